// A power cut for one process, to be preloaded. It models a disk that keeps only what was synced.
//
// Every write, truncation and change of a name below one folder goes through to the real file, and
// is kept in a list as well until a sync of that file, or of the folder for names. At the cut the
// folder is made what a disk may hold then: what was synced, and of the rest of each file nothing,
// all, any of the writes in part or whole (torn at 512 or 4096 bytes), and of the names the first
// few changes. Then the process ends at once. Maps are not followed: what is shared by maps
// (SQLite's -shm) does not outlive a power cut and is removed.
//
//   POWER_CUT_FOLDER      the folder, with those in it; without it nothing is done. A folder that is
//                         made is there at once.
//   POWER_CUT_AT          the number of the event (write, truncation, name, sync) to cut at
//   POWER_CUT_SEED        of the choices at the cut
//   POWER_CUT_FAIL_SYNC   the number of the sync that fails with EIO; what it should have made
//                         durable stays readable and is lost at a cut, as Linux does it
//   POWER_CUT_AFTER_FAILURE
//                         how many events after that sync to cut
//   POWER_CUT_FULL_FROM, POWER_CUT_FULL_TO
//                         events at which writes fail with ENOSPC
//   POWER_CUT_LYING       syncs say yes and do nothing: what follows must be found out
//   POWER_CUT_SWITCHES    a file of 3 bytes that several processes share: once the first is not 0
//                         their power is off, and who is cut sets it; while the second is 1 the
//                         next sync fails, and sets it to 2; while the third is not 0 there is no
//                         room
//   POWER_CUT_REPORT      a file outside the folder; the number of events goes there at the end
#pragma once
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { MOST_FDS = 1024, MOST_NAMES = 256, CUT_STATUS = 77 };
enum { POWER_IS_OFF, SYNC_FAILS, DISK_IS_FULL, SWITCHES };

// One change of a file's contents that no sync has made durable. `bytes` is NULL for a truncation.
typedef struct change {
  off_t offset;
  size_t size;
  unsigned char *bytes;
  struct change *next;
} change;

typedef struct contents {
  unsigned char *durable;
  size_t size;
  change *first, *last;
} contents;

typedef struct {
  char name[NAME_MAX + 1];
  contents *file;
} entry;

typedef struct {
  entry entries[MOST_NAMES];
  int count;
} names;

// A change of names: the new state of one name (`file` NULL: gone), two of them for a rename.
typedef struct {
  char name[2][NAME_MAX + 1];
  contents *file[2];
  int count;
} renaming;

extern pthread_mutex_t mutex;
extern char folder[PATH_MAX];
extern contents *open_files[MOST_FDS];
extern char open_folders[MOST_FDS];
// Linux tells a failed sync once to each descriptor that was open then.
extern char failed_before[MOST_FDS];
extern names present;
extern int waiting_count;
// NULL without POWER_CUT_SWITCHES.
extern volatile unsigned char *switches;
extern long events, syncs, cut_at, cut_after_failure, failing_sync, full_from, full_to, is_lying;

#define REAL(type, name, ...) \
  static type (*real_##name)(__VA_ARGS__); \
  if (!real_##name) real_##name = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

void stop(const char *why);
void *memory(void *old, size_t size);
entry *find(names *all, const char *name);
// One name, or two of them at once, now stand for these contents; NULL: for none.
void note_names(int count, const char *one, contents *file, const char *two, contents *other);
void keep_names(int count);
const char *name_in_folder(const char *path);
int is_folder(const char *path);
void add_change(contents *file, off_t offset, size_t size, const void *bytes);
void forget_changes(contents *file);
void keep_changes(contents *file);
// Counts one event, and cuts when it is the one.
void count_event(void);
