#!/usr/bin/env python3
"""Tests atrium-device against gateways of grpcio and hand-made ones, and against ours:
run.py DEVICE [--kills N] [--hostile N] [--gateway PROGRAM] [--only NAME]."""
import argparse
import pathlib
import sys
import tempfile
import time

import ground


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("device", type=pathlib.Path)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--hostile", type=int, default=100)
    parser.add_argument("--gateway", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        ground.make_stubs(folder)
        ground.make_certificates(folder)
        place = ground.Place(folder, options.device.resolve())
        for name in ("command", "signal", "link", "hostile", "kill", "runtime"):
            if options.only and name not in options.only.split(","):
                continue
            begin = time.monotonic()
            __import__(f"{name}_cases").run(*([place] if name in ("command", "signal", "link")
                                              else [place, options]))
            print(f"{name}: {time.monotonic() - begin:.1f} s", flush=True)
    print(f"@count {ground.passed} {ground.failed}")
    sys.exit(1 if ground.failed else 0)


main()
