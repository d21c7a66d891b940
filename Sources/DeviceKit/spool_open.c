/* Opening the spool: what the last process, or a loss of power, has left. */
#include "spool.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static int by_first(const void *left, const void *right) {
  const struct dk_segment *a = left, *b = right;
  return a->first < b->first ? -1 : a->first > b->first;
}

static bool is_segment(const char *name, uint64_t *first) {
  if (strlen(name) != 24 || strcmp(name + 16, ".signals") != 0) return false;
  if (strspn(name, "0123456789abcdef") != 16) return false;
  *first = strtoull(name, NULL, 16);
  return *first > 0;
}

static int list_segments(struct dk_spool *spool) {
  int copy = openat(spool->folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *listing = copy < 0 ? NULL : fdopendir(copy);
  if (listing == NULL) {
    if (copy >= 0) close(copy);
    return dk_fail(ATRIUM_SPOOL_FAILED, "spool_folder: cannot be listed: %s", strerror(errno));
  }
  int result = ATRIUM_OK;
  for (struct dirent *entry; result == ATRIUM_OK && (entry = readdir(listing)) != NULL;) {
    uint64_t first;
    if (is_segment(entry->d_name, &first) && dk_spool_add_segment(spool, first) == NULL) {
      result = dk_fail(ATRIUM_NO_MEMORY, "no memory");
    }
  }
  closedir(listing);
  if (spool->count > 0) {
    qsort(spool->segments, spool->count, sizeof *spool->segments, by_first);
  }
  return result;
}

/* Refuses files of a later version of this library instead of taking them for damaged. */
static int check_version(int fd) {
  uint8_t head[DK_SEGMENT_HEADER];
  if (pread(fd, head, sizeof head, 0) != sizeof head) return ATRIUM_OK;
  if (memcmp(head, "ATRSPL", 6) == 0 && memcmp(head + 6, "1\n", 2) != 0) {
    return dk_fail(ATRIUM_SPOOL_FAILED, "spool_folder: written by another version of the kit");
  }
  return ATRIUM_OK;
}

static int cut_end(struct dk_spool *spool, struct dk_segment *segment, int fd, off_t whole) {
  off_t torn = whole - segment->size;
  if (ftruncate(fd, segment->size) != 0 || fdatasync(fd) != 0) {
    return dk_fail(ATRIUM_SPOOL_FAILED, "spool_folder: a torn end cannot be cut: %s",
                   strerror(errno));
  }
  spool->damaged_bytes += (uint64_t)torn;
  dk_spool_tell(spool, "spool: a torn end of %lld bytes was cut", (long long)torn);
  return ATRIUM_OK;
}

/* Finds the records of one segment. Damage before its last record is skipped; what is after it
 * was never taken, unless the segment is not the last one. */
static int scan_segment(struct dk_spool *spool, struct dk_segment *segment, bool is_last) {
  int fd = dk_spool_open_segment(spool, segment->first, O_RDWR);
  if (fd < 0) return fd;
  struct stat status;
  int result = fstat(fd, &status) == 0 ? check_version(fd) : ATRIUM_SPOOL_FAILED;
  struct dk_record record;
  enum dk_found found = DK_END;
  spool->window.fd = fd;
  spool->window.length = 0;
  segment->size = DK_SEGMENT_HEADER < status.st_size ? DK_SEGMENT_HEADER : status.st_size;
  while (result == ATRIUM_OK && (found = dk_record_from(&spool->window, segment->size,
                                                        segment->last, &record)) == DK_FOUND) {
    if (record.begin > segment->size) {
      spool->damaged_bytes += (uint64_t)(record.begin - segment->size);
      dk_spool_tell(spool, "spool: %lld damaged bytes were skipped",
                    (long long)(record.begin - segment->size));
    }
    segment->size = record.end;
    segment->last = record.sequence;
    if (record.sequence > spool->acknowledged) spool->waiting += 1;
  }
  if (result == ATRIUM_OK && found == DK_UNREADABLE) {
    result = dk_fail(ATRIUM_SPOOL_FAILED, "spool_folder: cannot be read: %s", strerror(errno));
  }
  if (result == ATRIUM_OK && segment->size < status.st_size) {
    if (is_last) {
      result = cut_end(spool, segment, fd, status.st_size);
    } else {
      spool->damaged_bytes += (uint64_t)(status.st_size - segment->size);
      dk_spool_tell(spool, "spool: %lld damaged bytes were skipped",
                    (long long)(status.st_size - segment->size));
    }
  }
  spool->window.length = 0;
  spool->window.fd = -1;
  close(fd);
  return result;
}

int dk_spool_scan(struct dk_spool *spool) {
  int result = list_segments(spool);
  uint64_t last = spool->acknowledged;
  for (size_t at = 0; result == ATRIUM_OK && at < spool->count; at++) {
    struct dk_segment *segment = &spool->segments[at];
    result = scan_segment(spool, segment, at + 1 == spool->count);
    if (segment->last > last) last = segment->last;
  }
  if (result != ATRIUM_OK) return result;
  spool->next = last + 1;
  dk_spool_remove_empty_end(spool);
  size_t done = 0;
  while (done < spool->count && (spool->segments[done].last <= spool->acknowledged ||
                                 spool->segments[done].last < spool->segments[done].first)) {
    done++;
  }
  dk_spool_remove_first(spool, done);
  return ATRIUM_OK;
}

/* One process at a time: the lock goes with the process, however it ends. */
static int lock_folder(struct dk_spool *spool) {
  spool->lock = openat(spool->folder, "lock", O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (spool->lock < 0) {
    return dk_fail(ATRIUM_SPOOL_FAILED, "spool_folder: cannot be locked: %s", strerror(errno));
  }
  if (flock(spool->lock, LOCK_EX | LOCK_NB) == 0) return ATRIUM_OK;
  return dk_fail(ATRIUM_SPOOL_BUSY, "spool_folder: another process uses it");
}

int dk_spool_open(struct dk_spool *spool, const char *folder) {
  spool->folder = spool->lock = spool->writer = spool->window.fd = -1;
  spool->window.bytes = malloc(DK_WINDOW);
  if (spool->window.bytes == NULL) return dk_fail(ATRIUM_NO_MEMORY, "no memory");
  if (mkdir(folder, 0700) != 0 && errno != EEXIST) {
    return dk_fail(ATRIUM_SPOOL_FAILED, "spool_folder: cannot be made: %s", strerror(errno));
  }
  spool->folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (spool->folder < 0) {
    return dk_fail(ATRIUM_SPOOL_FAILED, "spool_folder: cannot be opened: %s", strerror(errno));
  }
  int result = lock_folder(spool);
  if (result == ATRIUM_OK) result = dk_spool_load_position(spool);
  if (result == ATRIUM_OK) result = dk_spool_scan(spool);
  dk_spool_rewind(spool);
  return result;
}

void dk_spool_close(struct dk_spool *spool) {
  int files[] = {spool->writer, spool->window.fd, spool->lock, spool->folder};
  for (size_t at = 0; at < sizeof files / sizeof *files; at++) {
    if (files[at] >= 0) close(files[at]);
  }
  free(spool->segments);
  free(spool->window.bytes);
  *spool = (struct dk_spool){.folder = -1, .lock = -1, .writer = -1, .window.fd = -1};
}
