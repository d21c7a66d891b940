/* Writing to the spool, reading from it, giving space back. */
#include "spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

/* ---- Appending -------------------------------------------------------------------------- */

static int disk_refused(void) {
  int result = errno == ENOSPC || errno == EDQUOT ? ATRIUM_SPOOL_FULL : ATRIUM_SPOOL_FAILED;
  return dk_fail(result, "spool: cannot be written: %s", strerror(errno));
}

static bool write_all(int fd, const void *bytes, size_t count, off_t at) {
  const uint8_t *from = bytes;
  while (count > 0) {
    ssize_t wrote = pwrite(fd, from, count, at);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) return false;
    from += wrote;
    at += wrote;
    count -= (size_t)wrote;
  }
  return true;
}

/* The entry of the segment that begins with the next record: one that is still empty is used. */
static struct dk_segment *next_entry(struct dk_spool *spool) {
  if (spool->count == 0 || spool->segments[spool->count - 1].first != spool->next) {
    return dk_spool_add_segment(spool, spool->next);
  }
  spool->window.length = 0;
  return &spool->segments[spool->count - 1];
}

static int begin_segment(struct dk_spool *spool) {
  uint8_t head[DK_SEGMENT_HEADER];
  if (spool->writer >= 0) close(spool->writer);
  spool->writer = -1;
  int fd = dk_spool_open_segment(spool, spool->next, O_RDWR | O_CREAT | O_TRUNC);
  if (fd < 0) return errno == ENOSPC ? disk_refused() : fd;
  memcpy(head, "ATRSPL1\n", 8);
  dk_put64(head + 8, spool->next);
  struct dk_segment *segment = NULL;
  /* The folder is synced too: a file whose name is lost is lost. */
  if (write_all(fd, head, sizeof head, 0) && fdatasync(fd) == 0 && fsync(spool->folder) == 0) {
    segment = next_entry(spool);
    if (segment == NULL) errno = ENOMEM;
  }
  if (segment == NULL) {
    int result = disk_refused();
    close(fd);
    return result;
  }
  segment->size = DK_SEGMENT_HEADER;
  spool->writer = fd;
  spool->is_suspect = false;
  return ATRIUM_OK;
}

/* The segment that has room for so many bytes: the last one, or a new one. */
static int choose_segment(struct dk_spool *spool, uint64_t more) {
  uint64_t limit = spool->segment_bytes;
  struct dk_segment *last = spool->count > 0 ? &spool->segments[spool->count - 1] : NULL;
  if (last == NULL || spool->is_suspect || (uint64_t)last->size + more > limit) {
    return begin_segment(spool);
  }
  if (spool->writer >= 0) return ATRIUM_OK;
  int fd = dk_spool_open_segment(spool, last->first, O_RDWR);
  if (fd < 0) return fd;
  spool->writer = fd;
  return ATRIUM_OK;
}

static int write_records(struct dk_spool *spool, const uint8_t *payloads, const uint32_t *lengths,
                         size_t count) {
  off_t at = spool->segments[spool->count - 1].size;
  for (size_t index = 0; index < count; index++) {
    uint8_t head[DK_RECORD_HEADER];
    dk_put32(head + 4, lengths[index]);
    dk_put64(head + 8, spool->next + index);
    uint32_t crc = dk_crc32c(0, head + 4, sizeof head - 4);
    dk_put32(head, dk_crc32c(crc, payloads, lengths[index]));
    if (!write_all(spool->writer, head, sizeof head, at) ||
        !write_all(spool->writer, payloads, lengths[index], at + (off_t)sizeof head)) {
      return disk_refused();
    }
    payloads += lengths[index];
    at += (off_t)(sizeof head + lengths[index]);
  }
  return fdatasync(spool->writer) == 0 ? ATRIUM_OK : disk_refused();
}

int dk_spool_append(struct dk_spool *spool, const uint8_t *payloads, const uint32_t *lengths,
                    size_t count) {
  uint64_t more = 0;
  for (size_t at = 0; at < count; at++) more += DK_RECORD_HEADER + lengths[at];
  if (spool->waiting == 0 && dk_spool_bytes(spool) + more > spool->limit_bytes) {
    dk_spool_remove_first(spool, spool->count);
  }
  if (dk_spool_bytes(spool) + more + DK_BLOCK > spool->limit_bytes) {
    return dk_fail(ATRIUM_SPOOL_FULL, "spool: full: its limit is %llu bytes, and %llu signals wait",
                   (unsigned long long)spool->limit_bytes, (unsigned long long)spool->waiting);
  }
  int result = choose_segment(spool, more);
  if (result != ATRIUM_OK) return result;
  result = write_records(spool, payloads, lengths, count);
  struct dk_segment *last = &spool->segments[spool->count - 1];
  if (result != ATRIUM_OK) {
    /* After a failed sync nobody knows what is on disk: this file is not written to again, nor
     * are these numbers used again. */
    if (ftruncate(spool->writer, last->size) != 0) {
      dk_spool_tell(spool, "spool: what was not taken could not be cut off");
    }
    spool->is_suspect = true;
    spool->next += count;
    close(spool->writer);
    spool->writer = -1;
    return result;
  }
  spool->next += count;
  spool->waiting += count;
  last->last = spool->next - 1;
  last->size += (off_t)more;
  return ATRIUM_OK;
}

/* ---- Reading ---------------------------------------------------------------------------- */

void dk_spool_rewind(struct dk_spool *spool) {
  if (spool->window.fd >= 0) close(spool->window.fd);
  spool->window.fd = -1;
  spool->window.length = 0;
  spool->read_segment = 0;
  spool->read_at = DK_SEGMENT_HEADER;
  spool->read_last = spool->acknowledged;
}

static bool next_segment(struct dk_spool *spool) {
  if (spool->read_segment + 1 >= spool->count) return false;
  if (spool->window.fd >= 0) close(spool->window.fd);
  spool->window.fd = -1;
  spool->window.length = 0;
  spool->read_segment += 1;
  spool->read_at = DK_SEGMENT_HEADER;
  return true;
}

bool dk_spool_has_unread(const struct dk_spool *spool) {
  return spool->count > 0 && spool->segments[spool->count - 1].last > spool->read_last;
}

/* Goes past a record that is answered already: those are read only after a rewind. */
static enum dk_found read_here(struct dk_spool *spool, struct dk_record *record) {
  const struct dk_segment *segment = &spool->segments[spool->read_segment];
  while (spool->read_at < segment->size) {
    enum dk_found found = dk_record_from(&spool->window, spool->read_at, segment->first - 1,
                                         record);
    if (found != DK_FOUND) return found;
    if (record->end > segment->size) return DK_END;
    spool->read_at = record->end;
    if (record->sequence > spool->read_last) {
      spool->read_last = record->sequence;
      return DK_FOUND;
    }
  }
  return DK_END;
}

enum dk_found dk_spool_read(struct dk_spool *spool, struct dk_record *record) {
  while (dk_spool_has_unread(spool)) {
    if (spool->window.fd < 0) {
      uint64_t first = spool->segments[spool->read_segment].first;
      spool->window.fd = dk_spool_open_segment(spool, first, O_RDONLY);
      spool->window.length = 0;
      if (spool->window.fd < 0) {
        spool->window.fd = -1;
        return DK_UNREADABLE;
      }
    }
    enum dk_found found = read_here(spool, record);
    if (found != DK_END) return found;
    if (!next_segment(spool)) {
      /* What the start has found is gone since. */
      dk_spool_tell(spool, "spool: the end of a segment has become unreadable");
      spool->read_last = spool->segments[spool->count - 1].last;
    }
  }
  return DK_END;
}

void dk_spool_unread(struct dk_spool *spool, const struct dk_record *record) {
  spool->read_at = record->begin;
  spool->read_last = record->sequence - 1;
}

/* ---- Giving back ------------------------------------------------------------------------ */

int dk_spool_acknowledge(struct dk_spool *spool, uint64_t sequence, uint64_t count) {
  if (sequence <= spool->acknowledged) return ATRIUM_OK;
  spool->acknowledged = sequence;
  spool->waiting -= count < spool->waiting ? count : spool->waiting;
  if (sequence + 1 >= spool->next) spool->waiting = 0;
  int result = dk_spool_save_position(spool);
  if (result != ATRIUM_OK) return result;
  size_t done = 0;
  while (done + 1 < spool->count && spool->segments[done].last <= sequence) done++;
  /* Also the last one, which is still written to: what it says of people is not kept for longer
   * than it is needed. */
  if (done + 1 == spool->count && spool->segments[done].last <= sequence) done++;
  dk_spool_remove_first(spool, done);
  return ATRIUM_OK;
}
