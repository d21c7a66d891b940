/* Reading lines. */
#include "line.h"

#include "moment.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { COUNT_OF_KEYS = 14 };

/* The keys, and which kinds have them. */
enum { ON_PRESENCE = 1, ON_LOGIN = 2, ON_TRY_ON = 4, ON_RECEIPT = 8, ON_ALL = 15, MANY = 16 };

struct key {
  const char *name;
  int where;
};

enum { ID, TIME, MALL, ZONE, MEMBER, DEVICE, SENSOR, ITEM, SHOP, NUMBER, LINE, TOTAL, CURRENCY,
       COUPON };

static const struct key keys[COUNT_OF_KEYS] = {
    [ID] = {"id", ON_ALL},
    [TIME] = {"time", ON_ALL},
    [MALL] = {"mall", ON_ALL},
    [ZONE] = {"zone", ON_ALL},
    [MEMBER] = {"member", ON_ALL},
    [DEVICE] = {"device", ON_PRESENCE | ON_LOGIN | ON_TRY_ON},
    [SENSOR] = {"sensor", ON_PRESENCE},
    [ITEM] = {"item", ON_TRY_ON},
    [SHOP] = {"shop", ON_TRY_ON | ON_RECEIPT},
    [NUMBER] = {"number", ON_RECEIPT},
    [LINE] = {"line", ON_RECEIPT | MANY},
    [TOTAL] = {"total", ON_RECEIPT},
    [CURRENCY] = {"currency", ON_RECEIPT},
    [COUPON] = {"coupon", ON_RECEIPT | MANY},
};

static const struct {
  const char *name;
  enum atrium_signal_kind kind;
  int where;
} kinds[] = {
    {"presence", ATRIUM_PRESENCE, ON_PRESENCE},
    {"portal_login", ATRIUM_PORTAL_LOGIN, ON_LOGIN},
    {"try_on", ATRIUM_TRY_ON, ON_TRY_ON},
    {"receipt", ATRIUM_RECEIPT, ON_RECEIPT},
};

struct reading {
  struct line_batch *batch;
  struct atrium_signal *signal;
  size_t kind;
  bool has[COUNT_OF_KEYS];
  char *error;
};

static bool fail(struct reading *reading, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(reading->error, LINE_MAX_ERROR, format, arguments);
  va_end(arguments);
  return false;
}

bool line_batch_has_room(const struct line_batch *batch) {
  return batch->count < ATRIUM_MAX_BATCH_SIGNALS &&
         batch->line_count + ATRIUM_MAX_RECEIPT_LINES <=
             sizeof batch->lines / sizeof *batch->lines &&
         batch->coupon_count + ATRIUM_MAX_COUPONS <=
             sizeof batch->coupons / sizeof *batch->coupons;
}

/* ---- Values ----------------------------------------------------------------------------- */

static int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/* Resolves %XX in place; false when one is not whole or stands for the zero byte. */
static bool unescape(char *text) {
  char *to = text;
  for (const char *from = text; *from != 0; from++) {
    if (*from != '%') {
      *to++ = *from;
      continue;
    }
    int high = hex(from[1]), low = high < 0 ? -1 : hex(from[2]);
    if (low < 0 || high + low == 0) return false;
    *to++ = (char)(high << 4 | low);
    from += 2;
  }
  *to = 0;
  return true;
}

static bool add_line(struct reading *reading, char *value) {
  struct atrium_receipt *receipt = &reading->signal->receipt;
  if (receipt->line_count == ATRIUM_MAX_RECEIPT_LINES) {
    return fail(reading, "key line: expected at most %d", ATRIUM_MAX_RECEIPT_LINES);
  }
  char *quantity = strchr(value, ':');
  char *amount = quantity == NULL ? NULL : strchr(quantity + 1, ':');
  int64_t count, minor;
  if (amount != NULL) *quantity++ = *amount++ = 0;
  if (amount == NULL || !number_read(quantity, &count) || count < 1 || count > UINT32_MAX ||
      !number_read(amount, &minor)) {
    return fail(reading, "key line (the %zu.): expected item:quantity:amount, with a quantity of "
                "at least 1 and the amount in minor units", receipt->line_count + 1);
  }
  struct line_batch *batch = reading->batch;
  if (receipt->line_count == 0) receipt->lines = &batch->lines[batch->line_count];
  batch->lines[batch->line_count++] = (struct atrium_receipt_line){
      .item_id = value, .quantity = (uint32_t)count, .amount_minor = minor};
  receipt->line_count += 1;
  return true;
}

static bool add_coupon(struct reading *reading, char *value) {
  struct atrium_receipt *receipt = &reading->signal->receipt;
  struct line_batch *batch = reading->batch;
  if (receipt->coupon_count == ATRIUM_MAX_COUPONS) {
    return fail(reading, "key coupon: expected at most %d", ATRIUM_MAX_COUPONS);
  }
  if (receipt->coupon_count == 0) receipt->coupon_codes = &batch->coupons[batch->coupon_count];
  batch->coupons[batch->coupon_count++] = value;
  receipt->coupon_count += 1;
  return true;
}

static bool set_id(struct reading *reading, const char *value) {
  size_t length = strlen(value);
  if (length != ATRIUM_ID_SIZE - 1) {
    return fail(reading, "key id: expected a UUIDv7 in lower case");
  }
  memcpy(reading->signal->id, value, length + 1);
  return true;
}

static bool set_value(struct reading *reading, int key, char *value) {
  struct atrium_signal *signal = reading->signal;
  switch (key) {
    case ID: return set_id(reading, value);
    case TIME:
      if (moment_read(value, &signal->time_ms)) return true;
      return fail(reading, "key time: expected milliseconds since 1970, or a moment such as "
                  "2026-11-22T10:00:00+08:00");
    case MALL: signal->mall_id = value; return true;
    case ZONE: signal->zone_id = value; return true;
    case MEMBER: signal->member_id = value; return true;
    case DEVICE:
      *(signal->kind == ATRIUM_PORTAL_LOGIN ? &signal->login_device_id : &signal->device_id) =
          value;
      return true;
    case SENSOR: signal->sensor_id = value; return true;
    case ITEM: signal->item_id = value; return true;
    case SHOP: signal->shop_id = signal->receipt.shop_id = value; return true;
    case NUMBER: signal->receipt.receipt_number = value; return true;
    case LINE: return add_line(reading, value);
    case TOTAL:
      if (number_read(value, &signal->receipt.total_minor)) return true;
      return fail(reading, "key total: expected a whole number of minor units");
    case CURRENCY: signal->receipt.currency_code = value; return true;
    default: return add_coupon(reading, value);
  }
}

/* ---- Keys ------------------------------------------------------------------------------- */

static bool fail_unknown(struct reading *reading, const char *name) {
  char known[LINE_MAX_ERROR] = "";
  size_t filled = 0;
  for (int key = 0; key < COUNT_OF_KEYS; key++) {
    if ((keys[key].where & kinds[reading->kind].where) == 0) continue;
    filled += (size_t)snprintf(known + filled, sizeof known - filled, " %s", keys[key].name);
  }
  /* A key that is none may be a value that lost its key: only a word is repeated. */
  size_t length = strspn(name, "abcdefghijklmnopqrstuvwxyz_");
  bool is_word = name[length] == 0 && length > 0 && length <= 16;
  return fail(reading, "key %s: not known; %s has%s", is_word ? name : "(unreadable)",
              kinds[reading->kind].name, known);
}

static bool read_pair(struct reading *reading, char *word) {
  char *value = strchr(word, '=');
  if (value == NULL) return fail(reading, "a word without =: expected key=value");
  *value++ = 0;
  int key = 0;
  while (key < COUNT_OF_KEYS && strcmp(keys[key].name, word) != 0) key++;
  if (key == COUNT_OF_KEYS || (keys[key].where & kinds[reading->kind].where) == 0) {
    return fail_unknown(reading, word);
  }
  if (reading->has[key] && (keys[key].where & MANY) == 0) {
    return fail(reading, "key %s: given twice", keys[key].name);
  }
  reading->has[key] = true;
  if (!unescape(value)) {
    return fail(reading, "key %s: expected two hexadecimal digits, not 00, after each %%",
                keys[key].name);
  }
  return set_value(reading, key, value);
}

/* ---- The whole line --------------------------------------------------------------------- */

/* The library names fields; a line has keys. */
static bool fail_check(struct reading *reading) {
  static const struct {
    const char *field, *key;
  } names[] = {
      {"id", "id"}, {"time", "time"}, {"mall_id", "mall"}, {"zone_id", "zone"},
      {"member_id", "member"}, {"device_id", "device"}, {"login_device_id", "device"},
      {"sensor_id", "sensor"}, {"item_id", "item"}, {"shop_id", "shop"},
      {"receipt.receipt_number", "number"}, {"receipt.shop_id", "shop"},
      {"receipt.currency_code", "currency"},
  };
  const char *text = atrium_last_error();
  size_t length = strcspn(text, ":");
  size_t index = 0;
  for (size_t at = 0; at < sizeof names / sizeof *names; at++) {
    if (strlen(names[at].field) == length && strncmp(names[at].field, text, length) == 0) {
      return fail(reading, "key %s%s", names[at].key, text + length);
    }
  }
  if (sscanf(text, "receipt.lines[%zu]", &index) == 1) {
    return fail(reading, "key line (the %zu.)%s", index + 1, text + length);
  }
  if (sscanf(text, "receipt.coupon_codes[%zu]", &index) == 1) {
    return fail(reading, "key coupon (the %zu.)%s", index + 1, text + length);
  }
  if (strncmp(text, "member_id, device_id", 20) == 0) {
    return fail(reading, "keys member, device%s", text + length);
  }
  return fail(reading, "%s", text);
}

static bool find_kind(struct reading *reading, const char *word) {
  for (size_t at = 0; word != NULL && at < sizeof kinds / sizeof *kinds; at++) {
    if (strcmp(kinds[at].name, word) == 0) {
      reading->kind = at;
      reading->signal->kind = kinds[at].kind;
      return true;
    }
  }
  return fail(reading, "kind: expected presence, portal_login, try_on or receipt");
}

static bool read_words(struct reading *reading, char *text, const struct line_absent *absent) {
  char *rest = NULL;
  struct atrium_signal *signal = reading->signal;
  if (!find_kind(reading, strtok_r(text, " \t", &rest))) return false;
  for (char *word; (word = strtok_r(NULL, " \t", &rest)) != NULL;) {
    if (!read_pair(reading, word)) return false;
  }
  if (!reading->has[MALL]) signal->mall_id = absent->mall;
  if (!reading->has[ZONE]) signal->zone_id = absent->zone;
  if (!reading->has[CURRENCY]) signal->receipt.currency_code = absent->currency;
  if (signal->kind == ATRIUM_RECEIPT && !reading->has[TOTAL]) {
    return fail(reading, "key total: expected a whole number of minor units");
  }
  return atrium_signal_check(signal) == ATRIUM_OK || fail_check(reading);
}

enum line_kind line_read(char *text, size_t length, const struct line_absent *absent,
                         struct line_batch *batch, char error[LINE_MAX_ERROR]) {
  struct reading reading = {.batch = batch, .signal = &batch->signals[batch->count],
                            .error = error};
  size_t line_count = batch->line_count, coupon_count = batch->coupon_count;
  if (strlen(text) != length) {
    fail(&reading, "a zero byte in the line");
    return LINE_WRONG;
  }
  if (length > 0 && text[length - 1] == '\r') text[length - 1] = 0;
  text += strspn(text, " \t");
  if (*text == 0 || *text == '#') return LINE_BLANK;
  *reading.signal = (struct atrium_signal){0};
  if (read_words(&reading, text, absent)) {
    batch->count += 1;
    return LINE_SIGNAL;
  }
  batch->line_count = line_count;
  batch->coupon_count = coupon_count;
  return LINE_WRONG;
}
