"""Where ours and Python's protobuf (upb) read the same encoded message differently by intent."""

import re
import unicodedata

from google.protobuf import unknown_fields

import schema as schemas
import wire
from compare import canonical
from faults import type_at

ENTRY = ("upb keeps a map entry that has a field other than key and value among the unknown "
         "fields; ours drops that field and keeps the entry, as protobuf's C++ does")
LONG_TAG = ("ours writes the tag of an unknown field as short as it can be, upb as it came")
SAME_TEXT = ("Swift's strings are equal when they are canonically equivalent: of two such map "
             "keys ours keeps one")


ZERO_IN_GROUP = ("upb does not look at the field numbers inside an unknown group; ours refuses "
                 "number 0 there too")


ZERO_IN_EMPTY = ("upb takes field number 0 for an unknown field in a message without fields; ours "
                 "refuses it")
LONG_LENGTH = "upb takes at most 5 bytes for a length, ours any varint, like other numbers"
_LONG_LENGTH = re.compile(rb"[\x80-\xff]{4}\x80+\x00")
DEPTH = "upb reads 101 messages inside each other, ours 100"


def explain_read(data):
    """Why upb refuses what ours reads, or None."""
    return LONG_LENGTH if _LONG_LENGTH.search(data) else None


def explain_refused(data, fault, descriptor):
    """Why upb reads what ours refuses with this fault, or None."""
    if fault.reason == "tooDeep":
        return DEPTH
    if fault.reason == "invalidTag" and _is_field_zero(data[fault.offset:]):
        inner = type_at(fault.path, descriptor)
        if inner is not None and not inner.fields:
            return ZERO_IN_EMPTY
        if any(byte & 7 == wire.START for byte in data[:fault.offset]):
            return ZERO_IN_GROUP
    return None


def _is_field_zero(data):
    """True when the varint that the data begin with is below 8."""
    last = next((at for at, byte in enumerate(data) if byte < 0x80), None)
    return last is not None and data[0] & 0x7F < 8 and not any(
        byte & 0x7F for byte in data[1:last + 1])


def explain_binary(ours, theirs):
    """Why two messages that were read from the same bytes differ, or None."""
    if has_equal_keys(theirs):
        return SAME_TEXT
    if _has_unknown_entry(theirs):
        return ENTRY
    if snapshot(ours) == snapshot(theirs):
        return LONG_TAG
    return None


def snapshot(message):
    """A value that is equal for messages that differ in the spelling of unknown fields only."""
    known = type(message)()
    known.CopyFrom(message)
    known.DiscardUnknownFields()
    unknown = [_values(unknown_fields.UnknownFieldSet(message))]
    waiting = [message]
    while waiting:
        for inner in schemas.submessages(waiting.pop()):
            unknown.append(_values(unknown_fields.UnknownFieldSet(inner)))
            waiting.append(inner)
    return canonical(known), sorted(unknown, key=repr)


def _values(fields):
    return [(item.field_number, item.wire_type,
             item.data if isinstance(item.data, (int, bytes)) else _values(item.data))
            for item in fields]


def _has_unknown_entry(message):
    maps = {field.number for field in message.DESCRIPTOR.fields if schemas.is_map(field)}
    return (any(item.field_number in maps for item in unknown_fields.UnknownFieldSet(message))
            or any(map(_has_unknown_entry, schemas.submessages(message))))


def has_equal_keys(message):
    for field, value in message.ListFields():
        if schemas.is_map(field) and any(isinstance(key, str) for key in value):
            if len({unicodedata.normalize("NFC", key) for key in value}) < len(value):
                return True
    return any(map(has_equal_keys, schemas.submessages(message)))
