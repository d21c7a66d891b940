#ifndef ATRIUM_DEVICE_MOMENT_H
#define ATRIUM_DEVICE_MOMENT_H

#include <stdbool.h>
#include <stdint.h>

/* Milliseconds since 1970 from their number or from RFC 3339 such as `2026-11-22T10:00:00+08:00`,
 * with up to nine digits of a fraction. */
bool moment_read(const char *text, int64_t *ms);

/* A whole number in decimal digits, with or without a minus sign. */
bool number_read(const char *text, int64_t *value);

#endif
