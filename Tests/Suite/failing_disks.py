#!/usr/bin/env python3
"""A sync that fails and a disk that is full, under each of the six services in turn.

  failing_disks.py DISK.so [--rounds N] [--port N] [--seed N]

A call that was answered OK is there after a restart, even when the power is cut before it: no false
OK. The service says NOT_SERVING and `health` says 1; the others go on, and end each touch with a
reason. A full disk heals by itself once there is room, a failed sync by a restart.
"""
import argparse
import random
import tempfile
import time

import flow
import machine
import suite as atrium


class Health:
    """grpc.health.v1 of each service."""

    def __init__(self, suite):
        from grpc_health.v1 import health_pb2, health_pb2_grpc
        self.request = health_pb2.HealthCheckRequest()
        self.stubs = {service: health_pb2_grpc.HealthStub(suite.channel(service))
                      for service in atrium.SERVICES}

    def status(self, service):
        """1 SERVING, 2 NOT_SERVING; 0 without an answer."""
        import grpc
        try:
            return self.stubs[service].Check(self.request, timeout=3).status
        except grpc.RpcError:
            return 0


def trouble(computer, service, which, load, checks, health):
    """One service's disk fails until the service has said so."""
    name = "failure" if which == machine.SYNC_FAILS else "full disk"
    label = f"{name} of {service}"
    computer.switch(which, service)
    told = atrium.wait_until(lambda: flow.exit_code(computer, service) == 1, 20, 0.1)
    checks.check(f"{label}: health says 1", told, computer.log(service)[-500:])
    checks.check(f"{label}: NOT_SERVING",
                 atrium.wait_until(lambda: health.status(service) == 2, 5, 0.1))
    time.sleep(0.5)
    for other in atrium.SERVICES:
        if other != service:
            checks.check(f"{label}: {other} goes on", flow.exit_code(computer, other) == 0)


def heal(computer, service, which, chance, checks):
    """Room again; or a restart, before which the power may be cut."""
    if which == machine.DISK_IS_FULL:
        computer.switch(which, service, 0)
        well = atrium.wait_until(lambda: flow.exit_code(computer, service) == 0, 20, 0.1)
        checks.check(f"{service}: a full disk heals by itself", well, computer.log(service)[-500:])
    if which == machine.SYNC_FAILS or chance.random() < 0.5:
        if chance.random() < 0.5:
            computer.switch(machine.POWER_IS_OFF, service)
            checks.check("it ends by the cut", computer.ended(service) == machine.CUT)
        else:
            computer.terminate(service)
        computer.plug([service], name=service)
        computer.spawn(service)
        computer.healthy(service)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("disk")
    parser.add_argument("--rounds", type=int, default=10, help="of both, for each service")
    parser.add_argument("--port", type=int, default=20400)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 20))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    chance, checks = random.Random(options.seed), atrium.Checks()
    with tempfile.TemporaryDirectory(prefix="failing-disks-") as folder:
        computer = machine.Machine(folder, options.port, options.disk, options.seed)
        for service in atrium.SERVICES:
            computer.plug([service], name=service)
        try:
            computer.start()
            flow.fill(computer)
            health = Health(computer)
            load = flow.Flow(computer, rate=5, seed=options.seed).start()
            clients = machine.Clients(computer, load).start()
            for _ in range(options.rounds):
                for which in (machine.SYNC_FAILS, machine.DISK_IS_FULL):
                    for service in atrium.SERVICES:
                        trouble(computer, service, which, load, checks, health)
                        heal(computer, service, which, chance, checks)
                        time.sleep(chance.uniform(0.2, 1))
            load.stop()
            clients.stop()
            for service in atrium.SERVICES:
                computer.healthy(service)
            outcome = flow.Outcome(load, checks)
            codes = outcome.check_running()
            clients.check(checks)
            load.device.close()
        finally:
            flow.end_now(computer)
        outcome.check_stores(codes)
        print(f"{options.rounds} failing syncs and full disks of each service; {load.sent} signals, "
              f"{len(codes)} coupons delivered, {len(clients.granted)} consents, "
              f"{len(clients.issued)} coupons issued and {len(clients.redeemed)} redeemed")
        outcome.tell()
    checks.end()


if __name__ == "__main__":
    main()
