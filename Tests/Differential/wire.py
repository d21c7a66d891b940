"""Builders for arbitrary, also broken, protobuf wire data."""

import struct

VARINT, FIXED64, LENGTH, START, END, FIXED32 = range(6)
NUMBER_MAX = (1 << 29) - 1


def varint(value):
    """The varint of a 64-bit value."""
    value &= (1 << 64) - 1
    result = bytearray()
    while value > 0x7F:
        result.append(value & 0x7F | 0x80)
        value >>= 7
    result.append(value)
    return bytes(result)


def tag(number, wire_type):
    return varint(number << 3 | wire_type)


def length(number, data):
    """A length-delimited field."""
    return tag(number, LENGTH) + varint(len(data)) + data


def integer(number, value):
    """A varint field."""
    return tag(number, VARINT) + varint(value)


def nested(number, depth, innermost=b""):
    """A message field that holds itself, `depth` times."""
    parts, size = [innermost], len(innermost)
    head = tag(number, LENGTH)
    for _ in range(depth):
        part = head + varint(size)
        parts.append(part)
        size += len(part)
    return b"".join(reversed(parts))


def fixed32(number, value):
    return tag(number, FIXED32) + struct.pack("<I", value)


def fixed64(number, value):
    return tag(number, FIXED64) + struct.pack("<Q", value)
