"""Random scalars: half of them from the edges of their types, half from anywhere."""

import math
import struct

from google.protobuf.descriptor import FieldDescriptor as Field

_INT32 = (-(1 << 31), (1 << 31) - 1)
_INT64 = (-(1 << 63), (1 << 63) - 1)
_UINT32 = (0, (1 << 32) - 1)
_UINT64 = (0, (1 << 64) - 1)

_RANGES = {
    Field.TYPE_INT32: _INT32, Field.TYPE_SINT32: _INT32, Field.TYPE_SFIXED32: _INT32,
    Field.TYPE_INT64: _INT64, Field.TYPE_SINT64: _INT64, Field.TYPE_SFIXED64: _INT64,
    Field.TYPE_UINT32: _UINT32, Field.TYPE_FIXED32: _UINT32,
    Field.TYPE_UINT64: _UINT64, Field.TYPE_FIXED64: _UINT64,
}

_DOUBLES = (
    0.0, -0.0, 1.0, -1.0, 0.1, 1 / 3, 1e15, 1e16, 1e17, 123456789012345680.0, 1e-4, 1e-5, 1e21,
    5e-324, -5e-324, 2.2250738585072009e-308, 2.2250738585072014e-308, 1.7976931348623157e308,
    -1.7976931348623157e308, 9007199254740991.0, 9007199254740993.0, 4503599627370495.5,
    math.inf, -math.inf, math.nan,
)
_FLOAT_BITS = (
    0x00000000, 0x80000000, 0x3F800000, 0x3DCCCCCD, 0x00000001, 0x80000001, 0x007FFFFF,
    0x00800000, 0x7F7FFFFF, 0xFF7FFFFF, 0x7F800000, 0xFF800000, 0x7FC00000, 0x4B800000,
    0x4B7FFFFF, 0x501502F9,
)
_PLAIN = "abcdefghijklmnopqrstuvwxyz_.0123456789"
_CHARACTERS = (
    "\0", "\x01", "\x1f", "\t", "\n", "\"", "\\", "/", " ", "a", "Z", "0", "\x7f", "\x80",
    "\u00e9", "e\u0301", "A\u030a", "\u0301", "\u07ff", "\u0800", "\u2028", "\u2029", "\u212b",
    "\u3042", "\u5546\u573a", "\ud7ff", "\ue000", "\ufeff", "\ufffd", "\uffff", "\U00010000",
    "\U0001f600", "\U0001f468\u200d\U0001f469", "\U0010ffff", "<", "&", "$", "'",
)


def integer(rng, low, high):
    kind = rng.random()
    if kind < 0.3:
        return rng.choice((low, low + 1, max(low, -1), 0, 1, high - 1, high))
    if kind < 0.6:
        # Around the lengths of varints.
        value = (1 << rng.randrange(high.bit_length() + 1)) - rng.randrange(2)
        return min(max(value if low == 0 or rng.random() < 0.5 else -value, low), high)
    return rng.randint(low, high)


def double(rng):
    if rng.random() < 0.5:
        return rng.choice(_DOUBLES)
    value = struct.unpack("<d", rng.randbytes(8))[0]
    return math.nan if math.isnan(value) else value


def float32(rng):
    bits = rng.choice(_FLOAT_BITS) if rng.random() < 0.5 else rng.getrandbits(32)
    value = struct.unpack("<f", struct.pack("<I", bits))[0]
    return math.nan if math.isnan(value) else value


def text(rng):
    kind = rng.random()
    if kind < 0.15:
        return ""
    if kind < 0.5:
        return "".join(rng.choices(_PLAIN, k=rng.randint(1, 12)))
    count = rng.randint(1, 8) if kind < 0.95 else rng.randint(100, 600)
    return "".join(rng.choices(_CHARACTERS, k=count))


def octets(rng):
    kind = rng.random()
    if kind < 0.15:
        return b""
    if kind < 0.95:
        return rng.randbytes(rng.randint(1, 12))
    start = rng.randrange(256)
    return bytes((start + index) % 256 for index in range(256 + rng.randrange(3)))


def enumeration(rng, enum_type):
    if enum_type.full_name == "google.protobuf.NullValue":
        return 0
    if rng.random() < 0.8:
        return rng.choice(enum_type.values).number
    return integer(rng, *_INT32)


def scalar(rng, field):
    """A value for one element of a field that is no message."""
    kind = field.type
    if kind in _RANGES:
        return integer(rng, *_RANGES[kind])
    if kind == Field.TYPE_DOUBLE:
        return double(rng)
    if kind == Field.TYPE_FLOAT:
        return float32(rng)
    if kind == Field.TYPE_BOOL:
        return rng.random() < 0.5
    if kind == Field.TYPE_STRING:
        return text(rng)
    if kind == Field.TYPE_BYTES:
        return octets(rng)
    return enumeration(rng, field.enum_type)
