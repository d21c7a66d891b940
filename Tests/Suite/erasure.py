#!/usr/bin/env python3
"""Erases a person whose personal strings went in through every public way, and looks for them.

Afterwards, and again after a restart, none of them is in any file of the suite in any usual form,
also not in backups; the ledger still proves what it holds. Then all six are restored from backups
that were taken before the erasure and while signals came in: everything that was acknowledged
before is there, and the person is not.
"""
import argparse
import base64
import json
import os
import pathlib
import shutil
import tempfile
import threading
import time

from recipes import uuid7
from suite import MALL, MARKETING, REALM, SERVICES, Checks, Face, Refused, Suite, wait_until

WITH_KEYS = [service for service in SERVICES if service != "tenant"]


def forms(text):
    """The same string as files might hold it."""
    plain = text.encode()
    found = {"UTF-8": plain, "UTF-16 LE": text.encode("utf-16-le"),
             "UTF-16 BE": text.encode("utf-16-be"), "hex": plain.hex().encode(),
             "HEX": plain.hex().upper().encode()}
    # Base64 of a longer text: the string begins at any of three places.
    for shift in range(3):
        coded = base64.b64encode(b"\0" * shift + plain)
        inner = coded[(0, 2, 3)[shift]:-4]
        found[f"base64+{shift}"] = inner
        found[f"base64url+{shift}"] = inner.replace(b"+", b"-").replace(b"/", b"_")
    return found


def search(folders, plants):
    """Where which string is, in which form; and how many bytes were looked at."""
    needles = [(name, form, needle) for name, text in plants.items()
               for form, needle in forms(text).items()]
    hits, size = [], 0
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(place, name)
                if os.path.islink(path) or not os.path.isfile(path):
                    continue
                with open(path, "rb") as file:
                    data = file.read()
                size += len(data)
                hits += [f"{plant} as {form} in {os.path.relpath(path, folder)}"
                         for plant, form, needle in needles if needle in data]
    return hits, size


class Story:
    """A person, the strings that are its own, and the ways on which they go in."""

    def __init__(self, suite, checks, round_):
        self.suite, self.checks = suite, checks
        mark = f"{time.time_ns() & 0xffffffff:08x}{round_}"
        names = ("member", "device", "portal", "sensor", "receipt", "receipt2", "receipt3", "coupon",
                 "item", "viewed", "offer", "tag", "tag2", "text", "source", "withdrawn", "key",
                 "key2", "state", "agent", "rejected", "query", "path", "unknown", "zone", "feedback")
        # Small letters and hyphens: most fields take nothing else.
        self.plants = {name: f"plant-{name}-{mark}" for name in names}
        for name in ("tag", "tag2", "feedback"):
            self.plants[name] = f"plant:{name}-{mark}"
        self.plants["nickname"] = f"likes:小桂花{mark}"

    def send(self, method, path, body=None, headers=None, fails=False):
        try:
            return self.shopper.ask(method, path, body, headers)
        except Refused as refused:
            if not fails:
                self.checks.check(f"planting {method} {path[:30]}", False, str(refused)[:300])
            return {}

    def signals(self, *signals):
        app = Face(self.suite.port, key=self.suite.api_key("app"))
        stamped = [dict({"id": uuid7(), "eventTime": self.suite.mall_now(), "mallId": MALL}, **one)
                   for one in signals]
        return app.ask("POST", "/v1/signals", {"signals": stamped})["results"]

    def plant(self):
        p = self.plants
        money = {"amountMinor": "59900", "currencyCode": "CNY"}

        def receipt(number):
            return {"receiptNumber": number, "shopId": "heqi", "total": money, "lines": [
                {"itemId": p["item"], "quantity": 1, "amount": money}],
                "couponCodes": [p["coupon"]]}
        self.shopper = self.suite.shopper(p["member"])
        self.send("POST", "/v1/me/consents", {
            "purposes": MARKETING, "textVersion": p["text"], "source": p["source"],
            "age": {"basis": "AGE_BASIS_DECLARED", "adult": True}},
            {"atrium-idempotency-key": p["key"], "user-agent": p["agent"],
             "tracestate": f"plant={p['state']}",
             "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"})
        till = self.suite.device("till")
        till.send(f"portal_login member={p['member']} device={p['portal']} zone=l2-east mall={MALL}")
        till.send(f"presence device={p['portal']} sensor={p['sensor']} zone=l2-east mall={MALL}")
        till.send(f"presence device={p['device']} sensor={p['sensor']} zone=l2-east mall={MALL}")
        till.send(f"receipt member={p['member']} shop=heqi number={p['receipt2']} "
                  f"line={p['item']}:1:59900 total=59900 currency=CNY mall={MALL}")
        till.try_on(p["member"])
        self.send("POST", "/v1/me/receipts", {
            "mallId": MALL, "receipt": receipt(p["receipt"]), "receiptTime": self.suite.mall_now()},
            {"idempotency-key": p["key2"]})
        member = {"memberId": p["member"]}
        self.signals(
            {**member, "favourite": {"tag": p["tag"]}}, {**member, "favourite": {"itemId": p["item"]}},
            {**member, "view": {"itemId": p["viewed"], "dwellMs": 5}},
            {**member, "view": {"offerId": p["offer"]}}, {**member, "receipt": receipt(p["receipt3"])},
            {**member, "zoneId": p["zone"], "presence": {"sensorId": p["sensor"]}},
            {**member, "feedback": {"touchId": "0" * 32, "kind": "FEEDBACK_KIND_OPENED",
                                    "tags": [p["feedback"]]}},
            # Rejected, and kept with its reason.
            {**member, "eventTime": self.suite.mall_now(-40 * 86400),
             "receipt": receipt(p["rejected"])},
            {**member, "favourite": {"tag": p["nickname"]}},
            {"memberId": p["member"], "mallId": p["rejected"].upper(),
             "view": {"itemId": p["rejected"]}})
        self.send("DELETE", f"/v1/me/tags/{p['tag2']}")
        self.send("POST", "/v1/me/consents:withdraw", {
            "purposes": ["PURPOSE_MARKETING_WEBHOOK"], "source": p["withdrawn"]})
        self.send("GET", f"/v1/me/inbox?after_cursor={p['query']}", fails=True)
        self.send("GET", f"/v1/{p['path']}/{p['member']}", fails=True)
        self.send("GET", f"/v1/me/touches/{p['unknown']}/why", fails=True)
        self.send("POST", f"/v1/me/touches/{p['unknown']}:less", {"x": p["unknown"]}, fails=True)
        self.send("POST", "/v1/me/invitations", {
            "mallId": MALL, "visitTime": self.suite.mall_now(7200), "locale": p["nickname"]},
            fails=True)
        wait_until(lambda: self.shopper.messages(), 4)
        for message in self.shopper.messages():
            self.send("POST", f"/v1/me/touches/{message['touchId']}/feedback", {
                "touchId": message["touchId"], "kind": "FEEDBACK_KIND_OPENED"})
            self.send("GET", f"/v1/me/touches/{message['touchId']}/why")
        till.close()

    def taken(self):
        """How many of the strings the suite says that it holds: planting that fails finds nothing."""
        lines = self.shopper.ask("GET", "/v1/me/export").splitlines()
        text = "\n".join(base64.b64decode(json.loads(line).get("jsonLines", "")).decode()
                         for line in lines if line.strip())
        return {name for name, plant in self.plants.items() if plant in text}

    def erase(self):
        erasure = self.shopper.ask("POST", "/v1/me:erase", {})["erasureId"]
        nobody = Face(self.suite.port)

        def effective():
            answer = nobody.ask("GET", f"/v1/erasures/{erasure}")
            return answer if answer["state"] != "ERASURE_STATE_REQUESTED" else None
        answer = wait_until(effective, 30, 0.1) or {}
        self.checks.check("the erasure is effective", bool(answer), erasure)
        self.checks.check("six have acknowledged", len(answer.get("acknowledgements", [])) == 6,
                          str(answer)[:400])
        return erasure


class Writer:
    """Receipts of a till's, one after the other, and which were acknowledged when."""

    def __init__(self, suite):
        self.suite, self.acknowledged, self.ends = suite, [], threading.Event()
        self.shopper = suite.joined("WRITER-1")
        self.thread = threading.Thread(target=self.write, daemon=True)

    def write(self):
        number = 0
        while not self.ends.is_set():
            number += 1
            tag = f"written:{number:05d}"
            results = self.shopper.ask("POST", "/v1/signals", {"signals": [{
                "id": uuid7(), "eventTime": self.suite.mall_now(), "mallId": MALL,
                "favourite": {"tag": tag}}]})["results"]
            if results[0]["state"] == "SIGNAL_STATE_ACCEPTED":
                self.acknowledged.append((time.monotonic(), tag))
            time.sleep(0.01)

    def held(self):
        """Tags that the suite says it holds."""
        text = self.shopper.ask("GET", "/v1/me/export")
        return {tag for _, tag in self.acknowledged if tag in "".join(
            base64.b64decode(json.loads(line).get("jsonLines", "")).decode()
            for line in text.splitlines() if line.strip())}


def ledger_holds(suite, checks, when):
    done = suite.run("compliance", "ledger", "verify", check=False)
    checks.check(f"ledger verify {when}", done.returncode == 0, done.stdout + done.stderr)
    for leaf in range(3):
        done = suite.run("compliance", "ledger", "prove", "--realm", REALM, "--leaf", leaf,
                         check=False)
        checks.check(f"ledger prove {leaf} {when}", done.returncode == 0, done.stdout + done.stderr)


def has_signed_head(suite):
    """Heads are signed from time to time; a proof begins with one of at least three entries."""
    done = suite.run("compliance", "ledger", "prove", "--realm", REALM, "--leaf", 2, check=False)
    return done.returncode == 0


def back_up(suite, folder):
    """All six at once, while they serve."""
    folder.mkdir()
    threads = [threading.Thread(target=suite.run, args=(service, "backup", folder / service))
               for service in SERVICES]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def restore(suite, checks, backups):
    """New data folders from backups; keys that wrap, and who was erased, from the old ones."""
    for service in SERVICES:
        old = suite.data(service).rename(suite.data(service).with_name(service + "-old"))
        new = suite.data(service)
        new.mkdir(mode=0o700)
        # What an operator keeps as other secrets are kept.
        for name in old.iterdir():
            if name.suffix in (".key", ".pub", ".sign") or name.name in (
                    "wrapping-keys", "key-encryption"):
                (shutil.copytree if name.is_dir() else shutil.copy2)(name, new / name.name)
        erasures, file = [], ["--config", suite.folder / f"config/{service}.yaml"]
        if service in WITH_KEYS:
            checks.check(f"backup of the keys of {service}", (backups / f"{service}.keys").exists())
            refused = suite.run(service, "restore", backups / service, "--yes", *file, check=False)
            checks.check(f"{service}: restored keys need the erasures", refused.returncode != 0,
                         refused.stdout)
            erasures = ["--erasures", old / "keys.sqlite"]
        suite.run(service, "restore", backups / service, "--yes", *file, *erasures)


def stop(suite, checks):
    # Who asks ends before who answers.
    for service in reversed(SERVICES):
        checks.check(f"{service} ends well", suite.terminate(service) == 0)


def start(suite):
    for service in SERVICES:
        suite.spawn(service)
    for service in SERVICES:
        suite.healthy(service)


def nothing_left(suite, checks, story, when, folders):
    hits, size = search(folders, story.plants)
    checks.check(f"nothing is left {when}", not hits, "; ".join(sorted(hits)[:20]))
    print(f"{when}: {len(story.plants)} strings in {len(forms('x' * 9))} forms, "
          f"{size / 1e6:.1f} MB of files")


def person_is_gone(suite, checks, story, when):
    shopper = suite.shopper(story.plants["member"])
    checks.check(f"no message {when}", shopper.messages() == [])
    tags = shopper.ask("GET", "/v1/me/tags").get("tags", [])
    checks.check(f"no tag {when}", tags == [], tags)
    consents = shopper.ask("GET", "/v1/me/consents").get("consents", [])
    checks.check(f"no consent {when}", not any(one.get("granted") for one in consents), consents)


def one_round(suite, checks, folder, number):
    # What the ledger proves does not hang on who is in the share without promotions.
    device = suite.device("others")
    suite.with_promotions(device, 3, f"OTHER-{number}")
    device.close()
    story = Story(suite, checks, number)
    story.plant()
    taken = story.taken()
    checks.check("most strings went in", len(taken) >= 12, sorted(taken))
    writer = Writer(suite)
    writer.thread.start()
    wait_until(lambda: len(writer.acknowledged) > 20)
    checks.check("a head is signed", wait_until(lambda: has_signed_head(suite), 90, 0.5))
    before = {tag for _, tag in writer.acknowledged}
    backups = folder / f"backups-{number}"
    back_up(suite, backups)
    story.erase()
    writer.ends.set()
    writer.thread.join()
    everything = [suite.folder, backups]
    nothing_left(suite, checks, story, "after the erasure", everything)
    stop(suite, checks)
    ledger_holds(suite, checks, "after the erasure")
    start(suite)
    person_is_gone(suite, checks, story, "after a restart")
    nothing_left(suite, checks, Without(story), "after a restart", everything)
    stop(suite, checks)
    restore(suite, checks, backups)
    ledger_holds(suite, checks, "after the restore")
    start(suite)
    held = writer.held()
    checks.check("acknowledged before the backup", before <= held,
                 f"{len(before - held)} of {len(before)} are gone")
    person_is_gone(suite, checks, story, "after the restore")
    erased = wait_until(lambda: all_erased(suite), 30, 0.2)
    checks.check("the restored suite has erased the person again", erased,
                 suite.run("profile", "erasure", "list", "--output", "json", check=False).stdout)
    nothing_left(suite, checks, Without(story), "after the restore", everything)
    for service in SERVICES:
        shutil.rmtree(suite.data(service).with_name(service + "-old"))


def all_erased(suite):
    text = suite.run("profile", "erasure", "list", "--output", "json", check=False).stdout
    states = [one.get("state", "") for one in json.loads(text).get("erasures", [])] if text else []
    return bool(states) and not any("REQUESTED" in state for state in states)


class Without:
    """The strings of a story but the member number, under which somebody has logged in again."""

    def __init__(self, story):
        self.plants = {name: text for name, text in story.plants.items() if name != "member"}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--port", type=int, default=21100)
    options = parser.parse_args()
    checks = Checks()
    sample = {"x": "plant-sample-0123"}
    for form, needle in forms(sample["x"]).items():
        with tempfile.TemporaryDirectory() as place:
            with open(f"{place}/file", "wb") as file:
                file.write(b"\1\2" + needle + b"\3")
            checks.check(f"the search finds {form}", search([place], sample)[0])
    with tempfile.TemporaryDirectory() as folder:
        suite = Suite(pathlib.Path(folder) / "suite", options.port)
        try:
            suite.start()
            for number in range(options.rounds):
                one_round(suite, checks, pathlib.Path(folder), number)
        finally:
            suite.stop()
    checks.end()


if __name__ == "__main__":
    main()
