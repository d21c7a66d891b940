/* Errors, clocks, random bytes, numbers and texts. */
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

static _Thread_local char last_error[256];

int dk_fail(int result, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(last_error, sizeof last_error, format, arguments);
  va_end(arguments);
  return result;
}

const char *atrium_last_error(void) { return last_error; }

static int64_t clock_ms(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t dk_now_ms(void) { return clock_ms(CLOCK_MONOTONIC); }

int64_t dk_wall_ms(void) { return clock_ms(CLOCK_REALTIME); }

void dk_random(void *to, size_t count) {
  uint8_t *at = to;
  while (count > 0) {
    ssize_t made = getrandom(at, count, 0);
    if (made < 0 && errno == EINTR) continue;
    /* Without the system's random bytes ids could meet: nothing sensible is left to do. */
    if (made <= 0) abort();
    at += made;
    count -= (size_t)made;
  }
}

void dk_put32(uint8_t *to, uint32_t value) {
  for (int at = 0; at < 4; at++) to[at] = (uint8_t)(value >> (8 * at));
}

void dk_put64(uint8_t *to, uint64_t value) {
  for (int at = 0; at < 8; at++) to[at] = (uint8_t)(value >> (8 * at));
}

uint32_t dk_get32(const uint8_t *from) {
  uint32_t value = 0;
  for (int at = 3; at >= 0; at--) value = value << 8 | from[at];
  return value;
}

uint64_t dk_get64(const uint8_t *from) {
  uint64_t value = 0;
  for (int at = 7; at >= 0; at--) value = value << 8 | from[at];
  return value;
}

uint32_t dk_crc32c(uint32_t crc, const void *bytes, size_t count) {
  /* One entry for each half byte: 64 bytes instead of a kilobyte, quick enough for signals. */
  static const uint32_t table[16] = {
      0x00000000, 0x105ec76f, 0x20bd8ede, 0x30e349b1, 0x417b1dbc, 0x5125dad3,
      0x61c69362, 0x7198540d, 0x82f63b78, 0x92a8fc17, 0xa24bb5a6, 0xb21572c9,
      0xc38d26c4, 0xd3d3e1ab, 0xe330a81a, 0xf36e6f75,
  };
  const uint8_t *at = bytes;
  crc = ~crc;
  for (; count > 0; count--, at++) {
    crc = table[(crc ^ *at) & 15] ^ (crc >> 4);
    crc = table[(crc ^ (*at >> 4)) & 15] ^ (crc >> 4);
  }
  return ~crc;
}

void dk_printable(char *to, size_t room, const void *bytes, size_t count) {
  const uint8_t *from = bytes;
  size_t at = 0;
  if (room == 0) return;
  for (; at < count && at + 1 < room; at++) {
    to[at] = from[at] >= 0x20 && from[at] < 0x7f ? (char)from[at] : '?';
  }
  to[at] = 0;
}

bool dk_is_name(const char *text) {
  size_t length = 0;
  if (text == NULL) return false;
  for (; text[length] != 0; length++) {
    char c = text[length];
    bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    if (!fits || length == ATRIUM_MAX_NAME) return false;
  }
  return length > 0;
}

/* Bytes of the UTF-8 character at `at` (ended by a zero byte); 0 when it is none. */
static size_t character(const uint8_t *at) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  size_t length = at[0] < 0x80 ? 1 : at[0] >> 5 == 6 ? 2 : at[0] >> 4 == 14 ? 3
                  : at[0] >> 3 == 30 ? 4 : 0;
  if (length == 1) return at[0] < 0x20 || at[0] == 0x7f ? 0 : 1;
  if (length == 0) return 0;
  uint32_t scalar = at[0] & (0x7fu >> length);
  for (size_t next = 1; next < length; next++) {
    if (at[next] >> 6 != 2) return 0;
    scalar = scalar << 6 | (at[next] & 0x3fu);
  }
  bool fits = scalar >= least[length] && scalar <= 0x10ffff && scalar >> 11 != 0x1b;
  return fits && !(scalar >= 0x80 && scalar < 0xa0) ? length : 0;
}

bool dk_is_text(const char *text, size_t limit) {
  if (text == NULL) return false;
  const uint8_t *at = (const uint8_t *)text;
  size_t count = 0;
  for (; *at != 0; count++) {
    size_t length = character(at);
    if (length == 0 || count == limit) return false;
    at += length;
  }
  return count > 0;
}
