/* The line format of atrium-device: `kind key=value …`, one signal on each line. */
#ifndef ATRIUM_DEVICE_LINE_H
#define ATRIUM_DEVICE_LINE_H

#include "atrium_device.h"

#include <stdbool.h>

enum {
  LINE_MAX_BYTES = 32 * 1024,
  LINE_MAX_ERROR = 200,
};

/* Signals whose text lies elsewhere, with the parts of their receipts. */
struct line_batch {
  struct atrium_signal signals[ATRIUM_MAX_BATCH_SIGNALS];
  uint64_t numbers[ATRIUM_MAX_BATCH_SIGNALS]; /* Of the lines. */
  size_t count;
  struct atrium_receipt_line lines[20 * ATRIUM_MAX_RECEIPT_LINES];
  size_t line_count;
  const char *coupons[20 * ATRIUM_MAX_COUPONS];
  size_t coupon_count;
};

/* What stands for keys that a line leaves out; NULL: nothing does. */
struct line_absent {
  const char *mall;
  const char *zone;
  const char *currency;
};

enum line_kind { LINE_SIGNAL, LINE_BLANK, LINE_WRONG };

/* Whether another line surely fits. */
bool line_batch_has_room(const struct line_batch *batch);

/* Reads one line, which ends at the zero byte text[length] and is changed: the signal's text
 * points into it. LINE_WRONG: `error` names the key and what was expected, never the value. */
enum line_kind line_read(char *text, size_t length, const struct line_absent *absent,
                         struct line_batch *batch, char error[LINE_MAX_ERROR]);

#endif
