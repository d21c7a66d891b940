/* The public face: configuration, lock, waiting. */
#include "link.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

struct atrium_device {
  /* Recursive: callbacks come with it held, and may submit. */
  pthread_mutex_t lock;
  struct dk_link link;
  struct dk_spool spool;
  char *texts[7];
  int poller;
  int timer;
  int stopper;
  atomic_bool is_stopped;
  int64_t armed_ms;
};

/* Signals from before this moment come from a clock that was never set: 2024-01-01. */
static const int64_t least_clock_ms = 1704067200000;

/* ---- Configuration ---------------------------------------------------------------------- */

static int check_config(const struct atrium_config *config) {
  const struct {
    const char *name, *value;
  } required[] = {
      {"host", config->host}, {"ca_file", config->ca_file},
      {"certificate_file", config->certificate_file}, {"key_file", config->key_file},
      {"realm", config->realm}, {"spool_folder", config->spool_folder},
  };
  for (size_t at = 0; at < sizeof required / sizeof *required; at++) {
    if (required[at].value == NULL || required[at].value[0] == 0) {
      return dk_fail(ATRIUM_INVALID, "%s: expected", required[at].name);
    }
  }
  if (!dk_is_name(config->realm)) {
    return dk_fail(ATRIUM_INVALID, "realm: expected 1 to 64 lower-case letters, digits, hyphens");
  }
  size_t length = strlen(config->host);
  if (length > 253 || strspn(config->host, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                           "0123456789.-:") != length) {
    return dk_fail(ATRIUM_INVALID, "host: expected a name or an address");
  }
  if (config->spool_bytes != 0 && config->spool_bytes < 64 * 1024) {
    return dk_fail(ATRIUM_INVALID, "spool_bytes: expected at least 65536");
  }
  if (config->segment_bytes != 0 && config->segment_bytes < 4096) {
    return dk_fail(ATRIUM_INVALID, "segment_bytes: expected at least 4096");
  }
  return ATRIUM_OK;
}

static void fill_in(struct atrium_config *config) {
#define FILL(field, value) \
  if (config->field == 0) config->field = (value)
  FILL(port, 7400);
  FILL(spool_bytes, UINT64_C(64) << 20);
  FILL(segment_bytes, UINT64_C(1) << 20);
  FILL(batch_wait_ms, 200);
  FILL(retry_min_ms, 1000);
  FILL(retry_max_ms, 60000);
  FILL(refused_wait_ms, 300000);
  FILL(connect_timeout_ms, 10000);
  FILL(answer_timeout_ms, 30000);
  FILL(keepalive_ms, 30000);
  FILL(ping_timeout_ms, 10000);
#undef FILL
  uint64_t most = config->spool_bytes / 8;
  if (config->segment_bytes > most) config->segment_bytes = most;
}

static bool copy_texts(struct atrium_device *device, struct atrium_config *config) {
  const char **texts[] = {&config->host, &config->address, &config->ca_file,
                          &config->certificate_file, &config->key_file, &config->realm,
                          &config->spool_folder};
  for (size_t at = 0; at < sizeof texts / sizeof *texts; at++) {
    if (*texts[at] == NULL) continue;
    device->texts[at] = strdup(*texts[at]);
    if (device->texts[at] == NULL) return false;
    *texts[at] = device->texts[at];
  }
  return true;
}

/* ---- Creating --------------------------------------------------------------------------- */

static bool watch(struct atrium_device *device, int fd) {
  struct epoll_event event = {.events = EPOLLIN};
  return fd >= 0 && epoll_ctl(device->poller, EPOLL_CTL_ADD, fd, &event) == 0;
}

static int make_pollers(struct atrium_device *device) {
  device->poller = epoll_create1(EPOLL_CLOEXEC);
  device->timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
  device->stopper = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  if (device->poller >= 0 && watch(device, device->timer) && watch(device, device->stopper)) {
    return ATRIUM_OK;
  }
  return dk_fail(ATRIUM_SYSTEM, "epoll: %s", strerror(errno));
}

static void tell_notice(void *context, const char *text) {
  struct atrium_device *device = context;
  const struct atrium_callbacks *callbacks = &device->link.config.callbacks;
  if (callbacks->notice != NULL) callbacks->notice(callbacks->context, text);
}

static int open_all(struct atrium_device *device) {
  struct dk_link *link = &device->link;
  SSL_CTX *context;
  int result = dk_tls_context(&link->config, &context);
  SSL_CTX_free(context);
  if (result != ATRIUM_OK) return result;
  device->spool.limit_bytes = link->config.spool_bytes;
  device->spool.segment_bytes = link->config.segment_bytes;
  device->spool.notice = tell_notice;
  device->spool.context = device;
  result = dk_spool_open(&device->spool, link->config.spool_folder);
  if (result != ATRIUM_OK) return result;
  result = make_pollers(device);
  link->poller = device->poller;
  link->spool = &device->spool;
  bool is_v6 = strchr(link->config.host, ':') != NULL;
  snprintf(link->authority, sizeof link->authority, is_v6 ? "[%s]:%u" : "%s:%u",
           link->config.host, link->config.port);
  return result;
}

/* Makes the descriptor readable when something is due. */
static void arm(struct atrium_device *device) {
  int64_t due = dk_link_deadline(&device->link);
  if (due == device->armed_ms) return;
  device->armed_ms = due;
  if (due < 1) due = 1;
  struct itimerspec when = {.it_value = {.tv_sec = due / 1000, .tv_nsec = due % 1000 * 1000000}};
  timerfd_settime(device->timer, TFD_TIMER_ABSTIME, &when, NULL);
}

int atrium_device_create(const struct atrium_config *config, struct atrium_device **made) {
  *made = NULL;
  int result = check_config(config);
  if (result != ATRIUM_OK) return result;
  struct atrium_device *device = calloc(1, sizeof *device);
  if (device == NULL) return dk_fail(ATRIUM_NO_MEMORY, "no memory");
  pthread_mutexattr_t kind;
  pthread_mutexattr_init(&kind);
  pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_RECURSIVE);
  pthread_mutex_init(&device->lock, &kind);
  pthread_mutexattr_destroy(&kind);
  device->poller = device->timer = device->stopper = device->link.tls.socket = -1;
  device->spool.folder = device->spool.lock = device->spool.writer = device->spool.window.fd = -1;
  device->armed_ms = -1;
  device->link.config = *config;
  fill_in(&device->link.config);
  result = copy_texts(device, &device->link.config) ? open_all(device)
                                                    : dk_fail(ATRIUM_NO_MEMORY, "no memory");
  if (result != ATRIUM_OK) {
    atrium_device_close(device);
    return result;
  }
  arm(device);
  *made = device;
  return ATRIUM_OK;
}

void atrium_device_close(struct atrium_device *device) {
  if (device == NULL) return;
  dk_link_close(&device->link);
  dk_spool_close(&device->spool);
  int files[] = {device->poller, device->timer, device->stopper};
  for (size_t at = 0; at < sizeof files / sizeof *files; at++) {
    if (files[at] >= 0) close(files[at]);
  }
  for (size_t at = 0; at < sizeof device->texts / sizeof *device->texts; at++) {
    free(device->texts[at]);
  }
  pthread_mutex_destroy(&device->lock);
  free(device);
}

/* ---- Submitting ------------------------------------------------------------------------- */

struct packing {
  struct atrium_signal *signals;
  size_t count;
  uint8_t *bytes;
  size_t length;
  uint32_t lengths[ATRIUM_MAX_BATCH_SIGNALS];
};

/* All signals one behind the other. Memory for them grows as they need it. */
static int pack_all(struct packing *packing) {
  uint8_t packed[DK_MAX_SIGNAL];
  size_t room = 0;
  for (size_t at = 0; at < packing->count; at++) {
    int length = dk_pack_signal(&packing->signals[at], packed);
    if (length < 0) return length;
    if (packing->length + (size_t)length > room) {
      room = (packing->length + (size_t)length) * 2;
      uint8_t *grown = realloc(packing->bytes, room);
      if (grown == NULL) return dk_fail(ATRIUM_NO_MEMORY, "no memory");
      packing->bytes = grown;
    }
    memcpy(packing->bytes + packing->length, packed, (size_t)length);
    packing->length += (size_t)length;
    packing->lengths[at] = (uint32_t)length;
  }
  return ATRIUM_OK;
}

static int check_all(const struct atrium_signal *signals, size_t count) {
  if (count == 0 || count > ATRIUM_MAX_BATCH_SIGNALS) {
    return dk_fail(ATRIUM_INVALID, "count: expected 1 to %d", ATRIUM_MAX_BATCH_SIGNALS);
  }
  for (size_t at = 0; at < count; at++) {
    int result = atrium_signal_check(&signals[at]);
    if (result != ATRIUM_OK) {
      char reason[200];
      snprintf(reason, sizeof reason, "%s", atrium_last_error());
      return count == 1 ? result : dk_fail(result, "signals[%zu].%s", at, reason);
    }
    if (signals[at].time_ms == 0 && dk_wall_ms() < least_clock_ms) {
      return dk_fail(ATRIUM_CLOCK, "time: the clock stands before 2024; set it, or give the time");
    }
  }
  return ATRIUM_OK;
}

int atrium_device_submit(struct atrium_device *device, struct atrium_signal *signals,
                         size_t count) {
  int result = check_all(signals, count);
  if (result != ATRIUM_OK) return result;
  struct packing *packing = calloc(1, sizeof *packing);
  if (packing == NULL) return dk_fail(ATRIUM_NO_MEMORY, "no memory");
  int64_t now = dk_wall_ms();
  for (size_t at = 0; at < count; at++) {
    if (signals[at].id[0] == 0) dk_make_id(signals[at].id);
    if (signals[at].time_ms == 0) signals[at].time_ms = now;
  }
  packing->signals = signals;
  packing->count = count;
  result = pack_all(packing);
  if (result == ATRIUM_OK) {
    pthread_mutex_lock(&device->lock);
    result = dk_spool_append(&device->spool, packing->bytes, packing->lengths, count);
    if (result == ATRIUM_OK) {
      device->link.counts.submitted += count;
      dk_link_submitted(&device->link, count);
      arm(device);
    }
    pthread_mutex_unlock(&device->lock);
  }
  free(packing->bytes);
  free(packing);
  return result;
}

/* ---- Running ---------------------------------------------------------------------------- */

int atrium_device_fd(const struct atrium_device *device) { return device->poller; }

static void empty(int fd) {
  uint64_t count;
  while (read(fd, &count, sizeof count) > 0) continue;
}

int atrium_device_process(struct atrium_device *device, int timeout_ms) {
  struct epoll_event events[4];
  int count = epoll_wait(device->poller, events, 4, timeout_ms);
  if (count < 0 && errno != EINTR) {
    return dk_fail(ATRIUM_SYSTEM, "epoll: %s", strerror(errno));
  }
  pthread_mutex_lock(&device->lock);
  empty(device->timer);
  empty(device->stopper);
  device->armed_ms = -1;
  dk_link_step(&device->link);
  arm(device);
  pthread_mutex_unlock(&device->lock);
  return ATRIUM_OK;
}

void atrium_device_stop(struct atrium_device *device) {
  uint64_t one = 1;
  int saved = errno;
  atomic_store(&device->is_stopped, true);
  /* It can only fail when it is readable already, which is what is wanted. */
  ssize_t ignored = write(device->stopper, &one, sizeof one);
  (void)ignored;
  errno = saved;
}

int atrium_device_run(struct atrium_device *device) {
  int result = ATRIUM_OK;
  while (result == ATRIUM_OK && !atomic_load(&device->is_stopped)) {
    result = atrium_device_process(device, -1);
  }
  atomic_store(&device->is_stopped, false);
  return result;
}

static bool set_draining(struct atrium_device *device, bool is_draining) {
  pthread_mutex_lock(&device->lock);
  device->link.is_draining = is_draining;
  arm(device);
  bool is_done = device->spool.waiting == 0;
  pthread_mutex_unlock(&device->lock);
  return is_done;
}

int atrium_device_drain(struct atrium_device *device, int timeout_ms) {
  int64_t until = timeout_ms < 0 ? INT64_MAX : dk_now_ms() + timeout_ms;
  int result = ATRIUM_OK;
  bool is_done;
  while (!(is_done = set_draining(device, true)) && result == ATRIUM_OK) {
    int64_t left = until - dk_now_ms();
    if (left <= 0 || atomic_load(&device->is_stopped)) break;
    result = atrium_device_process(device, left < 60000 ? (int)left : 60000);
  }
  set_draining(device, false);
  atomic_store(&device->is_stopped, false);
  if (result != ATRIUM_OK || is_done) return result;
  return dk_fail(ATRIUM_TIMEOUT, "signals still wait for their answer");
}

void atrium_device_statistics(const struct atrium_device *device,
                              struct atrium_statistics *statistics) {
  /* Only the lock changes. */
  pthread_mutex_t *lock = (pthread_mutex_t *)(uintptr_t)&device->lock;
  pthread_mutex_lock(lock);
  *statistics = device->link.counts;
  statistics->waiting = device->spool.waiting;
  statistics->spool_bytes = dk_spool_bytes(&device->spool);
  statistics->damaged_bytes = device->spool.damaged_bytes;
  pthread_mutex_unlock(lock);
}
