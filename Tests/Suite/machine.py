"""A suite on a machine whose disk is Tests/PowerCut/Disk: its power can be cut, its syncs can fail
and its room can run out. Clients and devices have their own power."""
import os
import random
import subprocess
import threading
import time

import flow
import suite as atrium

CUT = 77
POWER_IS_OFF, SYNC_FAILS, DISK_IS_FULL = range(3)


class Machine(atrium.Suite):
    """Six processes; each has its own switches, or all share those of the machine."""

    def __init__(self, folder, port, disk, seed=1):
        super().__init__(folder, port, extra={"gateway": flow.MANY_CONTACTS})
        self.disk = os.path.abspath(disk)
        self.chance = random.Random(seed)
        for service in atrium.SERVICES:
            self.data(service).mkdir(mode=0o700, exist_ok=True)
        self.plug(atrium.SERVICES)

    def plug(self, services, at=None, name="switches"):
        """These share one set of switches, all off; at: by service, the event to cut at."""
        (self.folder / name).write_bytes(bytes(3))
        for service in services:
            self.environment[service] = {
                "LD_PRELOAD": self.disk, "POWER_CUT_FOLDER": str(self.data(service)),
                "POWER_CUT_SWITCHES": str(self.folder / name),
                "POWER_CUT_SEED": str(self.chance.randrange(1, 1 << 30)),
                **({"POWER_CUT_AT": str(at[service])} if at and service in at else {})}

    def switch(self, which, name="switches", value=1):
        with open(self.folder / name, "r+b") as file:
            file.seek(which)
            file.write(bytes([value]))

    def switched(self, which, name="switches"):
        return (self.folder / name).read_bytes()[which]

    def unplug(self):
        """From the next start on the disk is an ordinary one."""
        self.environment.clear()

    def ended(self, service, seconds=10):
        """The exit code of a process that ends; None when it does not."""
        try:
            return self.processes[service].wait(seconds)
        except subprocess.TimeoutExpired:
            return None


class Clients:
    """People and tills who note what was answered OK, in threads, until they are stopped."""

    def __init__(self, machine, load):
        self.machine, self.load = machine, load
        self.chance = random.Random(load.chance.random())
        self.granted, self.issued, self.redeemed, self.faults = set(), {}, {}, []
        self.joining = 0
        self.stopping = threading.Event()
        self.till = flow.Till(machine)
        self.renewed = time.monotonic()
        self.threads = [threading.Thread(target=self.keep, args=work, daemon=True)
                        for work in ((self.join, 0.25), (self.read, 0.1), (self.sell, 0.1))]

    def start(self):
        for thread in self.threads:
            thread.start()
        return self

    def stop(self):
        self.stopping.set()
        for thread in self.threads:
            thread.join()

    def keep(self, work, pause):
        import grpc
        while not self.stopping.wait(pause):
            try:
                work()
            except (atrium.Refused, OSError, grpc.RpcError, atrium.http.client.HTTPException):
                self.stopping.wait(0.2)

    def join(self):
        """A consent."""
        self.joining += 1
        member = f"J{self.joining}"
        self.machine.joined(member)
        self.granted.add(member)

    def read(self):
        """An inbox."""
        shopper = self.chance.choice(self.load.shoppers)
        for message in shopper.face.messages():
            seen = (message["cursor"], message["text"])
            if shopper.read.setdefault(message["touchId"], seen) != seen:
                self.faults.append(f"{message['touchId']} has changed")

    def sell(self):
        """A coupon from its reservation to the till."""
        if time.monotonic() - self.renewed > 200:
            self.till.metadata, self.renewed = self.machine.actor(), time.monotonic()
        touch = flow.secrets.token_hex(16)
        self.till.call("Reserve", 0, touch_id=touch, offer_id="sunian-cream-20",
                       person_id=flow.uuid7())
        coupon = self.till.call("Issue", 0, touch_id=touch)
        self.issued[coupon.coupon_code] = touch
        if self.chance.random() < 0.5:
            self.till.call("Redeem", 0, coupon_code=coupon.coupon_code, shop_id="sunian",
                           receipt_number=touch[:8])
            self.redeemed[coupon.coupon_code] = touch

    def check(self, checks):
        """Everything that was answered OK is there."""
        import grpc
        self.till.metadata = self.machine.actor()
        for fault in self.faults:
            checks.check("what was read stays", False, fault)
        for member in self.granted:
            kept = self.machine.shopper(member).ask("GET", "/v1/me/consents").get("consents", [])
            purposes = {consent["purpose"] for consent in kept if consent.get("granted", True)}
            checks.check("a consent is there", set(atrium.MARKETING) <= purposes, f"{member} {kept}")
        for code, touch in self.issued.items():
            try:
                coupon = self.till.call("GetCoupon", coupon_code=code)
            except grpc.RpcError as error:
                checks.check("an issued coupon is there", False, f"{code} {error.code()}")
                continue
            again = self.till.call("Issue", touch_id=touch)
            checks.check("an issued coupon is there once",
                         coupon.touch_id == touch and again.coupon_code == code)
            wanted = (2,) if code in self.redeemed else (1, 2)
            checks.check("a redeemed coupon stays so", coupon.state in wanted, str(coupon))
