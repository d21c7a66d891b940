"""Why libprotobuf-c never parses what comes from the network: its faults, each one shown.

A fault that a newer version no longer has passes too, with a word about it.
"""

import pathlib
import signal
import subprocess
import tempfile

import wire
from peers import Peer, PeerDied, request
from schema import PACKAGE

_DEPTHS = (1_000, 10_000, 100_000, 400_000)
_PROTO = pathlib.Path(__file__).resolve().parent.parent.parent / "proto" / "testing"


def _nesting(world, notes):
    """It recurses without a limit: the peer is made to die, in a process of its own."""
    for depth in _DEPTHS:
        with Peer(world.paths.protobuf_c) as peer:
            try:
                peer.ask(request(PACKAGE + "Tree", wire.nested(2, depth)))
            except PeerDied as death:
                if death.status is None or death.status >= 0:
                    return [f"{depth} deep: not a signal: {death}"]
                name = signal.Signals(-death.status).name
                notes.append(f"libprotobuf-c dies by {name} on {depth} messages inside each other")
                return []
    notes.append(f"this libprotobuf-c survives {_DEPTHS[-1]} messages inside each other")
    return []


def _known(fault, name, data, faulty, right):
    """A case: what 1.4.1 answers (None: refused), and what is right."""

    def run(world, notes):
        answer = world.protobuf_c.ask(request(PACKAGE + name, data))
        got = answer.data if answer.is_message else None
        if got == right:
            notes.append(f"this libprotobuf-c no longer has the fault: {fault}")
        elif got != faulty:
            return [f"libprotobuf-c: {answer}"]
        ours = world.ours.ask(request(PACKAGE + name, data))
        if (ours.data if ours.is_message else None) != right:
            return [f"ours: {ours}"]
        return []

    return f"libprotobuf-c: {fault}", run


def _refuses_optional(_, notes):
    """protoc-c does not take proto3's `optional`; hence derive-protos."""
    with tempfile.TemporaryDirectory() as output:
        result = subprocess.run(
            ["protoc-c", f"-I{_PROTO}", "-I/usr/include", f"--c_out={output}",
             "atrium/testing/v1/features.proto"], capture_output=True, text=True, check=False)
    if result.returncode == 0:
        notes.append("this protoc-c takes `optional`: derive-protos may go")
        return []
    return [] if "optional" in result.stderr else [f"another refusal: {result.stderr}"]


def _cases():
    yield "libprotobuf-c: nesting overflows the stack", _nesting
    yield "protoc-c: `optional` is refused", _refuses_optional
    text = wire.length(2, b"a\0b")
    yield _known("an embedded NUL ends a string", "Part", text, wire.length(2, b"a"), text)
    bad = wire.length(2, b"\xff\xfe")
    yield _known("text that is not UTF-8 is taken", "Part", bad, bad, None)
    first, second = wire.integer(1, 1), wire.length(2, b"x")
    twice = wire.length(17, first) + wire.length(17, second)
    yield _known("of a message that comes twice only the second part is kept", "Optionals", twice,
                 wire.length(17, second), wire.length(17, first + second))
    minus_zero = wire.fixed64(1, 1 << 63)
    yield _known("minus zero is dropped", "Scalars", minus_zero, b"", minus_zero)
    group = wire.tag(99, wire.START) + wire.tag(99, wire.END)
    yield _known("an unknown group is refused", "Part", group, None, group)
    yield _known("a known field with another wire type is refused", "Part",
                 wire.length(1, b"a"), None, wire.length(1, b"a"))
    entry = wire.length(12, wire.length(1, b"k") + wire.length(2, b"v"))
    other = wire.length(12, wire.length(1, b"k") + wire.length(2, b"w"))
    yield _known("a map keeps a key that comes twice", "Maps", entry + other, entry + other, other)


def cases(world, notes):
    for name, run in _cases():
        yield name, run(world, notes)
