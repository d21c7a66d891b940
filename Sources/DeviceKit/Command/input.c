/* Reading, submitting, answering. */
#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

/* ---- Telling the writer of a line ------------------------------------------------------- */

static void end_reader(struct reader *reader) {
  if (reader->fd > STDERR_FILENO) close(reader->fd);
  free(reader->buffer);
  *reader = (struct reader){.fd = -1, .has_ended = true};
}

/* A client that does not read its answers loses its connection, not our time. */
static void answer_client(struct reader *client, const char *text) {
  size_t length = strlen(text);
  if (send(client->fd, text, length, MSG_NOSIGNAL | MSG_DONTWAIT) != (ssize_t)length) {
    client->has_ended = true;
  }
}

static void tell_wrong(struct input *input, struct reader *reader, uint64_t line,
                       const char *error) {
  input->wrong += 1;
  if (reader->is_client) {
    char text[LINE_MAX_ERROR + 16];
    snprintf(text, sizeof text, "error %s\n", error);
    answer_client(reader, text);
  } else {
    fprintf(stderr, "line %" PRIu64 ": %s\n", line, error);
  }
}

static void tell_taken(struct input *input, struct reader *reader) {
  const struct line_batch *batch = &input->batch;
  for (size_t at = 0; at < batch->count; at++) {
    if (reader->is_client) {
      char text[ATRIUM_ID_SIZE + 8];
      snprintf(text, sizeof text, "ok %s\n", batch->signals[at].id);
      answer_client(reader, text);
    } else if (input->options->prints_ids) {
      printf("ok %" PRIu64 " %s\n", batch->numbers[at], batch->signals[at].id);
    }
  }
  if (input->options->prints_ids) fflush(stdout);
}

/* ---- Submitting ------------------------------------------------------------------------- */

static void clear_batch(struct input *input) {
  input->batch.count = input->batch.line_count = input->batch.coupon_count = 0;
  input->pending = NULL;
}

/* Everything but success and a full spool: one by one the lines are told. */
static void tell_refused(struct input *input, struct reader *reader) {
  char reason[LINE_MAX_ERROR];
  snprintf(reason, sizeof reason, "%s", atrium_last_error());
  for (size_t at = 0; at < input->batch.count; at++) {
    tell_wrong(input, reader, input->batch.numbers[at], reason);
  }
}

/* Submits what was read. When the spool is full, clients are told; other input waits. */
static void submit(struct input *input, struct reader *reader) {
  if (input->batch.count == 0) return;
  int result = ATRIUM_OK;
  if (input->device != NULL) {
    result = atrium_device_submit(input->device, input->batch.signals, input->batch.count);
  }
  if (result == ATRIUM_SPOOL_FULL && !reader->is_client) {
    if (input->pending == NULL) {
      fprintf(stderr, "atrium-device: %s; reading waits\n", atrium_last_error());
    }
    input->pending = reader;
    return;
  }
  if (result == ATRIUM_OK) {
    input->right += input->batch.count;
    if (input->device != NULL) tell_taken(input, reader);
  } else {
    tell_refused(input, reader);
  }
  clear_batch(input);
}

/* ---- Lines ------------------------------------------------------------------------------ */

/* Reads one line into the batch. A wrong one waits until those before it are told. */
static void take_line(struct input *input, struct reader *reader, char *text, size_t length) {
  char error[LINE_MAX_ERROR];
  text[length] = 0;
  enum line_kind kind = line_read(text, length, &input->options->absent, &input->batch, error);
  if (kind == LINE_SIGNAL) input->batch.numbers[input->batch.count - 1] = reader->line;
  if (kind != LINE_WRONG) return;
  uint64_t line = reader->line;
  if (reader->is_client) submit(input, reader);
  tell_wrong(input, reader, line, error);
}

/* Takes the whole lines of the buffer; stops when the batch is full. */
static void take_lines(struct input *input, struct reader *reader) {
  while (reader->begin < reader->filled && line_batch_has_room(&input->batch)) {
    char *begin = reader->buffer + reader->begin;
    size_t left = reader->filled - reader->begin;
    char *end = memchr(begin, '\n', left);
    if (end == NULL && !reader->has_ended) return;
    size_t length = end == NULL ? left : (size_t)(end - begin);
    reader->begin += length + (end == NULL ? 0 : 1);
    reader->line += 1;
    if (end == NULL) {
      /* What wrote it may have died on the way: a total could lack its last digits. */
      tell_wrong(input, reader, reader->line, "the last line has no newline, it may be cut");
    } else if (reader->skips) {
      reader->skips = false;
      tell_wrong(input, reader, reader->line, "longer than 32768 bytes");
    } else {
      take_line(input, reader, begin, length);
    }
  }
}

/* Moves what is left to the front; a line without an end in the whole buffer is passed over. */
static void make_room(struct reader *reader) {
  size_t left = reader->filled - reader->begin;
  memmove(reader->buffer, reader->buffer + reader->begin, left);
  reader->begin = 0;
  reader->filled = left;
  if (reader->filled == LINE_MAX_BYTES) {
    reader->skips = true;
    reader->filled = 0;
  }
}

static void fill(struct reader *reader) {
  make_room(reader);
  ssize_t got = read(reader->fd, reader->buffer + reader->filled, LINE_MAX_BYTES - reader->filled);
  if (got > 0) {
    reader->filled += (size_t)got;
  } else if (got == 0) {
    reader->has_ended = true;
  } else if (errno != EINTR && errno != EAGAIN) {
    fprintf(stderr, "atrium-device: input cannot be read: %s\n", strerror(errno));
    reader->has_ended = true;
  }
}

static void take_from(struct input *input, struct reader *reader) {
  fill(reader);
  do {
    take_lines(input, reader);
    bool is_full = !line_batch_has_room(&input->batch);
    submit(input, reader);
    if (input->pending != NULL || !is_full) break;
  } while (true);
}

static void retry_pending(struct input *input) {
  struct reader *reader = input->pending;
  submit(input, reader);
  while (input->pending == NULL && reader->begin < reader->filled) {
    size_t before = reader->begin;
    take_lines(input, reader);
    submit(input, reader);
    if (reader->begin == before) return;
  }
}

/* ---- Opening and waiting ---------------------------------------------------------------- */

static bool open_reader(struct reader *reader, int fd, bool is_client) {
  *reader = (struct reader){.fd = fd, .is_client = is_client};
  reader->buffer = malloc(LINE_MAX_BYTES + 1);
  return reader->buffer != NULL;
}

static bool listen_at(struct input *input, const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  struct stat status;
  if (strlen(path) >= sizeof address.sun_path) {
    fprintf(stderr, "atrium-device: --socket: expected a path of at most %zu bytes\n",
            sizeof address.sun_path - 1);
    return false;
  }
  memcpy(address.sun_path, path, strlen(path) + 1);
  /* What a process that was killed has left; the lock of the spool says that it is gone. */
  if (lstat(path, &status) == 0 && S_ISSOCK(status.st_mode)) unlink(path);
  input->listener = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  mode_t before = umask(0117);
  bool is_open = input->listener >= 0 &&
                 bind(input->listener, (struct sockaddr *)&address, sizeof address) == 0 &&
                 listen(input->listener, MAX_CLIENTS) == 0;
  umask(before);
  if (!is_open) fprintf(stderr, "atrium-device: --socket: %s\n", strerror(errno));
  return is_open;
}

bool input_open(struct input *input, const struct options *options, struct atrium_device *device) {
  input->options = options;
  input->device = device;
  input->listener = input->main.fd = -1;
  for (int at = 0; at < MAX_CLIENTS; at++) input->clients[at].fd = -1;
  if (options->socket != NULL) return listen_at(input, options->socket);
  int fd = STDIN_FILENO;
  if (options->input != NULL) fd = open(options->input, O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    fprintf(stderr, "atrium-device: --input: %s\n", strerror(errno));
    return false;
  }
  return open_reader(&input->main, fd, false);
}

void input_close(struct input *input) {
  if (input->pending != NULL) clear_batch(input);
  for (int at = 0; at < MAX_CLIENTS; at++) {
    if (input->clients[at].fd >= 0) end_reader(&input->clients[at]);
  }
  if (input->main.fd >= 0) end_reader(&input->main);
  if (input->listener < 0) return;
  close(input->listener);
  input->listener = -1;
  unlink(input->options->socket);
}

bool input_is_open(const struct input *input) {
  return input->listener >= 0 || input->main.fd >= 0;
}

int input_poll(const struct input *input, struct pollfd *polled) {
  int count = 0;
  if (input->pending != NULL) return 0;
  if (input->main.fd >= 0) polled[count++] = (struct pollfd){input->main.fd, POLLIN, 0};
  if (input->listener >= 0) polled[count++] = (struct pollfd){input->listener, POLLIN, 0};
  for (int at = 0; at < MAX_CLIENTS; at++) {
    if (input->clients[at].fd < 0) continue;
    polled[count++] = (struct pollfd){input->clients[at].fd, POLLIN, 0};
  }
  return count;
}

static bool is_ready(int fd) {
  struct pollfd polled = {fd, POLLIN, 0};
  return fd >= 0 && poll(&polled, 1, 0) > 0;
}

static void accept_client(struct input *input) {
  int fd = accept4(input->listener, NULL, NULL, SOCK_CLOEXEC);
  if (fd < 0) return;
  for (int at = 0; at < MAX_CLIENTS; at++) {
    if (input->clients[at].fd >= 0) continue;
    if (!open_reader(&input->clients[at], fd, true)) end_reader(&input->clients[at]);
    return;
  }
  static const char busy[] = "error too many clients\n";
  send(fd, busy, sizeof busy - 1, MSG_NOSIGNAL | MSG_DONTWAIT);
  close(fd);
}

static void take_ready(struct input *input, struct reader *reader) {
  if (!is_ready(reader->fd)) return;
  take_from(input, reader);
  if (reader->has_ended && input->pending == NULL) end_reader(reader);
}

void input_take(struct input *input) {
  if (input->pending != NULL) {
    struct reader *reader = input->pending;
    retry_pending(input);
    if (input->pending != NULL) return;
    if (reader->has_ended) end_reader(reader);
  }
  take_ready(input, &input->main);
  if (is_ready(input->listener)) accept_client(input);
  for (int at = 0; at < MAX_CLIENTS; at++) take_ready(input, &input->clients[at]);
}
