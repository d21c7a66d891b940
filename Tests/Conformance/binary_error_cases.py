"""Wire data that must be refused."""

from case import RECOMMENDED, REQUIRED, rejected
from fields import TYPES
from wire import END, FIXED32, FIXED64, LENGTH, START, VARINT
from wire import delimited, field, group, tag, varint

UNKNOWN = 666
_CUT = {VARINT: b"\x80", FIXED64: b"abcdefg", LENGTH: b"\x80", FIXED32: b"abc"}
_NOT_UTF8 = b"\xa0\xb0\xc0\xd0"


def cases():
    for kind in TYPES.values():
        yield from _premature_end(kind)
    yield from _illegal_tags()
    yield from _unmatched_groups()
    yield from _unknown_wire_types()
    yield from _invalid_utf8()
    yield rejected(REQUIRED, "BadLength_Varint32BitOverflow",
                   tag(14, LENGTH) + b"\x80\x80\x80\x80\x10")


def _premature_end(kind):
    wire_type, cut = kind.wire_type, _CUT[kind.wire_type]
    places = {"KnownNonRepeated": kind.single, "KnownRepeated": kind.repeated,
              "Unknown": UNKNOWN}

    def case(title, data):
        return rejected(REQUIRED, f"PrematureEof{title}.{kind.name}", data)

    for place, number in places.items():
        yield case(f"Before{place}Value", tag(number, wire_type))
        yield case(f"Inside{place}Value", tag(number, wire_type) + cut)
        if wire_type == LENGTH:
            yield case(f"InDelimitedDataFor{place}Value", tag(number, LENGTH) + varint(1))
    if kind.name == "MESSAGE":
        inner = tag(5, VARINT) + _CUT[VARINT]
        yield case("InSubmessageValue", field(kind.single, inner))
    if wire_type != LENGTH:
        yield case("InPackedFieldValue", field(kind.repeated, cut))
        yield case("InPackedField", tag(kind.repeated, LENGTH) + varint(1))


def _illegal_tags():
    zero = (b"\x01DEADBEEF", b"\x02\x01\x01", b"\x03\x04", b"\x05DEAD")
    for index, data in enumerate(zero):
        yield rejected(REQUIRED, f"IllegalZeroFieldNum_Case_{index}", data)
    start = bytes([tag(1, VARINT)[0] | 0x80])
    bad = {
        "FieldNumberTooHigh": b"\x80\x80\x80\x80\x80\x0f",
        "FieldNumberSlightlyTooHigh": b"\x80\x80\x80\x40",
        "OverlongVarint": b"\x80" * 7 + b"\x00",
        "VarintMoreThanTenBytes": b"\x80" * 11 + b"\x00",
    }
    for name, rest in bad.items():
        yield rejected(REQUIRED, f"BadTag_{name}", start + rest + varint(1234))


def _unmatched_groups():
    data = delimited(b"hello world")
    for word, wire_type in (("End", END), ("Start", START)):
        lone = {
            "": tag(201, wire_type),
            "Unknown": tag(1234, wire_type),
            "WrongType": tag(1, wire_type),
            "NestedLen": field(18, tag(1234, wire_type)),
            "Nested": group(201, tag(202, wire_type)),
            "WithData": tag(1, wire_type) + tag(2, LENGTH) + data,
        }
        for name, payload in lone.items():
            yield rejected(REQUIRED, f"Unmatched{word}Group{name}", payload)
    body = tag(2, LENGTH) + data
    yield rejected(REQUIRED, "MismatchedGroupTags", tag(201, START) + body + tag(202, END))
    yield rejected(REQUIRED, "MismatchedNestedGroupTags",
                   group(201, tag(202, START) + body + tag(203, END)))


def _unknown_wire_types():
    for wire_type in (6, 7):
        for number in range(4):
            for value in range(4):
                name = f"UnknownWireType{wire_type}_Field{number}_Version{value}"
                yield rejected(REQUIRED, name, bytes([number << 3 | wire_type, value]))


def _invalid_utf8():
    bad, good = field(2, _NOT_UTF8), field(2, b"foo")
    payloads = {
        "Singular": field(14, _NOT_UTF8),
        "Repeated": field(44, _NOT_UTF8),
        "Oneof": field(113, _NOT_UTF8),
        "MapKey": field(69, field(1, _NOT_UTF8) + good),
        "MapValue": field(69, field(1, b"foo") + bad),
    }
    for name, payload in payloads.items():
        yield rejected(RECOMMENDED, f"RejectInvalidUtf8.String.{name}", payload)
