/* One call of Devices.StreamSignals on one HTTP/2 connection: bytes in, bytes out, no socket. */
#ifndef DEVICE_KIT_STREAM_H
#define DEVICE_KIT_STREAM_H

#include "answer.h"

#include <nghttp2/nghttp2.h>

enum {
  /* Bytes of a batch, what goes before it included; the suite takes 4 MiB. */
  DK_MAX_BATCH = 128 * 1024,
  /* Before the signals: the frame's header and the batch's number. */
  DK_BATCH_HEAD = DK_FRAME_HEADER + 16,
};

struct dk_stream {
  nghttp2_session *session;
  int32_t id;
  struct dk_frames frames;
  struct dk_status status;
  uint8_t *batch; /* DK_MAX_BATCH bytes: the one that is on its way out. */
  size_t batch_length;
  size_t batch_at;
  bool ends;      /* Nothing comes after that batch. */
  bool is_closed; /* The call is over; `reset` is the code of RST_STREAM, 0 without one. */
  uint32_t reset;
  bool is_going_away; /* The gateway takes no more calls on this connection. */
  bool has_pong;
  int failure; /* What an answer was found to be; atrium_last_error said why. */
  char reason[200];
  const uint8_t *output; /* What nghttp2 gave and the socket has not taken. */
  size_t output_length;
  int (*answer)(void *context, const uint8_t *message, size_t length);
  void *context;
};

/* Begins the call. `answer`, `context` are set before. */
int dk_stream_open(struct dk_stream *stream, const char *authority, const char *realm);
void dk_stream_free(struct dk_stream *stream);

/* Takes what the socket gave. Not ATRIUM_OK: the connection is of no more use. */
int dk_stream_receive(struct dk_stream *stream, const uint8_t *bytes, size_t count);

/* What is to be sent next: true when there is something. dk_stream_sent says how much went. */
bool dk_stream_output(struct dk_stream *stream, const uint8_t **bytes, size_t *count);
void dk_stream_sent(struct dk_stream *stream, size_t count);

/* Whether the last batch is out, so that `batch` may be filled anew. */
bool dk_stream_has_room(const struct dk_stream *stream);

/* Sends what stands in `batch` from `begin` to `end`. */
void dk_stream_send_batch(struct dk_stream *stream, size_t begin, size_t end);

/* Ends this side of the call: the gateway answers what it has and ends its own. */
void dk_stream_end(struct dk_stream *stream);

/* Asks for a sign of life; `has_pong` is set when it comes. */
void dk_stream_ping(struct dk_stream *stream);

/* Says goodbye to the connection. */
void dk_stream_go_away(struct dk_stream *stream);

#endif
