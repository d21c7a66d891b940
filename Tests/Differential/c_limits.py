"""What libprotobuf-c 1.4.1 cannot do, so that random messages with it are not given to it. Each
row is shown by a test in c_faults.py."""

import math

from google.protobuf import unknown_fields
from google.protobuf.descriptor import FieldDescriptor as Field

import schema as schemas

_GROUP = 3

LIMITS = {
    "embedded NUL": "strings are C strings: U+0000 ends them",
    "minus zero": "a -0.0 without presence is taken for the default and not written",
    "unknown group": "a message with a group among its unknown fields is refused",
}


def limit_of(message):
    """The first limit that a message meets, or None."""
    if any(item.wire_type == _GROUP for item in unknown_fields.UnknownFieldSet(message)):
        return "unknown group"
    for field, value in message.ListFields():
        if schemas.is_map(field):
            limit = _limit_of_map(field.message_type, value)
        elif field.message_type is None:
            limit = _limit_of_scalars(field, value)
        else:
            limit = None
        if limit is not None:
            return limit
    limits = map(limit_of, schemas.submessages(message))
    return next((limit for limit in limits if limit is not None), None)


def _limit_of_map(entry, values):
    for key in values:
        if isinstance(key, str) and "\0" in key:
            return "embedded NUL"
        field = entry.fields_by_name["value"]
        limit = None if field.message_type is not None else _limit_of_value(field, values[key])
        if limit is not None:
            return limit
    return None


def _limit_of_scalars(field, value):
    if field.is_repeated:
        has_nul = field.type == Field.TYPE_STRING and any("\0" in item for item in value)
        return "embedded NUL" if has_nul else None
    return _limit_of_value(field, value)


def _limit_of_value(field, value):
    if field.type == Field.TYPE_STRING:
        return "embedded NUL" if "\0" in value else None
    if isinstance(value, float) and not field.has_presence:
        return "minus zero" if value == 0 and math.copysign(1, value) < 0 else None
    return None
