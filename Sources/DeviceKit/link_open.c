/* Reaching the gateway: name, TCP, TLS. */
#include "link.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

void dk_link_watch(struct dk_link *link, uint32_t interest) {
  if (link->interest == interest) return;
  struct epoll_event event = {.events = interest};
  int how = link->interest == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
  if (epoll_ctl(link->poller, how, link->tls.socket, &event) == 0) link->interest = interest;
}

static bool resolve(struct dk_link *link) {
  const char *numeric = link->config.address;
  struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM,
                           .ai_flags = AI_NUMERICSERV | (numeric != NULL ? AI_NUMERICHOST : 0)};
  char port[8];
  snprintf(port, sizeof port, "%u", link->config.port);
  int failed = getaddrinfo(numeric != NULL ? numeric : link->config.host, port, &hints,
                           &link->addresses);
  if (failed != 0) {
    link->addresses = NULL;
    dk_fail(ATRIUM_SYSTEM, "the gateway's name cannot be looked up: %s", gai_strerror(failed));
    return false;
  }
  link->next_address = link->addresses;
  return true;
}

/* Begins a connection to the next address that takes one; false when there is none left. */
static bool connect_next(struct dk_link *link) {
  for (; link->next_address != NULL; link->next_address = link->next_address->ai_next) {
    const struct addrinfo *address = link->next_address;
    int made = socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (made < 0) {
      dk_fail(ATRIUM_SYSTEM, "socket: %s", strerror(errno));
      continue;
    }
    int one = 1;
    setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (connect(made, address->ai_addr, address->ai_addrlen) == 0 || errno == EINPROGRESS) {
      link->next_address = address->ai_next;
      link->tls = (struct dk_tls){.socket = made};
      link->phase = DK_REACHING;
      link->until_ms = dk_now_ms() + link->config.connect_timeout_ms;
      dk_link_watch(link, EPOLLOUT);
      return true;
    }
    dk_fail(ATRIUM_SYSTEM, "the gateway cannot be reached: %s", strerror(errno));
    close(made);
  }
  return false;
}

void dk_link_reach(struct dk_link *link) {
  link->counts.connections += 1;
  dk_link_tell(link, ATRIUM_STATE_CONNECTING, "connecting to %s", link->authority);
  if (!resolve(link) || !connect_next(link)) dk_link_lost(link, false, -1, atrium_last_error());
}

static bool has_connected(int socket, int *failure) {
  struct sockaddr_storage peer;
  socklen_t length = sizeof *failure;
  *failure = 0;
  getsockopt(socket, SOL_SOCKET, SO_ERROR, failure, &length);
  length = sizeof peer;
  return *failure == 0 && getpeername(socket, (struct sockaddr *)&peer, &length) == 0;
}

void dk_link_reached(struct dk_link *link) {
  int failure;
  bool is_late = dk_now_ms() >= link->until_ms;
  if (has_connected(link->tls.socket, &failure)) {
    freeaddrinfo(link->addresses);
    link->addresses = link->next_address = NULL;
    int64_t until = link->until_ms;
    if (dk_tls_begin(&link->tls, &link->config, link->tls.socket) != ATRIUM_OK) {
      dk_link_lost(link, link->tls.is_refused, -1, atrium_last_error());
      return;
    }
    link->phase = DK_SHAKING;
    link->until_ms = until;
    dk_link_shake(link);
  } else if (failure != 0 || is_late) {
    dk_fail(ATRIUM_SYSTEM, "the gateway cannot be reached: %s",
            failure != 0 ? strerror(failure) : "no answer in time");
    close(link->tls.socket);
    link->tls.socket = -1;
    link->interest = 0;
    if (!connect_next(link)) dk_link_lost(link, false, -1, atrium_last_error());
  }
}

static void open_stream(struct dk_link *link) {
  link->stream = (struct dk_stream){.answer = dk_link_answer, .context = link};
  link->has_stream = true;
  if (dk_stream_open(&link->stream, link->authority, link->config.realm) != ATRIUM_OK) {
    dk_link_lost(link, false, -1, atrium_last_error());
    return;
  }
  dk_spool_rewind(link->spool);
  link->unread = link->spool->waiting;
  link->unread_since_ms = 0;
  link->flight_count = 0;
  link->next_batch = 1;
  link->pinged_ms = 0;
  link->heard_ms = link->opened_ms = dk_now_ms();
  link->phase = DK_OPEN;
  dk_link_tell(link, ATRIUM_STATE_CONNECTED, "connected to %s", link->authority);
}

void dk_link_shake(struct dk_link *link) {
  enum dk_progress made = dk_tls_handshake(&link->tls);
  if (made == DK_DONE) {
    open_stream(link);
  } else if (made == DK_LOST) {
    dk_link_lost(link, link->tls.is_refused, -1, atrium_last_error());
  } else if (dk_now_ms() >= link->until_ms) {
    dk_link_lost(link, false, -1, "TLS handshake: no answer in time");
  } else {
    dk_link_watch(link, EPOLLIN | (link->tls.wants_write ? (uint32_t)EPOLLOUT : 0));
  }
}
