/* The device kit of Atrium: what a till, a rail, a beacon or a portal observed goes to the
 * gateway, and nothing is lost on the way.
 *
 * A signal that atrium_device_submit has taken is on disk. It is sent, with the same id, until
 * the gateway has answered that it is on disk there; then its place in the spool is given back.
 *
 *   struct atrium_device *device;
 *   atrium_device_create(&config, &device);
 *   struct atrium_signal signal =
 *       atrium_signal_try_on("lanting-sh", "l2-a", "M1001", "coat-oat", "heqi");
 *   atrium_device_submit(device, &signal, 1);
 *   while (running) atrium_device_process(device, 1000);
 *   atrium_device_close(device);
 *
 * Threads: every function may be called from any thread; none is needed. Callbacks come from
 * inside atrium_device_process, _run and _drain; they may call everything but _process, _run,
 * _drain and _close, the one for notices nothing at all. The library installs no signal handlers and raises no SIGPIPE.
 */
#ifndef ATRIUM_DEVICE_H
#define ATRIUM_DEVICE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ATRIUM_DEVICE_VERSION "1.0.0"

/* ---- Results ---------------------------------------------------------------------------- */

enum atrium_result {
  ATRIUM_OK = 0,
  /* A value of the configuration or of a signal; atrium_last_error names the field. */
  ATRIUM_INVALID = -1,
  /* The spool has reached its limit of bytes: nothing was taken, try again later. */
  ATRIUM_SPOOL_FULL = -2,
  /* The disk refused: nothing was taken. */
  ATRIUM_SPOOL_FAILED = -3,
  /* Another process uses the spool folder. */
  ATRIUM_SPOOL_BUSY = -4,
  /* The clock stands before 2024: set it, or give the time of the signal. */
  ATRIUM_CLOCK = -5,
  ATRIUM_NO_MEMORY = -6,
  /* Certificates or keys cannot be read or do not fit together. */
  ATRIUM_CERTIFICATE = -7,
  /* atrium_device_drain: the time is over and signals still wait. */
  ATRIUM_TIMEOUT = -8,
  /* The operating system refused something else, such as an epoll descriptor. */
  ATRIUM_SYSTEM = -9,
};

/* Why the last call of this thread failed: one line that names the field and what was expected,
 * never a value, which may be personal. Valid until the next call of this thread. */
const char *atrium_last_error(void);

/* ---- Limits ----------------------------------------------------------------------------- */

enum {
  ATRIUM_MAX_BATCH_SIGNALS = 500,
  ATRIUM_MAX_BATCHES_UNANSWERED = 16,
  ATRIUM_MAX_RECEIPT_LINES = 200,
  ATRIUM_MAX_COUPONS = 20,
  /* Bytes of an identifier; text fields such as member numbers have at most as many characters. */
  ATRIUM_MAX_NAME = 64,
  /* An id as text with its final zero byte. */
  ATRIUM_ID_SIZE = 37,
};

/* ---- Signals ---------------------------------------------------------------------------- */

enum atrium_signal_kind {
  ATRIUM_PRESENCE = 1,
  ATRIUM_PORTAL_LOGIN = 2,
  ATRIUM_TRY_ON = 3,
  ATRIUM_RECEIPT = 4,
};

struct atrium_receipt_line {
  const char *item_id;
  uint32_t quantity;    /* At least 1. */
  int64_t amount_minor; /* Of the whole line, in the smallest unit of the receipt's currency. */
};

struct atrium_receipt {
  const char *receipt_number; /* The till's own number, unique in its shop. */
  const char *shop_id;
  const struct atrium_receipt_line *lines;
  size_t line_count; /* At most ATRIUM_MAX_RECEIPT_LINES. */
  int64_t total_minor;
  const char *currency_code;       /* ISO 4217, three capital letters. */
  const char *const *coupon_codes; /* 16 characters of Crockford's base 32 each. */
  size_t coupon_count;             /* At most ATRIUM_MAX_COUPONS. */
};

/* One observed event. Text is UTF-8 and is copied by atrium_device_submit; it need only last
 * until then. Ids of malls, zones, shops and items are lower-case letters, digits and hyphens. */
struct atrium_signal {
  enum atrium_signal_kind kind;
  /* A UUIDv7 in lower case. Empty: atrium_device_submit makes it and leaves it here. Give it
   * yourself to submit the same event again after a crash: the suite takes it once. */
  char id[ATRIUM_ID_SIZE];
  /* Milliseconds since 1970, when it happened; 0: now. */
  int64_t time_ms;
  const char *mall_id;
  const char *zone_id;   /* NULL when it happened outside of any zone. */
  const char *member_id; /* At most one of member_id and device_id. */
  const char *device_id;
  const char *sensor_id;       /* Presence. */
  const char *login_device_id; /* Portal login. */
  const char *item_id;         /* Try-on. */
  const char *shop_id;         /* Try-on. */
  struct atrium_receipt receipt;
};

/* A device was seen near a beacon or an access point. */
struct atrium_signal atrium_signal_presence(const char *mall_id, const char *zone_id,
                                            const char *device_id, const char *sensor_id);

/* A member logged in at the Wi-Fi portal with a device. */
struct atrium_signal atrium_signal_portal_login(const char *mall_id, const char *zone_id,
                                                const char *member_id, const char *device_id);

/* The tag of an item was read in a fitting room or on a smart shelf. member_id may be NULL. */
struct atrium_signal atrium_signal_try_on(const char *mall_id, const char *zone_id,
                                          const char *member_id, const char *item_id,
                                          const char *shop_id);

/* A till's receipt. member_id may be NULL: then it is only counted. */
struct atrium_signal atrium_signal_receipt(const char *mall_id, const char *zone_id,
                                           const char *member_id,
                                           const struct atrium_receipt *receipt);

/* Checks a signal as atrium_device_submit does: ATRIUM_OK or ATRIUM_INVALID. */
int atrium_signal_check(const struct atrium_signal *signal);

/* ---- The device ------------------------------------------------------------------------- */

struct atrium_device;

enum atrium_state {
  ATRIUM_STATE_IDLE = 0,       /* Not begun. */
  ATRIUM_STATE_CONNECTING = 1, /* Name look-up, TCP, TLS. */
  ATRIUM_STATE_CONNECTED = 2,  /* The stream is open. */
  ATRIUM_STATE_WAITING = 3,    /* Lost or told to wait; comes again by itself. */
  /* The gateway refuses this device (certificate, realm, permission), or is not the one it should
   * be: somebody must look. It is tried again, seldom. */
  ATRIUM_STATE_REFUSED = 4,
};

struct atrium_callbacks {
  void *context; /* Handed to each. */
  /* The state has changed; `text` says why in one line, without personal values. */
  void (*state)(void *context, enum atrium_state state, const char *text);
  /* The suite will never take this signal; `reason` is a stable code such as
   * `event_time.future`. Its place in the spool is given back. */
  void (*rejected)(void *context, const char *id, const char *reason);
  /* Something to write into a log: a torn end of the spool that was cut, damage on disk. Comes
   * from atrium_device_create and _submit too. */
  void (*notice)(void *context, const char *text);
};

/* Zero means the value in brackets. */
struct atrium_config {
  const char *host;             /* The gateway's name, as its certificate has it. Required. */
  const char *address;          /* Numeric address to connect to instead of looking up `host`. */
  uint16_t port;                /* [7400] */
  const char *ca_file;          /* PEM: who may have signed the gateway's certificate. Required. */
  const char *certificate_file; /* PEM: the device's certificate and what is between. Required. */
  const char *key_file;         /* PEM, without pass phrase. Required. */
  const char *realm;            /* As the certificate says. Required. */
  const char *spool_folder;     /* Made if absent; its parent must exist. Required. */
  uint64_t spool_bytes;         /* Most bytes on disk, from 64 KiB. [64 MiB] */
  uint64_t segment_bytes;       /* Of one file of the spool, from 4 KiB. [1 MiB, 1/8 at most] */
  uint32_t batch_wait_ms;       /* How long a signal may wait for company. [200] */
  uint32_t retry_min_ms;        /* First wait before a new connection. [1000] */
  uint32_t retry_max_ms;        /* Longest wait; each is shortened by up to half. [60000] */
  uint32_t refused_wait_ms;     /* Wait after the gateway refused this device. [300000] */
  uint32_t connect_timeout_ms;  /* TCP and TLS. [10000] */
  uint32_t answer_timeout_ms;   /* For the oldest batch. [30000] */
  uint32_t keepalive_ms;        /* Silence after which a PING is sent. [30000] */
  uint32_t ping_timeout_ms;     /* Silence after that PING. [10000] */
  struct atrium_callbacks callbacks;
};

/* Opens the spool, cuts a torn end, reads the certificates, connects nothing yet. On failure
 * `*device` is NULL. Text of `config` is copied. The certificate files are read again for each
 * connection: renewed ones need no restart. */
int atrium_device_create(const struct atrium_config *config, struct atrium_device **device);

/* Takes 1 to ATRIUM_MAX_BATCH_SIGNALS signals: on ATRIUM_OK all of them are on disk (one sync for
 * all) and have their ids; on anything else none was taken. Works without a connection. */
int atrium_device_submit(struct atrium_device *device, struct atrium_signal *signals,
                         size_t count);

/* Becomes readable (poll, epoll, select) whenever atrium_device_process has something to do,
 * its own timers included. */
int atrium_device_fd(const struct atrium_device *device);

/* Does what is due: connects, sends, reads, waits at most `timeout_ms` for something to do (0: does
 * not wait, -1: without limit). Looking up a name that is not numeric blocks for as long as the C
 * library's resolver takes; `address` avoids that. */
int atrium_device_process(struct atrium_device *device, int timeout_ms);

/* atrium_device_process until atrium_device_stop: for a thread of its own. */
int atrium_device_run(struct atrium_device *device);

/* Ends atrium_device_run and a waiting _process or _drain. May be called in a signal handler. */
void atrium_device_stop(struct atrium_device *device);

/* Sends without waiting for company until everything in the spool is answered. ATRIUM_TIMEOUT when
 * that took more than `timeout_ms` (-1: no limit) or atrium_device_stop came; what is left stays
 * in the spool. */
int atrium_device_drain(struct atrium_device *device, int timeout_ms);

struct atrium_statistics {
  uint64_t submitted;   /* Since atrium_device_create. */
  uint64_t sent;        /* Repetitions included. */
  uint64_t accepted;    /* On disk at the suite, duplicates included. */
  uint64_t duplicate;   /* The suite had them already. */
  uint64_t rejected;    /* Never to be taken. */
  uint64_t waiting;     /* In the spool, not answered. */
  uint64_t spool_bytes; /* On disk. */
  uint64_t batches;     /* Answered. */
  uint64_t connections; /* Begun. */
  uint64_t damaged_bytes; /* Of the spool that could not be read: cut or skipped. */
};

void atrium_device_statistics(const struct atrium_device *device,
                              struct atrium_statistics *statistics);

/* Says goodbye if connected, without waiting, and frees everything. What was not answered stays
 * in the spool. NULL is allowed. */
void atrium_device_close(struct atrium_device *device);

#ifdef __cplusplus
}
#endif

#endif
