"""JSON: numbers, booleans, enums, strings, bytes."""

from case import JSON, JSON_TEST, RECOMMENDED, REQUIRED
from case import rejected, valid, valid_both, validated
from wire import FIXED32, FIXED64, fixed32, fixed64, tag

# Value cases: name -> (field's type, JSON value, value in text format).
_INTEGERS = {
    "Int32FieldMaxValue": ("Int32", "2147483647", "2147483647"),
    "Int32FieldMinValue": ("Int32", "-2147483648", "-2147483648"),
    "Uint32FieldMaxValue": ("Uint32", "4294967295", "4294967295"),
    "Int64FieldMaxValue": ("Int64", '"9223372036854775807"', "9223372036854775807"),
    "Int64FieldMinValue": ("Int64", '"-9223372036854775808"', "-9223372036854775808"),
    "Uint64FieldMaxValue": ("Uint64", '"18446744073709551615"', "18446744073709551615"),
    "Int64FieldMaxValueNotQuoted": ("Int64", "9223372036854774784", "9223372036854774784"),
    "Int64FieldMinValueNotQuoted": ("Int64", "-9223372036854775808", "-9223372036854775808"),
    "Uint64FieldMaxValueNotQuoted":
        ("Uint64", "18446744073709549568", "18446744073709549568"),
    "Int32FieldStringValue": ("Int32", '"2147483647"', "2147483647"),
    "Int32FieldStringValueEscaped": ("Int32", r'"2\u003147483647"', "2147483647"),
    "Int32FieldStringValueZero": ("Int32", '"0"', "0"),
    "Int32FieldQuotedExponentialValue": ("Int32", '"1e5"', "100000"),
    "Int32FieldFloatTrailingZero": ("Int32", "100000.000", "100000"),
    "Int32FieldExponentialFormat": ("Int32", "1e5", "100000"),
    "Int32FieldMaxFloatValue": ("Int32", "2.147483647e9", "2147483647"),
    "Int32FieldMinFloatValue": ("Int32", "-2.147483648e9", "-2147483648"),
    "Uint32FieldMaxFloatValue": ("Uint32", "4.294967295e9", "4294967295"),
}
_FLOATS = {
    "FloatFieldMinPositiveValue": ("Float", "1.175494e-38", "1.175494e-38"),
    "FloatFieldMaxNegativeValue": ("Float", "-1.175494e-38", "-1.175494e-38"),
    "FloatFieldMaxPositiveValue": ("Float", "3.402823e+38", "3.402823e+38"),
    "FloatFieldMinNegativeValue": ("Float", "3.402823e+38", "3.402823e+38"),
    "FloatFieldQuotedExponentialValue": ("Float", '"1.175494e-38"', "1.175494e-38"),
    "DoubleFieldMinPositiveValue": ("Double", "2.22507e-308", "2.22507e-308"),
    "DoubleFieldMaxNegativeValue": ("Double", "-2.22507e-308", "-2.22507e-308"),
    "DoubleFieldMaxPositiveValue": ("Double", "1.79769e+308", "1.79769e+308"),
    "DoubleFieldMinNegativeValue": ("Double", "-1.79769e+308", "-1.79769e+308"),
    "DoubleFieldQuotedExponentialValue": ("Double", '"2.22507e-308"', "2.22507e-308"),
}
for _type in ("Float", "Double"):
    _FLOATS[f"{_type}FieldQuotedValue"] = (_type, '"1"', "1")
    _FLOATS[f"{_type}FieldNan"] = (_type, '"NaN"', "nan")
    _FLOATS[f"{_type}FieldInfinity"] = (_type, '"Infinity"', "inf")
    _FLOATS[f"{_type}FieldNegativeInfinity"] = (_type, '"-Infinity"', "-inf")

# Refused values: name -> (field's type, JSON value).
_BAD_NUMBERS = {
    "Int32FieldTooLarge": ("Int32", "2147483648"),
    "Int32FieldTooSmall": ("Int32", "-2147483649"),
    "Uint32FieldTooLarge": ("Uint32", "4294967296"),
    "Int64FieldTooLarge": ("Int64", '"9223372036854775808"'),
    "Int64FieldTooSmall": ("Int64", '"-9223372036854775809"'),
    "Uint64FieldTooLarge": ("Uint64", '"18446744073709551616"'),
    "Uint64QuotedExponentFieldTooLarge": ("Uint64", '"1e536870000"'),
    "Int32FieldNotInteger": ("Int32", "0.5"),
    "Uint32FieldNotInteger": ("Uint32", "0.5"),
    "Int64FieldNotInteger": ("Int64", '"0.5"'),
    "Uint64FieldNotInteger": ("Uint64", '"0.5"'),
    "Int32FieldStringValueArabicIndicDigits": ("Int32", '"\u0661\u0662\u0663"'),
    "Int64FieldStringValueFullwidthDigits": ("Int64", '"\uff11\uff12\uff13"'),
    "Int32FieldPlusSign": ("Int32", "+1"),
    "Int32FieldLeadingZero": ("Int32", "01"),
    "Int32FieldNegativeWithLeadingZero": ("Int32", "-01"),
    "Int32FieldLeadingSpace": ("Int32", '" 1"'),
    "Int32FieldTrailingSpace": ("Int32", '"1 "'),
    "FloatFieldTooSmall": ("Float", "-3.502823e+38"),
    "FloatFieldTooLarge": ("Float", "3.502823e+38"),
    "DoubleFieldTooSmall": ("Double", "-1.89769e+308"),
    "DoubleFieldTooLarge": ("Double", "1.89769e+308"),
}
for _type in ("Int32", "Uint32", "Int64", "Uint64"):
    _BAD_NUMBERS[f"{_type}FieldNotNumber"] = (_type, '"3x3"')
    _BAD_NUMBERS[f"{_type}FieldEmptyString"] = (_type, '""')
for _type in ("Float", "Double"):
    _BAD_NUMBERS[f"{_type}FieldEmptyString"] = (_type, '""')
for _type in ("Int32", "Float", "Double"):
    _BAD_NUMBERS[f"{_type}FieldTrueValue"] = (_type, "true")
    _BAD_NUMBERS[f"{_type}FieldFalseValue"] = (_type, "false")
    _BAD_NUMBERS[f"{_type}FieldStringValuePartiallyNumeric"] = (_type, '"12abc"')
    _BAD_NUMBERS[f"{_type}FieldStringValueNonNumeric"] = (_type, '"abc"')
for _type in ("Int32", "Float"):
    _part = f"{_type}FieldStringValuePartiallyNumeric"
    _BAD_NUMBERS[f"{_part}Space"] = (_type, '"12 34"')
    _BAD_NUMBERS[f"{_part}Comma"] = (_type, '"12,34"')
    _BAD_NUMBERS[f"{_part}Unicode"] = (_type, '"12\u8c37\u6b4c34"')

_BARE = {"NanNotQuoted": "NaN", "InfinityNotQuoted": "Infinity",
         "NegativeInfinityNotQuoted": "-Infinity"}
_BAD_BOOLS = {
    "IntegerZero": "0", "IntegerOne": "1", "CamelCaseTrue": "True",
    "CamelCaseFalse": "False", "AllCapitalTrue": "TRUE", "AllCapitalFalse": "FALSE",
    "DoubleQuotedTrue": '"true"', "DoubleQuotedFalse": '"false"',
}
_BAD_ENUMS = {
    "NotQuoted": "FOO", "SingleElementArrayEnumName": '["FOO"]',
    "SingleElementArrayNumericValue": "[2]", "TrueValue": "true", "FalseValue": "false",
}
_STRINGS = {
    "": ("Hello world!", "Hello world!"),
    "Unicode": ("\u8c37\u6b4c", "\u8c37\u6b4c"),
    "Escape": (r'\"\\\/\b\f\n\r\t', r'\"\\/\b\f\n\r\t'),
    "UnicodeEscape": (r"\u8C37\u6B4C", "\u8c37\u6b4c"),
    "UnicodeEscapeWithLowercaseHexLetters": (r"\u8c37\u6b4c", "\u8c37\u6b4c"),
    "SurrogatePair": (r"\uD83D\uDE01", "\U0001f601"),
    "EmbeddedNull": (r"Hello\u0000world!", r"Hello\000world!"),
}
_BAD_STRINGS = {
    "UppercaseEscapeLetter": r"\U8C37\U6b4C", "InvalidEscape": r"\uXXXX\u6B4C",
    "UnterminatedEscape": r"\u8C3", "UnpairedHighSurrogate": r"\uD800",
    "UnpairedLowSurrogate": r"\uDC00", "SurrogateInWrongOrder": r"\uDE01\uD83D",
}


def _json(kind, value):
    return f'{{"optional{kind}": {value}}}'


def cases():
    yield from _numbers()
    yield from _odd_nans()
    yield from _booleans()
    yield from _enums()
    yield from _strings_and_bytes()


def _numbers():
    for name, (kind, value, wanted) in (_INTEGERS | _FLOATS).items():
        yield from valid_both(REQUIRED, name, _json(kind, value),
                              f"optional_{kind.lower()}: {wanted}")
    for name, (kind, value) in _BAD_NUMBERS.items():
        yield rejected(REQUIRED, name, _json(kind, value))
    for kind in ("Float", "Double"):
        for name, value in _BARE.items():
            yield rejected(RECOMMENDED, f"{kind}Field{name}", _json(kind, value))
    for kind in ("Int64", "Uint64"):
        yield validated(RECOMMENDED, f"{kind}FieldBeString", _json(kind, "1"),
                        lambda value, name=f"optional{kind}": value[name] == "1",
                        'the string "1"')


def _odd_nans():
    """Bit patterns of NaN that must come out as plain NaN."""
    singles = {"QuietNan": 0x7FA12345, "SignalingNan": 0xFFB54321}
    doubles = {"QuietNan": 0x7FFA123456789ABC, "SignalingNan": 0xFFFBCBA987654321}
    for name, bits in singles.items():
        yield valid(REQUIRED, f"FloatFieldNormalize{name}", tag(11, FIXED32) + fixed32(bits),
                    "optional_float: nan", JSON, JSON_TEST)
    for name, bits in doubles.items():
        yield valid(REQUIRED, f"DoubleFieldNormalize{name}", tag(12, FIXED64) + fixed64(bits),
                    "optional_double: nan", JSON, JSON_TEST)


def _booleans():
    for word in ("true", "false"):
        yield from valid_both(REQUIRED, f"BoolField{word.title()}", f'{{"optionalBool":{word}}}',
                              f"optional_bool: {word}")
    for name, value in _BAD_BOOLS.items():
        yield rejected(RECOMMENDED, f"BoolField{name}", f'{{"optionalBool":{value}}}')


def _enums():
    yield from valid_both(REQUIRED, "EnumField", _json("NestedEnum", '"FOO"'),
                          "optional_nested_enum: FOO")
    aliases = {"": "ALIAS_BAZ", "UseAlias": "MOO", "LowerCase": "moo", "DifferentCase": "bAz"}
    for name, value in aliases.items():
        yield from valid_both(REQUIRED, f"EnumFieldWithAlias{name}",
                              _json("AliasedEnum", f'"{value}"'),
                              "optional_aliased_enum: ALIAS_BAZ")
    for name, value in _BAD_ENUMS.items():
        yield rejected(REQUIRED, f"EnumField{name}", _json("NestedEnum", value))
    for name, value, wanted in (("Zero", "0", "FOO"), ("NonZero", "1", "BAR")):
        yield from valid_both(REQUIRED, f"EnumFieldNumericValue{name}",
                              _json("NestedEnum", value), f"optional_nested_enum: {wanted}")
    yield validated(REQUIRED, "EnumFieldUnknownValue", _json("NestedEnum", "123"),
                    lambda value: type(value["optionalNestedEnum"]) is int
                    and value["optionalNestedEnum"] == 123, "the number 123")


def _strings_and_bytes():
    for name, (value, wanted) in _STRINGS.items():
        yield from valid_both(REQUIRED, f"StringField{name}", _json("String", f'"{value}"'),
                              f'optional_string: "{wanted}"')
    for name, value in _BAD_STRINGS.items():
        yield rejected(RECOMMENDED, f"StringField{name}", _json("String", f'"{value}"'))
    yield rejected(REQUIRED, "StringFieldNotAString", _json("String", "12345"))
    yield from valid_both(REQUIRED, "BytesField", _json("Bytes", '"AQI="'),
                          r'optional_bytes: "\x01\x02"')
    yield from valid_both(RECOMMENDED, "BytesFieldBase64Url", _json("Bytes", '"-_"'),
                          r'optional_bytes: "\xfb"')
