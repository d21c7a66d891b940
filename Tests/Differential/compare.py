"""Equality of messages, and what of a message its JSON can hold."""

import json

from google.protobuf.message import DecodeError

import schema as schemas


def canonical(message):
    """Bytes that are equal for equal messages: NaN equals NaN, -0.0 is not 0.0, the order of map
    entries does not matter, unknown fields count."""
    return message.SerializeToString(deterministic=True)


def parsed(message_class, data):
    """The message, or None when Python's protobuf refuses the bytes."""
    message = message_class()
    try:
        message.ParseFromString(data)
    except DecodeError:
        return None
    return message


def json_view(schema, message):
    """A copy without unknown fields, what an Any packs included."""
    copy = type(message)()
    copy.CopyFrom(message)
    copy.DiscardUnknownFields()
    if schema.holds_any(copy.DESCRIPTOR):
        _repack(schema, copy)
    return copy


def _repack(schema, message):
    inner = unpacked(schema, message)
    if inner is not None:
        message.value = canonical(json_view(schema, inner))
    for inner in schemas.submessages(message):
        if schema.holds_any(inner.DESCRIPTOR):
            _repack(schema, inner)


def unpacked(schema, message):
    """What an Any packs; None for another message, an unknown type or bytes that are broken."""
    if message.DESCRIPTOR.full_name != schemas.ANY:
        return None
    try:
        return parsed(schema.message_class(message.type_url.rpartition("/")[2]), message.value)
    except KeyError:
        return None


def fault_of_json(text):
    """What is wrong with a JSON text by RFC 8259 and without duplicate names, or None."""

    def members(pairs):
        names = [name for name, _ in pairs]
        if len(set(names)) != len(names):
            raise ValueError("duplicate names")
        return dict(pairs)

    def constant(name):
        raise ValueError(f"a bare {name}")

    try:
        value = json.loads(text.decode(), object_pairs_hook=members, parse_constant=constant)
        json.dumps(value, ensure_ascii=False).encode()
    except ValueError as error:
        return str(error)
    return None
