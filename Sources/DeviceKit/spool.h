/* The spool: signals that are taken and not yet answered, in files that are only appended to.
 *
 * A segment is a file named after the sequence number of its first record (16 hexadecimal digits,
 * `.signals`). It begins with 8 bytes of magic and that number; then come records:
 *
 *   CRC-32C of what follows (4 bytes), length of the payload (4), sequence number (8), payload
 *
 * Numbers are little-endian; sequence numbers go up. The file `acknowledged` has the number up to
 * which everything is answered, with its CRC. A segment is deleted once all of it is answered. */
#ifndef DEVICE_KIT_SPOOL_H
#define DEVICE_KIT_SPOOL_H

#include "internal.h"

#include <sys/types.h>

enum {
  DK_SEGMENT_HEADER = 16,
  DK_RECORD_HEADER = 16,
  DK_WINDOW = 64 * 1024,
  DK_BLOCK = 4096, /* A file takes as much, however little is in it. */
};

/* A stretch of one file in memory; what reads records looks through it. */
struct dk_window {
  int fd;
  off_t begin;
  size_t length;
  uint8_t *bytes; /* DK_WINDOW of them. */
};

struct dk_record {
  off_t begin;
  off_t end;
  uint64_t sequence;
  size_t length;
  const uint8_t *payload; /* Inside the window: good until the window is used again. */
};

enum dk_found { DK_FOUND = 1, DK_END = 0, DK_UNREADABLE = -1 };

/* The record that begins at `at`, if it is whole and its number is greater than `after`. */
enum dk_found dk_record_at(struct dk_window *window, off_t at, uint64_t after,
                           struct dk_record *record);

/* The first whole record at or after `from`: what lies between is damaged. */
enum dk_found dk_record_from(struct dk_window *window, off_t from, uint64_t after,
                             struct dk_record *record);

struct dk_segment {
  uint64_t first;
  uint64_t last; /* `first - 1` while it has no record. */
  off_t size;    /* Its whole records, and damaged stretches between them. */
};

struct dk_spool {
  int folder;
  int lock;
  int writer; /* Of the last segment; -1: the next append makes a new one. */
  struct dk_segment *segments;
  size_t count;
  size_t room;
  uint64_t next;         /* The number of the next record. */
  uint64_t acknowledged; /* Everything up to it is answered. */
  uint64_t waiting;      /* Records that are not. */
  uint64_t limit_bytes;
  uint64_t segment_bytes;
  uint64_t damaged_bytes;
  bool is_suspect; /* A write to the last segment has failed. */
  /* Where reading stands. */
  struct dk_window window;
  size_t read_segment;
  off_t read_at;
  uint64_t read_last;
  void (*notice)(void *context, const char *text);
  void *context;
};

/* Opens the folder, or makes it, and finds what waits in it. The limits, `notice` and `context`
 * are set before. On failure dk_spool_close is still called. */
int dk_spool_open(struct dk_spool *spool, const char *folder);
void dk_spool_close(struct dk_spool *spool);

/* What the files take on disk. */
uint64_t dk_spool_bytes(const struct dk_spool *spool);

/* Appends all records or none, and returns once they are on disk. `lengths` adds up to the bytes
 * at `payloads`, which follow each other. */
int dk_spool_append(struct dk_spool *spool, const uint8_t *payloads, const uint32_t *lengths,
                    size_t count);

/* The next record that was not read since the last rewind; dk_spool_unread gives it back. */
enum dk_found dk_spool_read(struct dk_spool *spool, struct dk_record *record);
void dk_spool_unread(struct dk_spool *spool, const struct dk_record *record);

/* Whether dk_spool_read would find something. */
bool dk_spool_has_unread(const struct dk_spool *spool);

/* Reading begins again at the first record that is not answered. */
void dk_spool_rewind(struct dk_spool *spool);

/* Everything up to `sequence` is answered: `count` records more than before. */
int dk_spool_acknowledge(struct dk_spool *spool, uint64_t sequence, uint64_t count);

/* Parts of dk_spool_open, in spool_open.c and spool_files.c. */
int dk_spool_scan(struct dk_spool *spool);
int dk_spool_load_position(struct dk_spool *spool);
int dk_spool_save_position(const struct dk_spool *spool);
int dk_spool_open_segment(const struct dk_spool *spool, uint64_t first, int flags);
void dk_spool_remove_first(struct dk_spool *spool, size_t count);
void dk_spool_remove_empty_end(struct dk_spool *spool);
struct dk_segment *dk_spool_add_segment(struct dk_spool *spool, uint64_t first);
void dk_spool_tell(struct dk_spool *spool, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
