"""Consent that is withdrawn while a touch is on its way: no attempt starts after the answer.

Many shoppers try something on and withdraw at a moment of their own. What the inbox holds when the
withdrawal is answered is all that it ever holds, and all that an open stream has shown.
"""
import argparse
import random
import shutil
import tempfile
import threading
import time

import suite as harness


class Shopper:
    """One shopper with an open stream, who tries something on and withdraws."""

    def __init__(self, suite, device, number, choice):
        self.suite = suite
        self.device = device
        self.member = f"W{number}"
        self.choice = choice
        self.arrivals = []
        self.inbox = self.later = None
        self.failure = None

    def run(self):
        try:
            self.tell()
        except Exception as error:  # it is told by the thread that waits
            self.failure = error

    def tell(self):
        shopper = self.suite.joined(self.member)
        connection = shopper.watch(lambda message, at: self.arrivals.append(message))
        try:
            with self.choice.lock:
                self.device.try_on(self.member)
            time.sleep(self.choice.pause(self.member))
            shopper.ask("POST", "/v1/me/consents:withdraw", {
                "purposes": [self.choice.purpose(self.member)], "source": "test"})
            self.inbox = shopper.messages()
            time.sleep(self.choice.watched)
            self.later = shopper.messages()
        finally:
            harness.hang_up(connection)


class Choice:
    """Random choices that a seed gives again."""

    def __init__(self, seed, spread, watched):
        self.seed = seed
        self.spread = spread
        self.watched = watched
        self.lock = threading.Lock()

    def pause(self, member):
        return random.Random(f"{self.seed} {member} pause").uniform(0, self.spread)

    def purpose(self, member):
        return random.Random(f"{self.seed} {member} purpose").choice(
            ["PURPOSE_MARKETING_INBOX", "PURPOSE_PROFILING"])


def spread_of(suite, device):
    """How long a touch takes here: withdrawals are spread over more than that, since several are on
    their way at once."""
    shopper = suite.joined("W-first")
    times = []
    connection = shopper.watch(lambda message, at: times.append(at))
    began = time.monotonic()
    device.try_on("W-first")
    harness.wait_until(lambda: times, 20)
    harness.hang_up(connection)
    return max(2 * (times[0] - began), 0.6) if times else 0.6


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binaries", default=None)
    parser.add_argument("--shoppers", type=int, default=200)
    parser.add_argument("--at-once", type=int, default=8)
    parser.add_argument("--watched", type=float, default=1.0, help="seconds after the withdrawal")
    parser.add_argument("--port", type=int, default=18500)
    parser.add_argument("--seed", type=int, default=None)
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.randrange(1 << 31)
    print(f"seed {seed}", flush=True)
    checks = harness.Checks()
    folder = tempfile.mkdtemp(prefix="withdrawals.")
    suite = harness.Suite(folder, options.port, options.binaries)
    try:
        suite.start()
        device = suite.device()
        choice = Choice(seed, spread_of(suite, device), options.watched)
        shoppers = [Shopper(suite, device, number, choice) for number in range(options.shoppers)]
        run_all(shoppers, options.at_once)
        device.close()
    finally:
        suite.stop()
        shutil.rmtree(folder)
    judge(checks, shoppers)
    checks.end()


def run_all(shoppers, at_once):
    waiting = list(shoppers)
    lock = threading.Lock()

    def work():
        while True:
            with lock:
                if not waiting:
                    return
                shopper = waiting.pop()
            shopper.run()
    threads = [threading.Thread(target=work) for _ in range(at_once)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def judge(checks, shoppers):
    before = withheld = 0
    for shopper in shoppers:
        if not checks.check(f"{shopper.member} withdraws", shopper.failure is None,
                            repr(shopper.failure)):
            continue
        purpose = shopper.choice.purpose(shopper.member)
        checks.check(f"{shopper.member}: nothing comes after the answer ({purpose})",
                     len(shopper.later) == len(shopper.inbox),
                     f"{len(shopper.inbox)} with the answer, {len(shopper.later)} later")
        checks.check(f"{shopper.member}: the stream showed the same",
                     len(shopper.arrivals) == len(shopper.inbox),
                     f"{len(shopper.arrivals)} on the stream, {len(shopper.inbox)} in the inbox")
        if shopper.inbox:
            before += 1
        else:
            withheld += 1
    # Without both kinds nothing was tried in mid-flight.
    checks.check("some came before the withdrawal", before > 0, "none")
    checks.check("some were stopped on their way", withheld > 0, "none")
    print(f"@figure withdrawn in mid-flight: {len(shoppers)} shoppers, {before} messages before, "
          f"{withheld} stopped, 0 after" if not checks.failed else "@figure withdrawals: failures")


if __name__ == "__main__":
    main()
