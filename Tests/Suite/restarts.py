#!/usr/bin/env python3
"""Restarts each binary in turn, as an update would, while the suite is used: no call fails.

  restarts.py [--restarts N] [--port N] [--seed N]

SIGTERM, a wait for the end of the drain, a start. Behind the gateway nobody notices: the first
attempt of each call through the public API is answered. When the gateway itself is restarted the
clients keep to proto/PROTOCOL.md: what says UNAVAILABLE, or was not answered, goes again with
back-off within the deadline, since every method of the public API is idempotent. Signals of
atrium-device go on all the while.
"""
import argparse
import collections
import http.client
import random
import tempfile
import threading
import time

import flow
import suite as atrium

DEADLINE_S = 10


class Client(threading.Thread):
    """One person's app: reads and writes, one call after the other."""

    def __init__(self, suite, member, seed):
        super().__init__(daemon=True)
        self.face = suite.joined(member)
        self.member, self.chance = member, random.Random(seed)
        self.calls, self.again = collections.Counter(), collections.Counter()
        self.failed = []
        self.number = 0
        self.stopping = threading.Event()
        self.may_repeat = threading.Event()
        self.longest = 0

    def run(self):
        while not self.stopping.wait(self.chance.uniform(0.02, 0.12)):
            self.call(*self.choose())

    def choose(self):
        self.number += 1
        receipt = {"mallId": atrium.MALL,
                   "receiptTime": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
                   "receipt": {"receiptNumber": f"{self.member}-{self.number}", "shopId": "sucai",
                               "total": {"amountMinor": "100", "currencyCode": "CNY"},
                               "lines": [{"itemId": "sucai-wool-coat", "quantity": 1, "amount": {
                                   "amountMinor": "100", "currencyCode": "CNY"}}]}}
        return self.chance.choice((
            ("GET", "/v1/me/consents", None), ("GET", "/v1/me/inbox", None),
            ("GET", "/v1/me/tags", None), ("POST", "/v1/me/receipts", receipt),
            ("PUT", "/v1/me/personalisation", {"on": True}),
            ("POST", "/v1/me/consents", {"purposes": atrium.MARKETING, "textVersion": "2026-11",
                                         "source": "test"}),
            ("POST", "/v1/signals", {"signals": [{
                "id": flow.uuid7(), "eventTime": receipt["receiptTime"], "mallId": atrium.MALL,
                "view": {"itemId": "heqi-tote", "dwellMs": 900}}]})))

    def call(self, method, path, body):
        began, pause = time.monotonic(), 0.05
        key = {"atrium-idempotency-key": flow.uuid7()} if method != "GET" else {}
        self.calls[f"{method} {path}"] += 1
        may_repeat = False
        while True:
            may_repeat = may_repeat or self.may_repeat.is_set()
            try:
                self.face.ask(method, path, body, headers=key, timeout=DEADLINE_S)
                break
            except atrium.Refused as error:
                said, passing = f"{error}", error.status in (502, 503)
            except (OSError, http.client.HTTPException) as error:
                said, passing = repr(error), True
            left = DEADLINE_S - (time.monotonic() - began)
            if not passing or left < pause or not (may_repeat or self.may_repeat.is_set()):
                self.failed.append(f"{method} {path} after {time.monotonic() - began:.2f} s: {said}")
                break
            self.again[f"{method} {path}"] += 1
            time.sleep(pause * self.chance.uniform(0.8, 1.2))
            pause = min(1, pause * 2)
        self.longest = max(self.longest, time.monotonic() - began)


class Watcher(threading.Thread):
    """Reads a person's event stream, and again from the last cursor when it ends."""

    def __init__(self, face):
        super().__init__(daemon=True)
        self.face, self.cursor, self.streams = face, 0, 0
        self.touches = []
        self.stopping = threading.Event()
        self.connection = None

    def run(self):
        while not self.stopping.is_set():
            ended = threading.Event()
            try:
                self.connection = self.face.watch(self.arrived, self.cursor, ended.set)
                self.streams += 1
                ended.wait()
            except (atrium.Refused, OSError, http.client.HTTPException):
                time.sleep(0.05)

    def arrived(self, message, _):
        if "cursor" in message:
            self.cursor = message["cursor"]
            self.touches.append(message["touchId"])

    def stop(self):
        self.stopping.set()
        # The reading thread has it; this ends its reading.
        self.connection.sock.shutdown(2)
        self.join(5)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--restarts", type=int, default=20, help="of each process")
    parser.add_argument("--port", type=int, default=20300)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 20))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    checks = atrium.Checks()
    with tempfile.TemporaryDirectory(prefix="restarts-") as folder:
        suite = atrium.Suite(folder, options.port, extra={"gateway": flow.MANY_CONTACTS})
        try:
            suite.start()
            flow.fill(suite)
            load = flow.Flow(suite, rate=4, seed=options.seed).start()
            clients = [Client(suite, f"C{at}", options.seed + at) for at in range(4)]
            for client in clients:
                client.start()
            watchers = [Watcher(client.face) for client in clients]
            for watcher in watchers:
                watcher.start()
            gaps = collections.defaultdict(list)
            for service in [*atrium.SERVICES] * options.restarts:
                restart(suite, service, clients, checks, gaps)
            for client in clients:
                client.stopping.set()
            for client in clients:
                client.join(DEADLINE_S + 1)
            load.stop()
            outcome = flow.Outcome(load, checks)
            for client, watcher in zip(clients, watchers):
                inbox = [message["touchId"] for message in client.face.messages()]
                atrium.wait_until(lambda: len(watcher.touches) >= len(inbox), 10)
                checks.check("the event stream had each message once, in order",
                             watcher.touches == inbox, f"{len(watcher.touches)} of {len(inbox)}")
                checks.check("it was opened again", watcher.streams > 1)
                watcher.stop()
            codes = outcome.check_running()
            load.device.close()
        finally:
            flow.end_now(suite)
        outcome.check_stores(codes)
    for client in clients:
        for failure in client.failed:
            checks.check("a call is answered", False, failure)
    calls = sum((client.calls for client in clients), collections.Counter())
    again = sum((client.again for client in clients), collections.Counter())
    checks.check("every kind of call was made", len(calls) == 7, str(calls))
    checks.passed += calls.total() - sum(len(client.failed) for client in clients)
    print(f"{calls.total()} calls, {again.total()} attempts made again while the gateway was away, "
          f"longest {max(client.longest for client in clients):.2f} s; {load.sent} signals")
    for service, times in gaps.items():
        print(f"{service}: away {1000 * min(times):.0f} to {1000 * max(times):.0f} ms")
    outcome.tell()
    checks.end()


def restart(suite, service, clients, checks, gaps):
    for client in clients:
        if service == "gateway":
            client.may_repeat.set()
    began = time.monotonic()
    code = suite.terminate(service)
    checks.check("a drain ends well", code == 0, f"{service}: {code} {suite.log(service)[-500:]}")
    suite.spawn(service)
    suite.healthy(service)
    gaps[service].append(time.monotonic() - began)
    time.sleep(0.3)
    if service == "gateway":
        # nghttpx tries a backend that refused a connection again after some seconds.
        checks.check("the gateway is back", atrium.wait_until(lambda: answers(clients[0]), 20, 0.1))
        for client in clients:
            client.may_repeat.clear()


def answers(client):
    try:
        return bool(client.face.ask("GET", "/v1/me/consents"))
    except (atrium.Refused, OSError, http.client.HTTPException):
        return False


if __name__ == "__main__":
    main()
