"""The program under test: one request, one response, over pipes."""

import os
import select
import struct
import subprocess
import time


class TesteeError(Exception):
    """The testee ended, hung or broke the framing."""


class Testee:
    """Starts the command when needed, and again after a failure."""

    def __init__(self, command, timeout):
        self.command = command
        self.timeout = timeout
        self.process = None

    def exchange(self, request):
        """The serialized response to a serialized request."""
        if self.process is None:
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
            os.set_blocking(self.process.stdin.fileno(), False)
        deadline = time.monotonic() + self.timeout
        try:
            self._write(struct.pack("<I", len(request)) + request, deadline)
            (length,) = struct.unpack("<I", self._read(4, deadline))
            return self._read(length, deadline)
        except (OSError, TesteeError) as error:
            self.stop()
            raise TesteeError(str(error)) from error

    def close(self):
        """Ends the input; returns the exit status, or None if it did not end."""
        if self.process is None:
            return 0
        self.process.stdin.close()
        try:
            status = self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            status = None
        self.stop()
        return status

    def stop(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def _write(self, data, deadline):
        view = memoryview(data)
        while view:
            self._await([], [self.process.stdin], deadline)
            view = view[os.write(self.process.stdin.fileno(), view):]

    def _read(self, count, deadline):
        chunks = []
        while count > 0:
            self._await([self.process.stdout], [], deadline)
            chunk = os.read(self.process.stdout.fileno(), min(count, 1 << 20))
            if not chunk:
                status = self.process.wait()
                raise TesteeError(f"the testee ended (status {status}) without an answer")
            chunks.append(chunk)
            count -= len(chunk)
        return b"".join(chunks)

    def _await(self, readers, writers, deadline):
        left = deadline - time.monotonic()
        if left <= 0 or not any(select.select(readers, writers, [], left)):
            raise TesteeError(f"no answer within {self.timeout:g} seconds")
