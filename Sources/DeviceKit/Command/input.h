/* Where lines come from: the standard input, a file, or whoever connects to a Unix socket. */
#ifndef ATRIUM_DEVICE_INPUT_H
#define ATRIUM_DEVICE_INPUT_H

#include "options.h"

enum { MAX_CLIENTS = 16 };

struct reader {
  int fd; /* -1: closed. */
  bool is_client;
  bool has_ended;
  bool skips; /* The rest of a line that was too long. */
  char *buffer; /* LINE_MAX_BYTES + 1. */
  size_t begin;
  size_t filled;
  uint64_t line;
};

struct input {
  const struct options *options;
  struct atrium_device *device; /* NULL: lines are only checked. */
  struct line_batch batch;
  struct reader *pending; /* Whose lines are in `batch`, while the spool is full. */
  struct reader main;
  int listener;
  struct reader clients[MAX_CLIENTS];
  uint64_t wrong;
  uint64_t right;
};

/* Opens what the options name; says what is wrong otherwise. */
bool input_open(struct input *input, const struct options *options, struct atrium_device *device);
void input_close(struct input *input);

/* Whether lines may still come. */
bool input_is_open(const struct input *input);

/* Descriptors to wait for; returns their number, at most MAX_CLIENTS + 1. */
struct pollfd;
int input_poll(const struct input *input, struct pollfd *polled);

/* Takes what is there, after waiting for what input_poll named. */
void input_take(struct input *input);

#endif
