"""Requests out of scope, and requests of newer versions of the protocol."""

import case
from case import BINARY_TEST, EXTRA, JSON, JSON_TEST, JSPB, JSPB_TEST, PROTO3, PROTOBUF
from case import TEXT_FORMAT, TEXT_TEST, Case, skipped
from wire import field, number_field

_TYPES = {
    "Proto2": "protobuf_test_messages.proto2.TestAllTypesProto2",
    "Editions_Proto2": "protobuf_test_messages.editions.proto2.TestAllTypesProto2",
    "Editions_Proto3": "protobuf_test_messages.editions.proto3.TestAllTypesProto3",
    "Editions_2023": "protobuf_test_messages.editions.TestAllTypesEdition2023",
    "Editions_2026": "protobuf_test_messages.editions.TestAllTypesEdition2026",
    "Editions_Unstable":
        "protobuf_test_messages.edition_unstable.TestAllTypesEditionUnstable",
}
_DISCARD, _MERGE_BINARY, _MERGE_JSON, _MERGE_TEXT = 10, 11, 12, 13
_VERSION, _ACTIONS = 20, 21


def cases():
    for name, message_type in _TYPES.items():
        yield skipped(f"Skipped.{name}.ProtobufInput", number_field(1, 1), message_type,
                      PROTOBUF, BINARY_TEST)
        yield skipped(f"Skipped.{name}.ProtobufInput.Bad", b"\x07", message_type, PROTOBUF,
                      BINARY_TEST)
        yield skipped(f"Skipped.{name}.JsonInput", '{"optionalInt32": 1}', message_type, JSON,
                      JSON_TEST)
    text, jspb = ("text_payload", "optional_int32: 1"), ("jspb_payload", "[1]")
    yield skipped("Skipped.Proto3.TextFormatInput", text, PROTO3, TEXT_FORMAT, TEXT_TEST)
    yield skipped("Skipped.Proto3.TextFormatInput.Binary", text, PROTO3, PROTOBUF, TEXT_TEST)
    yield skipped("Skipped.Proto3.TextFormatOutput", number_field(1, 1), PROTO3, TEXT_FORMAT,
                  TEXT_TEST)
    yield skipped("Skipped.Proto3.JspbInput", jspb, PROTO3, JSPB, JSPB_TEST)
    yield skipped("Skipped.Proto3.JspbOutput", number_field(1, 1), PROTO3, JSPB, JSPB_TEST)
    yield from _newer()


def _newer():
    """Request fields that old .proto files do not have, as raw wire data.

    What a testee does not support it must skip; to ignore it is a failure.
    """
    one, unknown = number_field(1, 1), number_field(666, 1)
    yield _or_skipped("DiscardUnknownFields", one + unknown, number_field(_DISCARD, 1), one)
    yield _or_skipped("MergeBinary", one, field(_MERGE_BINARY, number_field(2, 2)),
                      "optional_int32: 1 optional_int64: 2")
    yield _or_skipped("MergeJson", one, field(_MERGE_JSON, b'{"optionalString": "a"}'),
                      'optional_int32: 1 optional_string: "a"')
    yield _or_skipped("MergeText", one, field(_MERGE_TEXT, b"optional_string: 'a'"),
                      'optional_int32: 1 optional_string: "a"')
    type_name = field(1, PROTO3)
    parse = field(_ACTIONS, field(1, type_name + field(3, b"")))
    serialize = field(_ACTIONS, field(5, field(2, b"")))

    def answered(response, _):
        got = response.WhichOneof("result")
        return None if got in ("protobuf_payload", "skipped") else f"{got}"

    yield Case(f"{EXTRA}.Protocol.FailureSet", b"", PROTOBUF, BINARY_TEST, answered,
               "protobuf_payload or skipped", "conformance.FailureSet")
    yield Case(f"{EXTRA}.Protocol.Handshake", b"", PROTOBUF, BINARY_TEST, answered,
               "protobuf_payload or skipped", tail=number_field(_VERSION, 2) + parse + serialize)


def _or_skipped(name, payload, tail, expected):
    full = case.valid(EXTRA, name, payload, expected, PROTOBUF)
    equals = full.check

    def check(response, protos):
        if response.WhichOneof("result") == "skipped":
            return None
        return equals(response, protos)

    return Case(f"{EXTRA}.Protocol.{name}", payload, PROTOBUF, BINARY_TEST, check,
                f"skipped, or {full.expected}", tail=tail)
