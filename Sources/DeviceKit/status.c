/* How a call ended: HTTP status, gRPC code and message, and when to come again. */
#include "answer.h"

#include <stdlib.h>
#include <string.h>

/* Longer waits than an hour are shortened to it: a device must come back by itself. */
static const int64_t longest_retry_ms = 3600 * 1000;

void dk_status_clear(struct dk_status *status) {
  *status = (struct dk_status){.grpc = -1, .retry_ms = -1};
}

const char *dk_code_name(int code) {
  static const char *const names[] = {
      "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND",
      "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION",
      "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS",
      "UNAUTHENTICATED",
  };
  return code >= 0 && code < (int)(sizeof names / sizeof *names) ? names[code] : "UNKNOWN";
}

/* A short decimal number; `otherwise` when it is none. */
static int64_t number(const char *text, size_t length, int64_t otherwise) {
  int64_t value = 0;
  if (length == 0 || length > 9) return otherwise;
  for (size_t at = 0; at < length; at++) {
    if (text[at] < '0' || text[at] > '9') return otherwise;
    value = value * 10 + (text[at] - '0');
  }
  return value;
}

static int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/* gRPC sends messages percent-encoded. */
static void take_message(struct dk_status *status, const char *value, size_t length) {
  char plain[sizeof status->message];
  size_t filled = 0;
  for (size_t at = 0; at < length && filled < sizeof plain; at++) {
    if (value[at] == '%' && length - at > 2 && hex_digit(value[at + 1]) >= 0 &&
        hex_digit(value[at + 2]) >= 0) {
      plain[filled++] = (char)(hex_digit(value[at + 1]) << 4 | hex_digit(value[at + 2]));
      at += 2;
    } else {
      plain[filled++] = value[at];
    }
  }
  dk_printable(status->message, sizeof status->message, plain, filled);
}

/* ---- google.rpc.RetryInfo in grpc-status-details-bin ------------------------------------ */

static bool find(const uint8_t *bytes, size_t length, uint32_t wanted, struct dk_field *field) {
  const uint8_t *at = bytes;
  while (dk_field_next(&at, bytes + length, field) == 1) {
    if (field->number == wanted) return true;
  }
  return false;
}

/* The delay in an Any that holds a RetryInfo, -1 when it holds something else. */
static int64_t delay_of(const struct dk_field *any) {
  static const char kind[] = "type.googleapis.com/google.rpc.RetryInfo";
  struct dk_field type, value, delay, seconds, nanos;
  if (any->wire_type != 2 || !find(any->bytes, any->length, 1, &type) || type.wire_type != 2 ||
      type.length != sizeof kind - 1 || memcmp(type.bytes, kind, type.length) != 0 ||
      !find(any->bytes, any->length, 2, &value) || value.wire_type != 2 ||
      !find(value.bytes, value.length, 1, &delay) || delay.wire_type != 2) {
    return -1;
  }
  int64_t ms = 0;
  if (find(delay.bytes, delay.length, 1, &seconds) && seconds.wire_type == 0) {
    if (seconds.value > (uint64_t)longest_retry_ms / 1000) return longest_retry_ms;
    ms = (int64_t)seconds.value * 1000;
  }
  if (find(delay.bytes, delay.length, 2, &nanos) && nanos.wire_type == 0 &&
      nanos.value < 1000000000) {
    ms += (int64_t)(nanos.value / 1000000);
  }
  return ms;
}

static int base64_digit(char c) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const char *found = c == 0 ? NULL : strchr(digits, c);
  return found == NULL ? -1 : (int)(found - digits);
}

static void take_details(struct dk_status *status, const char *value, size_t length) {
  enum { MOST = 4096 };
  uint8_t bytes[MOST];
  size_t filled = 0;
  uint32_t bits = 0, count = 0;
  for (size_t at = 0; at < length && value[at] != '='; at++) {
    int digit = base64_digit(value[at]);
    if (digit < 0 || filled == MOST) return;
    bits = (bits << 6 | (uint32_t)digit) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[filled++] = (uint8_t)(bits >> count);
    }
  }
  const uint8_t *at = bytes;
  struct dk_field field;
  while (dk_field_next(&at, bytes + filled, &field) == 1) {
    int64_t delay = field.number == 3 ? delay_of(&field) : -1;
    if (delay > status->retry_ms) status->retry_ms = delay;
  }
}

/* ---- Header fields ---------------------------------------------------------------------- */

void dk_status_field(struct dk_status *status, const char *name, size_t name_length,
                     const char *value, size_t value_length) {
#define IS(text) (name_length == sizeof text - 1 && memcmp(name, text, sizeof text - 1) == 0)
  if (IS(":status")) {
    status->http = (int)number(value, value_length, 0);
  } else if (IS("content-type")) {
    status->is_grpc = value_length >= 16 && memcmp(value, "application/grpc", 16) == 0;
  } else if (IS("grpc-encoding")) {
    status->is_encoded = !(value_length == 8 && memcmp(value, "identity", 8) == 0);
  } else if (IS("grpc-status")) {
    status->grpc = (int)number(value, value_length, 2);
  } else if (IS("grpc-message")) {
    take_message(status, value, value_length);
  } else if (IS("grpc-retry-pushback-ms")) {
    /* Anything but a number means: do not come again soon. */
    int64_t delay = number(value, value_length, longest_retry_ms);
    status->retry_ms = delay < longest_retry_ms ? delay : longest_retry_ms;
  } else if (IS("grpc-status-details-bin")) {
    take_details(status, value, value_length);
  }
#undef IS
}
