/* Numbers and moments as text. */
#include "moment.h"

#include <string.h>

bool number_read(const char *text, int64_t *value) {
  bool is_negative = *text == '-';
  if (is_negative) text++;
  size_t length = strlen(text);
  if (length == 0 || length > 18 || strspn(text, "0123456789") != length) return false;
  *value = 0;
  for (; *text != 0; text++) *value = *value * 10 + (*text - '0');
  if (is_negative) *value = -*value;
  return true;
}

/* Exactly `count` digits within a range. */
static bool digits(const char **at, int count, int least, int most, int *value) {
  *value = 0;
  for (int index = 0; index < count; index++, (*at)++) {
    if (**at < '0' || **at > '9') return false;
    *value = *value * 10 + (**at - '0');
  }
  return *value >= least && *value <= most;
}

static bool letter(const char **at, const char *allowed) {
  if (**at == 0 || strchr(allowed, **at) == NULL) return false;
  (*at)++;
  return true;
}

/* Days from 1970-01-01, in the Gregorian calendar. */
static int64_t days_from(int year, int month, int day) {
  year -= month <= 2;
  int64_t era = year / 400;
  int64_t of_era = year - era * 400;
  int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static bool is_date(int year, int month, int day) {
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= lengths[month - 1] + (month == 2 && is_leap);
}

static bool read_fraction(const char **at, int *ms) {
  int value = 0, count = 0;
  *ms = 0;
  if (**at != '.') return true;
  for ((*at)++; **at >= '0' && **at <= '9'; (*at)++, count++) {
    if (count < 3) value = value * 10 + (**at - '0');
  }
  for (int padding = count; padding < 3; padding++) value *= 10;
  *ms = value;
  return count >= 1 && count <= 9;
}

static bool read_offset(const char **at, int *minutes) {
  int hour, minute;
  *minutes = 0;
  if (letter(at, "Zz")) return true;
  bool is_behind = **at == '-';
  if (!letter(at, "+-") || !digits(at, 2, 0, 23, &hour) || !letter(at, ":") ||
      !digits(at, 2, 0, 59, &minute)) {
    return false;
  }
  *minutes = (is_behind ? -1 : 1) * (hour * 60 + minute);
  return true;
}

bool moment_read(const char *text, int64_t *ms) {
  int year, month, day, hour, minute, second, fraction, offset;
  if (number_read(text, ms)) return *ms > 0;
  const char *at = text;
  if (!digits(&at, 4, 1970, 9999, &year) || !letter(&at, "-") ||
      !digits(&at, 2, 1, 12, &month) || !letter(&at, "-") || !digits(&at, 2, 1, 31, &day) ||
      !letter(&at, "Tt") || !digits(&at, 2, 0, 23, &hour) || !letter(&at, ":") ||
      !digits(&at, 2, 0, 59, &minute) || !letter(&at, ":") || !digits(&at, 2, 0, 60, &second) ||
      !read_fraction(&at, &fraction) || !read_offset(&at, &offset) || *at != 0 ||
      !is_date(year, month, day)) {
    return false;
  }
  int64_t seconds = days_from(year, month, day) * 86400 + hour * 3600 + minute * 60 + second;
  *ms = (seconds - offset * 60) * 1000 + fraction;
  return *ms > 0;
}
