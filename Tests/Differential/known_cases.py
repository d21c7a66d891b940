"""Single cases: the edges of the suite itself, and each known difference with its example."""

import unicodedata

from google.protobuf import json_format

import binary_differences
import json_differences
import json_numbers
import wire
from compare import canonical, parsed
from peers import BAD_REQUEST, BINARY, DYNAMIC, GENERATED, JSON, request
from schema import PACKAGE


def _every_type(world):
    """Every message type is in the tables of both peers."""
    for name in world.schema.types:
        for peer in (world.ours, world.protobuf_c):
            if not peer.ask(request(name, b"")).is_message:
                yield f"{peer.path.name}: {name} is not in its table"


def _bad_requests(world):
    """A frame that is no request has an answer, too."""
    for frame in (request("no.Such", b""), b"\0\0\0\0", b"\1\0\0\0\0", b"\4\0\0\0\0\0\0\xff"):
        for peer in (world.ours, world.protobuf_c):
            answer = peer.ask(frame)
            if answer.status != BAD_REQUEST:
                yield f"{peer.path.name}: {answer}"


def _equal_keys(world):
    """Swift's strings are equal when they are canonically equivalent, so of two map keys that
    differ in their normal form only, the binary format keeps the last and JSON refuses the
    second. Python and the specification keep both."""
    composed, decomposed = "\u00e9", "e\u0301"
    if unicodedata.normalize("NFC", decomposed) != composed:
        yield "the example is not one"
    message = world.schema.new(PACKAGE + "Maps")
    message.string_string[composed] = "first"
    message.string_string[decomposed] = "second"
    if len(message.string_string) != 2:
        yield "Python's protobuf no longer keeps both"
    for mode in (GENERATED, DYNAMIC):
        answer = world.ours.ask(request(PACKAGE + "Maps", canonical(message), mode))
        ours = parsed(type(message), answer.data) if answer.is_message else None
        if ours is None or len(ours.string_string) != 1:
            yield f"ours no longer keeps one: drop this limit: {answer}"
        text = json_format.MessageToJson(message).encode()
        answer = world.ours.ask(request(PACKAGE + "Maps", text, mode, JSON))
        if answer.is_message or answer.fault.reason != "duplicateMapKey":
            yield f"JSON: ours no longer refuses both: drop this limit: {answer}"


def _same_any(world):
    """The bytes that an Any packs are the same each time the same JSON is read."""
    members = ",".join(f'"{number}":{number}' for number in range(100))
    packed = f'{{"@type":"/{PACKAGE}Maps","int32Int32":{{{members}}}}}'
    text = f'{{"anys":[{",".join([packed] * 16)}]}}'.encode()
    answers = world.ours.ask_all(
        [request(PACKAGE + "WellKnown", text, mode, JSON) for mode in (GENERATED, DYNAMIC)] * 4)
    message_class = world.schema.message_class(PACKAGE + "WellKnown")
    found = {item.value for answer in answers for item in parsed(message_class, answer.data).anys}
    if len(found) != 1:
        yield f"{len(found)} different messages from one text"


def _binary_example(name, data, known):
    def run(world):
        message_class = world.schema.message_class(PACKAGE + name)
        answer = world.ours.ask(request(PACKAGE + name, data))
        theirs = parsed(message_class, data)
        if theirs is None:
            got = binary_differences.explain_read(data) if answer.is_message else None
        elif answer.is_message:
            got = binary_differences.explain_binary(parsed(message_class, answer.data), theirs)
        else:
            got = binary_differences.explain_refused(
                data, answer.fault, message_class.DESCRIPTOR)
        if got != known:
            yield f"met {got!r}; ours: {answer}, Python's: {theirs!r}"

    return f"difference: {known}", run


def _binary_examples():
    entry = wire.length(12, wire.length(1, b"k") + wire.integer(3, 1))
    yield _binary_example("Maps", entry, binary_differences.ENTRY)
    yield _binary_example("Part", b"\xf8\x86\x00\x01", binary_differences.LONG_TAG)
    zero = wire.tag(99, wire.START) + b"\x00\x01" + wire.tag(99, wire.END)
    yield _binary_example("Part", zero, binary_differences.ZERO_IN_GROUP)
    yield _binary_example("Nothing", b"\x00\x01", binary_differences.ZERO_IN_EMPTY)
    yield _binary_example("Part", b"\x12\x81\x80\x80\x80\x80\x00a", binary_differences.LONG_LENGTH)
    yield _binary_example("Tree", wire.nested(2, 100), binary_differences.DEPTH)


def _refused_example(known, name, text, reasons):
    def run(world):
        answer = world.ours.ask(request(name, text, GENERATED, JSON))
        if answer.is_message or answer.fault.reason not in reasons:
            yield f"ours: {answer}"
        elif json_differences.explain_reading(text, answer.fault) != known:
            yield f"not explained: {answer}"
        try:
            json_format.Parse(text, world.schema.new(name))
        except json_format.ParseError as error:
            yield f"json_format refuses it now, drop the row: {error}"

    return f"difference: {known}", run


def _number_example(name, text, field, value, known):
    def run(world):
        answer = world.ours.ask(request(PACKAGE + name, text, GENERATED, JSON))
        ours = parsed(world.schema.message_class(PACKAGE + name), answer.data)
        if repr(getattr(ours, field)) != repr(value):
            yield f"ours: {ours!r}"
        respelled, reasons = json_numbers.for_json_format(text, takes_quoted=True)
        if reasons != {known}:
            yield f"explained as {reasons}"
        if canonical(json_format.Parse(respelled, type(ours)())) != canonical(ours):
            yield f"json_format does not read {respelled}"
        try:
            theirs = json_format.Parse(text, type(ours)())
        except json_format.ParseError:
            return
        if canonical(theirs) == canonical(ours):
            yield "json_format reads it right now, drop the row"

    return f"difference: {known}", run


def _number_examples():
    yield _number_example("Scalars", b'{"fDouble":-0}', "f_double", -0.0, json_numbers.MINUS_ZERO)
    yield _number_example("Scalars", b'{"fFloat":3.4028235e+38}', "f_float",
                          float.fromhex("0x1.fffffep+127"), json_numbers.LARGEST_FLOAT)
    yield _number_example("Scalars", b'{"fInt64":9223372036854775807.0}', "f_int64",
                          (1 << 63) - 1, json_numbers.WHOLE_NUMBER)
    yield _number_example("Scalars", b'{"fGrade":"1e0"}', "f_grade", 1, json_numbers.ENUM_NUMBER)


def _write_example(name, data, known):
    def run(world):
        message = world.schema.message_class(PACKAGE + name).FromString(data)
        answer = world.ours.ask(request(PACKAGE + name, data, GENERATED, BINARY, JSON))
        if answer.is_message:
            yield f"ours: {answer}"
        elif json_differences.explain_writing(world.schema, message, answer.fault) != known:
            yield f"not explained: {answer}"
        try:
            json_format.MessageToJson(message)
        except Exception as error:  # whatever json_format raises
            yield f"json_format refuses it now, drop the row: {error}"

    return f"difference: {known}", run


def _mask_case(world):
    """A capital letter that is not ASCII in a field mask."""
    message = world.schema.new(PACKAGE + "WellKnown")
    text = '{"mask":"\u00c9"}'.encode()
    answer = world.ours.ask(request(PACKAGE + "WellKnown", text, GENERATED, JSON))
    ours = parsed(type(message), answer.data)
    theirs = json_format.Parse(text, message)
    if json_differences.explain_values(world.schema, ours, theirs) is None:
        yield f"no longer met: {answer}"


def cases(world):
    yield "both peers know every type", list(_every_type(world))
    yield "a frame that is no request", list(_bad_requests(world))
    yield f"limit: {binary_differences.SAME_TEXT}", list(_equal_keys(world))
    yield "an Any read from JSON is the same each time", list(_same_any(world))
    examples = [
        *_binary_examples(), *_number_examples(),
        *(_refused_example(*row) for row in json_differences.examples()),
        _write_example("WellKnown", wire.length(5, b""), json_differences.UNSET_VALUE),
        _write_example("WellKnown", wire.length(7, wire.length(1, b"google.protobuf.Empty")),
                       json_differences.ANY_WITHOUT_SLASH),
        (f"difference: {json_differences.MASK_CASE}", _mask_case),
    ]
    for name, run in examples:
        yield name, list(run(world))
