#!/usr/bin/env python3
"""Offers a server three times what it can do: overload.py PEER [--seconds N] [--check].

Measured is what a server does alone (calls one after the other, then as many as it can), and then
what becomes of three times its capacity in an open loop, with critical calls among them: what is
served, how long what is let in takes, and that no critical call is refused. Latencies count from
when a call was due.
"""
import argparse
import json
import subprocess
import sys

import checks
from checks import check

# What a call costs, of the loop's own time or of eight workers behind it, and the capacity.
KINDS = [("loop", 3_000, 333.3), ("loop", 1_000, 1_000.0), ("workers", 5_000, 1_600.0)]
GOODPUT = 0.9
SLOWER = 4.0
CRITICAL_PER_S = 50


class Peer:
    """A server for as long as its input stays open."""

    def __init__(self, program, admission):
        self.program = program
        self.process = subprocess.Popen([program, "serve", admission], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def load(self, rate, seconds, kind, microseconds, manners="hits", critical=CRITICAL_PER_S):
        words = [self.program, "load", self.port, rate, critical, seconds, 10, kind, microseconds,
                 manners]
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True,
                              timeout=seconds * 10 + 60)
        if done.returncode:
            sys.exit(f"{words}: {done.stderr[-2000:]}")
        return json.loads(done.stdout)

    def figures(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def end(self):
        self.process.stdin.close()
        self.process.wait(timeout=20)


def trial(program, kind, microseconds, nominal, seconds, judges):
    name = f"{kind}, {microseconds} us"
    bare = Peer(program, "off")
    # A little more than it can do, for so short that nothing piles up without end.
    full = bare.load(nominal * 1.3, seconds, kind, microseconds, critical=0)["usual"]
    bare.end()
    capacity = min(full["ok"] / seconds, nominal)
    peer = Peer(program, "on")
    idle = peer.load(nominal / 10, seconds, kind, microseconds)
    refused = sum(idle["usual"]["codes"].values())
    check(f"{name}: nothing is refused without need",
          refused == 0 if judges else refused * 10 <= idle["usual"]["offered"], idle)
    # It has settled after a second; what comes then is judged.
    peer.load(capacity * 3, 2, kind, microseconds)
    busy = peer.load(capacity * 3, seconds, kind, microseconds)
    figures = peer.figures()
    spared = peer.load(capacity * 3, seconds, kind, microseconds, "spares")
    rest = peer.load(nominal / 10, seconds, kind, microseconds)
    peer.end()
    usual, critical = busy["usual"], busy["critical"]
    goodput = usual["ok"] / seconds / capacity
    slower = usual["p99_us"] / idle["usual"]["p99_us"]
    print(f"{name}: capacity {capacity:.0f}/s, offered {usual['offered'] / seconds:.0f}/s: goodput "
          f"{goodput:.2f}, p99 {usual['p99_us'] / 1000:.2f} ms ({slower:.1f} times idle), critical "
          f"{critical['ok']} of {critical['offered']}, p99 {critical['p99_us'] / 1000:.2f} ms; "
          f"clients that spare it: {spared['usual']['ok'] / seconds / capacity:.2f}; {figures}")
    check(f"{name}: every critical call is served",
          critical["ok"] == critical["offered"] > 0, critical)
    check(f"{name}: what is refused is told so", set(usual["codes"]) == {"RESOURCE_EXHAUSTED"},
          usual)
    check(f"{name}: all is served again afterwards", rest["usual"]["ok"] >= 0.9 *
          rest["usual"]["offered"], rest)
    if judges:
        check(f"{name}: goodput", goodput >= GOODPUT, goodput)
        check(f"{name}: latency of what is let in", slower <= SLOWER, slower)
    else:
        check(f"{name}: it goes on serving", goodput >= GOODPUT / 2, goodput)
    print(f"@figure overload, {name}: goodput {goodput:.2f} of capacity, admitted p99 "
          f"{slower:.1f} times idle")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("peer")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--slower", type=int, default=1,
                        help="times the work of a call, for builds whose refusals cost much")
    parser.add_argument("--kinds", type=int, default=len(KINDS), help="only the last so many")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    for kind, microseconds, nominal in KINDS[-arguments.kinds:]:
        trial(arguments.peer, kind, microseconds * arguments.slower, nominal / arguments.slower,
              arguments.seconds, arguments.check)
    print(f"@count {checks.passed} {checks.failed}")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
