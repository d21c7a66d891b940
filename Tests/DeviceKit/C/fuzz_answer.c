/* What a gateway may send: frames in pieces, answers, header fields. */
#include "answer.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

static int each(void *context, const uint8_t *message, size_t length) {
  (void)context;
  dk_answer *answer = dk_answer_read(message, length);
  if (answer == NULL) return ATRIUM_INVALID;
  if (answer->n_rejected_id != answer->n_rejected_reason) abort();
  for (size_t at = 0; at < answer->n_rejected_id; at++) {
    if (!dk_is_id(answer->rejected_id[at])) abort();
  }
  dk_answer_free(answer);
  return ATRIUM_OK;
}

static void fields(const uint8_t *bytes, size_t count) {
  static const char *const names[] = {":status", "content-type", "grpc-status", "grpc-message",
                                      "grpc-encoding", "grpc-retry-pushback-ms",
                                      "grpc-status-details-bin"};
  struct dk_status status;
  dk_status_clear(&status);
  for (size_t at = 0; at < sizeof names / sizeof *names; at++) {
    dk_status_field(&status, names[at], strlen(names[at]), (const char *)bytes, count);
  }
  if (status.retry_ms > 3600 * 1000 || status.retry_ms < -1) abort();
  if (memchr(status.message, 0, sizeof status.message) == NULL) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
  if (count == 0) return 0;
  struct dk_frames frames = {0};
  size_t piece = (size_t)bytes[0] + 1;
  int result = ATRIUM_OK;
  bytes += 1;
  count -= 1;
  fields(bytes, count);
  each(NULL, bytes, count);
  for (size_t at = 0; at < count && result == ATRIUM_OK; at += piece) {
    size_t part = count - at < piece ? count - at : piece;
    result = dk_frames_take(&frames, bytes + at, part, each, NULL);
  }
  dk_frames_free(&frames);
  return 0;
}
