"""Valid wire data: scalars, repeated fields, maps, oneofs, unknown fields."""

import struct

from case import RECOMMENDED, REQUIRED, Case, BINARY_TEST, PROTOBUF
from case import exact, parse_output, valid_both
from compare import Unparseable, unknown_in_order
from fields import MAPS, ONEOF, TYPES
from wire import INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN, LENGTH, UINT32_MAX, UINT64_MAX
from wire import VARINT, delimited, field, fixed32, fixed64, float32, float64
from wire import number_field, tag, varint, zigzag

UNKNOWN = 666
_ESCAPES = b"'\"?\\\a\b\f\n\r\t\v"


def _same(encode, *values):
    return [(encode(value), encode(value)) for value in values]


def _floats_as_written(*literals):
    return [(float32(value), float32(value)) for value in literals]


# Per type: pairs of the input value and the value in canonical output.
VALUES = {
    "DOUBLE": _same(float64, 0, 0.1, 1.7976931348623157e308, 2.2250738585072014e-308),
    "FLOAT": _floats_as_written(0, 0.1, 1.00000075e-36, 3.402823e38,
                                struct.unpack("<f", b"\x00\x00\x80\x00")[0]),
    "INT64": _same(varint, 0, 12345, INT64_MAX, INT64_MIN),
    "UINT64": _same(varint, 0, 12345, UINT64_MAX),
    "INT32": _same(varint, 0, 12345) + [
        (varint(12345, 2), varint(12345)), (varint(12345, 7), varint(12345)),
        *_same(varint, INT32_MAX, INT32_MIN), (varint(1 << 33), varint(0)),
        (varint((1 << 33) - 1), varint(-1)), (varint(INT64_MAX), varint(-1)),
        (varint(INT64_MIN + 1), varint(1))],
    "UINT32": _same(varint, 0, 12345) + [
        (varint(12345, 2), varint(12345)), (varint(12345, 7), varint(12345)),
        *_same(varint, UINT32_MAX), (varint(1 << 33), varint(0)),
        (varint((1 << 33) + 1), varint(1)), (varint((1 << 33) - 1), varint(UINT32_MAX)),
        (varint(INT64_MAX), varint(UINT32_MAX)), (varint(INT64_MIN + 1), varint(1))],
    "FIXED64": _same(fixed64, 0, 12345, UINT64_MAX),
    "FIXED32": _same(fixed32, 0, 12345, UINT32_MAX),
    "SFIXED64": _same(fixed64, 0, 12345, INT64_MAX, INT64_MIN),
    "SFIXED32": _same(fixed32, 0, 12345, INT32_MAX, INT32_MIN),
    "BOOL": [(varint(value), varint(int(value != 0)))
             for value in (0, 1, -1, 12345678, 1 << 33, INT64_MAX, INT64_MIN)],
    "SINT32": _same(zigzag, 0, 12345, INT32_MAX, INT32_MIN) + [
        (zigzag(INT32_MAX + 2), zigzag(1))],
    "SINT64": _same(zigzag, 0, 12345, INT64_MAX, INT64_MIN),
    "STRING": _same(delimited, b"", b"Hello world!", _ESCAPES, "\u8c37\u6b4c",
                    "\u8c37\u6b4c", "\u8c37\u6b4c", "\U0001f601"),
    "BYTES": _same(delimited, b"", b"Hello world!", b"\x01\x02", b"\xfb"),
    "ENUM": _same(varint, 0, 1, 2, -1) + [
        (varint(INT64_MAX), varint(-1)), (varint(INT64_MIN + 1), varint(1))],
    "MESSAGE": _same(delimited, b"", number_field(1, 1234)),
}


def cases():
    for name, values in VALUES.items():
        yield from _scalars(TYPES[name], values)
        yield from _repeated(TYPES[name], values)
    yield from _merged_message()
    for types, number in MAPS.items():
        yield from _maps(TYPES[types[0]], TYPES[types[1]], number)
    yield from _replaced_map_value()
    for name, number in ONEOF.items():
        yield from _oneofs(TYPES[name], number)
    yield from _merged_oneof()
    yield from _zero_in_oneof()
    yield from _unknown()


def _scalars(kind, values):
    start = tag(kind.single, kind.wire_type)
    for index, (given, canonical) in enumerate(values):
        wanted = b"" if kind.has_default(canonical) else start + canonical
        place = f"{kind.name}[{index}]"
        yield from valid_both(REQUIRED, f"ValidDataScalar.{place}", start + given, wanted)
        yield exact(RECOMMENDED, f"ValidDataScalarBinary.{place}", start + given, wanted)
    if kind.name != "MESSAGE":
        payload = b"".join(start + given for given, _ in values)
        yield from valid_both(REQUIRED, f"RepeatedScalarSelectsLast.{kind.name}", payload,
                              start + values[-1][1])


def _repeated(kind, values):
    def unpacked(number, side):
        return b"".join(tag(number, kind.wire_type) + pair[side] for pair in values)

    def packed(number, side):
        return field(number, b"".join(pair[side] for pair in values))

    name = f"ValidDataRepeated.{kind.name}"
    if not kind.packable:
        yield from valid_both(REQUIRED, name, unpacked(kind.repeated, 0),
                              unpacked(kind.repeated, 1))
        return
    wanted = packed(kind.repeated, 1)
    for form, data in (("UnpackedInput", unpacked), ("PackedInput", packed)):
        given = data(kind.repeated, 0)
        yield from valid_both(REQUIRED, f"{name}.{form}", given, wanted)
        # A proto3 field is packed by default, so both names mean one field.
        for output in ("DefaultOutput", "PackedOutput"):
            yield exact(RECOMMENDED, f"{name}.{form}.{output}", given, wanted)
        yield exact(RECOMMENDED, f"{name}.{form}.UnpackedOutput", data(kind.unpacked, 0),
                    unpacked(kind.unpacked, 1))
        yield exact("Extra", f"{name}.{form}.ExplicitlyPackedOutput", data(kind.packed, 0),
                    packed(kind.packed, 1))


def _merged_message():
    def nested(second_number, value):
        inner = (number_field(1, value) + number_field(second_number, value)
                 + number_field(31, value))
        return field(18, field(2, inner))

    yield from valid_both(
        REQUIRED, "RepeatedScalarMessageMerge", nested(2, 1234) + nested(3, 4321),
        """optional_nested_message { corecursive { optional_int32: 4321 optional_int64: 1234
           optional_uint32: 4321 repeated_int32: [1234, 4321] } }""")


def _maps(key, value, number):
    key0, key1 = (tag(1, key.wire_type) + data for data in (key.zero, key.one))
    value0, value1 = (tag(2, value.wire_type) + data for data in (value.zero, value.one))

    def case(name, payload, wanted):
        return valid_both(REQUIRED, f"ValidDataMap.{key.name}.{value.name}.{name}", payload,
                          wanted)

    default, other = field(number, key0 + value0), field(number, key1 + value1)
    yield from case("Default", default, default)
    yield from case("MissingDefault", field(number, b""), default)
    yield from case("NonDefault", other, other)
    yield from case("Unordered", field(number, value1 + key1), other)
    yield from case("DuplicateKey", field(number, key1 + value0) + other, other)
    yield from case("DuplicateKeyInMapEntry", field(number, key0 + key1 + value1), other)
    yield from case("DuplicateValueInMapEntry", field(number, key1 + value0 + value1), other)


def _replaced_map_value():
    def entry(number):
        inner = number_field(number, 1) + number_field(31, 1)
        return field(71, field(1, b"") + field(2, field(2, inner)))

    yield from valid_both(REQUIRED, "ValidDataMap.STRING.MESSAGE.MergeValue",
                          entry(1) + entry(2), entry(2))


def _oneofs(kind, number):
    zero, one = (tag(number, kind.wire_type) + data for data in (kind.zero, kind.one))
    other = TYPES["MESSAGE" if kind.name == "UINT32" else "UINT32"]
    before = tag(ONEOF[other.name], other.wire_type) + other.zero
    given = {
        "DefaultValue": (zero, zero),
        "NonDefaultValue": (one, one),
        "MultipleValuesForSameField": (zero + one, one),
        "MultipleValuesForDifferentField": (before + one, one),
    }
    for name, (payload, wanted) in given.items():
        yield from valid_both(REQUIRED, f"ValidDataOneof.{kind.name}.{name}", payload, wanted)
        yield exact(RECOMMENDED, f"ValidDataOneofBinary.{kind.name}.{name}", payload, wanted)


def _merged_oneof():
    first, second, many = number_field(1, 1), number_field(2, 1), number_field(89, 1)
    payload = (field(112, field(2, first + second + many))
               + field(112, field(2, second + many)))
    wanted = field(112, field(2, first + second + many + many))
    yield from valid_both(REQUIRED, "ValidDataOneof.MESSAGE.Merge", payload, wanted)
    yield exact(RECOMMENDED, "ValidDataOneofBinary.MESSAGE.Merge", payload, wanted)


def _zero_in_oneof():
    given = {
        "Uint32": (number_field(111, 0), "oneof_uint32: 0"),
        "Message": (field(112, b""), "oneof_nested_message {}"),
        "MessageSetTwice": (field(112, number_field(1, 1)), "oneof_nested_message { a: 1 }"),
        "String": (field(113, b""), 'oneof_string: ""'),
        "Bytes": (field(114, b""), 'oneof_bytes: ""'),
        "Bool": (number_field(115, 0), "oneof_bool: false"),
        "Uint64": (number_field(116, 0), "oneof_uint64: 0"),
        "Float": (TYPES["FLOAT"], "oneof_float: 0"),
        "Double": (TYPES["DOUBLE"], "oneof_double: 0"),
        "Enum": (number_field(119, 0), "oneof_enum: FOO"),
    }
    for name, (payload, wanted) in given.items():
        if not isinstance(payload, bytes):
            payload = tag(ONEOF[payload.name], payload.wire_type) + payload.zero
        yield from valid_both(RECOMMENDED, f"OneofZero{name}", payload, wanted)


def _unknown():
    yield exact(REQUIRED, "UnknownVarint", number_field(501, 1), number_field(501, 1))
    ordered = (field(UNKNOWN, b"abc") + number_field(UNKNOWN, 123)
               + field(UNKNOWN, b"def") + number_field(UNKNOWN, 456))
    wanted = [(UNKNOWN, LENGTH, b"abc"), (UNKNOWN, VARINT, 123),
              (UNKNOWN, LENGTH, b"def"), (UNKNOWN, VARINT, 456)]

    def check(response, protos):
        try:
            got = unknown_in_order(parse_output(response, PROTOBUF, protos))
        except Unparseable as error:
            return str(error)
        return None if got == wanted else f"unknown fields {got}"

    yield Case("Required.Proto3.ProtobufInput.UnknownOrdering.ProtobufOutput", ordered,
               PROTOBUF, BINARY_TEST, check, f"unknown fields {wanted}")
