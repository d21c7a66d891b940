"""Further wire data: lengths, UTF-8, wire types, unknown fields, depth, zeros."""

from case import EXTRA, JSON
from case import exact, not_serializable, rejected, valid, valid_both
from wire import FIXED32, FIXED64, LENGTH, VARINT
from wire import delimited, field, fixed32, fixed64, float32, float64, group
from wire import number_field, tag, varint

_UNKNOWN = 666


def cases():
    yield from _lengths()
    yield from _long_varints()
    yield from _utf8()
    yield from _other_wire_types()
    yield from _unknown_fields()
    yield from _maps()
    yield from _oneofs()
    yield from _zeros_and_nans()
    yield from _enums()
    yield from _depth()
    yield from _any()


def _rejected(name, payload):
    return rejected(EXTRA, name, payload)


def _exact(name, payload, wanted=None):
    return exact(EXTRA, name, payload, payload if wanted is None else wanted)


def _lengths():
    lengths = {"Int32Max": (1 << 31) - 1, "Int32Overflow": 1 << 31, "Uint32Max": (1 << 32) - 1,
               "Uint32Overflow": (1 << 32) + 3, "Int64Max": (1 << 63) - 1,
               "Int64Overflow": 1 << 63, "Uint64Max": (1 << 64) - 1}
    places = {"String": 14, "Bytes": 15, "Message": 18, "Packed": 31, "PackedFixed": 37,
              "Map": 56, "Unknown": _UNKNOWN}
    for length, value in lengths.items():
        for place, number in places.items():
            yield _rejected(f"BadLength_{length}.{place}",
                            tag(number, LENGTH) + varint(value) + b"abc")
    yield _rejected("BadLength_TooManyBytes", tag(14, LENGTH) + b"\x80" * 11 + b"\x00")
    inner = tag(2, LENGTH) + varint(4)
    yield _rejected("BadLength_BeyondParent", field(18, inner) + b"\x00" * 8)
    yield _rejected("BadLength_PackedNotWhole", field(37, b"\x01\x02\x03\x04\x05"))
    yield _rejected("BadLength_MapEntryBeyond", field(69, tag(1, LENGTH) + varint(9) + b"ab"))


def _long_varints():
    yield _exact("TenByteVarint", tag(1, VARINT) + varint(5, 9), number_field(1, 5))
    long = b"\x85" + b"\x80" * 9 + b"\x00"
    yield _rejected("ElevenByteVarint", tag(1, VARINT) + long)
    yield _rejected("ElevenByteVarint.Unknown", tag(_UNKNOWN, VARINT) + long)
    yield _rejected("ElevenByteVarint.Packed", field(31, long))
    yield _exact("OverlongLength", tag(14, LENGTH) + varint(3, 3) + b"abc", field(14, b"abc"))
    yield _rejected("BadTag_Nested", field(18, tag(0, VARINT) + b"\x01"))
    yield _rejected("BadTag_InUnknownGroup", group(_UNKNOWN, b"\x00\x01"))
    yield _rejected("BadTag_InMapEntry", field(56, b"\x07\x01"))


def _utf8():
    bad = {"Overlong2": b"\xc0\x80", "Overlong3": b"\xe0\x80\x80", "Overlong4": b"\xf0\x80\x80\x80",
           "Surrogate": b"\xed\xa0\x80", "TooLarge": b"\xf4\x90\x80\x80", "Truncated": b"a\xe2\x82",
           "LoneContinuation": b"\x80", "Never": b"\xff"}
    for name, text in bad.items():
        yield _rejected(f"RejectInvalidUtf8.{name}", field(14, text))
        yield _rejected(f"RejectInvalidUtf8.{name}.AfterText", field(14, b"0123456789" * 2 + text))
        yield _exact(f"AcceptInvalidUtf8.Bytes.{name}", field(15, text))
    yield _rejected("RejectInvalidUtf8.Wrapper", field(208, field(1, b"\xff")))
    yield _rejected("RejectInvalidUtf8.Nested", field(27, field(14, b"\xff")))
    for name, text in {"Nul": "\0", "Largest": "\U0010ffff", "Bom": "\ufeffa",
                       "BeforeSurrogates": "\ud7ff", "Nonchar": "\uffff"}.items():
        yield _exact(f"AcceptUtf8.{name}", field(14, text))


def _other_wire_types():
    """A known field with another wire type is an unknown field."""
    data = {VARINT: varint(7), FIXED64: fixed64(7), LENGTH: delimited(b"ab"),
            FIXED32: fixed32(7)}
    kinds = {"Int32": (1, VARINT), "Fixed32": (7, FIXED32), "Fixed64": (8, FIXED64),
             "String": (14, LENGTH), "Message": (18, LENGTH), "Enum": (21, VARINT),
             "RepeatedString": (44, LENGTH), "Map": (56, LENGTH), "Oneof": (111, VARINT)}
    for name, (number, right) in kinds.items():
        for wire_type, value in data.items():
            if wire_type != right:
                yield _exact(f"OtherWireType.{name}.{wire_type}", tag(number, wire_type) + value)
        yield _exact(f"OtherWireType.{name}.Group", group(number, number_field(1, 1)))
    yield _exact("OtherWireType.RepeatedInt32", tag(31, FIXED32) + fixed32(7))
    yield _exact("OtherWireType.KeepsValue", number_field(1, 5) + tag(1, FIXED32) + fixed32(7))
    mixed = number_field(31, 1) + field(31, b"\x02\x03") + number_field(31, 4)
    yield _exact("MixedPacking", mixed, field(31, b"\x01\x02\x03\x04"))
    yield _exact("EmptyPacked", field(31, b""), b"")


def _unknown_fields():
    everything = (number_field(_UNKNOWN, 1) + tag(_UNKNOWN, FIXED64) + fixed64(2)
                  + field(_UNKNOWN, b"abc") + tag(_UNKNOWN, FIXED32) + fixed32(3)
                  + group(_UNKNOWN, group(5, number_field(6, 7)) + field(1, b"x")))
    yield _exact("Unknown.EveryWireType", everything)
    yield _exact("Unknown.AfterKnown", everything + number_field(1, 5),
                 number_field(1, 5) + everything)
    yield _exact("Unknown.Nested", field(18, number_field(1, 5) + everything))
    yield _exact("Unknown.Merged", field(18, number_field(7, 1)) + field(18, number_field(8, 1)),
                 field(18, number_field(7, 1) + number_field(8, 1)))
    yield _exact("Unknown.InMapValue", field(71, field(1, b"a") + field(2, everything)))
    yield _exact("Unknown.LargestNumber", number_field((1 << 29) - 1, 1))
    yield _exact("Unknown.InWrapper", field(202, number_field(1, 5) + everything))
    yield valid(EXTRA, "Unknown.NotInJson", everything + number_field(1, 5),
                "optional_int32: 5", JSON)


def _maps():
    pairs = number_field(1, 1) + number_field(2, 2)
    wanted = "map_int32_int32 { key: 1 value: 2 }"
    yield valid(EXTRA, "MapEntry.UnknownField", field(56, pairs + number_field(9, 9)), wanted,
                JSON)
    yield valid(EXTRA, "MapEntry.KeyOfOtherWireType",
                field(56, tag(1, FIXED32) + fixed32(1) + number_field(2, 2)),
                "map_int32_int32 { key: 0 value: 2 }", JSON)
    yield from valid_both(EXTRA, "MapEntry.MissingKey", field(56, number_field(2, 2)),
                          "map_int32_int32 { key: 0 value: 2 }")
    yield from valid_both(EXTRA, "MapEntry.MissingMessage", field(71, field(1, b"a")),
                          'map_string_nested_message { key: "a" value {} }')
    yield from valid_both(EXTRA, "MapEntry.UnknownEnum",
                          field(73, field(1, b"a") + number_field(2, 77)),
                          field(73, field(1, b"a") + number_field(2, 77)))
    yield from valid_both(EXTRA, "MapEntry.MergedMessageInEntry",
                          field(71, field(2, number_field(1, 5)) + field(2, field(2, b""))),
                          'map_string_nested_message { value { a: 5 corecursive {} } }')


def _oneofs():
    message, number = field(112, number_field(1, 5)), number_field(111, 1)
    yield _exact("Oneof.ClearedBetween", message + number + field(112, field(2, b"")),
                 field(112, field(2, b"")))
    yield _exact("Oneof.NullValue", number + number_field(120, 0), number_field(120, 0))
    yield _exact("Oneof.EmptyMessageKeeps", message + field(112, b""), message)


def _zeros_and_nans():
    quiet = {11: tag(11, FIXED32) + fixed32(0x7FC00000),
             12: tag(12, FIXED64) + fixed64(0x7FF8000000000000)}
    for number, wire in quiet.items():
        yield _exact(f"NanKept.{number}", wire)
    minus = {11: tag(11, FIXED32) + float32(-0.0), 12: tag(12, FIXED64) + float64(-0.0)}
    for number, wire in minus.items():
        yield _exact(f"NegativeZeroKept.{number}", wire)
    yield _exact("NegativeZeroKept.Json", '{"optionalDouble": -0.0}', minus[12])
    yield _exact("NegativeZeroKept.JsonFloat", '{"optionalFloat": "-0.0"}', minus[11])
    yield _exact("ZerosInRepeated", field(31, b"\0\0") + field(42, float64(0)) + field(44, b""))
    yield _exact("EmptyWrapper", field(202, b""))
    yield _exact("WrapperOfZero", field(202, number_field(1, 0)), field(202, b""))


def _enums():
    wire = number_field(21, 77) + field(51, b"\x01\x4d") + number_field(119, -5)
    for case in valid_both(EXTRA, "UnknownEnums", wire, wire):
        yield case


def _depth():
    for depth in (50, 90):
        data = number_field(1, 123)
        for _ in range(depth):
            data = field(27, data)
        yield _exact(f"Depth{depth}", data)
    data = b""
    for _ in range(50):
        data = group(_UNKNOWN, data)
    yield _exact("Depth50.UnknownGroups", data)


def _any():
    def packed(url, value):
        return field(305, field(1, url) + field(2, value))

    prefix = b"type.googleapis.com/"
    strange = packed(prefix + b"unknown.Type", b"\xff\x01")
    yield _exact("Any.UnknownTypeKept", strange)
    yield not_serializable(EXTRA, "Any.UnknownType", strange)
    yield not_serializable(EXTRA, "Any.BadContent",
                           packed(prefix + b"google.protobuf.Duration", b"\xff"))
    yield not_serializable(EXTRA, "Any.NoType", field(305, field(2, b"\x08\x01")))
    yield not_serializable(EXTRA, "Any.BadTimestamp",
                           packed(prefix + b"google.protobuf.Timestamp", number_field(2, -1)))
