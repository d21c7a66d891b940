"""The two peers as processes: frames over pipes, many requests at a time."""

import os
import pathlib
import resource
import select
import struct
import subprocess
import time
from dataclasses import dataclass

GENERATED, DYNAMIC = 0, 1
BINARY, DETERMINISTIC, JSON = 0, 1, 2
MESSAGE, NOT_READ, NOT_WRITTEN, BAD_REQUEST = 0, 1, 2, 3

_HERE = pathlib.Path(__file__).resolve().parent
_TIMEOUT_S = 60
_STACK_BYTES = 8 << 20


class PeerDied(Exception):
    """The peer ended, hung or broke the framing; `status` as of subprocess, None for a hang."""

    def __init__(self, text, status=None):
        super().__init__(text)
        self.status = status


@dataclass(frozen=True)
class Paths:
    """Where `build` puts things."""

    ours: pathlib.Path = _HERE.parents[1] / ".build" / "debug" / "differential-peer"
    protobuf_c: pathlib.Path = _HERE.parent.parent / ".tools" / "differential" / "peer"
    descriptors: pathlib.Path = (
        _HERE.parent.parent / ".tools" / "differential" / "descriptors.bin")


@dataclass(frozen=True)
class Fault:
    """What our error says."""

    reason: str
    path: str
    offset: int
    text: str


@dataclass(frozen=True)
class Answer:
    status: int
    data: bytes

    @property
    def is_message(self):
        return self.status == MESSAGE

    @property
    def fault(self):
        reason, path, offset, text = self.data.decode().split("\n", 3)
        return Fault(reason, path, int(offset), text)

    def __str__(self):
        if self.is_message:
            return shown(self.data)
        if self.status in (NOT_READ, NOT_WRITTEN) and self.data:
            what = "not read" if self.status == NOT_READ else "not written"
            return f"{what}: {self.fault.text}"
        return f"status {self.status}"


def shown(data, limit=240):
    """Bytes for a person: text when it is text, else hexadecimal; the end of long ones is cut."""
    cut = data[:limit]
    tail = "" if len(data) <= limit else f"... ({len(data)} bytes)"
    if cut and all(0x20 <= byte < 0x7F for byte in cut):
        return cut.decode() + tail
    return f"[{cut.hex(' ')}]{tail}"


def request(name, payload, mode=GENERATED, source=BINARY, target=DETERMINISTIC):
    """The frame that asks for a message of a type to be read and written again."""
    name = name.encode()
    body = bytes((mode, source, target, len(name))) + name + payload
    return struct.pack("<I", len(body)) + body


class Peer:
    """A process that is started when the first request comes."""

    def __init__(self, path):
        self.path = path
        self.process = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def ask(self, frame):
        return self.ask_all([frame])[0]

    def ask_all(self, frames):
        """The answers, in the order of the frames; PeerDied when one is missing."""
        if self.process is None:
            self.process = subprocess.Popen(
                [str(self.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0,
                preexec_fn=_limit)
            os.set_blocking(self.process.stdin.fileno(), False)
        try:
            return self._exchange(b"".join(frames), len(frames))
        except BrokenPipeError as error:
            raise self._dead() from error

    def stop(self):
        if self.process is not None:
            self.process.stdin.close()
            self.process.stdout.close()
            self.process.kill()
            self.process.wait()
            self.process = None

    def _exchange(self, output, count):
        output, received, answers = memoryview(output), bytearray(), []
        source, target = self.process.stdout.fileno(), self.process.stdin.fileno()
        deadline = time.monotonic() + _TIMEOUT_S
        while len(answers) < count:
            left = deadline - time.monotonic()
            readable, writable, _ = select.select(
                [source], [target] if output else [], [], max(left, 0))
            if not readable and not writable:
                self.stop()
                raise PeerDied(f"no answer within {_TIMEOUT_S} s")
            if writable:
                output = output[os.write(target, output[:1 << 16]):]
            if readable:
                chunk = os.read(source, 1 << 16)
                if not chunk:
                    raise self._dead()
                received += chunk
                _take_frames(received, answers)
        return answers

    def _dead(self):
        status = self.process.wait()
        self.stop()
        return PeerDied(f"the peer ended with status {status}", status)


def _take_frames(received, answers):
    start = 0
    while len(received) - start >= 4:
        (length,) = struct.unpack_from("<I", received, start)
        end = start + 4 + length
        if len(received) < end:
            break
        answers.append(Answer(received[start + 4], bytes(received[start + 5:end])))
        start = end
    del received[:start]


def _limit():
    """A stack of the usual size and no core file: one peer is made to overflow its stack."""
    hard = resource.getrlimit(resource.RLIMIT_STACK)[1]
    size = _STACK_BYTES if hard == resource.RLIM_INFINITY else min(_STACK_BYTES, hard)
    resource.setrlimit(resource.RLIMIT_STACK, (size, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
