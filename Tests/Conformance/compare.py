"""Equality of messages as the conformance rules see it.

NaN equals NaN, maps have no order, packed Any values are compared by content,
presence counts, and unknown fields are compared as well.
"""

import json

from google.protobuf import json_format, unknown_fields
from google.protobuf.message import DecodeError
from google.protobuf import message_factory



class Unparseable(Exception):
    """The output of the testee is not what it says it is."""


def parse_binary(message_class, data):
    message = message_class()
    try:
        message.ParseFromString(data)
    except DecodeError as error:
        raise Unparseable(f"binary output does not parse: {error}") from error
    return message


def parse_json(message_class, text, pool):
    """Parses JSON output, after a check of its syntax by strict rules."""
    strict_json(text)
    message = message_class()
    try:
        json_format.Parse(text, message, descriptor_pool=pool)
    except json_format.ParseError as error:
        raise Unparseable(f"JSON output does not parse: {error}") from error
    return message


def strict_json(text):
    """The value of a JSON text by RFC 8259, without duplicate names."""

    def members(pairs):
        names = [name for name, _ in pairs]
        if len(set(names)) != len(names):
            raise Unparseable(f"JSON output has duplicate names: {names}")
        return dict(pairs)

    def constant(name):
        raise Unparseable(f"JSON output has a bare {name}")

    try:
        value = json.loads(text, object_pairs_hook=members, parse_constant=constant)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise Unparseable(f"JSON output is not JSON: {error}") from error
    return value


def snapshot(message, pool):
    """A plain value that is equal for equivalent messages."""
    if message.DESCRIPTOR.full_name == "google.protobuf.Any":
        unpacked = _unpack(message, pool)
        if unpacked is not None:
            name = unpacked.DESCRIPTOR.full_name
            return ("Any", name, snapshot(unpacked, pool), _unknown(message))
    fields = {}
    for field, value in message.ListFields():
        if field.is_repeated:
            fields[field.name] = _many(field, value, pool)
        else:
            fields[field.name] = _single(field, value, pool)
    return (fields, _unknown(message))


def unknown_in_order(message):
    """Unknown fields as (number, wire type, value), in wire order."""
    return [(item.field_number, item.wire_type, _unknown_value(item.data))
            for item in unknown_fields.UnknownFieldSet(message)]


def _many(field, value, pool):
    entry = field.message_type
    if entry is not None and entry.GetOptions().map_entry:
        value_field = entry.fields_by_name["value"]
        return {key: _single(value_field, value[key], pool) for key in value}
    return [_single(field, item, pool) for item in value]


def _single(field, value, pool):
    if field.message_type is not None:
        return snapshot(value, pool)
    if isinstance(value, float) and value != value:
        return "NaN"
    return value


def _unpack(message, pool):
    _, slash, name = message.type_url.rpartition("/")
    if not slash:
        return None
    try:
        descriptor = pool.FindMessageTypeByName(name)
        return message_factory.GetMessageClass(descriptor).FromString(message.value)
    except (KeyError, DecodeError):
        return None


def _unknown(message):
    """Order matters within one number and wire type only."""
    return sorted(unknown_in_order(message), key=lambda item: item[:2])


def _unknown_value(data):
    if isinstance(data, (int, bytes)):
        return data
    return [(item.field_number, item.wire_type, _unknown_value(item.data)) for item in data]
