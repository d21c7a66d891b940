#!/usr/bin/env python3
"""Cuts the power of the machine that the six processes run on, again and again, at random events of
one service's disk: in ingest, in the pipeline, in coupons.

  power_cuts.py DISK.so [--cuts N] [--port N] [--seed N]

Afterwards everything that was acknowledged is there once: signals to the device, messages that were
read, consents, coupons that were issued or redeemed.
"""
import argparse
import random
import tempfile

import flow
import machine
import suite as atrium

PLACES = {"ingest": ("profile",), "pipeline": ("gateway", "compliance", "advisor", "generation"),
          "coupons": ("tenant",)}


def life(computer, service, chance, checks):
    """From power on to power off; whether it came as far as to serve."""
    # Mostly in full work, now and then in the start.
    computer.plug(atrium.SERVICES, {service: int(2 ** chance.uniform(3, 10))})
    for each in atrium.SERVICES:
        computer.spawn(each)
    is_off = lambda: computer.switched(machine.POWER_IS_OFF)
    served = atrium.wait_until(
        lambda: is_off() or all(flow.exit_code(computer, each) == 0
                                for each in ("profile", "gateway")), 20, 0.1)
    checks.check("it starts", served)
    worked = not is_off()
    if worked:
        atrium.wait_until(is_off, chance.uniform(0.3, 2))
        computer.switch(machine.POWER_IS_OFF)
    for each in atrium.SERVICES:
        code = computer.ended(each)
        checks.check("it ends by the cut", code == machine.CUT,
                     f"{each}: {code} {computer.log(each)[-600:]}")
        if code is None:
            computer.kill(each)
    return worked


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("disk")
    parser.add_argument("--cuts", type=int, default=50, help="in each of three places")
    parser.add_argument("--port", type=int, default=20200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 20))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    chance, checks = random.Random(options.seed), atrium.Checks()
    with tempfile.TemporaryDirectory(prefix="power-cuts-") as folder:
        computer = machine.Machine(folder, options.port, options.disk, options.seed)
        try:
            computer.start()
            flow.fill(computer)
            load = flow.Flow(computer, rate=6, seed=options.seed).start()
            clients = machine.Clients(computer, load).start()
            atrium.wait_until(clients.had_answers, 20)
            computer.switch(machine.POWER_IS_OFF)
            for service in atrium.SERVICES:
                computer.ended(service)
            places = list(PLACES) * options.cuts
            chance.shuffle(places)
            worked = sum(life(computer, chance.choice(PLACES[place]), chance, checks)
                         for place in places)
            computer.unplug()
            for service in atrium.SERVICES:
                computer.spawn(service)
            for service in atrium.SERVICES:
                computer.healthy(service)
            load.stop()
            clients.stop()
            outcome = flow.Outcome(load, checks)
            codes = outcome.check_running()
            clients.check(checks)
            load.device.close()
        finally:
            flow.end_now(computer)
        outcome.check_stores(codes)
        print(f"{len(places)} power cuts, {worked} of them while it served; {load.sent} signals, "
              f"{len(codes)} coupons delivered, {len(clients.granted)} consents, "
              f"{len(clients.issued)} coupons issued and {len(clients.redeemed)} redeemed")
        outcome.tell()
        checks.check("clients had answers", clients.had_answers())
    checks.end()


if __name__ == "__main__":
    main()
