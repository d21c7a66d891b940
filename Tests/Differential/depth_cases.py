"""Messages inside each other: ours refuses what is too deep, says where, and survives."""

import wire
from peers import BINARY, DYNAMIC, GENERATED, JSON, PeerDied, request
from schema import PACKAGE

# Messages inside each other that are read, the outermost included.
_LIMIT = 100
_DEPTHS = (1_000, 10_000, 100_000, 400_000)
_LEFT = 2


def _binary(depth):
    return wire.nested(_LEFT, depth)


def _json(depth):
    return b'{"left":' * depth + b"{}" + b"}" * depth


def _ask(world, name, data, mode, source):
    return world.ours.ask(request(PACKAGE + name, data, mode, source))


def _wrongs_at_limit(world, mode, source, build):
    if not _ask(world, "Tree", build(_LIMIT - 1), mode, source).is_message:
        yield f"{_LIMIT} messages inside each other are refused"
    if _ask(world, "Tree", build(_LIMIT), mode, source).is_message:
        yield f"{_LIMIT + 1} messages inside each other are read"


def _wrongs_too_deep(world, mode, source, build, depth):
    try:
        answer = _ask(world, "Tree", build(depth), mode, source)
    except PeerDied as error:
        yield f"ours did not survive: {error}"
        return
    if answer.is_message:
        yield "read"
        return
    fault = answer.fault
    if fault.reason != "tooDeep":
        yield f"another reason: {fault.text[-200:]}"
    if fault.path != ".".join(["left"] * _LIMIT):
        yield f"the path has {fault.path.count('left')} names, not the {_LIMIT} to the message"
    if fault.offset != _offset(depth, source):
        yield f"offset {fault.offset}, not {_offset(depth, source)}"


def _offset(depth, source):
    """Where the first message that is too deep begins: behind its length, or its bracket."""
    if source == JSON:
        return _LIMIT * len('{"left":') + 1
    return len(_binary(depth)) - len(_binary(depth - _LIMIT))


# Other ways down: what is inside each other, the type around it, and what is to be refused.
def _other_shapes():
    group = wire.tag(99, wire.START)
    yield "unknown groups", "Part", group * 400_000, BINARY
    yield "unknown groups with ends", "Part", group * 1000 + wire.tag(99, wire.END) * 1000, BINARY
    yield "children", "Tree", wire.nested(4, 400_000), BINARY
    yield "lists in a Value", "WellKnown", b'{"value":' + b"[" * 400_000, JSON
    yield "objects in a Struct", "WellKnown", b'{"fields":' + b'{"a":' * 400_000, JSON
    yield "unknown members", "Part", b'{"zzz":' + b"[" * 400_000, JSON
    any_type = b'{"@type":"/google.protobuf.Any","value":'
    yield "an Any in an Any", "WellKnown", b'{"any":' + any_type * 50_000, JSON


def _wrongs_of_shape(world, name, data, source):
    answers = []
    for mode in (GENERATED, DYNAMIC):
        try:
            answers.append(_ask(world, name, data, mode, source))
        except PeerDied as error:
            yield f"ours did not survive: {error}"
            return
    if any(answer.is_message for answer in answers):
        yield "read"
    elif answers[0] != answers[1]:
        yield f"generated: {answers[0]}, dynamic: {answers[1]}"


def cases(world):
    for source, build, form in ((BINARY, _binary, "binary"), (JSON, _json, "JSON")):
        for mode, label in ((GENERATED, "generated"), (DYNAMIC, "dynamic")):
            yield (f"depth limit, {form}, {label}",
                   list(_wrongs_at_limit(world, mode, source, build)))
            for depth in _DEPTHS:
                yield (f"{depth} messages inside each other, {form}, {label}",
                       list(_wrongs_too_deep(world, mode, source, build, depth)))
    for label, name, data, source in _other_shapes():
        yield f"too deep: {label}", list(_wrongs_of_shape(world, name, data, source))
