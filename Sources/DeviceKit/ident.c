/* UUIDv7 (RFC 9562): 48 bits of milliseconds, a counter of 12 bits, 62 random bits. */
#include "internal.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int64_t last_ms;
static uint32_t counter;

/* The clock of a till may be set back a little; ids still go up. After a large step they follow. */
enum { SMALL_STEP_MS = 10000, COUNTER_LIMIT = 1 << 12 };

static void next_moment(int64_t now, int64_t *moment, uint32_t *count) {
  pthread_mutex_lock(&lock);
  if (now > last_ms || last_ms - now > SMALL_STEP_MS) {
    uint16_t start;
    dk_random(&start, sizeof start);
    last_ms = now;
    counter = start & 0x7ff;
  } else if (++counter == COUNTER_LIMIT) {
    last_ms += 1;
    counter = 0;
  }
  *moment = last_ms;
  *count = counter;
  pthread_mutex_unlock(&lock);
}

void dk_make_id(char id[ATRIUM_ID_SIZE]) {
  uint8_t bytes[16];
  int64_t moment;
  uint32_t count;
  next_moment(dk_wall_ms(), &moment, &count);
  dk_random(bytes + 8, 8);
  for (int at = 0; at < 6; at++) bytes[at] = (uint8_t)((uint64_t)moment >> (40 - 8 * at));
  bytes[6] = (uint8_t)(0x70 | count >> 8);
  bytes[7] = (uint8_t)count;
  bytes[8] = (uint8_t)(0x80 | (bytes[8] & 0x3f));
  char *to = id;
  for (int at = 0; at < 16; at++) {
    if (at == 4 || at == 6 || at == 8 || at == 10) *to++ = '-';
    *to++ = "0123456789abcdef"[bytes[at] >> 4];
    *to++ = "0123456789abcdef"[bytes[at] & 15];
  }
  *to = 0;
}

bool dk_is_id(const char *id) {
  for (int at = 0; at < ATRIUM_ID_SIZE - 1; at++) {
    char c = id[at];
    bool is_hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    bool is_hyphen = at == 8 || at == 13 || at == 18 || at == 23;
    if (is_hyphen ? c != '-' : !is_hex) return false;
  }
  return id[ATRIUM_ID_SIZE - 1] == 0 && id[14] == '7' && strchr("89ab", id[19]) != NULL;
}
