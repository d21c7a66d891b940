/* What the parts of the device kit share. */
#ifndef DEVICE_KIT_INTERNAL_H
#define DEVICE_KIT_INTERNAL_H

#include "atrium_device.h"

#include <stdarg.h>
#include <stdbool.h>

/* Writes down why this call fails and returns `result`. */
int dk_fail(int result, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Milliseconds of a clock that only goes forward. */
int64_t dk_now_ms(void);

/* Milliseconds since 1970. */
int64_t dk_wall_ms(void);

/* Random bytes of the system; never fails to fill. */
void dk_random(void *to, size_t count);

/* A fresh UUIDv7 for this moment; ids of one process go up. */
void dk_make_id(char id[ATRIUM_ID_SIZE]);

/* Whether it is a UUID of version 7 in lower case. */
bool dk_is_id(const char *id);

/* 1 to 64 lower-case letters, digits and hyphens. */
bool dk_is_name(const char *text);

/* 1 to `limit` characters of UTF-8 without control characters. */
bool dk_is_text(const char *text, size_t limit);

/* CRC-32C (Castagnoli) of `count` bytes, going on from `crc`; begin with 0. */
uint32_t dk_crc32c(uint32_t crc, const void *bytes, size_t count);

/* Copies what is printable ASCII of `bytes`, others as `?`, and ends it with a zero byte. */
void dk_printable(char *to, size_t room, const void *bytes, size_t count);

/* Little-endian numbers, as the spool has them. */
void dk_put32(uint8_t *to, uint32_t value);
void dk_put64(uint8_t *to, uint64_t value);
uint32_t dk_get32(const uint8_t *from);
uint64_t dk_get64(const uint8_t *from);

/* No packed signal is larger: what the limits on its fields allow, rounded up. */
enum { DK_MAX_SIGNAL = 32 * 1024 };

/* Packs a checked signal as a request that holds it alone: several in a row are one request with
 * all of them, since parts of a protobuf message that follow each other are merged.
 * Returns the length, or a negative result. */
int dk_pack_signal(const struct atrium_signal *signal, uint8_t to[DK_MAX_SIGNAL]);

#endif
