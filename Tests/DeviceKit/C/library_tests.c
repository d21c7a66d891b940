/* The library without a gateway: ids, text, clocks, submitting from callbacks and threads. */
#include "answer.h"

#include "expect.h"

#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

static const char *files[4]; /* authority, certificate, key, spool */

static void ids(void) {
  char last[ATRIUM_ID_SIZE] = "", next[ATRIUM_ID_SIZE];
  int in_order = 0;
  for (int at = 0; at < 20000; at++) {
    dk_make_id(next);
    in_order += strcmp(last, next) < 0 && dk_is_id(next);
    memcpy(last, next, sizeof last);
  }
  EXPECT(in_order == 20000);
  int64_t ms = strtoll((char[]){last[0], last[1], last[2], last[3], last[4], last[5], last[6],
                                last[7], last[9], last[10], last[11], last[12], 0}, NULL, 16);
  EXPECT(llabs(ms - dk_wall_ms()) < 1000);
}

static void texts(void) {
  EXPECT(dk_is_name("lanting-sh") && !dk_is_name("") && !dk_is_name(NULL) && !dk_is_name("a_b"));
  EXPECT(dk_is_text("\xe5\xba\x97", 1) && !dk_is_text("\xe5\xba\x97x", 1));
  EXPECT(dk_is_text("\xf4\x8f\xbf\xbf", 9) && !dk_is_text("\xf4\x90\x80\x80", 9));
  EXPECT(!dk_is_text("\xed\xa0\x80", 9) && !dk_is_text("\xc1\xbf", 9) && !dk_is_text("\xe5", 9));
  EXPECT(!dk_is_text("\xc2\x80", 9) && dk_is_text("\xc2\xa0", 9) && !dk_is_text("\x7f", 9));
  char shown[6];
  dk_printable(shown, sizeof shown, "a\nb\xff" "cdef", 8);
  EXPECT(strcmp(shown, "a?b?c") == 0);
}

/* Answers of gRPC arrive in pieces of any size. */
static int count_message(void *context, const uint8_t *message, size_t length) {
  (void)message;
  *(size_t *)context += length + 1;
  return ATRIUM_OK;
}

static void pieces(void) {
  uint8_t bytes[] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 'a', 'b', 'c', 0, 0, 0, 0, 1, 'x'};
  for (size_t size = 1; size <= sizeof bytes; size++) {
    struct dk_frames frames = {0};
    size_t total = 0;
    for (size_t at = 0; at < sizeof bytes; at += size) {
      size_t part = sizeof bytes - at < size ? sizeof bytes - at : size;
      EXPECT(dk_frames_take(&frames, bytes + at, part, count_message, &total) == ATRIUM_OK);
    }
    EXPECT(total == 7);
    dk_frames_free(&frames);
  }
}

static struct atrium_config configuration(void) {
  return (struct atrium_config){.host = "localhost", .address = "127.0.0.1", .port = 1,
                                .ca_file = files[0], .certificate_file = files[1],
                                .key_file = files[2], .realm = "lanting",
                                .spool_folder = files[3], .retry_min_ms = 20,
                                .retry_max_ms = 40};
}

struct seen {
  struct atrium_device *device;
  int states, submitted;
};

/* A callback that submits: the lock is held, and that is fine. */
static void on_state(void *context, enum atrium_state state, const char *text) {
  struct seen *seen = context;
  seen->states += state == ATRIUM_STATE_WAITING && strstr(text, "refused") != NULL;
  if (seen->device == NULL) return;
  struct atrium_signal signal = atrium_signal_presence("m", "z", "d", "s");
  seen->submitted += atrium_device_submit(seen->device, &signal, 1) == ATRIUM_OK;
}

static void without_gateway(void) {
  struct seen seen = {0};
  struct atrium_config config = configuration();
  config.callbacks = (struct atrium_callbacks){.context = &seen, .state = on_state};
  EXPECT(atrium_device_create(&config, &seen.device) == ATRIUM_OK);
  /* The descriptor wakes for the device's own timers. */
  while (seen.states < 3) {
    struct pollfd polled = {atrium_device_fd(seen.device), POLLIN, 0};
    if (poll(&polled, 1, 10000) != 1) break;
    EXPECT(atrium_device_process(seen.device, 0) == ATRIUM_OK);
  }
  struct atrium_statistics now;
  atrium_device_statistics(seen.device, &now);
  EXPECT(seen.states >= 3 && now.connections >= 3 && now.waiting == (uint64_t)seen.submitted);
  EXPECT(atrium_device_drain(seen.device, 50) == ATRIUM_TIMEOUT);
  atrium_device_close(seen.device);
  atrium_device_close(NULL);
}

static void *run(void *device) {
  return atrium_device_run(device) == ATRIUM_OK ? device : NULL;
}

static void *submit_many(void *device) {
  int taken = 0;
  for (int at = 0; at < 50; at++) {
    struct atrium_signal pair[2] = {atrium_signal_try_on("m", NULL, "M1", "i", "s"),
                                    atrium_signal_portal_login("m", NULL, "M1", "d")};
    taken += atrium_device_submit(device, pair, 2) == ATRIUM_OK;
  }
  return taken == 50 ? device : NULL;
}

static void threads(void) {
  struct atrium_config config = configuration();
  struct atrium_device *device;
  pthread_t runner, writers[4];
  struct atrium_statistics before, now;
  void *result;
  EXPECT(atrium_device_create(&config, &device) == ATRIUM_OK);
  atrium_device_statistics(device, &before);
  pthread_create(&runner, NULL, run, device);
  for (int at = 0; at < 4; at++) pthread_create(&writers[at], NULL, submit_many, device);
  for (int at = 0; at < 4; at++) {
    pthread_join(writers[at], &result);
    EXPECT(result == device);
  }
  atrium_device_stop(device);
  pthread_join(runner, &result);
  EXPECT(result == device);
  atrium_device_statistics(device, &now);
  EXPECT(now.submitted == 400 && now.waiting == before.waiting + 400);
  atrium_device_close(device);
}

static void refusals(void) {
  struct atrium_device *device;
  struct atrium_config config = configuration();
  EXPECT(atrium_device_create(&config, &device) == ATRIUM_OK);
  struct atrium_device *second;
  EXPECT(atrium_device_create(&config, &second) == ATRIUM_SPOOL_BUSY && second == NULL);
  struct atrium_signal pair[2] = {atrium_signal_try_on("m", NULL, "M1", "i", "s"),
                                  atrium_signal_try_on("m", NULL, "M1", "I", "s")};
  EXPECT(atrium_device_submit(device, pair, 2) == ATRIUM_INVALID);
  EXPECT(strncmp(atrium_last_error(), "signals[1].item_id: expected", 28) == 0);
  EXPECT(pair[0].id[0] == 0);
  EXPECT(atrium_device_submit(device, pair, 0) == ATRIUM_INVALID);
  EXPECT(atrium_device_submit(device, pair, 501) == ATRIUM_INVALID);
  memset(pair[0].id, 'x', sizeof pair[0].id);
  EXPECT(atrium_device_submit(device, pair, 1) == ATRIUM_INVALID);
  pair[0] = atrium_signal_try_on("m", NULL, "M1", "i", "s");
  pair[0].kind = 9;
  EXPECT(atrium_device_submit(device, pair, 1) == ATRIUM_INVALID);
  atrium_device_close(device);
  config.spool_bytes = 10;
  EXPECT(atrium_device_create(&config, &device) == ATRIUM_INVALID && device == NULL);
}

int main(int count, char **words) {
  if (count != 5) return 2;
  for (int at = 0; at < 4; at++) files[at] = words[at + 1];
  ids();
  texts();
  pieces();
  without_gateway();
  threads();
  refusals();
  return expect_end();
}
