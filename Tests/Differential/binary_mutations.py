"""Broken and merely odd encoded messages, made from good ones."""

import wire

_VARINTS = (0, 1, 0x7F, 0x80, (1 << 31) - 1, 1 << 31, (1 << 32) - 1, 1 << 32, (1 << 63) - 1,
            1 << 63, (1 << 64) - 1)

def mutate_binary(rng, data, other):
    """One to three changes of the encoded message; `other` is a second message to splice in."""
    data = bytearray(data)
    if rng.random() < 0.4:
        return _with_fields(rng, bytes(data), other)
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        at = rng.randrange(len(data) + 1)
        kind = rng.randrange(9)
        if kind == 0 and data:
            data[at % len(data)] ^= 1 << rng.randrange(8)
        elif kind == 1 and data:
            data[at % len(data)] = rng.randrange(256)
        elif kind == 2:
            del data[at:]
        elif kind == 3:
            del data[at:at + rng.randint(1, 4)]
        elif kind == 4:
            data[at:at] = rng.randbytes(rng.randint(1, 4))
        elif kind == 5:
            data[at:at] = _cut(rng, other)
        elif kind == 6:
            data[at:at] = _cut(rng, data)
        elif kind == 7:
            data[at:at] = _odd_varint(rng)
        else:
            data[at:at] = wire.tag(rng.choice((0, 1, 2, 4, 16, 17, 18, 20, wire.NUMBER_MAX)),
                                   rng.randrange(8))
    return bytes(data)


def _with_fields(rng, data, other):
    """Whole fields before or behind the message: what is merged, replaced, appended or unknown."""
    fields = b"".join(_field(rng, other) for _ in range(rng.randint(1, 3)))
    return rng.choice((data + fields, fields + data, data + other, data + data))


def _field(rng, other):
    number = rng.choice((rng.randint(1, 25), rng.randint(1, 40)))
    kind = rng.randrange(8)
    if kind == 0:
        return wire.tag(number, wire.VARINT) + _odd_varint(rng)
    if kind == 1:
        return wire.fixed64(number, rng.getrandbits(64))
    if kind == 2:
        return wire.fixed32(number, rng.getrandbits(32))
    if kind == 3:
        return wire.tag(number, wire.START) + wire.tag(number, wire.END)
    if kind == 4:
        # A packed list of varints.
        return wire.length(number, b"".join(_odd_varint(rng) for _ in range(rng.randint(0, 4))))
    if kind == 5:
        return wire.length(number, rng.randbytes(8 * rng.randint(0, 3)))
    inner = rng.choice((other, b"", wire.integer(1, 1), wire.length(2, b"x"),
                        wire.integer(1, 7) + wire.integer(2, 8), wire.length(1, b"k")))
    return wire.length(number, inner)


def _cut(rng, data):
    start = rng.randrange(len(data) + 1)
    return bytes(data[start:start + rng.randint(1, 24)])


def _odd_varint(rng):
    """A varint at the edge of a type, or one that is longer than it needs to be, or too long."""
    result = wire.varint(rng.choice(_VARINTS))
    if rng.random() < 0.5:
        return result
    padded = bytes(byte | 0x80 for byte in result) + b"\x80" * rng.randrange(4)
    return padded + bytes((rng.choice((0, 1, 0x7F)),))
