#!/usr/bin/env python3
"""Kills and freezes each of the six processes while signals come in, and counts what came of them.

  crashes.py [--kills N] [--longest SECONDS] [--port N] [--seed N]

Half of them are killed and started again, half are frozen for 100 ms to --longest. Afterwards each
touch is in its shopper's inbox once, or has ended for a reason that gateway/Journeys/Fallbacks.swift
names; each delivered coupon can be redeemed once; the ledger verifies; the device keeps nothing.
"""
import argparse
import random
import signal
import tempfile
import time

import flow
import suite as atrium


def hurt(suite, service, chance, longest):
    """One crash or one freeze."""
    if chance.random() < 0.5:
        suite.kill(service)
        suite.spawn(service)
        return suite.healthy(service)
    suite.signal(service, signal.SIGSTOP)
    time.sleep(chance.uniform(0.1, longest))
    suite.signal(service, signal.SIGCONT)
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=100, help="of each process")
    parser.add_argument("--longest", type=float, default=5, help="freeze, in seconds")
    parser.add_argument("--port", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 20))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    chance, checks = random.Random(options.seed), atrium.Checks()
    with tempfile.TemporaryDirectory(prefix="crashes-") as folder:
        suite = atrium.Suite(folder, options.port, extra={"gateway": flow.MANY_CONTACTS})
        try:
            suite.start()
            flow.fill(suite)
            load = flow.Flow(suite, seed=options.seed).start()
            turns = list(atrium.SERVICES) * options.kills
            chance.shuffle(turns)
            for service in turns:
                hurt(suite, service, chance, options.longest)
                time.sleep(chance.uniform(0, 0.3))
            load.stop()
            for service in atrium.SERVICES:
                suite.healthy(service)
            outcome = flow.Outcome(load, checks)
            codes = outcome.check_running()
            load.device.close()
        finally:
            flow.end_now(suite)
        outcome.check_stores(codes)
        delivered = outcome.reasons().get("TOUCH_STATE_DELIVERED", 0)
        checks.check("some were delivered", delivered > 0)
        print(f"{len(turns)} crashes and freezes, {load.sent} signals, {len(codes)} coupons")
        outcome.tell()
    checks.end()


if __name__ == "__main__":
    main()
