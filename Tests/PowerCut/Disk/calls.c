// What the process calls instead of the system's functions.
#include "disk.h"

static int is_full(void) {
  if (switches && switches[DISK_IS_FULL]) return 1;
  return full_from && events >= full_from && events < full_to;
}

static int is_failing(void) {
  if (switches && switches[SYNC_FAILS] == 1) {
    switches[SYNC_FAILS] = 2;
    return 1;
  }
  return failing_sync && syncs == failing_sync;
}

static contents *tracked(int fd) {
  return folder[0] && fd >= 0 && fd < MOST_FDS ? open_files[fd] : NULL;
}

static void opened(int fd, const char *name, int flags, int is_the_folder) {
  if (fd < 0 || fd >= MOST_FDS) return;
  open_folders[fd] = (char)is_the_folder;
  open_files[fd] = NULL;
  failed_before[fd] = 0;
  if (!name || is_the_folder) return;
  entry *found = find(&present, name);
  if (!found) {
    contents *file = memory(NULL, sizeof *file);
    *file = (contents){0};
    count_event();
    note_names(1, name, file, NULL, NULL);
    found = find(&present, name);
  } else if (flags & O_TRUNC) {
    count_event();
    add_change(found->file, 0, 0, NULL);
  }
  open_files[fd] = found->file;
}

static int open_any(const char *path, int flags, mode_t mode) {
  REAL(int, open, const char *, int, ...);
  if (!folder[0]) return real_open(path, flags, mode);
  pthread_mutex_lock(&mutex);
  const char *name = name_in_folder(path);
  int fd = real_open(path, flags, mode);
  int code = errno;
  opened(fd, name, flags, is_folder(path));
  pthread_mutex_unlock(&mutex);
  errno = code;
  return fd;
}

#define MODE_OF(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list rest; \
    va_start(rest, flags); \
    mode = va_arg(rest, mode_t); \
    va_end(rest); \
  }

int open(const char *path, int flags, ...) {
  MODE_OF(flags)
  return open_any(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  MODE_OF(flags)
  return open_any(path, flags, mode);
}

int close(int fd) {
  REAL(int, close, int);
  if (folder[0] && fd >= 0 && fd < MOST_FDS) {
    pthread_mutex_lock(&mutex);
    open_files[fd] = NULL;
    open_folders[fd] = 0;
    pthread_mutex_unlock(&mutex);
  }
  return real_close(fd);
}

static ssize_t write_tracked(int fd, const void *bytes, size_t size, off_t offset) {
  REAL(ssize_t, pwrite64, int, const void *, size_t, off_t);
  contents *file = open_files[fd];
  count_event();
  if (is_full()) {
    // The last room goes to the first half of it.
    size = full_from && events == full_from ? size / 2 : 0;
    if (size == 0) {
      errno = ENOSPC;
      return -1;
    }
  }
  ssize_t written = real_pwrite64(fd, bytes, size, offset);
  if (written > 0) add_change(file, offset, (size_t)written, bytes);
  return written;
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off_t offset) {
  REAL(ssize_t, pwrite64, int, const void *, size_t, off_t);
  pthread_mutex_lock(&mutex);
  ssize_t written = tracked(fd) ? write_tracked(fd, bytes, size, offset)
                                : real_pwrite64(fd, bytes, size, offset);
  int code = errno;
  pthread_mutex_unlock(&mutex);
  errno = code;
  return written;
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset) {
  return pwrite64(fd, bytes, size, offset);
}

ssize_t write(int fd, const void *bytes, size_t size) {
  REAL(ssize_t, write, int, const void *, size_t);
  if (!tracked(fd)) return real_write(fd, bytes, size);
  pthread_mutex_lock(&mutex);
  int appends = fcntl(fd, F_GETFL) & O_APPEND;
  off_t offset = lseek(fd, 0, appends ? SEEK_END : SEEK_CUR);
  ssize_t written = write_tracked(fd, bytes, size, offset);
  int code = errno;
  if (written > 0) lseek(fd, offset + written, SEEK_SET);
  pthread_mutex_unlock(&mutex);
  errno = code;
  return written;
}

int ftruncate64(int fd, off_t size) {
  REAL(int, ftruncate64, int, off_t);
  pthread_mutex_lock(&mutex);
  if (tracked(fd)) count_event();
  int result = real_ftruncate64(fd, size);
  int code = errno;
  if (result == 0 && tracked(fd)) add_change(open_files[fd], size, 0, NULL);
  pthread_mutex_unlock(&mutex);
  errno = code;
  return result;
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static void fail_sync(contents *file) {
  if (cut_after_failure) cut_at = events + cut_after_failure;
  if (!file) return;
  forget_changes(file);
  for (int fd = 0; fd < MOST_FDS; fd++)
    if (open_files[fd] == file) failed_before[fd] = 1;
}

// The real sync is left out: this disk's memory is the process's own.
static int sync_any(int fd) {
  int result = 0;
  pthread_mutex_lock(&mutex);
  if (open_folders[fd] || open_files[fd]) {
    count_event();
    syncs += 1;
    if (failed_before[fd]) {
      failed_before[fd] = 0;
      result = -1;
    } else if (is_failing()) {
      fail_sync(open_files[fd]);
      failed_before[fd] = 0;
      result = -1;
    } else if (is_lying) {
      result = 0;
    } else if (open_folders[fd]) {
      keep_names(waiting_count);
    } else {
      keep_changes(open_files[fd]);
    }
  }
  pthread_mutex_unlock(&mutex);
  if (result) errno = EIO;
  return result;
}

int fsync(int fd) {
  REAL(int, fsync, int);
  return folder[0] && fd >= 0 && fd < MOST_FDS ? sync_any(fd) : real_fsync(fd);
}

int fdatasync(int fd) {
  REAL(int, fdatasync, int);
  return folder[0] && fd >= 0 && fd < MOST_FDS ? sync_any(fd) : real_fdatasync(fd);
}

int unlink(const char *path) {
  REAL(int, unlink, const char *);
  if (!folder[0]) return real_unlink(path);
  pthread_mutex_lock(&mutex);
  const char *name = name_in_folder(path);
  int known = name && find(&present, name);
  if (known) count_event();
  int result = real_unlink(path);
  int code = errno;
  if (result == 0 && known) note_names(1, name, NULL, NULL, NULL);
  pthread_mutex_unlock(&mutex);
  errno = code;
  return result;
}

int rename(const char *old_path, const char *new_path) {
  REAL(int, rename, const char *, const char *);
  if (!folder[0]) return real_rename(old_path, new_path);
  pthread_mutex_lock(&mutex);
  char old_name[NAME_MAX + 1] = {0};
  const char *found = name_in_folder(old_path);
  if (found) snprintf(old_name, sizeof old_name, "%s", found);
  const char *new_name = name_in_folder(new_path);
  if (!found != !new_name) stop("a rename across the folder's edge");
  if (found) count_event();
  int result = real_rename(old_path, new_path);
  int code = errno;
  entry *moved = found ? find(&present, old_name) : NULL;
  if (result == 0 && moved) note_names(2, old_name, NULL, new_name, moved->file);
  pthread_mutex_unlock(&mutex);
  errno = code;
  return result;
}
