/* The files of the spool: names, the position, the list of segments. */
#include "spool.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void dk_spool_tell(struct dk_spool *spool, const char *format, ...) {
  char text[160];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (spool->notice != NULL) spool->notice(spool->context, text);
}

static void name_segment(char name[32], uint64_t first) {
  snprintf(name, 32, "%016" PRIx64 ".signals", first);
}

int dk_spool_open_segment(const struct dk_spool *spool, uint64_t first, int flags) {
  char name[32];
  name_segment(name, first);
  int fd = openat(spool->folder, name, flags | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd >= 0) return fd;
  return dk_fail(ATRIUM_SPOOL_FAILED, "spool: a segment cannot be opened: %s", strerror(errno));
}

struct dk_segment *dk_spool_add_segment(struct dk_spool *spool, uint64_t first) {
  if (spool->count == spool->room) {
    size_t room = spool->room == 0 ? 16 : spool->room * 2;
    struct dk_segment *grown = realloc(spool->segments, room * sizeof *grown);
    if (grown == NULL) return NULL;
    spool->segments = grown;
    spool->room = room;
  }
  struct dk_segment *added = &spool->segments[spool->count++];
  *added = (struct dk_segment){.first = first, .last = first - 1, .size = 0};
  return added;
}

static void unlink_segment(const struct dk_spool *spool, uint64_t first) {
  char name[32];
  name_segment(name, first);
  unlinkat(spool->folder, name, 0);
}

void dk_spool_remove_empty_end(struct dk_spool *spool) {
  while (spool->count > 0) {
    const struct dk_segment *last = &spool->segments[spool->count - 1];
    if (last->last >= last->first) return;
    unlink_segment(spool, last->first);
    spool->count -= 1;
  }
}

void dk_spool_remove_first(struct dk_spool *spool, size_t count) {
  if (count == 0) return;
  if (count == spool->count && spool->writer >= 0) {
    close(spool->writer);
    spool->writer = -1;
  }
  for (size_t at = 0; at < count; at++) unlink_segment(spool, spool->segments[at].first);
  spool->count -= count;
  memmove(spool->segments, spool->segments + count, spool->count * sizeof *spool->segments);
  if (spool->read_segment >= count) {
    spool->read_segment -= count;
    if (spool->count > 0) return;
  }
  dk_spool_rewind(spool);
}

uint64_t dk_spool_bytes(const struct dk_spool *spool) {
  uint64_t bytes = 0;
  for (size_t at = 0; at < spool->count; at++) {
    uint64_t size = (uint64_t)spool->segments[at].size;
    bytes += size < DK_BLOCK ? DK_BLOCK : size;
  }
  return bytes;
}

/* `acknowledged`: magic (8 bytes), the number (8), CRC-32C of both (4). */
enum { POSITION_SIZE = 20 };
static const char position_magic[] = "ATRACK1\n";

int dk_spool_load_position(struct dk_spool *spool) {
  uint8_t bytes[POSITION_SIZE + 1];
  int fd = openat(spool->folder, "acknowledged", O_RDONLY | O_CLOEXEC);
  if (fd < 0 && errno == ENOENT) return ATRIUM_OK;
  ssize_t got = fd < 0 ? -1 : read(fd, bytes, sizeof bytes);
  if (fd >= 0) close(fd);
  if (got < 0) {
    return dk_fail(ATRIUM_SPOOL_FAILED, "spool_folder: its position cannot be read: %s",
                   strerror(errno));
  }
  if (got != POSITION_SIZE || memcmp(bytes, position_magic, 8) != 0 ||
      dk_crc32c(0, bytes, 16) != dk_get32(bytes + 16)) {
    /* Everything that is there goes again, with the ids it has: the suite takes it once. */
    dk_spool_tell(spool, "spool: its position is damaged; all that is there is sent again");
    return ATRIUM_OK;
  }
  spool->acknowledged = dk_get64(bytes + 8);
  return ATRIUM_OK;
}

int dk_spool_save_position(const struct dk_spool *spool) {
  uint8_t bytes[POSITION_SIZE];
  memcpy(bytes, position_magic, 8);
  dk_put64(bytes + 8, spool->acknowledged);
  dk_put32(bytes + 16, dk_crc32c(0, bytes, 16));
  int fd = openat(spool->folder, "acknowledged.new", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC,
                  0600);
  bool is_kept = fd >= 0 && write(fd, bytes, sizeof bytes) == (ssize_t)sizeof bytes &&
                 fdatasync(fd) == 0;
  if (fd >= 0 && close(fd) != 0) is_kept = false;
  if (is_kept && renameat(spool->folder, "acknowledged.new", spool->folder, "acknowledged") == 0) {
    return ATRIUM_OK;
  }
  return dk_fail(ATRIUM_SPOOL_FAILED, "spool: the position cannot be written: %s",
                 strerror(errno));
}
