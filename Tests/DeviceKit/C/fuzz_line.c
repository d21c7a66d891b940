/* Lines of any bytes. Whatever is taken as a signal can be packed. */
#include "Command/line.h"
#include "internal.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
  static struct line_batch batch;
  static const struct line_absent absent = {.mall = "m", .currency = "CNY"};
  char *text = malloc(count + 1), error[LINE_MAX_ERROR];
  uint8_t packed[DK_MAX_SIGNAL];
  if (count > 0) memcpy(text, bytes, count);
  text[count] = 0;
  if (!line_batch_has_room(&batch)) batch.count = batch.line_count = batch.coupon_count = 0;
  size_t before = batch.count;
  enum line_kind kind = line_read(text, count, &absent, &batch, error);
  if ((kind == LINE_SIGNAL) != (batch.count == before + 1)) abort();
  if (kind == LINE_WRONG && strlen(error) == 0) abort();
  if (kind == LINE_SIGNAL) {
    struct atrium_signal *signal = &batch.signals[before];
    if (signal->id[0] == 0) dk_make_id(signal->id);
    if (dk_pack_signal(signal, packed) <= 0) abort();
  }
  /* The text of what was read lies in `text`. */
  batch.count = before;
  free(text);
  return 0;
}
