/* Signals: making, checking, packing. */
#include "internal.h"

#include "atrium/gateway/v1/devices.pb-c.h"

#include <stdlib.h>
#include <string.h>

struct atrium_signal atrium_signal_presence(const char *mall_id, const char *zone_id,
                                            const char *device_id, const char *sensor_id) {
  return (struct atrium_signal){.kind = ATRIUM_PRESENCE, .mall_id = mall_id, .zone_id = zone_id,
                                .device_id = device_id, .sensor_id = sensor_id};
}

struct atrium_signal atrium_signal_portal_login(const char *mall_id, const char *zone_id,
                                                const char *member_id, const char *device_id) {
  return (struct atrium_signal){.kind = ATRIUM_PORTAL_LOGIN, .mall_id = mall_id,
                                .zone_id = zone_id, .member_id = member_id,
                                .login_device_id = device_id};
}

struct atrium_signal atrium_signal_try_on(const char *mall_id, const char *zone_id,
                                          const char *member_id, const char *item_id,
                                          const char *shop_id) {
  return (struct atrium_signal){.kind = ATRIUM_TRY_ON, .mall_id = mall_id, .zone_id = zone_id,
                                .member_id = member_id, .item_id = item_id, .shop_id = shop_id};
}

struct atrium_signal atrium_signal_receipt(const char *mall_id, const char *zone_id,
                                           const char *member_id,
                                           const struct atrium_receipt *receipt) {
  return (struct atrium_signal){.kind = ATRIUM_RECEIPT, .mall_id = mall_id, .zone_id = zone_id,
                                .member_id = member_id, .receipt = *receipt};
}

/* ---- Checking --------------------------------------------------------------------------- */

static int check_name(const char *field, const char *value) {
  if (dk_is_name(value)) return ATRIUM_OK;
  return dk_fail(ATRIUM_INVALID, "%s: expected 1 to 64 lower-case letters, digits and hyphens",
                 field);
}

static int check_text(const char *field, const char *value) {
  if (dk_is_text(value, ATRIUM_MAX_NAME)) return ATRIUM_OK;
  return dk_fail(ATRIUM_INVALID, "%s: expected 1 to 64 characters of UTF-8, none for control",
                 field);
}

static bool is_coupon(const char *code) {
  size_t length = 0;
  for (; code != NULL && code[length] != 0; length++) {
    if (length == 16 || strchr("0123456789ABCDEFGHJKMNPQRSTVWXYZ", code[length]) == NULL) {
      return false;
    }
  }
  return length == 16;
}

static int check_lines(const struct atrium_receipt *receipt) {
  if (receipt->line_count > ATRIUM_MAX_RECEIPT_LINES) {
    return dk_fail(ATRIUM_INVALID, "receipt.lines: expected at most %d", ATRIUM_MAX_RECEIPT_LINES);
  }
  for (size_t at = 0; at < receipt->line_count; at++) {
    if (!dk_is_name(receipt->lines[at].item_id)) {
      return dk_fail(ATRIUM_INVALID, "receipt.lines[%zu].item_id: expected 1 to 64 lower-case "
                     "letters, digits and hyphens", at);
    }
    if (receipt->lines[at].quantity == 0) {
      return dk_fail(ATRIUM_INVALID, "receipt.lines[%zu].quantity: expected at least 1", at);
    }
  }
  return ATRIUM_OK;
}

static int check_receipt(const struct atrium_receipt *receipt) {
  const char *currency = receipt->currency_code;
  if (check_text("receipt.receipt_number", receipt->receipt_number) != ATRIUM_OK ||
      check_name("receipt.shop_id", receipt->shop_id) != ATRIUM_OK ||
      check_lines(receipt) != ATRIUM_OK) {
    return ATRIUM_INVALID;
  }
  if (currency == NULL || strlen(currency) != 3 ||
      strspn(currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3) {
    return dk_fail(ATRIUM_INVALID, "receipt.currency_code: expected three capital letters");
  }
  if (receipt->coupon_count > ATRIUM_MAX_COUPONS) {
    return dk_fail(ATRIUM_INVALID, "receipt.coupon_codes: expected at most %d",
                   ATRIUM_MAX_COUPONS);
  }
  for (size_t at = 0; at < receipt->coupon_count; at++) {
    if (!is_coupon(receipt->coupon_codes[at])) {
      return dk_fail(ATRIUM_INVALID, "receipt.coupon_codes[%zu]: expected 16 characters of "
                     "Crockford's base 32", at);
    }
  }
  return ATRIUM_OK;
}

static int check_subject(const struct atrium_signal *signal) {
  if (signal->member_id != NULL && signal->device_id != NULL) {
    return dk_fail(ATRIUM_INVALID, "member_id, device_id: expected at most one of them");
  }
  if (signal->member_id != NULL && check_text("member_id", signal->member_id) != ATRIUM_OK) {
    return ATRIUM_INVALID;
  }
  if (signal->device_id != NULL && check_text("device_id", signal->device_id) != ATRIUM_OK) {
    return ATRIUM_INVALID;
  }
  if (signal->kind == ATRIUM_PRESENCE && signal->member_id == NULL && signal->device_id == NULL) {
    return dk_fail(ATRIUM_INVALID, "device_id: expected, or member_id");
  }
  if (signal->kind == ATRIUM_PORTAL_LOGIN && signal->member_id == NULL) {
    return dk_fail(ATRIUM_INVALID, "member_id: expected");
  }
  return ATRIUM_OK;
}

/* Timestamps end with the year 9999; before 1970 no signal was observed. */
static const int64_t latest_ms = 253402300799999;

int atrium_signal_check(const struct atrium_signal *signal) {
  bool has_end = memchr(signal->id, 0, sizeof signal->id) != NULL;
  if (!has_end || (signal->id[0] != 0 && !dk_is_id(signal->id))) {
    return dk_fail(ATRIUM_INVALID, "id: expected a UUIDv7 in lower case");
  }
  if (signal->time_ms < 0 || signal->time_ms > latest_ms) {
    return dk_fail(ATRIUM_INVALID, "time: expected milliseconds since 1970");
  }
  int result = check_name("mall_id", signal->mall_id);
  if (result == ATRIUM_OK && signal->zone_id != NULL) {
    result = check_name("zone_id", signal->zone_id);
  }
  if (result == ATRIUM_OK) result = check_subject(signal);
  if (result != ATRIUM_OK) return result;
  switch (signal->kind) {
    case ATRIUM_PRESENCE:
      result = check_name("zone_id", signal->zone_id);
      return result == ATRIUM_OK ? check_text("sensor_id", signal->sensor_id) : result;
    case ATRIUM_PORTAL_LOGIN: return check_text("login_device_id", signal->login_device_id);
    case ATRIUM_TRY_ON:
      result = check_name("item_id", signal->item_id);
      return result == ATRIUM_OK ? check_name("shop_id", signal->shop_id) : result;
    case ATRIUM_RECEIPT: return check_receipt(&signal->receipt);
  }
  return dk_fail(ATRIUM_INVALID, "kind: expected one of enum atrium_signal_kind");
}

/* ---- Packing ---------------------------------------------------------------------------- */

/* libprotobuf-c takes text as char *, and only reads it. */
static char *text(const char *value) { return (char *)(uintptr_t)value; }

static int pack_message(Atrium__Profile__V1__Signal *message, uint8_t to[DK_MAX_SIGNAL]) {
  Atrium__Gateway__V1__StreamSignalsRequest request;
  atrium__gateway__v1__stream_signals_request__init(&request);
  request.n_signals = 1;
  request.signals = &message;
  size_t length = atrium__gateway__v1__stream_signals_request__get_packed_size(&request);
  if (length > DK_MAX_SIGNAL) {
    return dk_fail(ATRIUM_INVALID, "signal: expected at most %d bytes", DK_MAX_SIGNAL);
  }
  return (int)atrium__gateway__v1__stream_signals_request__pack(&request, to);
}

struct packed_lines {
  Atrium__Types__V1__Money amounts[ATRIUM_MAX_RECEIPT_LINES];
  Atrium__Profile__V1__ReceiptLine lines[ATRIUM_MAX_RECEIPT_LINES];
  Atrium__Profile__V1__ReceiptLine *pointers[ATRIUM_MAX_RECEIPT_LINES];
};

static void fill_line(struct packed_lines *to, size_t at, const struct atrium_receipt *receipt) {
  atrium__types__v1__money__init(&to->amounts[at]);
  to->amounts[at].amount_minor = receipt->lines[at].amount_minor;
  to->amounts[at].currency_code = text(receipt->currency_code);
  atrium__profile__v1__receipt_line__init(&to->lines[at]);
  to->lines[at].item_id = text(receipt->lines[at].item_id);
  to->lines[at].quantity = receipt->lines[at].quantity;
  to->lines[at].amount = &to->amounts[at];
  to->pointers[at] = &to->lines[at];
}

static int pack_receipt(const struct atrium_receipt *receipt, Atrium__Profile__V1__Signal *message,
                        uint8_t to[DK_MAX_SIGNAL]) {
  Atrium__Profile__V1__Receipt packed;
  Atrium__Types__V1__Money total;
  char *coupons[ATRIUM_MAX_COUPONS];
  struct packed_lines *lines = malloc(sizeof *lines);
  if (lines == NULL) return dk_fail(ATRIUM_NO_MEMORY, "no memory");
  for (size_t at = 0; at < receipt->line_count; at++) fill_line(lines, at, receipt);
  for (size_t at = 0; at < receipt->coupon_count; at++) {
    coupons[at] = text(receipt->coupon_codes[at]);
  }
  atrium__types__v1__money__init(&total);
  total.amount_minor = receipt->total_minor;
  total.currency_code = text(receipt->currency_code);
  atrium__profile__v1__receipt__init(&packed);
  packed.receipt_number = text(receipt->receipt_number);
  packed.shop_id = text(receipt->shop_id);
  packed.n_lines = receipt->line_count;
  packed.lines = lines->pointers;
  packed.total = &total;
  packed.n_coupon_codes = receipt->coupon_count;
  packed.coupon_codes = coupons;
  message->observation_case = ATRIUM__PROFILE__V1__SIGNAL__OBSERVATION_RECEIPT;
  message->receipt = &packed;
  int length = pack_message(message, to);
  free(lines);
  return length;
}

static void fill_where(const struct atrium_signal *signal, Google__Protobuf__Timestamp *moment,
                       Atrium__Profile__V1__Signal *message) {
  google__protobuf__timestamp__init(moment);
  moment->seconds = signal->time_ms / 1000;
  moment->nanos = (int32_t)(signal->time_ms % 1000) * 1000000;
  atrium__profile__v1__signal__init(message);
  message->id = text(signal->id);
  message->event_time = moment;
  message->mall_id = text(signal->mall_id);
  if (signal->zone_id != NULL) message->zone_id = text(signal->zone_id);
  if (signal->member_id != NULL) {
    message->subject_case = ATRIUM__PROFILE__V1__SIGNAL__SUBJECT_MEMBER_ID;
    message->member_id = text(signal->member_id);
  } else if (signal->device_id != NULL) {
    message->subject_case = ATRIUM__PROFILE__V1__SIGNAL__SUBJECT_DEVICE_ID;
    message->device_id = text(signal->device_id);
  }
}

int dk_pack_signal(const struct atrium_signal *signal, uint8_t to[DK_MAX_SIGNAL]) {
  Google__Protobuf__Timestamp moment;
  Atrium__Profile__V1__Signal message;
  Atrium__Profile__V1__Presence presence;
  Atrium__Profile__V1__PortalLogin login;
  Atrium__Profile__V1__TryOn try_on;
  fill_where(signal, &moment, &message);
  switch (signal->kind) {
    case ATRIUM_PRESENCE:
      atrium__profile__v1__presence__init(&presence);
      presence.sensor_id = text(signal->sensor_id);
      message.observation_case = ATRIUM__PROFILE__V1__SIGNAL__OBSERVATION_PRESENCE;
      message.presence = &presence;
      break;
    case ATRIUM_PORTAL_LOGIN:
      atrium__profile__v1__portal_login__init(&login);
      login.device_id = text(signal->login_device_id);
      message.observation_case = ATRIUM__PROFILE__V1__SIGNAL__OBSERVATION_PORTAL_LOGIN;
      message.portal_login = &login;
      break;
    case ATRIUM_TRY_ON:
      atrium__profile__v1__try_on__init(&try_on);
      try_on.item_id = text(signal->item_id);
      try_on.shop_id = text(signal->shop_id);
      message.observation_case = ATRIUM__PROFILE__V1__SIGNAL__OBSERVATION_TRY_ON;
      message.try_on = &try_on;
      break;
    case ATRIUM_RECEIPT: return pack_receipt(&signal->receipt, &message, to);
  }
  return pack_message(&message, to);
}
