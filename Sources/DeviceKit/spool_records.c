/* Finding records in a file that may end or be damaged anywhere. */
#include "spool.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* The bytes at [at, at + need) of the file, NULL when it ends before or cannot be read. */
static const uint8_t *look(struct dk_window *window, off_t at, size_t need, bool *unreadable) {
  if (at < window->begin || at + (off_t)need > window->begin + (off_t)window->length) {
    window->begin = at;
    window->length = 0;
    while (window->length < DK_WINDOW) {
      ssize_t got = pread(window->fd, window->bytes + window->length, DK_WINDOW - window->length,
                          at + (off_t)window->length);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) *unreadable = true;
      if (got <= 0) break;
      window->length += (size_t)got;
    }
  }
  if (at + (off_t)need > window->begin + (off_t)window->length) return NULL;
  return window->bytes + (at - window->begin);
}

/* A damaged number must not let all later records pass for old ones. */
static const uint64_t most_ahead = UINT64_C(1) << 40;

enum dk_found dk_record_at(struct dk_window *window, off_t at, uint64_t after,
                           struct dk_record *record) {
  bool unreadable = false;
  const uint8_t *head = look(window, at, DK_RECORD_HEADER, &unreadable);
  if (head == NULL) return unreadable ? DK_UNREADABLE : DK_END;
  uint32_t length = dk_get32(head + 4);
  uint64_t sequence = dk_get64(head + 8);
  if (length == 0 || length > DK_MAX_SIGNAL || sequence <= after ||
      sequence - after > most_ahead) {
    return DK_END;
  }
  head = look(window, at, DK_RECORD_HEADER + length, &unreadable);
  if (head == NULL) return unreadable ? DK_UNREADABLE : DK_END;
  if (dk_crc32c(0, head + 4, DK_RECORD_HEADER - 4 + length) != dk_get32(head)) return DK_END;
  *record = (struct dk_record){.begin = at,
                               .end = at + DK_RECORD_HEADER + (off_t)length,
                               .sequence = sequence,
                               .length = length,
                               .payload = head + DK_RECORD_HEADER};
  return DK_FOUND;
}

enum dk_found dk_record_from(struct dk_window *window, off_t from, uint64_t after,
                             struct dk_record *record) {
  bool unreadable = false;
  for (off_t at = from;; at++) {
    enum dk_found found = dk_record_at(window, at, after, record);
    if (found != DK_END) return found;
    if (look(window, at, DK_RECORD_HEADER + 1, &unreadable) == NULL) {
      return unreadable ? DK_UNREADABLE : DK_END;
    }
  }
}
