/* The link to the gateway: connects, sends what waits, takes answers, comes back after losses. */
#ifndef DEVICE_KIT_LINK_H
#define DEVICE_KIT_LINK_H

#include "spool.h"
#include "stream.h"
#include "tls.h"

#include <netdb.h>

enum dk_phase { DK_RESTING, DK_REACHING, DK_SHAKING, DK_OPEN };

/* A batch that is sent and not answered. */
struct dk_flight {
  uint64_t batch;
  uint64_t last_sequence;
  uint32_t count;
  int64_t sent_ms;
};

struct dk_link {
  struct atrium_config config; /* With all values filled in. */
  struct dk_spool *spool;
  struct atrium_statistics counts;
  int poller; /* An epoll descriptor; the socket is in it. */
  enum dk_phase phase;
  int64_t until_ms; /* Resting: when to try; reaching and shaking: when to give up. */
  unsigned failures;
  enum atrium_state state;

  struct addrinfo *addresses;
  struct addrinfo *next_address;
  struct dk_tls tls;
  uint32_t interest;
  bool has_stream;
  struct dk_stream stream;
  char authority[280];

  struct dk_flight flights[ATRIUM_MAX_BATCHES_UNANSWERED];
  size_t flight_first;
  size_t flight_count;
  uint64_t next_batch;
  uint64_t unread;          /* Signals that are not sent on this connection. */
  int64_t unread_since_ms;
  bool is_draining;         /* Send at once. */
  uint64_t answered_sequence;
  uint64_t answered_count;
  int64_t opened_ms;
  int64_t heard_ms; /* `opened_ms` while nothing came. */
  int64_t pinged_ms; /* 0: no PING is out. */
};

/* Says that `count` signals came into the spool. */
void dk_link_submitted(struct dk_link *link, size_t count);

/* Does all that is due. */
void dk_link_step(struct dk_link *link);

/* When dk_link_step must be called again, even if the socket is silent. */
int64_t dk_link_deadline(const struct dk_link *link);

/* Lets go of the connection; politely if it is open. */
void dk_link_close(struct dk_link *link);

/* Parts of it, in link_open.c and link_batches.c. */
void dk_link_tell(struct dk_link *link, enum atrium_state state, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void dk_link_watch(struct dk_link *link, uint32_t interest);
void dk_link_lost(struct dk_link *link, bool is_refused, int64_t retry_ms, const char *reason);
void dk_link_drop(struct dk_link *link, bool politely);
void dk_link_reach(struct dk_link *link);
void dk_link_reached(struct dk_link *link);
void dk_link_shake(struct dk_link *link);
void dk_link_fill(struct dk_link *link);
int64_t dk_link_fill_at(const struct dk_link *link);
int dk_link_answer(void *context, const uint8_t *message, size_t length);
void dk_link_settle(struct dk_link *link);

#endif
