"""JSON: syntax, field names, null, unknown fields."""

from case import RECOMMENDED, REQUIRED
from case import ignoring_unknown, rejected, valid_both, valid_or_rejected, validated

# Field names of the proto with their JSON names, in declaration order.
NAMES = [
    ("fieldname1", "fieldname1"), ("field_name2", "fieldName2"),
    ("_field_name3", "FieldName3"), ("field__name4_", "fieldName4"),
    ("field0name5", "field0name5"), ("field_0_name6", "field0Name6"),
    ("fieldName7", "fieldName7"), ("FieldName8", "FieldName8"),
    ("field_Name9", "fieldName9"), ("Field_Name10", "FieldName10"),
    ("FIELD_NAME11", "FIELDNAME11"), ("FIELD_name12", "FIELDName12"),
    ("__field_name13", "FieldName13"), ("__Field_name14", "FieldName14"),
    ("field__name15", "fieldName15"), ("field__Name16", "fieldName16"),
    ("field_name17__", "fieldName17"), ("Field_name18__", "FieldName18"),
]
_GROUPS = [
    # Case of the input, case of the output, range in NAMES, level.
    ("FieldNameInSnakeCase", "FieldNameInLowerCamelCase", 0, 4, REQUIRED),
    ("FieldNameWithNumbers", "FieldNameWithNumbers", 4, 6, REQUIRED),
    ("FieldNameWithMixedCases", "FieldNameWithMixedCases", 6, 12, REQUIRED),
    ("FieldNameWithDoubleUnderscores", "FieldNameWithDoubleUnderscores", 12, 18, RECOMMENDED),
]
_ONE_AND_TWO = "optional_int32: 1 optional_int64: 2"
_NULL_KINDS = ("Int32 Int64 Uint32 Uint64 Sint32 Sint64 Fixed32 Fixed64 Sfixed32 Sfixed64"
               " Float Double Bool String Bytes NestedEnum NestedMessage").split()


def cases():
    yield from valid_both(REQUIRED, "HelloWorld", '{"optionalString":"Hello, World!"}',
                          'optional_string: "Hello, World!"')
    yield from _field_names()
    yield from _layout()
    yield from _broken_syntax()
    yield from _duplicates()
    yield from _null()
    yield from _unknown()
    yield from _unknown_enums()


def _field_names():
    def json_of(pairs, side):
        first = NAMES.index(pairs[0]) + 1
        members = [f'"{pair[side]}": {first + index}' for index, pair in enumerate(pairs)]
        return "{" + ",\n".join(members) + "}"

    def text_of(pairs):
        first = NAMES.index(pairs[0]) + 1
        return " ".join(f"{pair[0]}: {first + index}" for index, pair in enumerate(pairs))

    for name, output, start, end, level in _GROUPS:
        pairs = NAMES[start:end]
        yield from valid_both(level, name, json_of(pairs, 1), text_of(pairs))
        wanted = {pair[1] for pair in pairs}
        yield validated(level, output, json_of(pairs, 1),
                        lambda value, wanted=wanted: wanted <= value.keys(),
                        f"the names {sorted(wanted)}")
    yield from valid_both(REQUIRED, "OriginalProtoFieldName", json_of(NAMES, 0), text_of(NAMES))
    yield from valid_both(REQUIRED, "FieldNameEscaped", r'{"fieldn\u0061me1": 1}',
                          "fieldname1: 1")
    yield validated(REQUIRED, "SkipsDefaultPrimitive", '{"FieldName13": 0}',
                    lambda value: "FieldName13" not in value, "no FieldName13")


def _layout():
    given = {
        "OneLineNoSpaces": '{"optionalInt32":1,"optionalInt64":2}',
        "OneLineWithSpaces": '{ "optionalInt32" : 1 , "optionalInt64" : 2 }',
        "MultilineNoSpaces": '{\n"optionalInt32"\n:\n1\n,\n"optionalInt64"\n:\n2\n}',
        "MultilineWithSpaces":
            '{\n  "optionalInt32"  :  1\n  ,\n  "optionalInt64"  :  2\n}\n',
    }
    for name, payload in given.items():
        yield from valid_both(RECOMMENDED, name, payload, _ONE_AND_TWO)


def _broken_syntax():
    given = {
        "StringEndsWithEscapeChar": '{"optionalString": "abc\\',
        "FieldNameNotQuoted": "{fieldname1: 1}",
        "TrailingCommaInAnObject": '{"fieldname1":1,}',
        "TrailingCommaInAnObjectWithSpace": '{"fieldname1":1 ,}',
        "TrailingCommaInAnObjectWithSpaceCommaSpace": '{"fieldname1":1 , }',
        "TrailingCommaInAnObjectWithNewlines": '{\n  "fieldname1":1,\n}',
        "JsonWithComments": '{\n  // a comment\n  "fieldname1": 1\n}',
        "MissingCommaOneLine": '{ "optionalInt32": 1 "optionalInt64": 2 }',
        "MissingCommaMultiline": '{\n  "optionalInt32": 1\n  "optionalInt64": 2\n}',
        "StringFieldSingleQuoteKey": "{'optionalString': \"Hello world!\"}",
        "StringFieldSingleQuoteValue": "{\"optionalString\": 'Hello world!'}",
        "StringFieldSingleQuoteBoth": "{'optionalString': 'Hello world!'}",
        "RepeatedFieldTrailingComma": '{"repeatedInt32": [1, 2, 3, 4,]}',
        "RepeatedFieldTrailingCommaWithSpace": '{"repeatedInt32": [1, 2, 3, 4 ,]}',
        "RepeatedFieldTrailingCommaWithSpaceCommaSpace": '{"repeatedInt32": [1, 2, 3, 4 , ]}',
        "RepeatedFieldTrailingCommaWithNewlines":
            '{"repeatedInt32": [\n  1,\n  2,\n  3,\n  4,\n]}',
    }
    for name, payload in given.items():
        yield rejected(RECOMMENDED, name, payload)
    yield rejected(REQUIRED, "RejectTopLevelNull", "null")
    values = {"Boolean": "true", "Number": "1", "String": '"hello"', "Message": '{ "a": 1 }'}
    for name, value in values.items():
        yield rejected(REQUIRED, f"RejectReservedFieldName.{name}",
                       f'{{"reserved_field": {value}}}')


def _duplicates():
    camel, proto = "optionalNestedMessage", "optional_nested_message"
    given = {"": (camel, camel), "DifferentCasing1": (proto, camel),
             "DifferentCasing2": (camel, proto)}
    for name, (first, second) in given.items():
        yield valid_or_rejected(RECOMMENDED, f"FieldNameDuplicate{name}",
                                f'{{"{first}": {{"a": 1}}, "{second}": {{}}}}',
                                "optional_nested_message {}")


def _null():
    names = [f"{word}{kind}" for word in ("optional", "repeated") for kind in _NULL_KINDS]
    names += ["mapInt32Int32", "mapBoolBool", "mapStringNestedMessage"]
    members = ",\n".join(f'"{name}": null' for name in names)
    yield from valid_both(REQUIRED, "AllFieldAcceptNull", "{" + members + "}", "")
    given = {
        "RepeatedFieldPrimitiveElementIsNull": '{"repeatedInt32": [1, null, 2]}',
        "RepeatedFieldMessageElementIsNull":
            '{"repeatedNestedMessage": [{"a":1}, null, {"a":2}]}',
        "MapFieldKeyIsNull": '{"mapInt32Int32": {null: 1}}',
        "MapFieldValueIsNull": '{"mapInt32Int32": {"0": null}}',
    }
    for name, payload in given.items():
        yield rejected(RECOMMENDED, name, payload)


def _unknown():
    values = {"Number": "1", "String": '"a"', "True": "true", "False": "false",
              "Null": "null", "Object": '{"a": 1}'}
    for name, value in values.items():
        yield ignoring_unknown(REQUIRED, f"IgnoreUnknownJson{name}", f'{{"unknown": {value}}}',
                               "")


def _unknown_enums():
    given = {
        "InOptionalField": '{"optional_nested_enum": "UNKNOWN_ENUM_VALUE"}',
        "InRepeatedField": '{"repeated_nested_enum": ["UNKNOWN_ENUM_VALUE"]}',
        "InMapValue": '{"map_string_nested_enum": {"key": "UNKNOWN_ENUM_VALUE"}}',
    }
    for name, payload in given.items():
        yield rejected(RECOMMENDED, f"RejectUnknownEnumStringValue{name}", payload)
        yield ignoring_unknown(RECOMMENDED, f"IgnoreUnknownEnumStringValue{name}", payload, "")
    yield ignoring_unknown(
        RECOMMENDED, "IgnoreUnknownEnumStringValueInRepeatedPart",
        '{"repeated_nested_enum": ["FOO", "UNKNOWN_ENUM_VALUE", "FOO"]}',
        "repeated_nested_enum: [FOO, FOO]")
    yield ignoring_unknown(
        RECOMMENDED, "IgnoreUnknownEnumStringValueInMapPart",
        '{"map_string_nested_enum": {"key1": "FOO", "key2": "UNKNOWN_ENUM_VALUE"}}',
        'map_string_nested_enum { key: "key1" value: FOO }')
