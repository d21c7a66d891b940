#!/usr/bin/env python3
"""Our RPC runtime against nghttpd, grpc C++ and grpc-swift-2, all in one run.

All servers of a part are up at once on one core; each round visits them in a random order with the
load on the other core, so a drift of the machine meets all of them alike. Loopback only. Parts:
unary (calls one by one and 100 in flight), defaults (our server with all that a service puts
around its calls), streaming, matrix (connections x streams), builds (static, jemalloc), clients,
offloop (callers that do not run on the channel's loop), idle (memory of connections).
"""
import argparse
import os
import pathlib
import sys
import tempfile
import time

from rpc_harness import contenders, idle, matrix, measures
from rpc_harness.contenders import PARTS, PEERS, NotBuilt
from rpc_harness.inputs import KINDS, Inputs
from rpc_harness.limits import compare
from rpc_harness.results import Results
from rpc_harness.servers import allow_many_files, cores

# Requests of one slice of the quickest server, of one measurement of latency, of a cell of the
# matrix; streams of one slice, and messages of each.
FULL = {
    "rounds": 7, "requests": 60_000, "latency": 3_000, "calls": 40_000, "idle": 1_000,
    "streams": 10, "messages": 20_000, "exchanges": 20_000, "matrix rounds": 3, "cell": 20_000,
    "connections": (1, 10, 100, 1_000), "streams of each": (1, 10, 100)}
QUICK = {
    "rounds": 3, "requests": 12_000, "latency": 1_000, "calls": 10_000, "idle": 200,
    "streams": 10, "messages": 4_000, "exchanges": 4_000, "matrix rounds": 1, "cell": 10_000,
    "connections": (1, 100), "streams of each": (1, 100)}


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few and short rounds")
    parser.add_argument("--rounds", type=int, help="how often each server is visited")
    parser.add_argument("--peers", default=",".join(PEERS),
                        help=f"of {', '.join(PEERS)}; none for ours alone (default: all)")
    parser.add_argument("--parts", default=",".join(PARTS),
                        help=f"of {', '.join(PARTS)} (default: all)")
    parser.add_argument("--check", action="store_true",
                        help="exit code 1 when a limit of the plan is missed or not measured")
    options = parser.parse_args()
    options.peers = [name for name in options.peers.split(",") if name not in ("", "none")]
    options.parts = options.parts.split(",")
    for what, names, known in (("peer", options.peers, PEERS), ("part", options.parts, PARTS)):
        for name in names:
            if name not in known:
                parser.error(f"unknown {what} {name}; there are {', '.join(known)}")
    return options


def build(options):
    """The contenders that take part; names every peer that does not, and those not built."""
    taking_part = contenders.ours()
    left_out, not_built = [], []
    for name, make in PEERS.items():
        if name not in options.peers:
            left_out.append(f"{name}: not asked for")
            continue
        try:
            taking_part += make()
        except NotBuilt as reason:
            left_out.append(f"{name}: {reason}")
            not_built.append(name)
    if "builds" in options.parts:
        usual = [one for one in taking_part if "builds" in one.parts]
        try:
            usual += contenders.static_build(usual[0])
        except NotBuilt as reason:
            left_out.append(f"static build: {reason}")
            not_built.append("static build")
        taking_part += usual[1:]
        try:
            taking_part += contenders.with_jemalloc(usual)
        except NotBuilt as reason:
            # Nobody needs it: it is an option that may be worth its package, or not.
            print(f"@figure left out: jemalloc: {reason}")
    for line in left_out:
        print(f"left out: {line}")
        print(f"@figure left out: {line.splitlines()[0]}")
    return taking_part, left_out, not_built


def describe_machine():
    with open("/proc/cpuinfo") as file:
        models = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    busy = ", ".join(f"{value:.2f}" for value in os.getloadavg())
    model = models[0] if models else "unknown processor"
    print(f"{time.strftime('%Y-%m-%d')}, {model}, {len(os.sched_getaffinity(0))} cores; load"
          f" averages before the run {busy}; servers on core {cores()[0]}, load on {cores()[1]}")


def measure_idle(taking_part, inputs, size, results):
    for one in measures.of_part(taking_part, "idle"):
        for is_tls in (False, True):
            held, first, back = idle.measure(one, is_tls, inputs, size["idle"])
            label = one.name + (", TLS" if is_tls else "")
            results.add("idle", label, "", held)
            results.add("idle first", label, "", first)
            results.add("given back", label, "", back)


def measure(taking_part, parts, size, results):
    with tempfile.TemporaryDirectory() as folder:
        inputs = Inputs(pathlib.Path(folder))
        if {"unary", "defaults"}.intersection(parts):
            measures.measure_unary(taking_part, parts, inputs, size, results)
        if "streaming" in parts:
            measures.measure_streaming(taking_part, inputs, size, results)
        if "matrix" in parts:
            matrix.measure(taking_part, inputs, size, results)
        if "builds" in parts:
            measures.measure_builds(taking_part, inputs, size, results)
        if {"clients", "offloop"}.intersection(parts):
            measures.measure_clients(taking_part, parts, inputs, size, results)
        if "idle" in parts:
            measure_idle(taking_part, inputs, size, results)


def main():
    options = parse()
    size = dict(QUICK if options.quick else FULL)
    if options.rounds:
        size["rounds"] = options.rounds
        size["matrix rounds"] = min(options.rounds, size["matrix rounds"])
    allow_many_files()
    taking_part, left_out, not_built = build(options)
    describe_machine()
    results = Results()
    measure(taking_part, options.parts, size, results)
    results.print_servers(KINDS)
    results.print_streaming(KINDS)
    results.print_matrix()
    results.print_builds()
    results.print_clients(KINDS)
    results.print_idle(size["idle"])
    missed, unmeasured = compare(results, KINDS)
    results.print_figures()
    for line in missed:
        print(f"over the limit: {line}")
    if options.check:
        for line in left_out + unmeasured:
            print(f"not measured: {line}")
    # A peer that was asked for and does not build is a defect in any case.
    failed = not_built or options.check and (missed or left_out or unmeasured)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
