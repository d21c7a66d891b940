/* The life of a link: open, lost, resting, open again. */
#include "link.h"

#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>

enum {
  READ_SIZE = 16 * 1024,
  /* A gateway that never stops sending must not keep the caller from its own work. */
  READS_PER_STEP = 16,
};

void dk_link_tell(struct dk_link *link, enum atrium_state state, const char *format, ...) {
  char text[320];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  link->state = state;
  const struct atrium_callbacks *callbacks = &link->config.callbacks;
  if (callbacks->state != NULL) callbacks->state(callbacks->context, state, text);
}

/* ---- Losing it -------------------------------------------------------------------------- */

void dk_link_drop(struct dk_link *link, bool politely) {
  dk_link_settle(link);
  if (link->addresses != NULL) freeaddrinfo(link->addresses);
  link->addresses = link->next_address = NULL;
  if (link->has_stream) dk_stream_free(&link->stream);
  link->has_stream = false;
  dk_tls_end(&link->tls, politely);
  link->interest = 0;
  link->flight_count = 0;
  link->phase = DK_RESTING;
}

/* Between half of it and all of it: devices that were lost together come back one by one. */
static int64_t scatter(int64_t wait_ms) {
  uint32_t random;
  dk_random(&random, sizeof random);
  return wait_ms / 2 + (int64_t)((uint64_t)random * (uint64_t)(wait_ms - wait_ms / 2) >> 32);
}

static int64_t wait_after(struct dk_link *link, bool is_refused, int64_t retry_ms) {
  if (is_refused) return scatter(link->config.refused_wait_ms);
  int64_t wait = link->config.retry_min_ms;
  for (unsigned turn = 0; turn < link->failures && wait < link->config.retry_max_ms; turn++) {
    wait *= 2;
  }
  if (wait > link->config.retry_max_ms) wait = link->config.retry_max_ms;
  if (link->failures < 31) link->failures += 1;
  wait = scatter(wait);
  /* What the gateway asks for is the least; a fifth of it more keeps devices apart. */
  return retry_ms > wait ? retry_ms + scatter(retry_ms / 5) : wait;
}

void dk_link_lost(struct dk_link *link, bool is_refused, int64_t retry_ms, const char *reason) {
  char kept[240];
  snprintf(kept, sizeof kept, "%s", reason);
  dk_link_drop(link, false);
  int64_t wait = wait_after(link, is_refused, retry_ms);
  link->until_ms = dk_now_ms() + wait;
  dk_link_tell(link, is_refused ? ATRIUM_STATE_REFUSED : ATRIUM_STATE_WAITING,
               "%s; next try in %lld.%lld s", kept, (long long)(wait / 1000),
               (long long)(wait % 1000 / 100));
}

/* ---- The end of the call ---------------------------------------------------------------- */

static bool needs_somebody(const struct dk_status *status) {
  if (status->grpc >= 0) {
    /* INVALID_ARGUMENT, PERMISSION_DENIED, FAILED_PRECONDITION, UNIMPLEMENTED, UNAUTHENTICATED */
    return status->grpc == 3 || status->grpc == 7 || status->grpc == 9 || status->grpc == 12 ||
           status->grpc == 16;
  }
  return status->http == 401 || status->http == 403 || status->http == 404;
}

static void call_ended(struct dk_link *link) {
  const struct dk_status *status = &link->stream.status;
  char reason[240];
  if (status->grpc == 0) {
    snprintf(reason, sizeof reason, "the gateway ended the stream");
  } else if (status->grpc > 0) {
    snprintf(reason, sizeof reason, "the gateway says %s: %s", dk_code_name(status->grpc),
             status->message);
  } else if (status->http != 0 && status->http != 200) {
    snprintf(reason, sizeof reason, "the gateway answers with HTTP status %d", status->http);
  } else if (link->stream.reset != 0) {
    snprintf(reason, sizeof reason, "the gateway reset the stream: %s",
             nghttp2_http2_strerror(link->stream.reset));
  } else {
    snprintf(reason, sizeof reason, "the gateway ended the stream without a status");
  }
  dk_link_lost(link, needs_somebody(status), status->retry_ms, reason);
}

/* ---- An open link ----------------------------------------------------------------------- */

/* With TLS 1.3 a gateway that refuses the device's certificate says so after the handshake, and
 * its words may be lost with the connection. */
static void lost_open(struct dk_link *link, bool is_refused) {
  char reason[240];
  bool is_silent = link->heard_ms == link->opened_ms && !is_refused;
  snprintf(reason, sizeof reason, "%s%s", atrium_last_error(),
           is_silent ? " (before its first word: does it take the device's certificate?)" : "");
  dk_link_lost(link, is_refused, -1, reason);
}

static bool read_some(struct dk_link *link) {
  uint8_t bytes[READ_SIZE];
  for (int turn = 0; turn < READS_PER_STEP; turn++) {
    int got = dk_tls_read(&link->tls, bytes, sizeof bytes);
    if (got == 0) return true;
    int result = ATRIUM_OK;
    if (got > 0) {
      link->heard_ms = dk_now_ms();
      result = dk_stream_receive(&link->stream, bytes, (size_t)got);
    }
    if (got < 0 || result != ATRIUM_OK) {
      if (got < 0 && link->stream.is_closed) return true;
      lost_open(link, got < 0 && link->tls.is_refused);
      return false;
    }
  }
  return true;
}

static bool write_some(struct dk_link *link) {
  const uint8_t *bytes;
  size_t count;
  do {
    dk_link_fill(link);
    if (link->phase != DK_OPEN) return false;
    while (dk_stream_output(&link->stream, &bytes, &count)) {
      int sent = dk_tls_write(&link->tls, bytes, count > READ_SIZE ? READ_SIZE : (int)count);
      if (sent == 0) return true;
      if (sent < 0) {
        lost_open(link, link->tls.is_refused);
        return false;
      }
      dk_stream_sent(&link->stream, (size_t)sent);
    }
  } while (dk_link_fill_at(link) <= dk_now_ms());
  return true;
}

static int64_t answer_deadline(const struct dk_link *link) {
  if (link->flight_count == 0) return INT64_MAX;
  return link->flights[link->flight_first].sent_ms + link->config.answer_timeout_ms;
}

static bool is_alive(struct dk_link *link) {
  int64_t now = dk_now_ms();
  if (link->stream.has_pong || link->heard_ms > link->pinged_ms) link->pinged_ms = 0;
  if (now >= answer_deadline(link)) {
    dk_link_lost(link, false, -1, "the gateway does not answer a batch");
  } else if (link->pinged_ms != 0 && now >= link->pinged_ms + link->config.ping_timeout_ms) {
    dk_link_lost(link, false, -1, "the gateway gives no sign of life");
  } else if (link->pinged_ms == 0 && now >= link->heard_ms + link->config.keepalive_ms) {
    dk_stream_ping(&link->stream);
    link->pinged_ms = now;
  }
  return link->phase == DK_OPEN;
}

static void step_open(struct dk_link *link) {
  if (!read_some(link)) return;
  dk_link_settle(link);
  if (link->stream.is_closed) {
    call_ended(link);
    return;
  }
  if (!is_alive(link)) return;
  if (link->stream.is_going_away) dk_stream_end(&link->stream);
  if (!write_some(link)) return;
  if (!nghttp2_session_want_read(link->stream.session) &&
      !nghttp2_session_want_write(link->stream.session)) {
    dk_link_lost(link, false, -1, "the gateway went away");
    return;
  }
  dk_link_watch(link, EPOLLIN | (link->tls.wants_write ? (uint32_t)EPOLLOUT : 0));
}

void dk_link_step(struct dk_link *link) {
  switch (link->phase) {
    case DK_RESTING:
      if (dk_now_ms() >= link->until_ms) dk_link_reach(link);
      break;
    case DK_REACHING: dk_link_reached(link); break;
    case DK_SHAKING: dk_link_shake(link); break;
    case DK_OPEN: break;
  }
  if (link->phase == DK_OPEN) step_open(link);
}

int64_t dk_link_deadline(const struct dk_link *link) {
  if (link->phase != DK_OPEN) return link->until_ms;
  int64_t first = link->pinged_ms != 0 ? link->pinged_ms + link->config.ping_timeout_ms
                                       : link->heard_ms + link->config.keepalive_ms;
  int64_t others[] = {answer_deadline(link), dk_link_fill_at(link)};
  for (int at = 0; at < 2; at++) first = others[at] < first ? others[at] : first;
  return first;
}

void dk_link_close(struct dk_link *link) {
  bool is_open = link->phase == DK_OPEN;
  if (is_open) {
    const uint8_t *bytes;
    size_t count;
    dk_stream_end(&link->stream);
    dk_stream_go_away(&link->stream);
    while (dk_stream_output(&link->stream, &bytes, &count)) {
      int sent = dk_tls_write(&link->tls, bytes, count > READ_SIZE ? READ_SIZE : (int)count);
      if (sent <= 0) break;
      dk_stream_sent(&link->stream, (size_t)sent);
    }
  }
  dk_link_drop(link, is_open);
}
