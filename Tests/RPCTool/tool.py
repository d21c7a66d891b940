"""Runs the tool and reads what it says."""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Peers"))

from checks import check  # noqa: E402

TIMEOUT_S = 60


class Said:
    """What one run has said."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def lines(self):
        # JSON may hold line ends of Unicode, which are none here.
        return self.out.removesuffix("\n").split("\n") if self.out else []

    @property
    def values(self):
        """Each line as JSON."""
        return [json.loads(line) for line in self.lines]

    @property
    def value(self):
        return json.loads(self.out)

    def __str__(self):
        return f"exit {self.code}, {self.out[-600:]!r}, {self.err[-600:]!r}"


class Tool:
    """The tool with the options that lead to one server."""

    def __init__(self, path, *options):
        self.path = str(path)
        self.options = options

    def run(self, *words, text=None):
        done = subprocess.run(
            [self.path, *words, *self.options], input=text, capture_output=True, text=True,
            timeout=TIMEOUT_S)
        return Said(done.returncode, done.stdout, done.stderr)

    def json(self, *words, text=None):
        return self.run(*words, "--output", "json", text=text)

    def started(self, *words):
        """A run that goes on while one talks to it."""
        return subprocess.Popen(
            [self.path, *words, *self.options], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)


def expect(name, said, code, *parts, err=()):
    """The exit code, and words of standard output and error."""
    check(name, said.code == code and all(part in said.out for part in parts)
          and all(part in said.err for part in ([err] if isinstance(err, str) else err)), said)
    return said
