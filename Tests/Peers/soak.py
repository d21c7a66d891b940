#!/usr/bin/env python3
"""Calls, cancels, reconnects, reloads, restarts and floods for as long as wanted, and looks whether
anything grows: soak.py SERVER CALLER [--seconds N].

A server of ours has four faces: plaintext and mutual TLS, with the limits of internal and of public
ports. It is called by our client and by grpcio, whose every call must end as it should, while
others flood it, its certificate is replaced, and a second server that our client uses as well is
restarted and killed. After a warm-up and at the end everything rests: then the same memory and the
same descriptors must be in use.
"""
import argparse
import contextlib
import itertools
import pathlib
import ssl
import statistics
import sys
import tempfile
import threading
import time

import checks
import floods
import run
from checks import check
from soak_programs import Certificates, Program, serial_of, settled

# What a process may have allocated more at the end than after the warm-up, everything at rest. Each
# thread of the pool keeps some; a leak of 64 bytes in each call is several times this in 20 s.
LIMIT_HEAP_BYTES = 192 << 10
# What it may hold more of the machine's memory, at rest and at work (the first fifth of the samples
# after the warm-up against the last one).
LIMIT_RESIDENT_BYTES = 8 << 20
LIMIT_THREADS = 4
# Of the honest calls, those that a server with too much to do may refuse.
LIMIT_REFUSED = 0.05
LIMIT_ANSWER_S = 1.0
# A longer flood spends the attacker's time: the server has ended its connection by then.
FLOOD_FRAMES = 2_000
FLOOD_S = 0.3
HOLD_S = 0.1
# Addresses of attackers, who come back after a while and at once.
ATTACKERS = 500
# From an address of its own, so that nobody else takes the port while it is away.
RESTARTING = "127.77.0.1"


class Repeated:
    """Does something again and again on a thread of its own, while it is wanted."""

    def __init__(self, what, pause):
        """`what` is told how often it was done before; `pause` is seconds."""
        self.what, self.pause = what, pause
        self.is_over, self.turn = threading.Event(), itertools.count()
        self.error = None
        self.thread = None

    def begin(self):
        self.is_over.clear()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        try:
            while not self.is_over.wait(self.pause):
                self.what(next(self.turn))
        except (Exception, SystemExit) as error:
            self.error = error
            raise

    def rest(self):
        self.is_over.set()
        self.thread.join()


class Soak:
    def __init__(self, folder, options):
        self.folder, self.options = folder, options
        self.files = [str(folder / name) for name in ("ca.pem", "client.pem", "client.key")]
        self.context = ssl.create_default_context(cafile=self.files[0])
        self.context.set_alpn_protocols(["h2"])
        self.context.load_cert_chain(*self.files[1:])
        own = [folder / name for name in ("server.pem", "server.key", "ca.pem")]
        self.server = Program([options.server, *own, "--public", "--admission"])
        self.faces = {face: self.server.hear(face)
                      for face in ("plaintext", "tls", "public", "public-tls")}
        self.certificates = Certificates(folder, self.server)
        self.second = Program([options.server, "--at", f"{RESTARTING}:0"])
        self.second_address = self.second.hear("plaintext")
        faces = [f"{name}={address}" for name, address in self.faces.items()]
        self.caller = Program([options.caller, *self.files, *faces,
                               f"restarting={self.second_address}"])
        self.caller.hear("ready")
        here = pathlib.Path(__file__).parent
        self.clients = Program([sys.executable, here / "soak_clients.py", folder, *self.files,
                                *faces])
        self.watched = {"server": self.server, "caller": self.caller}
        self.samples = {name: [] for name in self.watched}
        self.counts = {"floods": 0, "reloads": 0, "restarts": 0, "kills": 0}
        self.is_measuring = False
        self.reloads_until = float("inf")
        self.frames = [(make.__name__, floods.PREFACE + floods.settings() + make(FLOOD_FRAMES))
                       for make in floods.FLOODS] + [("half_prefaces", floods.PREFACE[:12])]
        self.repeated = [Repeated(self.sample, 1.0), Repeated(self.flood, 0.05),
                         Repeated(self.reload, options.reload), Repeated(self.restart,
                                                                         options.restart)]

    # What happens beside the calls.

    def sample(self, _):
        for name, program in self.watched.items():
            seen = program.sample()
            if self.is_measuring:
                self.samples[name].append(seen)
                if len(self.samples[name]) % 60 == 0:
                    print(f"{name}, {len(self.samples[name])} s: {kib(seen['resident'])} resident, "
                          f"{kib(seen['heap'])} allocated, {seen['descriptors']} descriptors",
                          flush=True)

    def flood(self, turn):
        """The next kind of flood; each comes to each face after a while."""
        name, frames = self.frames[turn % len(self.frames)]
        face = list(self.faces)[(turn + turn // len(self.frames)) % len(self.faces)]
        floods.Attacker.number %= ATTACKERS
        source, attackers = floods.Attacker.number, []
        for _ in range(20 if name == "half_prefaces" else 2):
            floods.Attacker.number = source
            # Who has broken a limit of a public port may find it closed.
            with contextlib.suppress(OSError):
                attacker = floods.Attacker(self.faces[face],
                                           self.context if face.endswith("tls") else None)
                attackers.append(attacker)
                attacker.send(frames, FLOOD_S)
        # Those whose connection stands for a while hold what they were given.
        time.sleep(HOLD_S)
        for attacker in attackers:
            attacker.close()
        self.counts["floods"] += 1

    def reload(self, _):
        """Another leaf, which new connections of everybody see and open calls do not notice."""
        if time.monotonic() > self.reloads_until:
            return
        serial = self.certificates.replace()
        for face in ("tls", "public-tls"):
            seen = serial_of(self.faces[face], self.context)
            check(f"{face}: a new connection sees the new certificate", seen == serial,
                  (seen, serial))
        wanted = self.certificates.fingerprint()
        seen = settled(lambda: self.caller.figures()["fingerprint"], lambda seen: seen == wanted, 10)
        check("our client sees the new certificate", seen == wanted, (seen, wanted))
        self.caller.ask("reload", "reloaded")
        self.counts["reloads"] += 1

    def restart(self, turn):
        """In good order, where nobody loses a call, and without warning."""
        lost = self.caller.figures()["lost"]
        if turn % 2 == 0:
            status = self.second.end()
            drained = self.second.hear("drained")
            check("a restart in good order", status == 0 and drained == "true", (status, drained))
            self.counts["restarts"] += 1
        else:
            self.second.kill()
            self.counts["kills"] += 1
        # Calls go on with the other one meanwhile.
        time.sleep(0.3)
        self.second = Program([self.options.server, "--at", self.second_address])
        self.second.hear("plaintext")
        if turn % 2 == 0:
            time.sleep(0.2)
            more = self.caller.figures()["lost"] - lost
            check("a restart in good order loses no stream", more == 0, more)

    # Phases.

    def work(self, seconds):
        self.caller.ask("go", "going")
        self.clients.ask("go", "going")
        for repeated in self.repeated:
            repeated.begin()
        end = time.monotonic() + seconds
        while time.monotonic() < end and not any(one.error for one in self.repeated):
            time.sleep(0.1)
        for repeated in self.repeated:
            repeated.rest()
        errors = [one.error for one in self.repeated if one.error]
        check("the soak itself goes on", not errors, errors)
        self.caller.ask("rest", "resting")
        self.clients.ask("rest", "resting")

    def at_rest(self):
        """Figures of both, once no connection is open and what is free was given back."""
        open_now = settled(lambda: int(self.server.ask("connections", "connections")),
                           lambda count: count == 0, 15)
        check("no connection stays open", open_now == 0, open_now)
        seen = {name: [] for name in self.watched}
        # The last calls and lookups end a moment after those who made them have gone.
        for _ in range(6):
            time.sleep(0.3)
            for name, program in self.watched.items():
                program.ask("trim", "trimmed")
                seen[name].append(program.sample())
        return {name: min(samples, key=lambda sample: sample["heap"])
                for name, samples in seen.items()}

    def run(self):
        before = {name: program.sample() for name, program in self.watched.items()}
        warm_up = max(5.0, self.options.seconds / 10)
        self.work(warm_up)
        warm, calls = self.at_rest(), self.calls()
        self.is_measuring = True
        began = time.monotonic()
        seconds = max(5.0, self.options.seconds - warm_up)
        # What a context of TLS gathers goes with it: in the second half it stays.
        self.reloads_until = began + seconds / 2
        self.work(seconds)
        took = time.monotonic() - began
        self.is_measuring = False
        after = self.at_rest()
        for name in self.watched:
            self.judge(name, before[name], warm[name], after[name], took)
        self.judge_calls(calls, took)
        self.judge_server()

    def calls(self):
        return self.caller.figures()["calls"] + self.clients.figures()["calls"]

    # Judgement.

    def judge(self, name, before, warm, after, took):
        samples = self.samples[name]
        fifth = max(1, len(samples) // 5)
        def at_work(key, part):
            return statistics.median(sample[key] for sample in part)
        heap = after["heap"] - warm["heap"]
        resident = after["resident"] - warm["resident"]
        working = {key: at_work(key, samples[-fifth:]) - at_work(key, samples[:fifth])
                   for key in ("heap", "resident", "descriptors", "threads")}
        check(f"{name}: allocated at rest", heap < LIMIT_HEAP_BYTES, kib(heap))
        check(f"{name}: resident at rest", resident < LIMIT_RESIDENT_BYTES, kib(resident))
        check(f"{name}: resident at work", working["resident"] < LIMIT_RESIDENT_BYTES,
              kib(working["resident"]))
        check(f"{name}: allocated at work", working["heap"] < LIMIT_RESIDENT_BYTES,
              kib(working["heap"]))
        # The runtime's own, for timers and threads, are there since the warm-up.
        check(f"{name}: descriptors come back", after["descriptors"] <= warm["descriptors"],
              (before["descriptors"], warm["descriptors"], after["descriptors"]))
        check(f"{name}: threads", after["threads"] - warm["threads"] <= LIMIT_THREADS,
              (warm["threads"], after["threads"]))
        used = after["cpu"] - warm["cpu"]
        most = max(samples, key=lambda sample: sample["resident"])
        print(f"@figure soak, {name}: in {took:.0f} s {kib(heap)} more allocated and "
              f"{kib(resident)} more resident at rest, {kib(working['heap'])} and "
              f"{kib(working['resident'])} at work; at most {kib(most['resident'])} resident, "
              f"{max(sample['descriptors'] for sample in samples)} descriptors, "
              f"{max(sample['threads'] for sample in samples)} threads, figures after "
              f"{max(sample['answer'] for sample in samples):.2f} s at most; descriptors "
              f"{warm['descriptors']} after the warm-up, {after['descriptors']} after; "
              f"{100 * used / took:.0f}% of a processor", flush=True)

    def judge_calls(self, before, took):
        ours, others = self.caller.figures(), self.clients.figures()
        for name, seen in (("our client", ours), ("grpcio", others)):
            check(f"{name}: every call ends as it should", seen["unexpected"] == 0, seen["told"])
            check(f"{name}: calls that were refused", seen["refused"] <= LIMIT_REFUSED *
                  seen["calls"], (seen["refused"], seen["calls"]))
            check(f"{name}: calls were made", seen["calls"] > 0)
        count = ours["calls"] + others["calls"] - before
        done = self.counts
        print(f"@figure soak: {count} calls ({count / took:.0f}/s), {ours['connections']} "
              f"connections of our client ({ours['resumed']} resumed), {done['floods']} floods, "
              f"{done['reloads']} reloads, {done['restarts']} restarts, {done['kills']} kills "
              f"({ours['lost']} streams lost, {ours['ejected']} ejections), "
              f"{ours['refused'] + others['refused']} calls refused for overload", flush=True)
        if self.options.verbose:
            print(ours["ends"], flush=True)
        check("everything happened", all(done[kind] for kind in
                                         ("floods", "reloads", "restarts", "kills")), done)

    def judge_server(self):
        figures = self.server.figures()
        if self.options.verbose:
            print(figures, flush=True)
        check("floods reached limits", figures["limits"].get("resets", 0) > 0, figures["limits"])
        check("addresses were penalized", figures["refused"].get("penalty", 0) > 0, figures)
        for face in self.faces:
            began = time.monotonic()
            client = floods.Attacker(self.faces[face],
                                     self.context if face.endswith("tls") else None)
            client.send(floods.PREFACE + floods.settings() + floods.ping(), 1)
            with contextlib.suppress(OSError):
                client.socket.settimeout(10)
                got = b""
                while b"\0\0\x08\x06\x01" not in got and (part := client.socket.recv(4096)):
                    got += part
            took = time.monotonic() - began
            client.close()
            check(f"{face}: answers afterwards", took < LIMIT_ANSWER_S, f"{took:.2f} s")

    def end(self):
        check("our client ends", self.caller.end() == 0)
        check("grpcio ends", self.clients.end() == 0)
        check("the second server ends", self.second.end() == 0)
        check("the server ends", self.server.end() == 0 and self.server.hear("drained") == "true")


def kib(count):
    return f"{count / 2**20:.1f} MiB" if abs(count) >= 1 << 20 else f"{count / 1024:.0f} KiB"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("server")
    parser.add_argument("caller")
    parser.add_argument("--seconds", type=float, default=20, help="the warm-up among them")
    parser.add_argument("--reload", type=float, default=0.5, help="seconds between certificates")
    parser.add_argument("--restart", type=float, default=3, help="seconds between restarts")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        run.make_stubs(folder)
        run.make_certificates(folder)
        soak = Soak(folder, options)
        try:
            soak.run()
            soak.end()
        finally:
            for program in (soak.server, soak.caller, soak.clients, soak.second):
                program.process.kill()
    print(f"@count {checks.passed} {checks.failed}")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
