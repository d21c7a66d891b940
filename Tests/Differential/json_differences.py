"""Where ours and Python's json_format differ by intent, with the reason and an example of each.

ours refuses what the JSON mapping of protobuf does not have; json_format leans on Python's own
conversions, which take more.
"""

import decimal
import math
import re
from dataclasses import dataclass
from typing import Callable

from binary_differences import SAME_TEXT, has_equal_keys
from compare import canonical, json_view, unpacked
from schema import PACKAGE, submessages

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_FLOAT_MAX = float.fromhex("0x1.fffffep+127")
_BASE64 = re.compile(r"(?:[A-Za-z0-9+/_-]{4})*"
                     r"(?:[A-Za-z0-9+/_-]{2}(?:==)?|[A-Za-z0-9+/_-]{3}=?)?")
_DURATION = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,9})?s")
_TIMESTAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?"
                        r"(?:Z|[-+](?:[01][0-9]|2[0-3]):[0-5][0-9])")
_TOKEN = re.compile(r'\s*("(?:[^"\\]|\\.)*"|[^\s,:\]}]+|.)', re.DOTALL)


@dataclass(frozen=True)
class Refused:
    """json_format reads it, ours refuses it: for this reason, at a token like this."""

    name: str
    reasons: tuple
    # The token at the fault; strings with their quotes.
    fits: Callable[[str], bool]
    # A message type and a JSON text.
    example: tuple

    def explains(self, fault, token):
        return fault.reason in self.reasons and self.fits(token)


def _is_string(token):
    return token[:1] == '"'


def _is_other(pattern):
    """A string whose content the pattern does not match as a whole."""
    return lambda token: _is_string(token) and not pattern.fullmatch(token[1:-1])


def _double(token):
    """The number that a token is or quotes, as a double; None when it is no number."""
    text = token.strip('"')
    return float(text) if _NUMBER.fullmatch(text) else None


def _is_fraction(token):
    value = _double(token)
    return value is not None and math.isfinite(value) and not value.is_integer()


def _is_too_large(token):
    value = _double(token)
    return value is not None and abs(value) > _FLOAT_MAX


def _is_wide(token):
    """A whole number of more than 32 and up to 64 bits."""
    value = _double(token)
    return value is not None and 1 << 31 <= abs(value) <= 1 << 63


def _is_whole_as_double(token):
    value = _double(token)
    if value is None or not value.is_integer():
        return False
    exact = decimal.Decimal(token.strip('"'))
    return exact != exact.to_integral_value()


REFUSED = (
    Refused("Python's int() and float() take spaces, underscores, signs, leading zeros, other "
            "digits, 'inf' and 'nan'", ("expectedNumber",), _is_other(_NUMBER),
            ("Scalars", '{"fInt32":"1_0"}')),
    Refused("true is 1 and false is 0 to Python's float() and int()", ("expectedNumber",),
            lambda token: token in ("true", "false"), ("Scalars", '{"fDouble":true}')),
    Refused("an enum number is cut to a whole one", ("expectedInteger", "outOfRange"),
            _is_fraction, ("Scalars", '{"fGrade":1.5}')),
    Refused("an enum number is cut to 32 bits", ("outOfRange", "unknownEnumValue"), _is_wide,
            ("Scalars", '{"fGrade":4294967297}')),
    Refused("a fraction that a double cannot hold is lost", ("expectedInteger",),
            _is_whole_as_double, ("Scalars", '{"fInt64":"41850632375820293.19"}')),
    Refused("an enum name may be anything that Python's int() takes", ("unknownEnumValue",),
            _is_other(_NUMBER), ("Scalars", '{"fGrade":" 1"}')),
    Refused("a number too large for a double or a float is read as infinite", ("outOfRange",),
            _is_too_large, ("Scalars", '{"fDouble":"1e400"}')),
    Refused("bare NaN and Infinity are numbers to Python's JSON reader", ("malformedNumber",),
            lambda token: token.lstrip("-") in ("NaN", "Infinity"),
            ("WellKnown", '{"value":NaN}')),
    Refused("Python's base64 skips what is no digit and mends the padding", ("invalidBase64",),
            _is_other(_BASE64), ("Scalars", '{"fBytes":"AA=A"}')),
    Refused("a duration is read with Python's int() and float()", ("invalidDuration",),
            _is_other(_DURATION), ("WellKnown", '{"lasts":"1.s"}')),
    Refused("a timestamp is read with Python's strptime(), int() and float()",
            ("invalidTimestamp",), _is_other(_TIMESTAMP),
            ("WellKnown", '{"at":"1970-1-1T0:0:0Z"}')),
    Refused("a field mask may have empty paths", ("invalidFieldMask",), _is_string,
            ("WellKnown", '{"mask":"a,,b"}')),
    Refused("an empty string or list passes for an empty message", ("expectedObject",),
            lambda token: token == '""' or token[0] == "[", ("Optionals", '{"part":[]}')),
    Refused("a field may come under both of its names", ("duplicateField",), lambda token: True,
            ("Scalars", '{"fInt32":1,"f_int32":2}')),
    Refused("a map key may come in two spellings", ("duplicateMapKey",),
            lambda token: True,
            ("Maps", '{"int32Int32":{"1":1,"1.0":2}}')),
    Refused("the null of a NullValue does not count as a member of its oneof", ("duplicateOneof",),
            lambda token: True, ("Choice", '{"number":1,"null":null}')),
    Refused("an Any may have a type without a slash, or more members than its value",
            ("invalidAny",), lambda token: True,
            ("WellKnown", '{"any":{"@type":"atrium.testing.v1.Part"}}')),
)


def token_at(data, offset):
    """The JSON token at a byte offset."""
    match = _TOKEN.match(data[offset:].decode("utf-8", "replace"))
    return match.group(1) if match else ""


def explain_reading(data, fault):
    """Why json_format reads what ours refuses with this fault, or None."""
    token = token_at(data, fault.offset)
    return next((row.name for row in REFUSED if row.explains(fault, token)), None)


MASK_CASE = "json_format takes capital letters other than A to Z for parts of a field mask's path"


def explain_values(schema, ours, theirs):
    """Why two messages that were read from the same JSON differ, or None."""
    if has_equal_keys(theirs):
        return SAME_TEXT
    left, right = json_view(schema, ours), json_view(schema, theirs)
    odd = _clear_odd_masks(schema, left) + _clear_odd_masks(schema, right)
    return MASK_CASE if odd and canonical(left) == canonical(right) else None


def _clear_odd_masks(schema, message):
    """Empties the field masks that are not ASCII; their number."""
    if message.DESCRIPTOR.full_name == "google.protobuf.FieldMask":
        is_odd = any(not path.isascii() for path in message.paths)
        if is_odd:
            del message.paths[:]
        return int(is_odd)
    inner = unpacked(schema, message)
    if inner is not None:
        odd = _clear_odd_masks(schema, inner)
        message.value = canonical(inner)
        return odd
    return sum(_clear_odd_masks(schema, inner) for inner in submessages(message))


UNSET_VALUE = "json_format writes a google.protobuf.Value without a kind as null"
ANY_WITHOUT_SLASH = "json_format writes an Any whose type has no slash"


def explain_writing(schema, message, fault):
    """Why json_format writes what ours refuses to write, or None."""
    if fault.reason == "unsetValue" and _holds(schema, message, _is_unset_value):
        return UNSET_VALUE
    if fault.reason == "invalidAny" and _holds(schema, message, _is_any_without_slash):
        return ANY_WITHOUT_SLASH
    return None


def _holds(schema, message, fits):
    if fits(message):
        return True
    inner = unpacked(schema, message)
    if inner is not None:
        return _holds(schema, inner, fits)
    return any(_holds(schema, inner, fits) for inner in submessages(message))


def _is_unset_value(message):
    return (message.DESCRIPTOR.full_name == "google.protobuf.Value"
            and message.WhichOneof("kind") is None)


def _is_any_without_slash(message):
    return (message.DESCRIPTOR.full_name == "google.protobuf.Any"
            and message.type_url != "" and "/" not in message.type_url)


def examples():
    """Name, full type name, JSON text and reason of each difference in reading."""
    for row in REFUSED:
        name, text = row.example
        yield row.name, PACKAGE + name, text.encode(), row.reasons
