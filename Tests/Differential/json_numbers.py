"""Numbers that are right in JSON but that Python's json_format does not take as they are."""

import decimal
import math
import re

_TOKEN = re.compile(
    rb'"(?P<quoted>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)"'
    rb'|"(?:[^"\\]|\\.)*"|(?P<bare>-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)')

# Half a step above the largest float everything rounds down to it.
_FLOAT_MAX = float.fromhex("0x1.fffffep+127")
_FLOAT_LIMIT = float.fromhex("0x1.ffffffp+127")
_WHOLE_LIMIT = decimal.Decimal(10) ** 20

MINUS_ZERO = "-0 is an int to Python's JSON reader and loses its sign"
LARGEST_FLOAT = "json_format compares a float with the largest one as a double, before rounding"
WHOLE_NUMBER = "json_format reads 9223372036854775807.0 as a double, not exactly"
ENUM_NUMBER = "json_format refuses a quoted enum number with a fraction or an exponent"


def for_json_format(text, takes_quoted=False):
    """The same JSON with those numbers spelled so that json_format reads them as they are meant,
    and why each was respelled. Quoted ones may be text of a string field: they are left alone
    unless asked for."""
    reasons = set()

    def respell(match):
        quoted, bare = match.group("quoted"), match.group("bare")
        number = quoted or bare
        if number is None or quoted is not None and not takes_quoted:
            return match.group()
        spelled, reason = _respelled(number, quoted is not None)
        if reason is None:
            return match.group()
        reasons.add(reason)
        return b'"%s"' % spelled if quoted else spelled

    return _TOKEN.sub(respell, text), reasons


def _respelled(number, is_quoted):
    value = float(number)
    if value == 0:
        is_negative = math.copysign(1, value) < 0
        if is_quoted:
            zero, reason = b"-0" if is_negative else b"0", ENUM_NUMBER
        else:
            zero, reason = b"-0.0" if is_negative else number, MINUS_ZERO
        return zero, reason if zero != number else None
    if _FLOAT_MAX < abs(value) < _FLOAT_LIMIT:
        return (b"%r" % math.copysign(_FLOAT_MAX, value)), LARGEST_FLOAT
    if re.fullmatch(rb"-?[0-9]+", number):
        return number, None
    exact = decimal.Decimal(number.decode())
    if abs(exact) >= _WHOLE_LIMIT or exact != exact.to_integral_value():
        return number, None
    whole = b"%d" % int(exact)
    if int(exact) != value:
        return whole, WHOLE_NUMBER
    return (whole, ENUM_NUMBER) if is_quoted else (number, None)
