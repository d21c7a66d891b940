"""Random messages: what one implementation writes the others read as the same message."""

import random

from google.protobuf import json_format

import c_limits
import faults
from compare import canonical, fault_of_json, json_view, parsed
from generator import MessageGenerator, Shape
from json_differences import explain_writing
from json_numbers import for_json_format
from peers import BINARY, DETERMINISTIC, DYNAMIC, GENERATED, JSON, request, shown
from schema import PACKAGE

_WEIGHTS = {"Everything": 8, "WellKnown": 8, "Maps": 5, "Choice": 3, "Lists": 3, "Scalars": 3,
            "Optionals": 3, "Tree": 3, "Names": 3, "Unpacked": 2}
_SHAPES = (
    Shape(), Shape(budget=200), Shape(budget=20, depth=40),
    Shape(has_invalid_well_known=True), Shape(has_unknown_fields=False),
    Shape(has_unknown_groups=False),
)
_JSON_STYLES = (
    {}, {}, {"indent": 2}, {"preserving_proto_field_name": True},
    {"use_integers_for_enums": True}, {"ensure_ascii": False},
    {"always_print_fields_with_no_presence": True}, {"sort_keys": True},
)


def random_message(schema, rng, shape):
    names = schema.types
    weights = [_WEIGHTS.get(name.removeprefix(PACKAGE), 1) for name in names]
    return MessageGenerator(schema, rng, shape).message(rng.choices(names, weights)[0])


def check(world, tally, seed, case):
    """One random message through every implementation."""
    rng = random.Random(f"{seed} message {case}")
    message = random_message(world.schema, rng, rng.choice(_SHAPES))
    wrong = list(_Check(world, tally, rng, message).wrongs())
    if wrong:
        wrong.append(f"message: {shown(message.SerializeToString())}")
    tally.add(f"{message.DESCRIPTOR.full_name}, --seed {seed} --message {case}", wrong)


class _Check:
    def __init__(self, world, tally, rng, message):
        self.world, self.tally, self.message = world, tally, message
        self.name = message.DESCRIPTOR.full_name
        self.data = message.SerializeToString()
        self.json, self.json_error = None, None
        try:
            style = rng.choice(_JSON_STYLES)
            self.json = json_format.MessageToJson(message, **style).encode()
        except Exception as error:  # whatever json_format raises: it could not write
            self.json_error = error

    def wrongs(self):
        """Every disagreement, a line each."""
        frames = [
            request(self.name, self.data, mode, BINARY, target)
            for mode in (GENERATED, DYNAMIC) for target in (BINARY, DETERMINISTIC, JSON)]
        if self.json is not None:
            frames += [request(self.name, self.json, mode, JSON) for mode in (GENERATED, DYNAMIC)]
        answers = self.world.ours.ask_all(frames)
        binary, ordered, text, dynamic_binary, dynamic_ordered, dynamic_text = answers[:6]
        yield from self._same_message("generated", binary)
        yield from self._same_message("dynamic", dynamic_binary)
        yield from self._same_message("deterministic", ordered)
        if ordered != dynamic_ordered:
            yield f"deterministic bytes: generated {ordered}, dynamic {dynamic_ordered}"
        if text != dynamic_text:
            yield f"JSON: generated {text}, dynamic {dynamic_text}"
        yield from self._written_json(text)
        if self.json is not None and text.is_message:
            yield from self._read_json(*answers[6:])
        yield from self._protobuf_c()

    def _same_message(self, label, answer):
        theirs = parsed(type(self.message), answer.data) if answer.is_message else None
        if theirs is None or canonical(theirs) != canonical(self.message):
            yield f"{label}: another message: {answer}"

    def _written_json(self, answer):
        if not answer.is_message:
            yield from self._refused_json(answer)
            return
        if self.json_error is not None:
            yield f"JSON: Python's protobuf cannot write it ({self.json_error}), ours: {answer}"
            return
        fault = fault_of_json(answer.data)
        if fault is not None:
            yield f"JSON of ours is not JSON: {fault}: {answer}"
            return
        text, reasons = for_json_format(answer.data)
        self.tally.differences.update(reasons)
        theirs = type(self.message)()
        try:
            json_format.Parse(text, theirs)
        except json_format.ParseError as error:
            yield f"JSON of ours refused by Python's protobuf: {error}: {answer}"
            return
        if self._view(theirs) != self._view(self.message):
            yield f"JSON of ours is another message to Python's protobuf: {answer}"

    def _refused_json(self, answer):
        if self.json_error is not None:
            self.tally.kinds["without JSON"] += 1
            wrong = faults.wrong_with(answer.fault, self.message.DESCRIPTOR, None, True)
            if wrong:
                yield wrong
            return
        known = explain_writing(self.world.schema, self.message, answer.fault)
        if known is None:
            yield f"JSON: ours cannot write it ({answer}), Python's: {shown(self.json)}"
        else:
            self.tally.differences[known] += 1

    def _read_json(self, generated, dynamic):
        for label, answer in (("generated", generated), ("dynamic", dynamic)):
            theirs = parsed(type(self.message), answer.data) if answer.is_message else None
            if theirs is None or self._view(theirs) != self._view(self.message):
                yield f"{label}: Python's JSON {shown(self.json)} is another message: {answer}"
        if generated != dynamic and not self.world.schema.holds_any(self.message.DESCRIPTOR):
            yield f"from JSON: generated {generated}, dynamic {dynamic}"

    def _view(self, message):
        return canonical(json_view(self.world.schema, message))

    def _protobuf_c(self):
        limit = c_limits.limit_of(self.message)
        if limit is not None:
            self.tally.differences[f"not given to libprotobuf-c: {c_limits.LIMITS[limit]}"] += 1
            return
        answer = self.world.protobuf_c.ask(request(self.name, self.data))
        theirs = parsed(type(self.message), answer.data) if answer.is_message else None
        if theirs is None or canonical(theirs) != canonical(self.message):
            yield f"libprotobuf-c: another message: {answer}"
