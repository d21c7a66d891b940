"""Test cases: what is sent, and what must come back."""

import dataclasses
import typing

from google.protobuf import text_format

import compare

PROTOBUF, JSON, JSPB, TEXT_FORMAT = 1, 2, 3, 4
BINARY_TEST, JSON_TEST, IGNORE_UNKNOWN_TEST, JSPB_TEST, TEXT_TEST = 1, 2, 3, 4, 5
REQUIRED, RECOMMENDED, EXTRA = "Required", "Recommended", "Extra"
PROTO3 = "protobuf_test_messages.proto3.TestAllTypesProto3"

_OUTPUT_NAME = {PROTOBUF: "ProtobufOutput", JSON: "JsonOutput"}
_RESULT_OF = {PROTOBUF: "protobuf_payload", JSON: "json_payload"}


@dataclasses.dataclass
class Case:
    """One request. `check` returns None or a sentence on what is wrong."""

    name: str
    payload: object  # bytes: binary, str: JSON, or a pair (field name, content)
    output: int
    category: int
    check: typing.Callable
    expected: str
    message_type: str = PROTO3
    tail: bytes = b""  # wire data added to the request

    def request(self, protos):
        request = protos.request(
            requested_output_format=self.output, message_type=self.message_type,
            test_category=self.category)
        if isinstance(self.payload, tuple):
            setattr(request, *self.payload)
        elif isinstance(self.payload, bytes):
            request.protobuf_payload = self.payload
        else:
            request.json_payload = self.payload
        return request.SerializeToString() + self.tail


def _result(response, output):
    """The payload that was asked for, or a complaint about its absence."""
    wanted = _RESULT_OF[output]
    got = response.WhichOneof("result")
    if got != wanted:
        detail = getattr(response, got) if got else "nothing"
        return None, f"{got or 'no result'}: {str(detail)[:300]}"
    return getattr(response, got), None


def parse_output(response, output, protos):
    """The message in a response; raises compare.Unparseable."""
    payload, wrong = _result(response, output)
    if wrong:
        raise compare.Unparseable(wrong)
    if output == PROTOBUF:
        return compare.parse_binary(protos.test_all_types, payload)
    return compare.parse_json(protos.test_all_types, payload, protos.pool)


def reference(expected, protos):
    """A message of wire data or of text format."""
    if isinstance(expected, bytes):
        return protos.test_all_types.FromString(expected)
    return text_format.Parse(expected, protos.test_all_types(), descriptor_pool=protos.pool)


def _equals(expected, output):
    def check(response, protos):
        try:
            message = parse_output(response, output, protos)
        except compare.Unparseable as error:
            return str(error)
        wanted = compare.snapshot(reference(expected, protos), protos.pool)
        got = compare.snapshot(message, protos.pool)
        if got == wanted:
            return None
        shown = text_format.MessageToString(message, as_one_line=True, as_utf8=True)
        return f"another message: {shown[:500] or '(empty)'}"
    return check


def _bytes_equal(expected):
    def check(response, protos):
        payload, wrong = _result(response, PROTOBUF)
        if wrong:
            return wrong
        if payload == expected:
            return None
        return f"other bytes: {payload[:100].hex(' ')} ({len(payload)} bytes)"
    return check


def _is(kind):
    def check(response, _):
        got = response.WhichOneof("result")
        if got == kind:
            return None
        return f"{got or 'no result'}: {str(getattr(response, got)) if got else ''}"[:500]
    return check


def _shown(expected):
    if isinstance(expected, bytes):
        return f"message of wire data {expected[:60].hex(' ')}"
    return f"message {{{' '.join(expected.split())[:300]}}}"


def _input_name(payload):
    return "ProtobufInput" if isinstance(payload, bytes) else "JsonInput"


def _name(level, payload, name):
    return f"{level}.Proto3.{_input_name(payload)}.{name}"


def valid(level, name, payload, expected, output, category=None):
    """Input that must parse; the output must be equal to the expected message."""
    category = category or (BINARY_TEST if isinstance(payload, bytes) else JSON_TEST)
    full = f"{_name(level, payload, name)}.{_OUTPUT_NAME[output]}"
    return Case(full, payload, output, category, _equals(expected, output), _shown(expected))


def valid_both(level, name, payload, expected):
    """`valid` for binary and for JSON output."""
    return [valid(level, name, payload, expected, output) for output in (PROTOBUF, JSON)]


def exact(level, name, payload, expected):
    """Binary output with exactly these bytes."""
    return Case(f"{_name(level, payload, name)}.ProtobufOutput", payload, PROTOBUF,
                BINARY_TEST if isinstance(payload, bytes) else JSON_TEST,
                _bytes_equal(expected),
                f"bytes {expected[:100].hex(' ')} ({len(expected)} bytes)")


def rejected(level, name, payload, category=None):
    """Input that must give a parse error."""
    binary = isinstance(payload, bytes)
    return Case(_name(level, payload, name), payload, PROTOBUF if binary else JSON,
                category or (BINARY_TEST if binary else JSON_TEST), _is("parse_error"),
                "parse_error")


def not_serializable(level, name, payload):
    """Binary input that parses, but has no JSON form."""
    return Case(f"{level}.Proto3.{name}.JsonOutput", payload, JSON, JSON_TEST,
                _is("serialize_error"), "serialize_error")


def valid_or_rejected(level, name, payload, expected):
    """JSON input that may be refused, or gives the expected message."""
    equals, refused = _equals(expected, PROTOBUF), _is("parse_error")

    def check(response, protos):
        if refused(response, protos) is None:
            return None
        return equals(response, protos)

    return Case(_name(level, payload, name), payload, PROTOBUF, JSON_TEST, check,
                f"parse_error or {_shown(expected)}")


def ignoring_unknown(level, name, payload, expected):
    """JSON input in the mode that ignores unknown fields."""
    return valid(level, name, payload, expected, PROTOBUF, IGNORE_UNKNOWN_TEST)


def validated(level, name, payload, test, expected):
    """JSON output (of JSON or binary input) whose JSON value must pass a test."""
    def check(response, _):
        text, wrong = _result(response, JSON)
        if wrong:
            return wrong
        try:
            good = test(compare.strict_json(text))
        except (compare.Unparseable, KeyError, TypeError) as error:
            return f"{error!r} for {text[:300]}"
        return None if good else f"JSON {text[:500]}"

    return Case(f"{_name(level, payload, name)}.Validator", payload, JSON, JSON_TEST, check,
                f"JSON with {expected}")


def skipped(name, payload, message_type, output, category):
    """A request outside of the testee's scope."""
    return Case(name, payload, output, category, _is("skipped"), "skipped", message_type)
