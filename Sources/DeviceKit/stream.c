/* The call over nghttp2. */
#include "stream.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- What nghttp2 calls ----------------------------------------------------------------- */

static ssize_t on_batch(nghttp2_session *session, int32_t id, uint8_t *to, size_t room,
                        uint32_t *flags, nghttp2_data_source *source, void *context) {
  struct dk_stream *stream = context;
  (void)session, (void)id, (void)source;
  size_t left = stream->batch_length - stream->batch_at;
  size_t part = left < room ? left : room;
  if (part == 0 && !stream->ends) return NGHTTP2_ERR_DEFERRED;
  if (part > 0) memcpy(to, stream->batch + stream->batch_at, part);
  stream->batch_at += part;
  if (stream->ends && stream->batch_at == stream->batch_length) *flags |= NGHTTP2_DATA_FLAG_EOF;
  return (ssize_t)part;
}

static int on_header(nghttp2_session *session, const nghttp2_frame *frame, const uint8_t *name,
                     size_t name_length, const uint8_t *value, size_t value_length, uint8_t flags,
                     void *context) {
  struct dk_stream *stream = context;
  (void)session, (void)flags;
  if (frame->hd.stream_id != stream->id) return 0;
  dk_status_field(&stream->status, (const char *)name, name_length, (const char *)value,
                  value_length);
  return 0;
}

static int on_data(nghttp2_session *session, uint8_t flags, int32_t id, const uint8_t *bytes,
                   size_t count, void *context) {
  struct dk_stream *stream = context;
  (void)session, (void)flags;
  if (id != stream->id || stream->failure != ATRIUM_OK) return 0;
  /* The body of what is no gRPC answer, such as a proxy's page, is not looked at. */
  if (stream->status.http != 200 || !stream->status.is_grpc) return 0;
  stream->failure = stream->status.is_encoded
                        ? dk_fail(ATRIUM_INVALID, "answer: encoded, although nothing asked for it")
                        : dk_frames_take(&stream->frames, bytes, count, stream->answer,
                                         stream->context);
  if (stream->failure != ATRIUM_OK) {
    snprintf(stream->reason, sizeof stream->reason, "%s", atrium_last_error());
  }
  return 0;
}

static int on_frame(nghttp2_session *session, const nghttp2_frame *frame, void *context) {
  struct dk_stream *stream = context;
  (void)session;
  if (frame->hd.type == NGHTTP2_GOAWAY) stream->is_going_away = true;
  if (frame->hd.type == NGHTTP2_PING && (frame->hd.flags & NGHTTP2_FLAG_ACK)) {
    stream->has_pong = true;
  }
  /* When the gateway ends its side the call is over, whether or not it resets ours. */
  bool is_end = (frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA) &&
                (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0;
  if (is_end && frame->hd.stream_id == stream->id) stream->is_closed = true;
  return 0;
}

static int on_close(nghttp2_session *session, int32_t id, uint32_t code, void *context) {
  struct dk_stream *stream = context;
  (void)session;
  if (id == stream->id && !stream->is_closed) {
    stream->is_closed = true;
    stream->reset = code;
  }
  return 0;
}

/* ---- Opening ---------------------------------------------------------------------------- */

static int make_session(struct dk_stream *stream) {
  nghttp2_session_callbacks *callbacks = NULL;
  nghttp2_option *options = NULL;
  int failed = nghttp2_session_callbacks_new(&callbacks);
  if (failed == 0) failed = nghttp2_option_new(&options);
  if (failed == 0) {
    nghttp2_session_callbacks_set_on_header_callback(callbacks, on_header);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, on_data);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, on_frame);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, on_close);
    /* A gateway that only asks and never reads must not fill this device's memory. */
    nghttp2_option_set_max_outbound_ack(options, 100);
    nghttp2_option_set_no_closed_streams(options, 1);
    failed = nghttp2_session_client_new2(&stream->session, callbacks, stream, options);
  }
  nghttp2_session_callbacks_del(callbacks);
  nghttp2_option_del(options);
  return failed == 0 ? ATRIUM_OK : dk_fail(ATRIUM_NO_MEMORY, "no memory");
}

static nghttp2_nv field(const char *name, const char *value) {
  return (nghttp2_nv){.name = (uint8_t *)(uintptr_t)name, .value = (uint8_t *)(uintptr_t)value,
                      .namelen = strlen(name), .valuelen = strlen(value)};
}

static int request(struct dk_stream *stream, const char *authority, const char *realm) {
  static const nghttp2_settings_entry settings[] = {
      {NGHTTP2_SETTINGS_ENABLE_PUSH, 0},
      {NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, 0},
      {NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, 16 * 1024},
  };
  const nghttp2_nv fields[] = {
      field(":method", "POST"),
      field(":scheme", "https"),
      field(":path", "/atrium.gateway.v1.Devices/StreamSignals"),
      field(":authority", authority),
      field("te", "trailers"),
      field("content-type", "application/grpc"),
      field("user-agent", "atrium-device/" ATRIUM_DEVICE_VERSION),
      field("atrium-realm", realm),
  };
  nghttp2_data_provider provider = {.read_callback = on_batch};
  if (nghttp2_submit_settings(stream->session, NGHTTP2_FLAG_NONE, settings,
                              sizeof settings / sizeof *settings) != 0) {
    return dk_fail(ATRIUM_NO_MEMORY, "no memory");
  }
  stream->id = nghttp2_submit_request(stream->session, NULL, fields,
                                      sizeof fields / sizeof *fields, &provider, NULL);
  return stream->id > 0 ? ATRIUM_OK : dk_fail(ATRIUM_NO_MEMORY, "no memory");
}

int dk_stream_open(struct dk_stream *stream, const char *authority, const char *realm) {
  dk_status_clear(&stream->status);
  stream->batch = malloc(DK_MAX_BATCH);
  if (stream->batch == NULL) return dk_fail(ATRIUM_NO_MEMORY, "no memory");
  int result = make_session(stream);
  return result == ATRIUM_OK ? request(stream, authority, realm) : result;
}

void dk_stream_free(struct dk_stream *stream) {
  nghttp2_session_del(stream->session);
  dk_frames_free(&stream->frames);
  free(stream->batch);
  *stream = (struct dk_stream){0};
}

/* ---- Bytes in, bytes out ---------------------------------------------------------------- */

int dk_stream_receive(struct dk_stream *stream, const uint8_t *bytes, size_t count) {
  ssize_t taken = nghttp2_session_mem_recv(stream->session, bytes, count);
  if (taken < 0) {
    return dk_fail(ATRIUM_SYSTEM, "HTTP/2: %s", nghttp2_strerror((int)taken));
  }
  if (stream->failure != ATRIUM_OK) return dk_fail(stream->failure, "%s", stream->reason);
  return ATRIUM_OK;
}

bool dk_stream_output(struct dk_stream *stream, const uint8_t **bytes, size_t *count) {
  if (stream->output_length == 0) {
    ssize_t made = nghttp2_session_mem_send(stream->session, &stream->output);
    stream->output_length = made > 0 ? (size_t)made : 0;
  }
  *bytes = stream->output;
  *count = stream->output_length;
  return *count > 0;
}

void dk_stream_sent(struct dk_stream *stream, size_t count) {
  stream->output += count;
  stream->output_length -= count;
}

bool dk_stream_has_room(const struct dk_stream *stream) {
  return stream->batch_at == stream->batch_length && !stream->ends && !stream->is_closed;
}

void dk_stream_send_batch(struct dk_stream *stream, size_t begin, size_t end) {
  stream->batch_length = end;
  stream->batch_at = begin;
  nghttp2_session_resume_data(stream->session, stream->id);
}

void dk_stream_end(struct dk_stream *stream) {
  if (stream->ends || stream->is_closed) return;
  stream->ends = true;
  nghttp2_session_resume_data(stream->session, stream->id);
}

void dk_stream_ping(struct dk_stream *stream) {
  stream->has_pong = false;
  nghttp2_submit_ping(stream->session, NGHTTP2_FLAG_NONE, NULL);
}

void dk_stream_go_away(struct dk_stream *stream) {
  nghttp2_session_terminate_session(stream->session, NGHTTP2_NO_ERROR);
}
