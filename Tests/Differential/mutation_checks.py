"""Broken inputs: ours and Python's protobuf both read them, as the same message, or both refuse."""

import random

from google.protobuf import json_format

import faults
from binary_differences import explain_binary, explain_read, explain_refused
from compare import canonical, json_view, parsed
from generator import Shape
from json_differences import explain_reading, explain_values
from binary_mutations import mutate_binary
from json_mutations import mutate_json
from json_numbers import for_json_format
from peers import BINARY, DYNAMIC, GENERATED, JSON, request, shown
from random_checks import random_message

_SHAPE = Shape(budget=25, depth=6)
_JSON_SHAPE = Shape(budget=20, depth=6, has_unknown_fields=False)


def check_binary(world, tally, seed, case):
    rng = random.Random(f"{seed} binary mutation {case}")
    message = random_message(world.schema, rng, _SHAPE)
    other = random_message(world.schema, rng, _SHAPE)
    data = mutate_binary(rng, message.SerializeToString(), other.SerializeToString())
    wrong = list(binary_wrongs(world, tally, type(message), data))
    if wrong:
        wrong.append(f"input: {shown(data, 2000)}")
    name = message.DESCRIPTOR.full_name
    tally.add(f"{name}, --seed {seed} --binary-mutation {case}", wrong)


def binary_wrongs(world, tally, message_class, data):
    """Every disagreement about an encoded message, a line each."""
    name = message_class.DESCRIPTOR.full_name
    answer, dynamic = world.ours.ask_all(
        [request(name, data, mode, BINARY) for mode in (GENERATED, DYNAMIC)])
    if answer != dynamic:
        yield f"generated: {answer}, dynamic: {dynamic}"
    theirs = parsed(message_class, data)
    tally.kinds["refused" if theirs is None else "read"] += 1
    if not answer.is_message:
        wrong = faults.wrong_with(answer.fault, message_class.DESCRIPTOR, len(data), False)
        if wrong:
            yield wrong
    if not answer.is_message or theirs is None:
        known = None
        if theirs is not None:
            known = explain_refused(data, answer.fault, message_class.DESCRIPTOR)
        elif answer.is_message:
            known = explain_read(data)
        if known is not None:
            tally.differences[known] += 1
        elif answer.is_message or theirs is not None:
            yield f"ours: {answer}, Python's protobuf: {'refused' if theirs is None else 'read'}"
        return
    ours = parsed(message_class, answer.data)
    if ours is not None and canonical(ours) == canonical(theirs):
        return
    known = explain_binary(ours, theirs) if ours is not None else None
    if known is None:
        yield f"another message: ours {answer}, Python's {shown(canonical(theirs))}"
    else:
        tally.differences[known] += 1


def check_json(world, tally, seed, case):
    rng = random.Random(f"{seed} JSON mutation {case}")
    texts, messages = [], []
    while len(texts) < 2:
        message = random_message(world.schema, rng, _JSON_SHAPE)
        messages.append(message)
        texts.append(json_format.MessageToJson(message, indent=rng.choice((None, None, 1))))
    data = mutate_json(rng, *texts)
    wrong = list(json_wrongs(world, tally, type(messages[0]), data))
    if wrong:
        wrong.append(f"input: {shown(data, 2000)}")
    name = messages[0].DESCRIPTOR.full_name
    tally.add(f"{name}, --seed {seed} --json-mutation {case}", wrong)


def json_wrongs(world, tally, message_class, data):
    """Every disagreement about a JSON text, a line each."""
    name = message_class.DESCRIPTOR.full_name
    answer, dynamic = world.ours.ask_all(
        [request(name, data, mode, JSON) for mode in (GENERATED, DYNAMIC)])
    if not _is_same(world, message_class, answer, dynamic):
        yield f"generated: {answer}, dynamic: {dynamic}"
    theirs = _read_json(message_class, data)
    tally.kinds["refused" if theirs is None else "read"] += 1
    if not answer.is_message:
        wrong = faults.wrong_with(answer.fault, message_class.DESCRIPTOR, len(data), True)
        if wrong:
            yield wrong
        if theirs is None:
            return
        known = explain_reading(data, answer.fault)
        if known is None:
            yield f"Python's json_format reads it, ours: {answer}"
        else:
            tally.differences[known] += 1
        return
    ours = parsed(message_class, answer.data)
    if ours is None or theirs is None or _view(world, ours) != _view(world, theirs):
        yield from _explained(world, tally, ours, theirs, data)


def _explained(world, tally, ours, theirs, data):
    """Counts the known differences that explain another message; yields it when none does."""
    if ours is not None:
        # A quoted number may also be the key of a map, which is to stay as it is.
        for takes_quoted in (True, False):
            respelled, reasons = for_json_format(data, takes_quoted)
            for again in (theirs, _read_json(type(ours), respelled)):
                if again is None:
                    continue
                known = explain_values(world.schema, ours, again)
                if known is not None or _view(world, ours) == _view(world, again):
                    tally.differences.update([known] if known is not None else reasons)
                    return
    yield (f"another message: ours {shown(canonical(ours)) if ours else ours}, "
           f"Python's {shown(canonical(theirs)) if theirs else theirs}")


def _read_json(message_class, data):
    """The message, or None when json_format refuses the text."""
    message = message_class()
    try:
        json_format.Parse(data, message)
    except Exception:  # not only its own ParseError
        return None
    return message


def _is_same(world, message_class, answer, dynamic):
    if answer == dynamic:
        return True
    if not answer.is_message or not dynamic.is_message:
        return False
    # The order of map entries that an Any packs may differ.
    left, right = parsed(message_class, answer.data), parsed(message_class, dynamic.data)
    return left is not None and right is not None and _view(world, left) == _view(world, right)


def _view(world, message):
    return canonical(json_view(world.schema, message))
