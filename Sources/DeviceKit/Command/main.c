/* atrium-device: lines in, signals to the gateway. */
#include "input.h"

#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>

enum { FLUSH_MS = 5000 };

static struct atrium_device *device;
static struct input input;
static volatile sig_atomic_t must_end, must_tell;
static bool is_quiet;
static uint64_t rejected;

static void on_signal(int number) {
  if (number == SIGUSR1) {
    must_tell = 1;
  } else {
    must_end = 1;
  }
  if (device != NULL) atrium_device_stop(device);
}

static void on_state(void *context, enum atrium_state state, const char *text) {
  (void)context;
  if (!is_quiet || state == ATRIUM_STATE_REFUSED) fprintf(stderr, "atrium-device: %s\n", text);
}

static void on_rejected(void *context, const char *id, const char *reason) {
  (void)context;
  rejected += 1;
  fprintf(stderr, "atrium-device: rejected %s: %s\n", id, reason);
}

static void on_notice(void *context, const char *text) {
  (void)context;
  fprintf(stderr, "atrium-device: %s\n", text);
}

static void tell_statistics(void) {
  struct atrium_statistics now;
  atrium_device_statistics(device, &now);
  fprintf(stderr,
          "atrium-device: submitted=%" PRIu64 " sent=%" PRIu64 " accepted=%" PRIu64
          " duplicate=%" PRIu64 " rejected=%" PRIu64 " waiting=%" PRIu64 " wrong_lines=%" PRIu64
          " batches=%" PRIu64 " connections=%" PRIu64 " spool_bytes=%" PRIu64
          " damaged_bytes=%" PRIu64 "\n",
          now.submitted, now.sent, now.accepted, now.duplicate, now.rejected, now.waiting,
          input.wrong, now.batches, now.connections, now.spool_bytes, now.damaged_bytes);
}

static void tell_if_asked(void) {
  if (!must_tell) return;
  must_tell = 0;
  tell_statistics();
}

static void catch_signals(void) {
  struct sigaction action = {.sa_handler = on_signal};
  static const int numbers[] = {SIGTERM, SIGINT, SIGUSR1};
  sigemptyset(&action.sa_mask);
  for (size_t at = 0; at < sizeof numbers / sizeof *numbers; at++) {
    sigaction(numbers[at], &action, NULL);
  }
  signal(SIGPIPE, SIG_IGN);
}

/* Only reads the lines. */
static int check(const struct options *options) {
  if (!input_open(&input, options, NULL)) return EXIT_TROUBLE;
  while (input_is_open(&input)) {
    struct pollfd polled[MAX_CLIENTS + 2];
    poll(polled, (nfds_t)input_poll(&input, polled), -1);
    input_take(&input);
    if (must_end) break;
  }
  input_close(&input);
  if (!is_quiet || input.wrong > 0) {
    fprintf(stderr, "%" PRIu64 " lines are signals, %" PRIu64 " are wrong\n", input.right,
            input.wrong);
  }
  return input.wrong > 0 ? EXIT_TROUBLE : EXIT_FINE;
}

/* Until the input has ended (with --once) or a signal comes. */
static void serve(bool is_once) {
  while (!must_end && !(is_once && !input_is_open(&input))) {
    struct pollfd polled[MAX_CLIENTS + 2];
    int count = input_poll(&input, polled);
    polled[count] = (struct pollfd){atrium_device_fd(device), POLLIN, 0};
    poll(polled, (nfds_t)count + 1, -1);
    if (polled[count].revents != 0) atrium_device_process(device, 0);
    tell_if_asked();
    if (!must_end) input_take(&input);
  }
}

/* Sends the rest; true when all of it is answered. Statistics may be asked for meanwhile. */
static bool drain(int timeout_ms) {
  int result;
  struct timespec begin, now;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  bool was_ending = must_end;
  do {
    int left = timeout_ms;
    clock_gettime(CLOCK_MONOTONIC, &now);
    int64_t passed = (now.tv_sec - begin.tv_sec) * 1000 + (now.tv_nsec - begin.tv_nsec) / 1000000;
    if (timeout_ms >= 0) left = passed < timeout_ms ? (int)(timeout_ms - passed) : 0;
    result = atrium_device_drain(device, left);
    tell_if_asked();
    if (left == 0) break;
  } while (result == ATRIUM_TIMEOUT && (was_ending || !must_end));
  return result == ATRIUM_OK;
}

static int run(struct options *options) {
  options->config.callbacks = (struct atrium_callbacks){
      .state = on_state, .rejected = on_rejected, .notice = on_notice};
  int result = atrium_device_create(&options->config, &device);
  if (result != ATRIUM_OK) {
    fprintf(stderr, "atrium-device: %s\n", atrium_last_error());
    return result == ATRIUM_INVALID ? EXIT_USAGE : EXIT_TROUBLE;
  }
  bool is_done = true;
  bool is_open = input_open(&input, options, device);
  if (is_open) {
    serve(options->is_once);
    input_close(&input);
    if (options->is_once && !must_end) {
      is_done = drain(options->timeout_s < 0 ? -1 : options->timeout_s * 1000);
    }
    if (must_end) {
      bool is_empty = drain(FLUSH_MS);
      if (options->is_once) is_done = is_empty;
    }
  }
  if (!is_quiet || !is_done) tell_statistics();
  struct atrium_device *closed = device;
  device = NULL;
  atrium_device_close(closed);
  return is_open && is_done && input.wrong == 0 && rejected == 0 ? EXIT_FINE : EXIT_TROUBLE;
}

int main(int count, char **words) {
  struct options options;
  int code = options_read(count, words, &options);
  if (code >= 0) return code;
  is_quiet = options.is_quiet;
  catch_signals();
  return options.is_check ? check(&options) : run(&options);
}
