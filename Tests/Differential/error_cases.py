"""Malformed inputs, and what our error has to say: the reason, the path to the field, the offset.

The inputs carry a secret wherever a value may stand; no error may repeat it.
"""

from dataclasses import dataclass

import wire
from peers import BINARY, DYNAMIC, GENERATED, JSON, request
from schema import PACKAGE

SECRET = "Qx7secretZ"
_BAD_TEXT = SECRET.encode() + b"\xff"


@dataclass(frozen=True)
class ErrorCase:
    type_name: str
    data: bytes
    is_json: bool
    reason: str
    path: str
    offset: int

    @property
    def name(self):
        form = "JSON" if self.is_json else "binary"
        return f"error in {form} {self.type_name}: {self.reason} at {self.path or 'the message'}"


def _binary(type_name, reason, path, before, after=b""):
    """The fault is noticed after the bytes of `before`."""
    return ErrorCase(type_name, before + after, False, reason, path, len(before))


def _json(type_name, reason, path, text):
    """The fault is noticed at the mark `^`; one of a member's name, where the member begins: at the
    comma before it."""
    data = text.replace("SECRET", SECRET).encode()
    return ErrorCase(type_name, data.replace(b"^", b"", 1), True, reason, path, data.index(b"^"))


def _text(number, text=_BAD_TEXT):
    """A string field as its head and its bytes."""
    return wire.tag(number, wire.LENGTH) + wire.varint(len(text)), text


def _inside(number, head, tail):
    """Puts a field that is given in two parts into a message field."""
    size = len(head) + len(tail)
    return wire.tag(number, wire.LENGTH) + wire.varint(size) + head, tail


def _binary_cases():
    part = _text(2)
    third = wire.length(17, b"") + wire.length(17, wire.integer(1, 1))
    in_list = _inside(17, *part)
    yield _binary("Part", "invalidUTF8", "b", *part)
    yield _binary("Lists", "invalidUTF8", "part[2].b", third + in_list[0], in_list[1])
    in_lists = _inside(3, third + in_list[0], in_list[1])
    yield _binary("Everything", "invalidUTF8", "lists.part[2].b", *in_lists)
    more = _inside(8, *_inside(8, *in_lists))
    yield _binary("Everything", "invalidUTF8", "more[1].more[0].lists.part[2].b",
                  wire.length(8, b"") + more[0], more[1])
    yield _binary("Choice", "invalidUTF8", "part.b", *_inside(4, *part))
    yield _binary("Optionals", "invalidUTF8", "f_string", *_text(14))
    entry = _inside(17, *_inside(2, *part))
    good = wire.length(17, wire.length(1, SECRET.encode()) + wire.length(2, b""))
    yield _binary("Maps", "invalidUTF8", "string_part[1].value.b", good + entry[0], entry[1])
    yield _binary("Maps", "invalidUTF8", "string_string[0].key", *_inside(12, *_text(1)))
    yield _binary("WellKnown", "invalidUTF8", "w_string.value", *_inside(16, *_text(1)))
    value = _inside(4, *_inside(1, *_inside(2, *_text(3))))
    yield _binary("WellKnown", "invalidUTF8", "fields.fields[0].value.string_value", *value)
    yield _binary("Tree", "truncated", "children[1].left.label",
                  wire.length(4, b"") + b"\x22\x04\x12\x02\x0a\x02", b"")
    yield _binary("Part", "truncated", "a", b"\x08", b"\x80\x80")
    yield _binary("Part", "truncated", "b", b"\x12\x05", b"abcd")
    yield _binary("Scalars", "truncated", "f_double", b"\x09", bytes(7))
    yield _binary("Scalars", "truncated", "f_fixed32", b"\x4d", bytes(3))
    yield _binary("Scalars", "malformedVarint", "f_uint64", b"\x30", b"\xff" * 10 + b"\x01")
    yield _binary("Lists", "truncated", "f_fixed32[0]", b"\x4a\x07" + bytes(4), bytes(3))
    yield _binary("Lists", "truncated", "f_int64[0]", b"\x22\x02\x01", b"\x80")
    yield _binary("Part", "truncated", "#99", wire.tag(99, wire.LENGTH) + b"\x02", b"a")
    yield _binary("Part", "invalidTag", "", b"\x08\x01", b"\x00")
    yield _binary("Part", "invalidTag", "", b"", wire.tag(wire.NUMBER_MAX + 1, wire.VARINT))
    yield _binary("Everything", "invalidTag", "choice.part",
                  b"\x32\x04\x22\x02", b"\x00\x01")
    yield _binary("Part", "invalidWireType", "#2000", wire.tag(2000, 7), b"")
    yield _binary("Part", "unexpectedEndGroup", "#3", wire.tag(3, wire.END), b"")
    yield _binary("Part", "unexpectedEndGroup", "#3",
                  wire.tag(3, wire.START) + wire.tag(4, wire.END), b"")
    yield _binary("Part", "missingEndGroup", "#3",
                  wire.tag(3, wire.START) + wire.integer(1, 1), b"")


def _json_cases():
    yield _json("Part", "expectedString", "b", '{"a": 1, "b": ^12345}')
    yield _json("Lists", "expectedString", "part[2].b", '{"part":[{},{"a":1},{"b":^false}]}')
    yield _json("Everything", "expectedNumber", "lists.part[1].a",
                '{"lists": {"part": [{}, {"a": ^"SECRET"}]}}')
    yield _json("Everything", "outOfRange", "more[1].scalars.f_int32",
                '{"more":[{},{"scalars":{"fInt32":^2147483648}}]}')
    yield _json("Scalars", "outOfRange", "f_uint64", '{"fUint64":^"-1"}')
    yield _json("Scalars", "outOfRange", "f_float", '{"fFloat":^3.5e38}')
    yield _json("Scalars", "expectedInteger", "f_int32", '{"fInt32":^1.5}')
    yield _json("Scalars", "expectedBool", "f_bool", '{"fBool":^"true"}')
    yield _json("Scalars", "invalidBase64", "f_bytes", '{"fBytes":^"SECRET!"}')
    yield _json("Lists", "unknownEnumValue", "f_grade[1]", '{"fGrade":["GRADE_LOW",^"SECRET"]}')
    yield _json("Lists", "nullElement", "f_string[1]", '{"fString":["SECRET",^null]}')
    yield _json("Maps", "expectedNumber", "string_part[1].a",
                '{"stringPart":{"SECRET":{},"x":{"a":^"SECRET"}}}')
    yield _json("Maps", "expectedNumber", "int32_int32[0]", '{"int32Int32":{^"SECRET":1}}')
    yield _json("Maps", "duplicateMapKey", "string_string[1]",
                '{"stringString":{"SECRET":"",^"SECRET":""}}')
    yield _json("Everything", "unknownField", "scalars.?", '{"scalars":{^"SECRET":1}}')
    yield _json("Part", "duplicateField", "a", '{"a":1,^"a":2}')
    yield _json("Choice", "duplicateOneof", "name", '{"number":1,"name":^"SECRET"}')
    yield _json("Choice", "expectedObject", "tree.left", '{"tree":{"left":^[]}}')
    yield _json("Lists", "expectedArray", "f_int32", '{"fInt32":^{}}')
    yield _json("WellKnown", "invalidTimestamp", "at", '{"at":^"SECRET"}')
    yield _json("WellKnown", "invalidTimestamp", "times[1]",
                '{"times":["1970-01-01T00:00:00Z",^"1970-01-01"]}')
    yield _json("WellKnown", "invalidDuration", "lasts", '{"lasts":^"1"}')
    yield _json("WellKnown", "invalidFieldMask", "mask", '{"mask":^"SECRET_a"}')
    yield _json("WellKnown", "expectedObject", "fields", '{"fields":^"SECRET"}')
    yield _json("WellKnown", "unknownType", "anys[1]", '{"anys":[{},^{"@type":"/SECRET"}]}')
    yield _json("WellKnown", "invalidAny", "any", '{"any":^{"SECRET":1}}')
    yield _json("Names", "expectedString", "class", '{"class":^1}')
    yield _json("JSONNames", "expectedString", "first", '{"Primus":^1}')
    yield _json("Part", "controlCharacter", "b", '{"b":"SECRET^\n"}')
    yield _json("Part", "malformedEscape", "b", '{"b":"SECRET^\\x"}')
    yield _json("Part", "malformedEscape", "b", '{"b":"SECRET^\\ud800"}')
    yield _json("Part", "malformedString", "b", '{"b":"SECRET^')
    yield _json("Part", "malformedNumber", "a", '{"a":^01}')
    yield _json("Part", "expectedColon", "", '{"SECRET" ^1}')
    yield _json("Part", "expectedCommaOrEnd", "", '{"a":1 ^"SECRET":2}')
    yield _json("Part", "trailingBytes", "", '{"b":"SECRET"} ^SECRET')
    yield _json("Part", "expectedObject", "", '^"SECRET"')
    yield _json("Part", "unexpectedEnd", "a", '{"a":^')


def cases(world):
    """Every case through generated and dynamic messages: its name, and None or what is wrong."""
    for case in [*_binary_cases(), *_json_cases()]:
        wrong = [line for mode in (GENERATED, DYNAMIC) for line in _wrongs(world, case, mode)]
        yield case.name, wrong


def _wrongs(world, case, mode):
    source = JSON if case.is_json else BINARY
    answer = world.ours.ask(request(PACKAGE + case.type_name, case.data, mode, source))
    label = "generated" if mode == GENERATED else "dynamic"
    if answer.is_message:
        yield f"{label}: read as {answer}"
        return
    fault = answer.fault
    expected = (case.reason, case.path, case.offset)
    if (fault.reason, fault.path, fault.offset) != expected:
        yield f"{label}: {fault.text} ({fault.reason}); expected {expected}"
    if SECRET in fault.text:
        yield f"{label}: repeats a value of the input: {fault.text}"
