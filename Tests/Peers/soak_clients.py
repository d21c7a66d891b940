#!/usr/bin/env python3
"""Clients of grpcio that call in every way, for the soak: soak_clients.py STUBS CA CERT KEY
FACE=ADDRESS… A line of input, `go`, `rest` or `figures`, is answered by a line."""
import json
import sys
import threading
import time

import grpc

PAUSE_S = 0.02
PATIENCE_S = 60
TOLD = 20
# A channel that is made anew connects anew, instead of sharing a connection with another one.
ALONE = [("grpc.use_local_subchannel_pool", 1)]
LONG = "y" * 20_000


class Tally:
    """What became of the calls."""

    def __init__(self):
        self.lock = threading.Lock()
        self.calls = self.refused = self.unexpected = 0
        self.told = []

    def call(self, name, expected, make):
        """Makes a call that must end with a code."""
        code, text, refused = "OK", "", False
        try:
            make()
        except grpc.RpcError as error:
            code, text = error.code().name, error.details()
            trailers = dict(error.trailing_metadata() or ())
            refused = code == "RESOURCE_EXHAUSTED" and "grpc-retry-pushback-ms" in trailers
        except grpc.FutureCancelledError:
            code = "CANCELLED"
        except AssertionError as error:
            code, text = "WRONG", str(error)
        with self.lock:
            self.calls += 1
            self.refused += refused
            if not refused and code != expected:
                self.unexpected += 1
                if len(self.told) < TOLD:
                    self.told.append(f"{name}: {code}: {text}")

    def figures(self):
        with self.lock:
            return {"calls": self.calls, "refused": self.refused, "unexpected": self.unexpected,
                    "told": self.told}


class Calls:
    """Calls of all four kinds over one channel."""

    def __init__(self, channel, f, services, tally, face):
        self.stub, self.f, self.tally, self.face = services.CatalogStub(channel), f, tally, face

    def gentle(self, turn):
        """Calls that end by themselves, in turn."""
        name, make, expected = [
            ("find", self.find, "OK"), ("gzip", self.gzip, "OK"), ("watch", self.watch, "OK"),
            ("upload", self.upload, "OK"), ("chat", self.chat, "OK"),
            ("fail", self.fail, "NOT_FOUND")][turn % 6]
        self.tally.call(f"{self.face} {name}", expected, make)

    def mixed(self, turn):
        """Those and calls that end in another way."""
        name, make, expected = [
            ("late", self.late, "DEADLINE_EXCEEDED"), ("left", self.leave, "CANCELLED"),
            ("cancelled", self.cancel, "CANCELLED"), ("", None, "")][turn % 4]
        if make:
            self.tally.call(f"{self.face} {name}", expected, make)
        else:
            self.gentle(turn // 4)

    def find(self):
        assert self.stub.Find(self.f.Part(a=7, b="x"), timeout=PATIENCE_S).f_int32 == 7

    def gzip(self):
        seen = self.stub.Find(self.f.Part(b="gzip" + LONG), timeout=PATIENCE_S,
                              compression=grpc.Compression.Gzip)
        assert seen.f_string == "gzip" + LONG

    def watch(self):
        seen = [part.a for part in self.stub.Watch(self.f.Part(a=30), timeout=PATIENCE_S)]
        assert seen == list(range(30)), seen

    def upload(self):
        self.stub.Upload((self.f.Part(a=a) for a in (1, 2, 3)), timeout=PATIENCE_S)

    def chat(self):
        seen = [part.a for part in self.stub.Chat((self.f.Part(a=a) for a in range(5)),
                                                  timeout=PATIENCE_S)]
        assert seen == list(range(5)), seen

    def fail(self):
        self.stub.Find(self.f.Part(b="fail"), timeout=PATIENCE_S)

    def late(self):
        self.stub.Register(self.f.Part(b="wait"), timeout=0.02)

    def leave(self):
        stream = self.stub.Watch(self.f.Part(a=1 << 30, b="z"), timeout=PATIENCE_S)
        for part in stream:
            if part.a == 40:
                stream.cancel()

    def cancel(self):
        call = self.stub.Register.future(self.f.Part(b="wait"), timeout=PATIENCE_S)
        time.sleep(0.005)
        call.cancel()
        call.result()


class Load:
    """Everything that is called at once."""

    def __init__(self, faces, credentials, make_calls):
        self.faces, self.credentials, self.make_calls = faces, credentials, make_calls
        self.is_over = threading.Event()
        self.threads = []
        for face in faces:
            body = "gentle" if face.startswith("public") else "mixed"
            self.threads.append(threading.Thread(target=self.steady, args=(face, body)))
            self.threads.append(threading.Thread(target=self.anew, args=(face,)))
        for thread in self.threads:
            thread.start()

    def channel(self, face):
        if face.endswith("tls"):
            return grpc.secure_channel(self.faces[face], self.credentials, ALONE)
        return grpc.insecure_channel(self.faces[face], ALONE)

    def steady(self, face, body):
        turn = 0
        with self.channel(face) as channel:
            calls = self.make_calls(channel, face)
            while not self.is_over.is_set():
                getattr(calls, body)(turn)
                turn += 1
                time.sleep(PAUSE_S)

    def anew(self, face):
        turn = 0
        while not self.is_over.is_set():
            with self.channel(face) as channel:
                calls = self.make_calls(channel, f"{face}, anew,")
                calls.gentle(turn)
                calls.gentle(turn + 1)
            turn += 1
            time.sleep(PAUSE_S * 5)

    def end(self):
        self.is_over.set()
        for thread in self.threads:
            thread.join()


def main():
    stubs, *files = sys.argv[1:5]
    sys.path.insert(0, stubs)
    from atrium.testing.v1 import features_pb2, service_pb2_grpc
    faces = dict(word.split("=") for word in sys.argv[5:])
    authority, certificate, key = (open(name, "rb").read() for name in files)
    credentials = grpc.ssl_channel_credentials(authority, key, certificate)
    tally, load = Tally(), None

    def make_calls(channel, face):
        return Calls(channel, features_pb2, service_pb2_grpc, tally, face)

    for line in sys.stdin:
        word = line.strip()
        if word == "go":
            load = Load(faces, credentials, make_calls)
            print("going", flush=True)
        elif word == "rest":
            if load:
                load.end()
            load = None
            print("resting", flush=True)
        elif word == "figures":
            print("figures", json.dumps(tally.figures()), flush=True)
    if load:
        load.end()


if __name__ == "__main__":
    main()
