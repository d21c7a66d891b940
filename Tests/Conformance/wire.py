"""Builders for arbitrary, also broken, protobuf wire data."""

import struct

VARINT, FIXED64, LENGTH, START, END, FIXED32 = range(6)

INT64_MIN, INT64_MAX, UINT64_MAX = -(1 << 63), (1 << 63) - 1, (1 << 64) - 1
INT32_MIN, INT32_MAX, UINT32_MAX = -(1 << 31), (1 << 31) - 1, (1 << 32) - 1


def varint(value, extra=0):
    """The varint of a 64-bit value; `extra` bytes longer than needed."""
    value &= UINT64_MAX
    groups = [value & 0x7F]
    while value > 0x7F:
        value >>= 7
        groups.append(value & 0x7F)
    groups += [0] * extra
    return bytes(group | 0x80 for group in groups[:-1]) + bytes(groups[-1:])


def tag(number, wire_type):
    return varint(number << 3 | wire_type)


def zigzag(value):
    """The zigzag varint of a signed value, as wide as it needs to be."""
    return varint(value << 1 if value >= 0 else (-value << 1) - 1)


def fixed32(value):
    return struct.pack("<I", value & UINT32_MAX)


def fixed64(value):
    return struct.pack("<Q", value & UINT64_MAX)


def float32(value):
    return struct.pack("<f", value)


def float64(value):
    return struct.pack("<d", value)


def delimited(content):
    """Length and content; text is taken as UTF-8."""
    content = content.encode() if isinstance(content, str) else content
    return varint(len(content)) + content


def field(number, content):
    """A length-delimited field."""
    return tag(number, LENGTH) + delimited(content)


def number_field(number, value):
    """A varint field."""
    return tag(number, VARINT) + varint(value)


def group(number, content):
    return tag(number, START) + content + tag(number, END)
