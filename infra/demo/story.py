#!/usr/bin/env python3
"""Plays one visit through the public API and tells it: infra/demo/story.py SUITE_FOLDER

Signals go in through atrium-device, as those of a fitting room's rail and a till would; everything
else is JSON over HTTP/1.1. Standard library only.
"""
import http.client
import json
import os
import pathlib
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
MALL = "lanting-sh"
MARKETING = ["PURPOSE_PROFILING", "PURPOSE_LOCATION", "PURPOSE_MARKETING_INBOX"]


class Refused(Exception):
    """An answer that is no success."""


class Shopper:
    """One person at the public API."""

    def __init__(self, suite, port, member):
        self.member = member
        self.port = port
        environment = dict(os.environ, ATRIUM_SUITE=str(suite))
        self.token = subprocess.run([str(ROOT / "infra/demo/token"), member], env=environment,
                                    check=True, capture_output=True, text=True).stdout.strip()

    def ask(self, method, path, body=None, timeout=40):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        headers = {"authorization": f"Bearer {self.token}"}
        data = None
        if body is not None:
            headers["content-type"] = "application/json"
            data = json.dumps(body, ensure_ascii=False).encode()
        connection.request(method, path, data, headers)
        response = connection.getresponse()
        text = response.read().decode()
        connection.close()
        if response.status != 200:
            raise Refused(f"{method} {path}: {response.status} {text[:400]}")
        return json.loads(text) if text.startswith("{") else text

    def watch(self, after, arrived):
        """Reads the event stream in a thread; calls arrived with each message and its time."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request("GET", f"/v1/me/inbox/events?after_cursor={after}", headers={
            "authorization": f"Bearer {self.token}", "accept": "text/event-stream"})
        response = connection.getresponse()
        if response.status != 200:
            raise Refused(f"the event stream: {response.status} {response.read().decode()[:400]}")

        def read():
            try:
                for line in response:
                    if line.startswith(b"data: "):
                        arrived(json.loads(line[6:]), time.monotonic())
            except (OSError, ValueError, AttributeError):
                return
        threading.Thread(target=read, daemon=True).start()


class Inbox:
    """What came on the stream, by touch."""

    def __init__(self):
        self.messages = []
        self.bell = threading.Condition()

    def arrived(self, message, at):
        with self.bell:
            self.messages.append((message, at))
            self.bell.notify_all()

    def wait(self, kind, seconds=15):
        end = time.monotonic() + seconds
        with self.bell:
            while True:
                for message, at in self.messages:
                    if message["kind"] == kind:
                        return message, at
                if not self.bell.wait(max(0, end - time.monotonic())):
                    return None, None


class Device:
    """atrium-device as a till or a rail, which reads lines."""

    def __init__(self, suite, binaries, port):
        keys = suite / "keys"
        self.process = subprocess.Popen(
            [str(binaries / "atrium-device"), "--host", "localhost", "--port", str(port),
             "--ca", str(keys / "authority.pem"), "--cert", str(keys / "device.pem"),
             "--key", str(keys / "device.key"), "--realm", "lanting", "--mall", MALL,
             "--spool", str(suite / "data/device")],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=open(suite / "logs/device.log", "a"), text=True)

    def send(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def close(self):
        try:
            self.process.stdin.close()
            self.process.wait(timeout=10)
        except (OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()


def show(title, text=""):
    print(f"\n── {title}")
    for line in text.splitlines():
        print(f"   {line}")


def message_text(message):
    buttons = " ".join(f"[{button['text']}]" for button in message.get("buttons", []))
    return f"{message['text']}\n{buttons}".strip()


def told(shopper, message, milliseconds):
    """A message with its channel, reason, check and time."""
    why = shopper.ask("GET", f"/v1/me/touches/{message['touchId']}/why")
    reasons = "; ".join(reason["text"] for reason in why.get("reasons", [])) or "asked for"
    print(f"   channel {message['channel'].removeprefix('CHANNEL_').lower()}, {milliseconds:.1f} ms"
          f" from the signal; reason: {reasons}")
    steps = " ".join(f"{step['step']} {int(step.get('elapsedUs', 0)) / 1000:.1f}"
                     for step in why.get("steps", []))
    print(f"   check: {', '.join(why.get('packs', [])) or 'none'}, ledger leaf"
          f" {why.get('ledgerLeafIndex', '0')}; steps in ms: {steps}")
    return why


def main():
    suite = pathlib.Path(sys.argv[1])
    port = int((suite / "port").read_text())
    gateway = int((suite / "gateway.port").read_text())
    binaries = pathlib.Path((suite / "bin").read_text().strip())
    device = Device(suite, binaries, gateway)
    try:
        # One in twenty gets no promotions, so that their effect can be measured; then another plays.
        for turn in range(3):
            if visit(suite, port, device, f"M1001-{int(time.time())}-{turn}"):
                return
            show("nothing came: this member may be one of those that get no promotions; another")
        sys.exit("error: no promotion came; look at the logs of the suite")
    finally:
        device.close()


def visit(suite, port, device, member):
    """One member's whole visit; false when no promotion came. A new member begins anew."""
    shopper = Shopper(suite, port, member)
    inbox = Inbox()
    show(f"{member} joins, of age by declaration, and says yes to three purposes")
    shopper.ask("POST", "/v1/me/consents", {
        "purposes": MARKETING, "textVersion": "2026-11", "source": "demo.settings",
        "age": {"basis": "AGE_BASIS_DECLARED", "adult": True}})
    shopper.watch(0, inbox.arrived)
    return play(suite, shopper, inbox, device)


def play(suite, shopper, inbox, device):
    member = shopper.member
    show("before the visit: asks for one proposal")
    began = time.monotonic()
    tomorrow = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(
        time.time() + int((suite / "offset").read_text()) + 86_400))
    shopper.ask("POST", "/v1/me/invitations", {"mallId": MALL, "visitTime": tomorrow})
    message, at = inbox.wait("CONTENT_KIND_INVITATION")
    if message:
        show("the invitation", message_text(message))
        told(shopper, message, (at - began) * 1000)

    show("in the mall: a coat is taken to the fitting room, and the rail reads its tag")
    began = time.monotonic()
    device.send(f"try_on member={member} item=sucai-wool-coat shop=sucai zone=l2-east mall={MALL}")
    promotion, at = inbox.wait("CONTENT_KIND_PROMOTION")
    if promotion is None:
        return False
    show("the message", message_text(promotion))
    told(shopper, promotion, (at - began) * 1000)
    show("why?", shopper.ask("GET", f"/v1/me/touches/{promotion['touchId']}/why")["text"])

    show("after the visit: the till prints a receipt")
    began = time.monotonic()
    device.send(f"receipt member={member} shop=sucai number=R{int(time.time())} mall={MALL}"
                f" zone=l2-east line=sucai-wool-coat:1:129900 total=129900 currency=CNY")
    thanks, at = inbox.wait("CONTENT_KIND_GREETING")
    if thanks:
        show("thanks", message_text(thanks))
        told(shopper, thanks, (at - began) * 1000)

    show("less of this")
    tags = shopper.ask("POST", f"/v1/me/touches/{promotion['touchId']}:less", {}).get("tags", [])
    print("   asleep now: " + ", ".join(tag["tag"] for tag in tags))

    show("off: personalisation and marketing end at once")
    shopper.ask("PUT", "/v1/me/personalisation", {"on": False})
    shopper.ask("POST", "/v1/me/consents:withdraw", {"purposes": MARKETING, "source": "demo"})
    print("   every purpose is withdrawn; service messages remain")

    show("erase")
    erasure = shopper.ask("POST", "/v1/me:erase", {})
    end = time.monotonic() + 20
    while erasure["state"] == "ERASURE_STATE_REQUESTED" and time.monotonic() < end:
        time.sleep(0.1)
        erasure = shopper.ask("GET", f"/v1/erasures/{erasure['erasureId']}")
    for one in erasure.get("acknowledgements", []):
        print(f"   {one['service']:<11} key destroyed {one['destroyedTime']},"
              f" {one.get('erasedRows', '0')} rows")
    print(f"   {erasure['state'].removeprefix('ERASURE_STATE_').lower()},"
          f" {len(erasure.get('acknowledgements', []))} of 6 acknowledgements")
    return True


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        main()
    except Refused as refusal:
        sys.exit(f"error: {refusal}")
