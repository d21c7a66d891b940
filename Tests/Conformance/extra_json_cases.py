"""Further JSON: syntax, rejections per type, and the form of the output."""

import math
import struct

from case import EXTRA, IGNORE_UNKNOWN_TEST, PROTO3
from case import ignoring_unknown, rejected, valid_both, valid_or_rejected, validated
from wire import FIXED32, FIXED64, field, float32, float64, number_field, tag

_BAD_TEXTS = {
    "Empty": "", "Blank": " ", "Open": "{", "Close": "}", "Array": "[]", "Number": "1",
    "String": '"a"', "True": "true", "Garbage": "{}x", "Two": "{} {}", "Comma": "{,}",
    "NoValue": '{"optionalInt32":}', "NoColon": '{"optionalInt32" 1}',
    "TwoCommas": '{"optionalInt32": 1,,"optionalInt64": 2}',
    "LeadingComma": '{,"optionalInt32": 1}',
    "OpenArray": '{"repeatedInt32": [1, 2', "WrongClose": '{"repeatedInt32": [1, 2}}',
    "ArrayNoComma": '{"repeatedInt32": [1 2]}', "ArrayOnlyComma": '{"repeatedInt32": [,]}',
    "RawNewline": '{"optionalString": "a\nb"}', "RawTab": '{"optionalString": "a\tb"}',
    "RawNul": '{"optionalString": "a\0b"}', "RawControl": '{"optionalString": "\x1f"}',
    "BlockComment": '{"optionalInt32": /* one */ 1}', "OpenString": '{"optionalString": "abc}',
    "UnknownName": '{"unknown": 1}', "UnknownNested": '{"optionalNestedMessage": {"x": 1}}',
    "NameCase": '{"OptionalInt32": 1}', "FormFeed": '{\f"optionalInt32": 1}',
    "NoBreakSpace": '{\u00a0"optionalInt32": 1}', "NumberedName": '{"1": 1}',
    "MessageIsArray": '{"optionalNestedMessage": []}', "MessageIsString":
        '{"optionalNestedMessage": ""}', "MapIsArray": '{"mapInt32Int32": []}',
    "Literal": '{"optionalBool": tru}', "LongLiteral": '{"optionalBool": trueish}',
}
_BAD_ESCAPES = {
    "Hex": r"\x41", "SingleQuote": r"\'", "Octal": r"\101", "Sign": r"\u+041", "Space": r"\u 041",
    "HighThenText": r"\ud83dabc", "HighThenOther": r"\ud83d\u0041", "TwoHigh": r"\ud83d\ud83d",
    "HighThenNewline": r"\ud83d\n", "Vertical": r"\v", "Zero": r"\0",
}
_BAD_VALUES = {
    "Int32": ["1.", ".5", "1e", "1e+", "--1", "0x10", '"0x10"', "1e10", "1.5e0", "1e-1",
              '"1_000"', '"+ 1"', '"1e"', '"-"', '"NaN"', "[]", "{}", "[1]", '"1\\u0000"',
              "2147483647.5", '"\u0661"'],
    "Uint32": ["-1", '"-1"', "1e10", "4294967295.5"],
    "Int64": ["9223372036854775808", "1e19", '"0.5"', '"1e400"', "-9223372036854775809"],
    "Uint64": ["-1", "18446744073709551616", "1e20", '"-1"'],
    "Float": ['"nan"', '"inf"', '"infinity"', '"INFINITY"', '"-NaN"', '"+Infinity"', '"0x1"',
              '"1e"', "1.", ".5", "{}", "[1]", '"1_0"', "1e39", '"1e39"', '"\u0661"'],
    "Double": ['"nan"', '"inf"', '"-inf"', "1e309", '"1e309"', '"Infinity "', "[]"],
    "Bool": ["tRUE", '"True"', "null1", "[]", "1.0"],
    "String": ["true", "[]", "{}", "1.5", "null_"],
    "Bytes": ['"A"', '"AAAAA"', '"="', '"AQI=="', '"!!!!"', "12", "true"],
    "NestedEnum": ['"foo"', '""', "1.5", "2147483648", "-2147483649", '"FOO "', "{}"],
    "Duration": ['""', '"s"', '"-s"', '"1S"', '"1.0000000001s"', '"1e3s"', '" 1s"', '"1s "',
                 '"1 s"', '"0x1s"', "1", "{}", '"--1s"', '"1.-5s"', '"1ss"'],
    "Timestamp": ['""', '"1970-01-01"', '"1970-01-01T00:00Z"', '"1970-01-01T00:00:00ZZ"',
                  '" 1970-01-01T00:00:00Z"', '"1970-01-01T00:00:00Z "', "0", "{}",
                  '"1970-01-01T00:00:00+8:00"', '"1970-01-01T00:00:00+08"',
                  '"1970-01-01T0:00:00Z"', '"1970-01-01T00:00:00+08:00Z"',
                  '"1900-02-29T00:00:00Z"', '"1970-04-31T00:00:00Z"', '"-001-01-01T00:00:00Z"',
                  '"1970/01/01T00:00:00Z"'],
    "FieldMask": ["1", "[]", "{}"],
    "Struct": ["1", "[]", '"a"', "true"],
    "Int32Wrapper": ['{"value": 1}', "true", "1.5", '""'],
    "Int64Wrapper": ['{"value": 1}', "true"],
    "BoolWrapper": ['"true"', "1"],
    "StringWrapper": ["1", "{}"],
    "Empty": ["1", "[]", '{"a": 1}'],
    "Any": ["1", "[]", '{"@type": 1}', '{"@type": "type.googleapis.com/unknown.Type"}',
            '{"optionalInt32": 1}',
            '{"@type": "type.googleapis.com/google.protobuf.Duration", "value": 1}',
            f'{{"@type": "type.googleapis.com/{PROTO3}", "unknown": 1}}'],
}
_BAD_KEYS = {
    "mapInt32Int32": ["1.5", "abc", "", " 1", "1 ", "2147483648", "true", "null"],
    "mapUint32Uint32": ["-1", "\uff11"], "mapInt64Int64": ["9223372036854775808"],
    "mapBoolBool": ["True", "1", "", "null"],
}
_GOOD_VALUES = {
    "Int32": [("10e-1", "1"), ('"1.0"', "1"), ("0", "0"), ("-1", "-1"), ("1E2", "100"),
              ("1.5e1", "15"), ("2147483647.0", "2147483647"), ('"-5"', "-5")],
    "Int64": [("9007199254740993", "9007199254740993"), ("1e18", "1000000000000000000"),
              ('"1e3"', "1000"), ("9223372036854775807", "9223372036854775807")],
    "Uint64": [("18446744073709551615", "18446744073709551615"),
               ('"9007199254740993"', "9007199254740993")],
    "Float": [("1", "1"), ("1e-50", "0"), ("0.1", "0.1"), ("16777217", "16777216"),
              ("1e38", "1e38")],
    "Double": [("1", "1"), ("5e-324", "5e-324"), ('"1.5"', "1.5"), ("1e-400", "0"),
               ("123456789012345680000", "123456789012345680000")],
    "Bytes": [('"AQI"', r'"\x01\x02"'), ('"AQ"', r'"\x01"'), ('"+/8="', r'"\xfb\xff"'),
              ('"-_8="', r'"\xfb\xff"'), ('"-_8"', r'"\xfb\xff"'), ('""', '""')],
    "NestedEnum": [("-1", "NEG"), ("2.0", "BAZ"), ('"NEG"', "NEG")],
    "String": [(r'"\u007f\u0000"', r'"\x7f\000"'), ('"\x7f"', r'"\x7f"'),
               (r'"\uFFFF"', '"\uffff"'), ('"\u2028"', '"\u2028"')],
}


def cases():
    for name, text in _BAD_TEXTS.items():
        yield rejected(EXTRA, f"Syntax.{name}", text)
    for name, text in _BAD_ESCAPES.items():
        yield rejected(EXTRA, f"Escape.{name}", f'{{"optionalString": "{text}"}}')
        yield rejected(EXTRA, f"Escape.{name}.InKey", f'{{"mapStringString": {{"{text}": ""}}}}')
    for kind, values in _BAD_VALUES.items():
        for value in values:
            yield rejected(EXTRA, f"Bad{kind}.{value}", f'{{"optional{kind}": {value}}}')
    for name, keys in _BAD_KEYS.items():
        for key in keys:
            value = "true" if "Bool" in name else "1"
            yield rejected(EXTRA, f"BadKey.{name}.{key}", f'{{"{name}": {{"{key}": {value}}}}}')
    for kind, values in _GOOD_VALUES.items():
        proto = "nested_enum" if kind == "NestedEnum" else kind.lower()
        for value, wanted in values:
            yield from valid_both(EXTRA, f"Good{kind}.{value}",
                                  f'{{"optional{kind}": {value}}}', f"optional_{proto}: {wanted}")
    yield from _null_elements()
    yield from _structures()
    yield from _ignoring()
    yield from _output()
    yield from _output_of_well_known_types()


def _null_elements():
    for name in ("repeatedBool", "repeatedString", "repeatedNestedEnum", "repeatedInt32Wrapper",
                 "repeatedDuration", "repeatedTimestamp", "repeatedAny", "repeatedStruct"):
        yield rejected(EXTRA, f"NullElement.{name}", f'{{"{name}": [null]}}')
    for name in ("mapStringString", "mapStringNestedMessage", "mapStringNestedEnum"):
        yield rejected(EXTRA, f"NullElement.{name}", f'{{"{name}": {{"a": null}}}}')
    yield from valid_both(EXTRA, "NullElement.repeatedValue", '{"repeatedValue": [null, 1]}',
                          "repeated_value { null_value: NULL_VALUE }"
                          " repeated_value { number_value: 1 }")
    for name in ("Struct", "FieldMask", "Empty", "Timestamp", "Duration", "NullValue"):
        yield from valid_both(EXTRA, f"Null.{name}", f'{{"optional{name}": null}}', "")


def _structures():
    yield from valid_both(EXTRA, "EmptyStruct", '{"optionalStruct": {}}', "optional_struct {}")
    yield from valid_both(EXTRA, "EmptyMessage", '{"optionalEmpty": {}}', "optional_empty {}")
    yield from valid_both(EXTRA, "EmptyArray", '{"repeatedInt32": [ ], "mapInt32Int32": { }}', "")
    yield from valid_both(EXTRA, "FieldMaskPaths", '{"optionalFieldMask": "a.bC,dE.fG.h"}',
                          'optional_field_mask { paths: ["a.b_c", "d_e.f_g.h"] }')
    yield from valid_both(EXTRA, "TimestampMinusZeroOffset",
                          '{"optionalTimestamp": "1970-01-01T00:00:00-00:00"}',
                          "optional_timestamp {}")
    yield from valid_both(EXTRA, "TimestampOneDigit",
                          '{"optionalTimestamp": "1970-01-01T00:00:00.5Z"}',
                          "optional_timestamp { nanos: 500000000 }")
    yield valid_or_rejected(EXTRA, "DuplicateKey", '{"mapInt32Int32": {"1": 2, "1": 3}}',
                            "map_int32_int32 { key: 1 value: 3 }")
    yield valid_or_rejected(EXTRA, "DuplicateScalar", '{"optionalInt32": 1, "optionalInt32": 2}',
                            "optional_int32: 2")
    yield valid_or_rejected(EXTRA, "DuplicateRepeated",
                            '{"repeatedInt32": [1], "repeatedInt32": [2]}', "repeated_int32: 2")
    deep = '{"recursiveMessage": ' * 50 + "{}" + "}" * 50
    yield from valid_both(EXTRA, "Depth50", deep, "recursive_message {" * 50 + "}" * 50)
    for name, start, end in (("Message", '{"recursiveMessage": ', "}"),
                             ("Any", '{"optionalAny": {"@type": "x", "a": ', "}}"),
                             ("Array", '{"repeatedInt32": ' + "[" * 500, "")):
        yield rejected(EXTRA, f"EnforceDepthLimit.{name}", start * 5000 + "1" + end * 5000)


def _ignoring():
    given = {
        "Array": '{"unknown": [1, [2, {"a": null}], "x"]}', "Deep": '{"a": {"b": {"c": {}}}}',
        "String": r'{"unknown": "\ud83d\ude01 \" ] }"}', "Number": '{"unknown": -1.5e+300}',
    }
    for name, text in given.items():
        yield ignoring_unknown(EXTRA, f"Ignore.{name}", text, "")
    yield ignoring_unknown(EXTRA, "Ignore.Nested",
                           '{"optionalNestedMessage": {"x": [1], "a": 5}, "y": {}}',
                           "optional_nested_message { a: 5 }")
    yield ignoring_unknown(EXTRA, "Ignore.Any",
                           f'{{"optionalAny": {{"@type": "type.googleapis.com/{PROTO3}",'
                           '"unknown": 1, "optionalInt32": 5}}',
                           f"optional_any {{ [type.googleapis.com/{PROTO3}]"
                           " { optional_int32: 5 } }")
    bad = {"Syntax": '{"unknown": [1,]}', "Literal": '{"unknown": nul}',
           "Escape": r'{"unknown": "\x"}', "Open": '{"unknown": {', "Quote": "{'unknown': 1}",
           "Type": '{"optionalInt32": "a"}', "EnumType": '{"optionalNestedEnum": true}',
           "Deep": '{"unknown": ' + "[" * 5000 + "]" * 5000 + "}"}
    for name, text in bad.items():
        yield rejected(EXTRA, f"IgnoreRejects.{name}", text, IGNORE_UNKNOWN_TEST)


def _prints(name, wire, wanted):
    return validated(EXTRA, f"Output.{name}", wire,
                     lambda value: _same(value, wanted), repr(wanted))


def _same(value, wanted):
    """Equality that tells 1 from true."""
    if isinstance(wanted, dict):
        return (isinstance(value, dict) and value.keys() == wanted.keys()
                and all(_same(value[key], wanted[key]) for key in wanted))
    if isinstance(wanted, list):
        return (isinstance(value, list) and len(value) == len(wanted)
                and all(map(_same, value, wanted)))
    return isinstance(value, bool) == isinstance(wanted, bool) and value == wanted


def _output():
    given = {
        "Nothing": (b"", {}),
        "Int32": (number_field(1, -5), {"optionalInt32": -5}),
        "Int64": (number_field(2, -5), {"optionalInt64": "-5"}),
        "Fixed64": (tag(8, FIXED64) + b"\xff" * 8, {"optionalFixed64": "18446744073709551615"}),
        "Sint64": (number_field(6, 1), {"optionalSint64": "-1"}),
        "Bool": (number_field(13, 1), {"optionalBool": True}),
        "Bytes": (field(15, b"\xfb\xff"), {"optionalBytes": "+/8="}),
        "String": (field(14, '"\\/\x00\x1f\x7f\u2028\U0001f601<'),
                   {"optionalString": '"\\/\x00\x1f\x7f\u2028\U0001f601<'}),
        "Enum": (number_field(21, -1), {"optionalNestedEnum": "NEG"}),
        "EnumAlias": (number_field(23, 2), {"optionalAliasedEnum": "ALIAS_BAZ"}),
        "EnumUnknown": (number_field(21, 77), {"optionalNestedEnum": 77}),
        "Nan": (tag(12, FIXED64) + float64(math.nan), {"optionalDouble": "NaN"}),
        "Infinity": (tag(11, FIXED32) + float32(math.inf), {"optionalFloat": "Infinity"}),
        "NegativeInfinity":
            (tag(12, FIXED64) + float64(-math.inf), {"optionalDouble": "-Infinity"}),
        "Double": (tag(12, FIXED64) + float64(1.5e300), {"optionalDouble": 1.5e300}),
        "SmallDouble": (tag(12, FIXED64) + float64(5e-324), {"optionalDouble": 5e-324}),
        "RepeatedInt64": (field(32, b"\x00\x05"), {"repeatedInt64": ["0", "5"]}),
        "RepeatedEnum": (field(51, b"\x00\x4d"), {"repeatedNestedEnum": ["FOO", 77]}),
        "MapBool": (field(68, number_field(1, 1)), {"mapBoolBool": {"true": False}}),
        "MapInt64": (field(57, number_field(1, -5)), {"mapInt64Int64": {"-5": "0"}}),
        "MapMessage": (field(71, b""), {"mapStringNestedMessage": {"": {}}}),
        "OneofZero": (number_field(116, 0), {"oneofUint64": "0"}),
        "OneofBytes": (field(114, b""), {"oneofBytes": ""}),
        "EmptyNested": (field(18, b""), {"optionalNestedMessage": {}}),
        "OddNames": (number_field(403, 1) + number_field(417, 1),
                     {"FieldName3": 1, "fieldName17": 1}),
    }
    for name, (wire, wanted) in given.items():
        yield _prints(name, wire, wanted)
    for value in (0.1, 3.4028234663852886e38, 1e-45, 16777216.0, 1.1754944e-38):
        wire = tag(11, FIXED32) + float32(value)
        yield validated(EXTRA, f"Output.Float.{value}", wire,
                        lambda output, value=value: not isinstance(output["optionalFloat"], str)
                        and struct.pack("<f", output["optionalFloat"]) == float32(value),
                        f"a number that reads as the float {value}")


def _output_of_well_known_types():
    def any_of(kind, content):
        return field(305, field(1, f"type.googleapis.com/{kind}") + field(2, content))

    def any_json(kind, **members):
        return {"optionalAny": {"@type": f"type.googleapis.com/{kind}", **members}}

    half, duration = number_field(2, 500000000), "google.protobuf.Duration"
    minus_half = number_field(2, -500000000)
    given = {
        "Wrapper": (field(202, b""), {"optionalInt32Wrapper": 0}),
        "Int64Wrapper": (field(203, number_field(1, 5)), {"optionalInt64Wrapper": "5"}),
        "RepeatedWrapper": (field(218, b""), {"repeatedStringWrapper": [""]}),
        "DurationZero": (field(301, b""), {"optionalDuration": "0s"}),
        "DurationHalf": (field(301, half), {"optionalDuration": "0.500s"}),
        "DurationMinusHalf": (field(301, minus_half), {"optionalDuration": "-0.500s"}),
        "DurationMinus":
            (field(301, number_field(1, -1) + minus_half), {"optionalDuration": "-1.500s"}),
        "TimestampMin": (field(302, number_field(1, -62135596800)),
                         {"optionalTimestamp": "0001-01-01T00:00:00Z"}),
        "TimestampBeforeEpoch": (field(302, number_field(1, -1) + number_field(2, 999999999)),
                                 {"optionalTimestamp": "1969-12-31T23:59:59.999999999Z"}),
        "TimestampMillis": (field(302, number_field(2, 1000000)),
                            {"optionalTimestamp": "1970-01-01T00:00:00.001Z"}),
        "FieldMask": (field(303, field(1, "foo.bar_baz") + field(1, "q")),
                      {"optionalFieldMask": "foo.barBaz,q"}),
        "EmptyFieldMask": (field(303, b""), {"optionalFieldMask": ""}),
        "EmptyStruct": (field(304, b""), {"optionalStruct": {}}),
        "EmptyList": (field(306, field(6, b"")), {"optionalValue": []}),
        "ValueNull": (field(306, number_field(1, 0)), {"optionalValue": None}),
        "ValueNumber": (field(306, tag(2, FIXED64) + float64(5)), {"optionalValue": 5}),
        "RepeatedValue": (field(316, number_field(4, 0)), {"repeatedValue": [False]}),
        "NullOneof": (number_field(120, 0), {"oneofNullValue": None}),
        "EmptyAny": (field(305, b""), {"optionalAny": {}}),
        "AnyMessage": (any_of(PROTO3, number_field(2, 5)), any_json(PROTO3, optionalInt64="5")),
        "AnyEmptyMessage": (any_of(PROTO3, b""), any_json(PROTO3)),
        "AnyDuration": (any_of(duration, half), any_json(duration, value="0.500s")),
        "AnyWrapper": (any_of("google.protobuf.Int64Value", b""),
                       any_json("google.protobuf.Int64Value", value="0")),
        "AnyStruct": (any_of("google.protobuf.Struct", b""),
                      any_json("google.protobuf.Struct", value={})),
    }
    for name, (wire, wanted) in given.items():
        yield _prints(name, wire, wanted)
