"""Large inputs, which a parser must handle in linear time."""

from case import EXTRA, RECOMMENDED, exact, rejected
from fields import TYPES
from wire import LENGTH, field, number_field, tag, varint

_COUNT = 50_000
_RECURSIVE, _UNKNOWN = 27, 666
_TYPES = ("BOOL", "DOUBLE", "FLOAT", "UINT32", "UINT64", "STRING", "BYTES")
_PREFIX = "TestBinaryPerformance"


def cases():
    pair = number_field(_UNKNOWN, 1234) + number_field(_UNKNOWN + 1, 5678)
    yield exact(RECOMMENDED, f"{_PREFIX}ForAlternatingUnknownFields", pair * _COUNT,
                pair * _COUNT)
    for name in _TYPES:
        kind = TYPES[name]
        yield _merge(f"MergeMessageWithRepeatedFieldForType.{name}",
                     tag(kind.unpacked, kind.wire_type) + kind.one)
        yield _merge(f"MergeMessageWithUnknownFieldForType.{name}",
                     tag(_UNKNOWN, kind.wire_type) + kind.one)
    # The suite has these for another message type; the rule is the same.
    yield rejected(EXTRA, "EnforceDepthLimit.Message", _nested(20_000, _RECURSIVE))
    yield rejected(EXTRA, "EnforceDepthLimit.MapStringKey", _nested(10_000, 71, 2, 2))
    yield rejected(EXTRA, "EnforceDepthLimit.UnknownGroup", b"\xb3\x29" * 200_000)
    yield rejected(EXTRA, "EnforceDepthLimit.ClosedUnknownGroup",
                   b"\xb3\x29" * 20_000 + b"\xb4\x29" * 20_000)


def _merge(name, content):
    return exact(RECOMMENDED, _PREFIX + name, field(_RECURSIVE, content) * _COUNT,
                 field(_RECURSIVE, content * _COUNT))


def _nested(depth, *numbers):
    """Levels of the fields around a value, made from the inside."""
    start = number_field(1, 123)
    prefixes, size = [], len(start)
    for _ in range(depth):
        for number in reversed(numbers):
            prefix = tag(number, LENGTH) + varint(size)
            prefixes.append(prefix)
            size += len(prefix)
    return b"".join(reversed(prefixes)) + start

