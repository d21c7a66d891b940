#!/usr/bin/env python3
"""Our RPC runtime against nghttpd, grpc C++ and grpc-swift-2, all in one run.

All servers are up at once on one core; each round visits them in a random order with the load on
the other core, so a drift of the machine meets all of them alike. Loopback only.
"""
import argparse
import os
import pathlib
import random
import sys
import tempfile
import time

from rpc_harness import contenders, idle, load
from rpc_harness.contenders import PEERS, NotBuilt
from rpc_harness.inputs import KINDS, Inputs
from rpc_harness.results import Results, compare
from rpc_harness.servers import Servers, allow_many_files, cores

# Requests of one slice of the quickest server, and of one measurement of latency.
FULL = {"rounds": 9, "requests": 60_000, "latency": 3_000, "calls": 40_000, "idle": 1_000}
QUICK = {"rounds": 3, "requests": 12_000, "latency": 1_000, "calls": 10_000, "idle": 200}


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few and short rounds")
    parser.add_argument("--rounds", type=int, help="how often each server is visited")
    parser.add_argument("--peers", default=",".join(PEERS),
                        help=f"of {', '.join(PEERS)}; none for ours alone (default: all)")
    parser.add_argument("--check", action="store_true",
                        help="exit code 1 when a limit of the plan is missed or not measured")
    options = parser.parse_args()
    options.peers = [name for name in options.peers.split(",") if name not in ("", "none")]
    for name in options.peers:
        if name not in PEERS:
            parser.error(f"unknown peer {name}; there are {', '.join(PEERS)}")
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


def measure_servers(taking_part, inputs, size, results):
    wanted = [(one, is_tls) for one in taking_part for is_tls in (False, True)]
    with Servers(wanted, inputs) as servers:
        for server in servers:
            for kind in KINDS:
                load.throughput(server, kind, inputs, 2_000)
        for number in range(size["rounds"]):
            for kind in KINDS:
                for server in random.sample(servers, len(servers)):
                    count = int(size["requests"] * server.contender.share)
                    cpu, rate = load.throughput(server, kind, inputs, count)
                    p50, p99 = load.latency(server, kind, inputs, size["latency"])
                    for what, value in (("cpu", cpu), ("rate", rate), ("p50", p50), ("p99", p99)):
                        results.add(what, server.label, kind, value)
            print(f"servers: round {number + 1} of {size['rounds']}", flush=True)


def measure_clients(taking_part, inputs, size, results):
    ours = contenders.swift_product(contenders.OURS, "rpc-client")
    programs = {"atrium": ((ours,), 1.0)}
    for one in taking_part:
        if one.name == "grpc-swift-2":
            programs[one.name] = ((one.command[0], "client"), 0.2)
    names = list(programs)
    wanted = [(one, False) for one in taking_part if one.name in names]
    with Servers(wanted, inputs) as servers:
        pairs = [(name, server) for name in names for server in servers]
        for number in range(size["rounds"]):
            for kind in KINDS:
                for name, server in random.sample(pairs, len(pairs)):
                    program, share = programs[name]
                    share = min(share, 4 * server.contender.share * share)
                    cpu, rate, _, _ = load.client(
                        program, server, kind, inputs, 100, int(size["calls"] * share))
                    label = f"{name} to {server.label}"
                    results.add("client cpu", label, kind, cpu)
                    results.add("client rate", label, kind, rate)
            print(f"clients: round {number + 1} of {size['rounds']}", flush=True)


def measure_idle(taking_part, inputs, size, results):
    for one in taking_part:
        if one.name == "atrium, synchronous":
            continue  # the connection is the same
        for is_tls in (False, True):
            held, back = idle.measure(one, is_tls, inputs, size["idle"])
            label = one.name + (", TLS" if is_tls else "")
            results.add("idle", label, "", held)
            results.add("given back", label, "", back)


def main():
    options = parse()
    size = dict(QUICK if options.quick else FULL)
    if options.rounds:
        size["rounds"] = options.rounds
    allow_many_files()
    taking_part, left_out, not_built = build(options)
    describe_machine()
    results = Results()
    with tempfile.TemporaryDirectory() as folder:
        inputs = Inputs(pathlib.Path(folder))
        measure_servers(taking_part, inputs, size, results)
        measure_clients(taking_part, inputs, size, results)
        measure_idle(taking_part, inputs, size, results)
    results.print_servers(KINDS)
    results.print_clients(KINDS)
    results.print_idle(size["idle"])
    missed = compare(results, KINDS)
    results.print_figures()
    for line in missed:
        print(f"over the limit: {line}")
    if options.check:
        for line in left_out:
            print(f"not measured: {line}")
    # A peer that was asked for and does not build is a defect in any case.
    sys.exit(1 if not_built or options.check and (missed or left_out) else 0)


if __name__ == "__main__":
    main()
