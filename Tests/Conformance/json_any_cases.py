"""JSON: FieldMask, Struct, Value, ListValue, NullValue, Any."""

from case import PROTO3, RECOMMENDED, REQUIRED
from case import not_serializable, rejected, valid_both, validated
from wire import FIXED64, field, float64, tag

_MASK, _VALUE = 303, 306
_PREFIX = "type.googleapis.com"

_VALUES = {
    "Integer": ("1", "number_value: 1"),
    "Float": ("1.5", "number_value: 1.5"),
    "Bool": ("false", "bool_value: false"),
    "Null": ("null", "null_value: NULL_VALUE"),
    "String": ('"hello"', 'string_value: "hello"'),
    "List": ('[0, "hello"]',
             'list_value { values { number_value: 0 } values { string_value: "hello" } }'),
    "Object": ('{"value": 1}',
               'struct_value { fields { key: "value" value { number_value: 1 } } }'),
}
_PACKED = {
    # Case -> (well-known type, JSON value, content in text format).
    "AnyWithInt32ValueWrapper": ("Int32Value", "12345", "value: 12345"),
    "AnyWithDuration": ("Duration", '"1.5s"', "seconds: 1 nanos: 500000000"),
    "AnyWithTimestamp": ("Timestamp", '"1970-01-01T00:00:00Z"', "seconds: 0 nanos: 0"),
    "AnyWithFieldMask": ("FieldMask", '"foo,barBaz"', 'paths: ["foo", "bar_baz"]'),
    "AnyWithStruct": ("Struct", '{"foo": 1}',
                      'fields { key: "foo" value { number_value: 1 } }'),
    "AnyWithValueForJsonObject":
        ("Value", '{"foo": 1}',
         'struct_value { fields { key: "foo" value { number_value: 1 } } }'),
    "AnyWithValueForInteger": ("Value", "1", "number_value: 1"),
}


def cases():
    yield from _field_masks()
    yield from _structs()
    yield from _values()
    yield from _null_values()
    yield from _deep_values()
    yield from _any()
    yield from _any_without_type()


def _field_masks():
    yield from valid_both(REQUIRED, "FieldMask", '{"optionalFieldMask": "foo,barBaz"}',
                          'optional_field_mask { paths: "foo" paths: "bar_baz" }')
    yield from valid_both(REQUIRED, "EmptyFieldMask", '{"optionalFieldMask": ""}',
                          "optional_field_mask {}")
    yield rejected(RECOMMENDED, "FieldMaskInvalidCharacter",
                   '{"optionalFieldMask": "foo,bar_bar"}')
    odd = {"PathsDontRoundTrip": "fooBar", "NumbersDontRoundTrip": "foo_3_bar",
           "TooManyUnderscore": "foo__bar"}
    for name, path in odd.items():
        yield not_serializable(RECOMMENDED, f"FieldMask{name}", field(_MASK, field(1, path)))


def _structs():
    members = {
        "nullValue": ("null", "null_value: NULL_VALUE"),
        "intValue": ("1234", "number_value: 1234"),
        "boolValue": ("true", "bool_value: true"),
        "doubleValue": ("1234.5678", "number_value: 1234.5678"),
        "stringValue": ('"Hello world!"', 'string_value: "Hello world!"'),
        "listValue": ('[1234, "5678"]', 'list_value { values { number_value: 1234 }'
                                        ' values { string_value: "5678" } }'),
        "objectValue": ('{"value": 0}', 'struct_value { fields { key: "value"'
                                        ' value { number_value: 0 } } }'),
    }
    json = ", ".join(f'"{name}": {value}' for name, (value, _) in members.items())
    text = " ".join(f'fields {{ key: "{name}" value {{ {value} }} }}'
                    for name, (_, value) in members.items())
    yield from valid_both(REQUIRED, "Struct", f'{{"optionalStruct": {{{json}}}}}',
                          f"optional_struct {{ {text} }}")
    yield from valid_both(REQUIRED, "StructWithEmptyListValue",
                          '{"optionalStruct": {"listValue": []}}',
                          'optional_struct { fields { key: "listValue"'
                          ' value { list_value {} } } }')


def _values():
    for name, (value, wanted) in _VALUES.items():
        yield from valid_both(REQUIRED, f"ValueAccept{name}", f'{{"optionalValue": {value}}}',
                              f"optional_value {{ {wanted} }}")
    inner = 'values { string_value: "a" }'
    yield from valid_both(REQUIRED, "RepeatedValue", '{"repeatedValue": [["a"]]}',
                          f"repeated_value {{ list_value {{ {inner} }} }}")
    yield from valid_both(REQUIRED, "RepeatedListValue", '{"repeatedListValue": [["a"]]}',
                          f"repeated_list_value {{ {inner} }}")
    for name, number in (("Nan", float("nan")), ("Inf", float("inf"))):
        yield not_serializable(RECOMMENDED, f"ValueReject{name}NumberValue",
                               field(_VALUE, tag(2, FIXED64) + float64(number)))


def _null_values():
    formats = {"OldFormat": '"NULL_VALUE"', "NewFormat": "null"}
    for name, value in formats.items():
        yield validated(RECOMMENDED, f"NullValueInOtherOneof{name}",
                        f'{{"oneofNullValue": {value}}}',
                        lambda output: output["oneofNullValue"] is None, "oneofNullValue: null")
    yield validated(RECOMMENDED, "NullValueInNormalMessage", '{"optionalNullValue": null}',
                    lambda output: output == {}, "no member")


def _deep_values():
    def objects(name, depth):
        return (f'{{"{name}": {{' + '"n": {' * depth + '"value": 1' + "}" * depth + "}}")

    def nested_text(depth):
        return ('fields { key: "n" value { struct_value { ' * depth
                + 'fields { key: "value" value { number_value: 1 } }' + " } } }" * depth)

    def lists(depth):
        return '{"optionalValue": ' + "[" * depth + "1" + "]" * depth + "}"

    yield from valid_both(RECOMMENDED, "StructDeepNesting25", objects("optionalStruct", 25),
                          f"optional_struct {{ {nested_text(25)} }}")
    yield from valid_both(RECOMMENDED, "ValueDeepNesting25", objects("optionalValue", 25),
                          f"optional_value {{ struct_value {{ {nested_text(25)} }} }}")
    yield from valid_both(RECOMMENDED, "ListValueDeepNesting25", lists(25),
                          "optional_value { " + "list_value { values { " * 25
                          + "number_value: 1" + " } }" * 25 + " }")
    yield rejected(RECOMMENDED, "StructDeepNesting200", objects("optionalStruct", 200))
    yield rejected(RECOMMENDED, "ValueDeepNesting200", objects("optionalValue", 200))
    yield rejected(RECOMMENDED, "ListValueDeepNesting200", lists(200))


def _any():
    url = f"{_PREFIX}/{PROTO3}"
    packed = f'{{"@type": "{url}", "optionalInt32": 12345}}'
    text = f"[{url}] {{ optional_int32: 12345 }}"
    nested = f"{_PREFIX}/google.protobuf.Any"
    given = {
        "Any": (packed, text),
        "AnyNested": (f'{{"@type": "{nested}", "value": {packed}}}',
                      f"[{nested}] {{ {text} }}"),
        "AnyUnorderedTypeTag": (f'{{"optionalInt32": 12345, "@type": "{url}"}}', text),
    }
    for name, (kind, value, content) in _PACKED.items():
        kind = f"{_PREFIX}/google.protobuf.{kind}"
        given[name] = (f'{{"@type": "{kind}", "value": {value}}}', f"[{kind}] {{ {content} }}")
    empty = f"{_PREFIX}/google.protobuf.Empty"
    given["AnyEmpty"] = (f'{{"@type": "{empty}"}}', f"[{empty}] {{}}")
    for name, (value, wanted) in given.items():
        yield from valid_both(REQUIRED, name, f'{{"optionalAny": {value}}}',
                              f"optional_any {{ {wanted} }}")
    yield validated("Extra", "AnyEmpty", f'{{"optionalAny": {{"@type": "{empty}"}}}}',
                    lambda output: output == {"optionalAny": {"@type": empty}},
                    "the type alone")


def _any_without_type():
    bad = {"EmptyTypeAndValue": "", "BadType": "not_a_url"}
    for name, url in bad.items():
        yield rejected(REQUIRED, f"AnyWktRepresentationWith{name}",
                       f'{{"optionalAny": {{"@type": "{url}", "value": ""}}}}')
    yield from valid_both(REQUIRED, "AnyWithNoType", '{"optionalAny": {}}', "optional_any {}")
    yield from valid_both(REQUIRED, "AnyNull", '{"optionalAny": null}', "")
