// What the disk holds, and what it may hold after a cut.
#include "disk.h"

pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
char folder[PATH_MAX];
contents *open_files[MOST_FDS];
char open_folders[MOST_FDS];
char failed_before[MOST_FDS];
names present;
static names durable;
static renaming waiting[MOST_NAMES];
int waiting_count;
long events, syncs, cut_at, cut_after_failure, failing_sync, full_from, full_to, is_lying;
volatile unsigned char *switches;
static uint64_t seed;

void stop(const char *why) {
  fprintf(stderr, "power cut: %s\n", why);
  _exit(70);
}

void *memory(void *old, size_t size) {
  void *block = realloc(old, size ? size : 1);
  if (!block) stop("no memory");
  return block;
}

static uint64_t random_below(uint64_t bound) {
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return bound ? seed % bound : 0;
}

// ---- names ----

entry *find(names *all, const char *name) {
  for (int at = 0; at < all->count; at++)
    if (!strcmp(all->entries[at].name, name)) return &all->entries[at];
  return NULL;
}

static void set(names *all, const char *name, contents *file) {
  entry *found = find(all, name);
  if (!file) {
    if (found) *found = all->entries[--all->count];
  } else if (found) {
    found->file = file;
  } else {
    if (all->count == MOST_NAMES) stop("too many names");
    entry *added = &all->entries[all->count++];
    snprintf(added->name, sizeof added->name, "%s", name);
    added->file = file;
  }
}

void note_names(int count, const char *one, contents *file, const char *two,
                       contents *other) {
  if (waiting_count == MOST_NAMES) stop("too many changes of names");
  renaming *change = &waiting[waiting_count++];
  change->count = count;
  snprintf(change->name[0], sizeof change->name[0], "%s", one);
  change->file[0] = file;
  if (count == 2) {
    snprintf(change->name[1], sizeof change->name[1], "%s", two);
    change->file[1] = other;
  }
  for (int at = 0; at < count; at++) set(&present, change->name[at], change->file[at]);
}

void keep_names(int count) {
  for (int at = 0; at < count; at++)
    for (int part = 0; part < waiting[at].count; part++)
      set(&durable, waiting[at].name[part], waiting[at].file[part]);
  waiting_count = 0;
}

// The path below the folder; NULL when the path lies elsewhere or is not of interest.
const char *name_in_folder(const char *path) {
  static __thread char below[NAME_MAX + 1];
  char parent[PATH_MAX], whole[PATH_MAX];
  if (!folder[0] || !path) return NULL;
  const char *slash = strrchr(path, '/');
  const char *name = slash ? slash + 1 : path;
  size_t length = slash ? (size_t)(slash - path) : 1;
  if (length >= sizeof parent || !*name) return NULL;
  memcpy(parent, slash ? path : ".", length);
  parent[length] = 0;
  if (!realpath(parent, whole)) return NULL;
  size_t top = strlen(folder), size = strlen(name);
  if (strncmp(whole, folder, top) || (whole[top] && whole[top] != '/')) return NULL;
  if (size > 4 && !strcmp(name + size - 4, "-shm")) return NULL;
  if (size > 5 && !strcmp(name + size - 5, ".lock")) return NULL;
  const char *inner = whole[top] ? whole + top + 1 : "";
  int count = snprintf(below, sizeof below, "%s%s%s", inner, *inner ? "/" : "", name);
  if (count < 0 || (size_t)count >= sizeof below) stop("a path is too long");
  return below;
}

// Whether it is the folder or one below it.
int is_folder(const char *path) {
  char whole[PATH_MAX];
  struct stat status;
  size_t top = strlen(folder);
  return folder[0] && path && realpath(path, whole) && !strncmp(whole, folder, top) &&
         (!whole[top] || whole[top] == '/') && !stat(whole, &status) && S_ISDIR(status.st_mode);
}

// ---- contents ----

void add_change(contents *file, off_t offset, size_t size, const void *bytes) {
  change *added = memory(NULL, sizeof *added);
  *added = (change){.offset = offset, .size = size};
  if (bytes) {
    added->bytes = memory(NULL, size);
    memcpy(added->bytes, bytes, size);
  }
  if (file->last) file->last->next = added; else file->first = added;
  file->last = added;
}

static void apply(contents *file, off_t offset, size_t size, const unsigned char *bytes) {
  size_t end = (size_t)offset + (bytes ? size : 0);
  if (!bytes || end > file->size) {
    file->durable = memory(file->durable, end);
    if (end > file->size) memset(file->durable + file->size, 0, end - file->size);
    file->size = end;
  }
  if (bytes) memcpy(file->durable + offset, bytes, size);
}

void forget_changes(contents *file) {
  while (file->first) {
    change *next = file->first->next;
    free(file->first->bytes);
    free(file->first);
    file->first = next;
  }
  file->last = NULL;
}

void keep_changes(contents *file) {
  for (change *at = file->first; at; at = at->next) apply(file, at->offset, at->size, at->bytes);
  forget_changes(file);
}

// Writes the device may have done already, in any order, some of them in part.
static void keep_some_changes(contents *file) {
  uint64_t choice = random_below(5);
  size_t sector = random_below(2) ? 512 : 4096;
  for (change *at = file->first; at; at = at->next) {
    if (choice == 0) break;
    if (choice == 1) {
      apply(file, at->offset, at->size, at->bytes);
    } else if (choice == 2 || !at->bytes) {
      if (random_below(2)) apply(file, at->offset, at->size, at->bytes);
    } else {
      size_t done = 0;
      while (done < at->size) {
        size_t piece = sector - ((size_t)at->offset + done) % sector;
        if (piece > at->size - done) piece = at->size - done;
        if (random_below(choice == 3 ? 2 : 8))
          apply(file, at->offset + (off_t)done, piece, at->bytes + done);
        done += piece;
      }
    }
  }
  forget_changes(file);
}

// ---- the cut ----

static void write_all(int fd, const unsigned char *bytes, size_t size) {
  REAL(ssize_t, write, int, const void *, size_t);
  while (size > 0) {
    ssize_t written = real_write(fd, bytes, size);
    if (written <= 0) stop("the real disk fails");
    bytes += written;
    size -= (size_t)written;
  }
}

static void report(void) {
  const char *path = getenv("POWER_CUT_REPORT");
  if (!path) return;
  FILE *file = fopen(path, "w");
  if (!file) return;
  fprintf(file, "%ld %ld\n", events, syncs);
  fclose(file);
}

// Calls for each file below the folder, with its path below it.
static void each_file(const char *below, void (*each)(const char *path, const char *name)) {
  char path[2 * PATH_MAX], name[2 * NAME_MAX + 3];
  struct stat status;
  snprintf(path, sizeof path, "%s/%s", folder, below);
  DIR *open_folder = opendir(path);
  if (!open_folder) stop("a folder cannot be read");
  for (struct dirent *at = readdir(open_folder); at; at = readdir(open_folder)) {
    size_t size = strlen(at->d_name);
    if (at->d_name[0] == '.' || (size > 5 && !strcmp(at->d_name + size - 5, ".lock"))) continue;
    int length = snprintf(name, sizeof name, "%s%s%s", below, *below ? "/" : "", at->d_name);
    if (length > NAME_MAX) stop("a path is too long");
    snprintf(path, sizeof path, "%s/%s", folder, name);
    if (stat(path, &status)) continue;
    if (S_ISDIR(status.st_mode)) each_file(name, each); else each(path, name);
  }
  closedir(open_folder);
}

static void remove_file(const char *path, const char *name) {
  REAL(int, unlink, const char *);
  (void)name;
  real_unlink(path);
}

static void cut(void) {
  REAL(int, open, const char *, int, ...);
  char path[PATH_MAX + NAME_MAX + 2];
  if (switches) switches[POWER_IS_OFF] = 1;
  // A journal of the file system keeps the order in which names changed.
  keep_names((int)random_below((uint64_t)waiting_count + 1));
  each_file("", remove_file);
  for (int at = 0; at < durable.count; at++) {
    contents *file = durable.entries[at].file;
    keep_some_changes(file);
    snprintf(path, sizeof path, "%s/%s", folder, durable.entries[at].name);
    int fd = real_open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd < 0) stop("a file cannot be made");
    write_all(fd, file->durable, file->size);
  }
  report();
  _exit(CUT_STATUS);
}

void count_event(void) {
  events += 1;
  if ((cut_at && events == cut_at) || (switches && switches[POWER_IS_OFF])) cut();
}

// A process that writes nothing loses its power as well.
static void *watch_power(void *nothing) {
  const struct timespec pause = {.tv_nsec = 500000};
  while (!switches[POWER_IS_OFF]) nanosleep(&pause, NULL);
  pthread_mutex_lock(&mutex);
  cut();
  return nothing;
}

static void find_switches(void) {
  REAL(int, open, const char *, int, ...);
  const char *path = getenv("POWER_CUT_SWITCHES");
  if (!path) return;
  int fd = real_open(path, O_RDWR);
  void *map = fd < 0 ? MAP_FAILED
                     : mmap(NULL, SWITCHES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (map == MAP_FAILED) stop("no switches");
  switches = map;
  // Signals of the program are for its own threads.
  sigset_t all, before;
  pthread_t thread;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  if (pthread_create(&thread, NULL, watch_power, NULL)) stop("no thread");
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static long number(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : 0;
}

static void keep_file(const char *path, const char *name) {
  struct stat status;
  if (stat(path, &status) || !S_ISREG(status.st_mode)) return;
  contents *file = memory(NULL, sizeof *file);
  *file = (contents){.size = (size_t)status.st_size};
  file->durable = memory(NULL, file->size);
  FILE *reading = fopen(path, "r");
  if (!reading || fread(file->durable, 1, file->size, reading) != file->size) stop("no reading");
  fclose(reading);
  set(&durable, name, file);
  set(&present, name, file);
}

// What lies in the folder at the start was there before: it is durable.
__attribute__((constructor)) static void start(void) {
  const char *path = getenv("POWER_CUT_FOLDER");
  if (!path) return;
  cut_at = number("POWER_CUT_AT");
  seed = (uint64_t)number("POWER_CUT_SEED") * 0x9e3779b97f4a7c15u | 1;
  failing_sync = number("POWER_CUT_FAIL_SYNC");
  cut_after_failure = number("POWER_CUT_AFTER_FAILURE");
  full_from = number("POWER_CUT_FULL_FROM");
  full_to = number("POWER_CUT_FULL_TO");
  is_lying = number("POWER_CUT_LYING");
  char whole[PATH_MAX];
  if (!realpath(path, whole)) stop("no such folder");
  memcpy(folder, whole, sizeof folder);
  each_file("", keep_file);
  find_switches();
  atexit(report);
}
