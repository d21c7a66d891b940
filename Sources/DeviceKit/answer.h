/* What the gateway sends: answers in gRPC frames, and how a call ended. Hostile until checked. */
#ifndef DEVICE_KIT_ANSWER_H
#define DEVICE_KIT_ANSWER_H

#include "internal.h"

#include "atrium/gateway/v1/devices.pb-c.h"

enum {
  /* Five bytes before each message: compressed flag, length. */
  DK_FRAME_HEADER = 5,
  /* An answer that rejects all of a batch has about 50 KiB. */
  DK_MAX_ANSWER = 64 * 1024,
  /* Fields of an answer: two for each signal, and room for later versions. */
  DK_MAX_ANSWER_FIELDS = 4 * ATRIUM_MAX_BATCH_SIGNALS,
  DK_MAX_REASON = 64,
};

/* Puts frames together from pieces of any size. */
struct dk_frames {
  uint8_t head[DK_FRAME_HEADER];
  size_t head_length;
  uint8_t *body;
  size_t room;
  size_t length; /* Of this message. */
  size_t filled;
};

/* Calls `each` for every message that becomes whole. Returns ATRIUM_OK, or what `each` returned, or
 * ATRIUM_INVALID when a frame breaks a rule. */
int dk_frames_take(struct dk_frames *frames, const uint8_t *bytes, size_t count,
                   int (*each)(void *context, const uint8_t *message, size_t length),
                   void *context);
void dk_frames_free(struct dk_frames *frames);

typedef Atrium__Gateway__V1__StreamSignalsResponse dk_answer;

/* Reads an answer of at most DK_MAX_ANSWER bytes; NULL, with the reason in atrium_last_error, when
 * it is none. Ids in it are UUIDs, reasons are short and printable, both lists as long. */
dk_answer *dk_answer_read(const uint8_t *bytes, size_t length);
void dk_answer_free(dk_answer *answer);

/* One field of a protobuf message, read without looking into it. */
struct dk_field {
  uint32_t number;
  uint32_t wire_type;
  uint64_t value;       /* Of varints. */
  const uint8_t *bytes; /* Of length-delimited fields. */
  size_t length;
};

/* Takes the field at `*at` and goes past it: 1, 0 at the end, -1 when it is none. Groups are
 * none. */
int dk_field_next(const uint8_t **at, const uint8_t *end, struct dk_field *field);

/* How a call ended, put together from its header fields. */
struct dk_status {
  int http;           /* 0 while unknown. */
  int grpc;           /* -1 while unknown. */
  bool is_grpc;       /* By its content type. */
  bool is_encoded;    /* Compressed, which nobody asked for. */
  int64_t retry_ms;   /* When to come again, as the server says; -1 when it does not. */
  char message[160];
};

void dk_status_clear(struct dk_status *status);
void dk_status_field(struct dk_status *status, const char *name, size_t name_length,
                     const char *value, size_t value_length);

/* The name of a gRPC code, such as `UNAVAILABLE`. */
const char *dk_code_name(int code);

#endif
