"""JSON: messages, oneofs, repeated fields, maps, wrappers."""

from case import RECOMMENDED, REQUIRED
from case import rejected, valid_both, valid_or_rejected

_WRAPPERS = ("Bool", "Int32", "Uint32", "Int64", "Uint64", "Float", "Double")
_ONEOF_ZEROS = {
    "Uint32": ("oneofUint32", "0", "oneof_uint32: 0"),
    "Message": ("oneofNestedMessage", "{}", "oneof_nested_message {}"),
    "String": ("oneofString", '""', 'oneof_string: ""'),
    "Bytes": ("oneofBytes", '""', 'oneof_bytes: ""'),
    "Bool": ("oneofBool", "false", "oneof_bool: false"),
    "Uint64": ("oneofUint64", "0", "oneof_uint64: 0"),
    "Float": ("oneofFloat", "0.0", "oneof_float: 0"),
    "Double": ("oneofDouble", "0.0", "oneof_double: 0"),
    "Enum": ("oneofEnum", '"FOO"', "oneof_enum: FOO"),
}
_REPEATED = {
    "Primitive": ('{"repeatedInt32": [1, 2, 3, 4]}', "repeated_int32: [1, 2, 3, 4]"),
    "Enum": ('{"repeatedNestedEnum": ["FOO", "BAR", "BAZ"]}',
             "repeated_nested_enum: [FOO, BAR, BAZ]"),
    "String": ('{"repeatedString": ["Hello", "world"]}',
               'repeated_string: ["Hello", "world"]'),
    "Bytes": ('{"repeatedBytes": ["AAEC", "AQI="]}',
              r'repeated_bytes: ["\x00\x01\x02", "\x01\x02"]'),
    "Message": ('{"repeatedNestedMessage": [{"a": 1234}, {"a": 5678}]}',
                "repeated_nested_message: [{ a: 1234 }, { a: 5678 }]"),
}
_WRONG_ELEMENTS = {
    "IntegersGotBool": '{"repeatedInt32": [1, false, 3, 4]}',
    "IntegersGotString": '{"repeatedInt32": [1, 2, "name", 4]}',
    "IntegersGotMessage": '{"repeatedInt32": [1, 2, 3, {"a": 4}]}',
    "StringsGotInt": '{"repeatedString": ["1", 2, "3", "4"]}',
    "StringsGotBool": '{"repeatedString": ["1", "2", false, "4"]}',
    "StringsGotMessage": '{"repeatedString": ["1", 2, "3", {"a": 4}]}',
    "MessagesGotInt": '{"repeatedNestedMessage": [{"a": 1}, 2]}',
    "MessagesGotBool": '{"repeatedNestedMessage": [{"a": 1}, false]}',
    "MessagesGotString": '{"repeatedNestedMessage": [{"a": 1}, "2"]}',
}


def cases():
    yield from valid_both(REQUIRED, "MessageField", '{"optionalNestedMessage": {"a": 1234}}',
                          "optional_nested_message { a: 1234 }")
    yield from _oneofs()
    yield from _repeated()
    yield from _maps()
    yield from _wrappers()


def _oneofs():
    number, text = '"oneofUint32": 1', '"oneofString": "test"'
    yield valid_or_rejected(REQUIRED, "OneofFieldDuplicate", f"{{{number}, {text}}}",
                            'oneof_string: "test"')
    yield valid_or_rejected(REQUIRED, "OneofFieldDuplicate2", f"{{{text}, {number}}}",
                            "oneof_uint32: 1")
    null = '"oneofUint32": null'
    for name, payload in (("First", f"{{{null}, {text}}}"), ("Second", f"{{{text}, {null}}}")):
        yield from valid_both(REQUIRED, f"OneofFieldNull{name}", payload, 'oneof_string: "test"')
    for name, (field, value, wanted) in _ONEOF_ZEROS.items():
        yield from valid_both(RECOMMENDED, f"OneofZero{name}", f'{{"{field}": {value}}}', wanted)


def _repeated():
    for name, (payload, wanted) in _REPEATED.items():
        yield from valid_both(REQUIRED, f"{name}RepeatedField", payload, wanted)
    for name, payload in _WRONG_ELEMENTS.items():
        yield rejected(REQUIRED, f"RepeatedFieldWrongElementTypeExpecting{name}", payload)
    yield rejected(REQUIRED, "SingleValueForRepeatedFieldInt32", '{"repeatedInt32": 1}')
    yield rejected(REQUIRED, "SingleValueForRepeatedFieldMessage",
                   '{"repeatedNestedMessage": {"a": 1}}')


def _maps():
    for kind in ("Int32", "Uint32", "Int64", "Uint64"):
        field, proto = f"map{kind}{kind}", f"map_{kind.lower()}_{kind.lower()}"
        yield from valid_both(
            REQUIRED, f"{kind}MapField", f'{{"{field}": {{"1": 2, "3": 4}}}}',
            f"{proto} {{ key: 1 value: 2 }} {proto} {{ key: 3 value: 4 }}")
        yield rejected(RECOMMENDED, f"{kind}MapFieldKeyNotQuoted",
                       f'{{"{field}": {{1: 2, 3: 4}}}}')
    yield from valid_both(
        REQUIRED, "BoolMapField", '{"mapBoolBool": {"true": true, "false": false}}',
        "map_bool_bool { key: true value: true } map_bool_bool { key: false value: false }")
    yield rejected(RECOMMENDED, "BoolMapFieldKeyNotQuoted",
                   '{"mapBoolBool": {true: true, false: false}}')
    yield from valid_both(
        REQUIRED, "MessageMapField",
        '{"mapStringNestedMessage": {"hello": {"a": 1234}, "world": {"a": 5678}}}',
        'map_string_nested_message { key: "hello" value { a: 1234 } }'
        'map_string_nested_message { key: "world" value { a: 5678 } }')
    for kind in ("Int32", "Int64"):
        proto = f"map_{kind.lower()}_{kind.lower()}"
        yield from valid_both(REQUIRED, f"{kind}MapEscapedKey",
                              rf'{{"map{kind}{kind}": {{"\u0031": 2}}}}',
                              f"{proto} {{ key: 1 value: 2 }}")
    yield from valid_both(REQUIRED, "BoolMapEscapedKey", r'{"mapBoolBool": {"tr\u0075e": true}}',
                          "map_bool_bool { key: true value: true }")


def _wrappers():
    def optional(kind, value):
        return f'"optional{kind}Wrapper": {value}'

    def text(kind, value, word="optional"):
        return f"{word}_{kind.lower()}_wrapper {{ value: {value} }}\n"

    for kind in _WRAPPERS:
        zero, one = ("false", "true") if kind == "Bool" else ("0", "1")
        yield from valid_both(REQUIRED, f"Optional{kind}Wrapper",
                              f"{{{optional(kind, zero)}}}", text(kind, zero))
        values = (one, zero) if kind == "Bool" else (zero, one)
        yield from valid_both(REQUIRED, f"Repeated{kind}Wrapper",
                              f'{{"repeated{kind}Wrapper": [{values[0]}, {values[1]}]}}',
                              "".join(text(kind, value, "repeated") for value in values))
    decoded = {"String": "AQI=", "Bytes": r"\x01\x02"}
    for kind, value in decoded.items():
        empty = optional(kind, '""')
        yield from valid_both(REQUIRED, f"Optional{kind}Wrapper", f"{{{empty}}}",
                              text(kind, '""'))
        yield from valid_both(REQUIRED, f"Repeated{kind}Wrapper",
                              f'{{"repeated{kind}Wrapper": ["", "AQI="]}}',
                              text(kind, '""', "repeated")
                              + text(kind, f'"{value}"', "repeated"))
    given = {kind: "1" for kind in _WRAPPERS} | {
        "Bool": "true", "Int64": '"1"', "Uint64": '"1"', "String": '"1"', "Bytes": '"AQI="'}
    wanted = {kind: "1" for kind in _WRAPPERS} | {
        "Bool": "true", "String": '"1"', "Bytes": r'"\x01\x02"'}
    yield from valid_both(
        REQUIRED, "OptionalWrapperTypesWithNonDefaultValue",
        "{" + ", ".join(optional(kind, value) for kind, value in given.items()) + "}",
        "".join(text(kind, value) for kind, value in wanted.items()))
    nulls = [f'"{word}{kind}Wrapper": null' for word in ("optional", "repeated")
             for kind in given]
    yield from valid_both(REQUIRED, "WrapperTypesWithNullValue", "{" + ", ".join(nulls) + "}", "")
