#!/usr/bin/env python3
"""Random messages through three implementations that must agree: ours (generated and dynamic),
Python's protobuf (upb) and libprotobuf-c. Needs what `build` makes.

    run.py [--messages N] [--binary-mutations N] [--json-mutations N] [--seed S] [--jobs N]
    run.py --seed S --message CASE          one case again, also --binary-mutation, --json-mutation

Every random case is known by seed and number; a failure prints both. The last line is
`@count PASSED FAILED`.
"""

import argparse
import os
import secrets
import sys
import time

from google.protobuf.internal import api_implementation

import c_faults
import depth_cases
import error_cases
import known_cases
from peers import Paths
from tally import Tally
from world import KINDS, World, run_cases, run_many


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", help="a text; a new one is chosen and printed without it")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes")
    for kind in KINDS:
        parser.add_argument(f"--{kind}s", type=int, default=1000, metavar="N",
                            help=f"random cases of kind {kind}")
        parser.add_argument(f"--{kind}", type=int, metavar="CASE", help="this one again")
    arguments = parser.parse_args()
    if arguments.seed is None:
        arguments.seed = secrets.token_hex(4)
    return arguments


def of_kind(arguments, kind, suffix=""):
    return getattr(arguments, (kind + suffix).replace("-", "_"))


def run_named(title, cases):
    tally = Tally()
    for name, wrong in cases:
        tally.add(name, wrong)
    tally.report(title)
    return tally


def run_all(arguments):
    total, notes = Tally(), []
    with World(Paths()) as world:
        total.merge(run_named("errors of ours", error_cases.cases(world)))
        total.merge(run_named("depth", depth_cases.cases(world)))
        total.merge(run_named("faults of libprotobuf-c", c_faults.cases(world, notes)))
        total.merge(run_named("known differences and limits", known_cases.cases(world)))
    for note in notes:
        print(f"note: {note}")
    for kind in KINDS:
        count = of_kind(arguments, kind, "s")
        started = time.monotonic()
        tally = run_many(kind, arguments.seed, count, arguments.jobs)
        tally.report(f"{kind}, {count} in {time.monotonic() - started:.0f} s")
        total.merge(tally)
    return total


def main():
    arguments = parse_arguments()
    if api_implementation.Type() == "python":
        sys.exit("Python's protobuf runs on its pure Python code; its C code is wanted here")
    print(f"seed {arguments.seed}, {arguments.jobs} processes", flush=True)
    again = [kind for kind in KINDS if of_kind(arguments, kind) is not None]
    if again:
        total = Tally()
        for kind in again:
            total.merge(run_cases(kind, arguments.seed, [of_kind(arguments, kind)]))
        total.report("again")
    else:
        total = run_all(arguments)
    print(f"@count {total.passed} {len(total.failures)}")
    return 1 if total.failures or not total.passed else 0


if __name__ == "__main__":
    sys.exit(main())
