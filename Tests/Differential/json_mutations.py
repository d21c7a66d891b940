"""Broken and merely odd JSON texts, made from good ones, most of them token by token."""

import re

from binary_mutations import mutate_binary

_TOKEN = re.compile(
    r'"(?:[^"\\]|\\.)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|[a-z]+|\s+|.', re.DOTALL)

_NUMBERS = (
    "0", "-0", "1", "-1", "1.0", "-0.0", "1.5", "1e2", "1E+2", "1e-2", "10e-1", "01", "+1", ".5",
    "1.", "1e", "0x1", "1_0", "1e400", "-1e400", "3.5e38", "3.40282346e38", "1.5e-45", "5e-324",
    "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808",
    "18446744073709551615", "18446744073709551616", "9007199254740993.0", "16777217",
    "9223372036854775807.0", "1.8446744073709551615e19", "NaN", "Infinity", "-Infinity",
)
_NUMBER_STRINGS = ("nan", "inf", "infinity", "-inf", " 1", "1 ", "1\\n", "", "a", "true",
                   "\u0661", "GRADE_LOW")
_TIMESTAMPS = (
    "1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z",
    "2024-02-29T12:00:00.5Z", "2023-02-29T00:00:00Z", "2016-12-31T23:59:60Z",
    "1970-01-01t00:00:00Z", "1970-01-01T00:00:00z", "1970-01-01T00:00:00+08:00",
    "1970-01-01T00:00:00-23:59", "1970-01-01T00:00:00+24:00", "1970-01-01T00:00:00+8:0",
    "1970-01-01T00:00:00+08", "1970-01-01T00:00:00", "1970-1-1T0:0:0Z", "1970-01-01 00:00:00Z",
    "1970-01-01T00:00:00.Z", "1970-01-01T00:00:00.0000000001Z", "0001-01-01T00:00:00+00:01",
    "9999-12-31T23:59:59-00:01", "0000-12-31T23:59:59Z", "10000-01-01T00:00:00Z",
    "1970-01-01T24:00:00Z", "1970-13-01T00:00:00Z", "1970-01-01T00:00:00.5e1Z",
)
_DURATIONS = ("0s", "1s", "-1.5s", "1.000000001s", "1.0000000001s", "1.s", ".5s", "-.5s", "+1s",
              "-0.5s", "315576000000s", "-315576000000.999999999s", "315576000001s", "1", "s",
              "01s", "1.5S", "1e1s", "1_0s", " 1s", "0000000000000001s")
_BYTES = ("", "AA==", "AA=", "AA", "A", "A===", "-_", "+/", "-_+/", "A A=", "AAA\\n", "AA==AA==",
          "=", "====", "AAAA=", "AB", "\u00e9", "AAA*")
_STRINGS = ("", "a", "\\u0000", "\\ud800", "\\udc00\\ud800", "\\ud83d\\ude00", "\\ud83d\\u0041",
            "\\x", "\t", "\\/", "\\u00e9", "\\u12", "\\U0001f600", "\u00e9", "e\u0301", "\x7f")
_ENUMS = ("GRADE_LOW", "GRADE_TOP", "grade_low", "GRADE_LOW ", "", "1", "99", "1.0", "NULL_VALUE")
_MASKS = ("a", "a,b.c", "aB,,c", "a_b", "A", "a.", ",", "", "a,b ", "\u00c9")
_LITERALS = ("null", "true", "false", "True", "nul", "nulll", "TRUE", "0", "1", '"true"', '"null"')
_VALUES = (
    "{}", "[]", '""', "[null]", '{"a":1}', '{"a":1,"a":2}', "[[]]", "[1,]", '{"a":1,}', "null",
    '{"@type":"type.googleapis.com/google.protobuf.Duration","value":"1s"}',
    '{"value":"1s","@type":"type.googleapis.com/google.protobuf.Duration"}',
    '{"@type":"/google.protobuf.Duration","value":"1s","a":1}',
    '{"@type":"/google.protobuf.Duration"}', '{"@type":"/google.protobuf.Int32Value","value":null}',
    '{"@type":"type.googleapis.com/atrium.testing.v1.Part","a":1}',
    '{"a":1,"@type":"type.googleapis.com/atrium.testing.v1.Part"}',
    '{"@type":"atrium.testing.v1.Part","a":1}', '{"@type":"/no.Such","a":1}',
    '{"@type":"/google.protobuf.Any","value":{"@type":"/google.protobuf.Empty","value":{}}}',
    '{"@type":"/google.protobuf.Empty","value":{}}', '{"@type":1}', '{"@type":""}',
)
_SCRAPS = ("\"", "{", "}", "[", "]", ",", ":", " ", "\n", "'a'", "// a\n", "/* a */", "\ufeff",
           "\u00a0", "\0", "undefined")


def _pieces(token):
    """What may stand in the place of a token: mostly values of its kind."""
    text = token.strip('"')
    if token[0] != '"':
        return _LITERALS if token[0].isalpha() else _NUMBERS
    if re.fullmatch(r"-?[0-9.e+]+|NaN|-?Infinity", text):
        return [f'"{piece}"' for piece in _NUMBERS + _NUMBER_STRINGS] + list(_NUMBERS)
    for pattern, pieces in ((r"\d{4}-.*", _TIMESTAMPS), (r"-?[0-9.]+s", _DURATIONS),
                            (r"[A-Z]+_[A-Z_]+", _ENUMS), (r"[a-z.,A-Z]+", _MASKS)):
        if re.fullmatch(pattern, text):
            return [f'"{piece}"' for piece in pieces]
    return [f'"{piece}"' for piece in _STRINGS + _BYTES]


def mutate_json(rng, text, other):
    """One to three changes of a JSON text; `other` is a second text to splice in. The result may
    not be UTF-8."""
    tokens = _TOKEN.findall(text)
    for _ in range(rng.choice((1, 1, 1, 2))):
        _change(rng, tokens, other)
    data = "".join(tokens).encode("utf-8", "surrogatepass")
    return mutate_binary(rng, data, other.encode()) if rng.random() < 0.05 else data


def _change(rng, tokens, other):
    values = [at for at, token in enumerate(tokens) if _is_value(tokens, at, token)]
    kind = rng.random()
    if values and kind < 0.6:
        at = rng.choice(values)
        tokens[at] = rng.choice(_pieces(tokens[at]))
    elif values and kind < 0.7:
        tokens[rng.choice(values)] = rng.choice(_VALUES)
    elif values and kind < 0.8:
        at = rng.choice(values)
        tokens[at] = _scratch(rng, tokens[at])
    elif kind < 0.85:
        names = [at for at, token in enumerate(tokens) if _is_name(tokens, at, token)]
        if names:
            tokens[rng.choice(names)] = tokens[rng.choice(names)]
    elif kind < 0.9 and tokens:
        del tokens[rng.randrange(len(tokens))]
    elif kind < 0.95:
        tokens.insert(rng.randint(0, len(tokens)), rng.choice(_SCRAPS))
    else:
        source, at = _TOKEN.findall(other), rng.randint(0, len(tokens))
        start = rng.randrange(len(source) + 1)
        tokens[at:at] = source[start:start + rng.randint(1, 8)]


def _is_value(tokens, at, token):
    return (token and (token[0].isalnum() or token[0] in '"-')
            and not _is_name(tokens, at, token))


def _is_name(tokens, at, token):
    return token[:1] == '"' and at + 1 < len(tokens) and tokens[at + 1] == ":"


def _scratch(rng, token):
    """A token with one character changed, gone or added."""
    at = rng.randrange(len(token))
    character = rng.choice("0123456789+-.eEaZ_\"\\/{}[]:, \t\n\0u=\u00e9\u0661")
    return rng.choice((token[:at] + character + token[at + 1:], token[:at] + token[at + 1:],
                       token[:at] + character + token[at:]))
