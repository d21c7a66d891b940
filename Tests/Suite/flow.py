"""Signals of many shoppers into a suite, and what must be true of them at the end.

Each touch's name follows from its signal, so that a lost one is noticed.
"""
import concurrent.futures
import csv
import hashlib
import importlib
import random
import secrets
import sqlite3
import subprocess
import threading
import time

import suite as atrium

ITEMS = (("sucai-wool-coat", "sucai", "l2-east"), ("yusan-folding-umbrella", "yusan", "b1-metro"),
         ("heqi-tote", "heqi", "l2-east"), ("taoran-clay-mug", "taoran", "l3-atrium"))
# What gateway/Journeys/Fallbacks.swift makes of a service that does not answer.
AWAY = {f"{service}.{how}" for service in atrium.SERVICES for how in ("late", "away")}
# What ends a touch in a suite that is well.
USUAL = {"offer.exhausted", "offer.closed", "moment.over", "holdout", "no_candidate",
         "model.behind"}
UNDER_WAY = ("TOUCH_STATE_RUNNING", "TOUCH_STATE_QUEUED")
# So that one shopper may get many.
MANY_CONTACTS = "contacts.maximum: 1000000\ncontacts.pause: 0s"


def fill(suite):
    """The demo's offers, with more coupons than a long test needs."""
    source = atrium.ROOT / "infra/demo/offers.csv"
    with open(source, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    target = suite.folder / "offers.csv"
    with open(target, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        for row in rows:
            row["coupons_total"] = row["coupons_total"] and "100000"
            writer.writerow(row)
    suite.run("tenant", "import", "offers", target, "--realm", atrium.REALM)


def uuid7(milliseconds=None):
    """A name for a signal (RFC 9562)."""
    at = milliseconds or int(time.time() * 1000)
    number = (at << 80) | (7 << 76) | (secrets.randbits(12) << 64) | (2 << 62) | secrets.randbits(62)
    text = f"{number:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def touch_id(journey, step, occurrence):
    """As proto/PROTOCOL.md says."""
    parts = (atrium.REALM, journey, step, occurrence)
    return hashlib.sha256(b"".join(part.encode() + b"\0" for part in parts)).hexdigest()[:32]


class Shopper:
    """One person, the touches to come, and what the inbox has shown."""

    def __init__(self, suite, member):
        self.member = member
        self.face = suite.shopper(member)
        self.promotions, self.thanks = set(), set()
        self.read = {}

    @property
    def touches(self):
        return self.promotions | self.thanks


class Flow:
    """A device that sends signals of shoppers, until it is stopped."""

    def __init__(self, suite, shoppers=12, rate=8, seed=1):
        self.suite, self.rate = suite, rate
        self.chance = random.Random(seed)
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            faces = list(pool.map(lambda at: suite.joined(f"S{at}"), range(shoppers)))
        self.shoppers = [Shopper(suite, f"S{at}") for at in range(len(faces))]
        self.device = suite.device("till")
        self.sent = 0
        self.number = 0
        self.stopping = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)

    def start(self):
        self.thread.start()
        return self

    def run(self):
        while not self.stopping.wait(self.chance.expovariate(self.rate)):
            self.send()

    def send(self):
        shopper = self.chance.choice(self.shoppers)
        if self.chance.random() < 0.2:
            self.number += 1
            number = f"R{self.number}"
            shopper.thanks.add(touch_id("after-the-visit", "thanks",
                                        f"{atrium.MALL}/sucai/{number}"))
            line = f"receipt member={shopper.member} shop=sucai number={number} zone=l2-east " \
                "line=sucai-wool-coat:1:129900 total=129900 currency=CNY"
        else:
            item, shop, zone = self.chance.choice(ITEMS)
            name = uuid7()
            shopper.promotions.add(touch_id("in-the-mall", "1", name))
            line = f"try_on id={name} member={shopper.member} item={item} shop={shop} zone={zone}"
        self.device.send(f"{line} mall={atrium.MALL}")
        self.sent += 1

    def stop(self):
        self.stopping.set()
        self.thread.join()

    def statistics(self):
        """What the device says of itself."""
        log = self.suite.folder / "logs/till.log"
        before = log.stat().st_size
        self.device.process.send_signal(atrium.signal.SIGUSR1)

        def said():
            lines = [line for line in log.read_text()[before:].splitlines() if "waiting=" in line]
            return lines and dict(word.split("=") for word in lines[-1].split() if "=" in word)
        return atrium.wait_until(said, 5) or {}


class Outcome:
    """What became of a flow, by the public API; every touch must have come to its end."""

    def __init__(self, flow, checks, patience=60):
        self.flow, self.checks = flow, checks
        self.suite = flow.suite
        self.states, self.messages = {}, {}
        pending = [(shopper, touch) for shopper in flow.shoppers for touch in shopper.touches]
        end = time.monotonic() + patience
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            while pending:
                answers = list(pool.map(self.ask, pending))
                self.states.update({touch: answer for (_, touch), answer in zip(pending, answers)})
                pending = [pair for pair, answer in zip(pending, answers)
                           if answer["state"] in UNDER_WAY or answer["state"].startswith("HTTP")]
                if not pending or time.monotonic() > end:
                    break
                time.sleep(0.3)
            inboxes = pool.map(lambda shopper: shopper.face.messages(), flow.shoppers)
        for shopper, inbox in zip(flow.shoppers, inboxes):
            for message in inbox:
                self.messages.setdefault(message["touchId"], []).append((shopper, message))

    def check_running(self):
        """All that a running suite shows; the codes of the coupons that were delivered."""
        self.check()
        self.check_device()
        return self.check_coupons()

    def tell(self):
        print(", ".join(f"{how} {count}" for how, count in sorted(self.reasons().items())))

    @staticmethod
    def ask(pair):
        shopper, touch = pair
        try:
            return shopper.face.ask("GET", f"/v1/me/touches/{touch}")
        except atrium.Refused as error:
            return {"state": f"HTTP {error.status}"}
        except OSError as error:
            return {"state": f"HTTP {error}"}

    def reasons(self):
        """How many ended how."""
        ends = {}
        for answer in self.states.values():
            how = answer.get("withheldReason") or answer["state"]
            ends[how] = ends.get(how, 0) + 1
        return ends

    def check(self):
        """Each touch is delivered once, or has a reason that is among those that are allowed."""
        check = self.checks.check
        allowed = AWAY | USUAL
        for touch, answer in self.states.items():
            state, shown = answer["state"], self.messages.get(touch, [])
            reason = answer.get("withheldReason", "")
            if state == "TOUCH_STATE_DELIVERED":
                check("a delivered touch is in the inbox once", len(shown) == 1,
                      f"{touch}: {len(shown)} times")
            elif state == "TOUCH_STATE_WITHHELD":
                check("a withheld touch is not in the inbox and has a reason that is known",
                      not shown and reason in allowed, f"{touch}: {reason}, {len(shown)} messages")
            else:
                check("a touch has come to its end", False, f"{touch}: {answer}")
        check("no message without a touch", set(self.messages) <= set(self.states),
              str(set(self.messages) - set(self.states)))
        for shopper in self.flow.shoppers:
            mine = [m for inbox in self.messages.values() for s, m in inbox if s is shopper]
            check("messages are the shopper's own", {m["touchId"] for m in mine} <= shopper.touches)
            cursors = [m["cursor"] for m in mine]
            check("cursors are unique", len(set(cursors)) == len(cursors), str(cursors))
            now = {m["touchId"]: (m["cursor"], m["text"]) for m in mine}
            lost = {t for t, seen in shopper.read.items() if now.get(t) != seen}
            check("what was read in the inbox is still there", not lost, f"{lost}")

    def check_device(self):
        """Everything that the device took has been acknowledged."""
        said = atrium.wait_until(
            lambda: (now := self.flow.statistics()).get("waiting") == "0" and now, 30, 0.3)
        said = said or self.flow.statistics()
        self.checks.check("the device's spool is empty", said.get("waiting") == "0", str(said))
        self.checks.check("no signal was rejected", said.get("rejected") == "0", str(said))

    def coupons(self):
        """The codes of delivered promotions, by touch."""
        return {touch: shown[0][1]["couponCode"] for touch, shown in self.messages.items()
                if shown[0][1].get("couponCode")}

    def check_coupons(self):
        """Each coupon of a delivered promotion can be redeemed, and once."""
        codes = self.coupons()
        self.checks.check("codes differ", len(set(codes.values())) == len(codes))
        self.check_outbox()
        till = Till(self.suite)
        for touch, code in codes.items():
            error = till.redeem_when_issued(code, touch)
            self.checks.check("a delivered coupon can be redeemed", not error, f"{touch}: {error}")
        return codes

    def check_outbox(self, patience=60):
        """What follows elsewhere is done: coupons issued or released, outcomes in the ledger."""
        def left():
            return self.rows("gateway", "SELECT kind, tries FROM outbox")
        atrium.wait_until(lambda: not left(), patience, 0.2)
        self.checks.check("the outbox is empty", not left(), str(left()))

    def rows(self, service, query):
        store = sqlite3.connect(f"file:{self.suite.data(service)}/data.sqlite?mode=ro", uri=True)
        try:
            return store.execute(query).fetchall()
        finally:
            store.close()

    def check_stores(self, codes):
        """After the end of all processes: one coupon a touch, no more; the ledger verifies."""
        issued = self.rows("tenant", "SELECT touch_id, COUNT(*) FROM coupons GROUP BY touch_id")
        wrong = self.rows("tenant", """
            SELECT offer_id, coupons_taken, held FROM (SELECT o.offer_id, o.coupons_taken, (
              SELECT COUNT(*) FROM holds h WHERE h.realm_id = o.realm_id AND h.counted = 1
              AND h.offer_id = o.offer_id AND h.state IN ('reserved', 'issued')) AS held
            FROM offers o) WHERE coupons_taken <> held""")
        self.checks.check("coupons taken are those held and issued", not wrong, str(wrong))
        self.checks.check("one coupon a touch", all(count == 1 for _, count in issued))
        self.checks.check("coupons are those of delivered touches",
                          {touch for touch, _ in issued if touch in self.states} == set(codes),
                          f"{len(issued)} issued, {len(codes)} delivered")
        done = self.suite.run("compliance", "ledger", "verify", check=False)
        self.checks.check("the ledger verifies", done.returncode == 0, done.stdout + done.stderr)


class Till:
    """Calls to the tenant service as the gateway makes them."""

    def __init__(self, suite):
        self.suite = suite
        self.messages = atrium.messages_module("atrium.tenant.v1.coupons_pb2", suite.folder)
        grpc_module = importlib.import_module("atrium.tenant.v1.coupons_pb2_grpc")
        self.stub = grpc_module.CouponsStub(suite.channel("tenant"))
        self.metadata = suite.actor()
        with open(atrium.ROOT / "infra/demo/offers.csv", encoding="utf-8") as file:
            self.shops = {row["offer_id"]: row["shop_id"] for row in csv.DictReader(file)}

    def call(self, method, patience=10, **fields):
        """A call that may be made again while the service is away."""
        import grpc
        end = time.monotonic() + patience
        request = getattr(self.messages, f"{method}Request")(**fields)
        while True:
            try:
                return getattr(self.stub, method)(
                    request, metadata=self.metadata, timeout=3, wait_for_ready=True)
            except grpc.RpcError as error:
                again = error.code() in (grpc.StatusCode.UNAVAILABLE,
                                         grpc.StatusCode.DEADLINE_EXCEEDED)
                if not again or time.monotonic() > end:
                    raise

    def redeem_when_issued(self, code, touch, patience=40):
        """What is wrong with a coupon; empty when it was taken and is not taken again."""
        import grpc

        def issued():
            try:
                return self.call("GetCoupon", coupon_code=code)
            except grpc.RpcError as error:
                return error.code() != grpc.StatusCode.NOT_FOUND and error
        coupon = atrium.wait_until(issued, patience, 0.2)
        if not coupon or isinstance(coupon, grpc.RpcError):
            return f"not issued: {coupon}"
        if coupon.touch_id != touch:
            return f"of another touch: {coupon.touch_id}"
        shop = self.shops[coupon.offer_id]
        try:
            taken = self.call("Redeem", coupon_code=code, shop_id=shop, receipt_number=f"T{code}")
        except grpc.RpcError as error:
            return f"not redeemed: {error.code()} {error.details()}"
        try:
            self.call("Redeem", coupon_code=code, shop_id=shop, receipt_number=f"U{code}")
        except grpc.RpcError as error:
            refused = error.code() == grpc.StatusCode.FAILED_PRECONDITION
            return "" if refused and taken.state == 2 else f"{error.code()} {taken.state}"
        return "redeemed twice"


def exit_code(suite, service):
    """That of `health`."""
    return suite.run(service, "health", check=False).returncode


def end_now(suite):
    """Ends nghttpx first: it would wait for its clients."""
    edge = suite.processes.pop("nghttpx", None)
    if edge:
        edge.kill()
        edge.wait()
    try:
        suite.stop()
    except subprocess.SubprocessError:
        pass
