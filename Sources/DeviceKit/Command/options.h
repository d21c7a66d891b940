/* What the command line says. */
#ifndef ATRIUM_DEVICE_OPTIONS_H
#define ATRIUM_DEVICE_OPTIONS_H

#include "line.h"

struct options {
  struct atrium_config config;
  struct line_absent absent;
  const char *input;  /* A file; NULL: the standard input. */
  const char *socket; /* A Unix socket to listen at instead. */
  bool is_once;
  bool is_check;
  bool prints_ids;
  bool is_quiet;
  int timeout_s; /* Of --once; -1: none. */
};

/* Exit codes. */
enum { EXIT_FINE = 0, EXIT_TROUBLE = 1, EXIT_USAGE = 2 };

/* Reads the command line: -1 to go on, otherwise the exit code; what there is to say is said. */
int options_read(int count, char **words, struct options *options);

#endif
