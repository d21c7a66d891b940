"""atrium-device against the runtime of the suite: device-gateway of Tests/Peers."""
import subprocess
import time

from ground import check
from signal_cases import ID, MOMENT_MS, expected, pairs


class Ours:
    def __init__(self, place, program):
        files = [str(place.folder / name) for name in ("ca.pem", "server.pem", "server.key")]
        # A pipe that nobody reads would stop it.
        self.said = place.folder / "device-gateway.log"
        with self.said.open("w") as said:
            self.process = subprocess.Popen([program, *files], stdin=subprocess.PIPE, stdout=said)
        until = time.monotonic() + 30
        while "\n" not in self.said.read_text() and time.monotonic() < until:
            time.sleep(0.01)
        self.port = int(self.said.read_text().splitlines()[0].rsplit(":", 1)[1])

    def end(self):
        """Drains it; returns the batches that it has printed, and the other lines."""
        from atrium.gateway.v1 import devices_pb2
        self.process.communicate(timeout=60)
        batches, others = [], []
        for line in self.said.read_text().splitlines():
            if line.startswith("batch "):
                raw = bytes.fromhex(line.split()[1])
                batches.append(devices_pb2.StreamSignalsRequest.FromString(raw))
            else:
                others.append(line)
        return batches, others


def run(place, options):
    check("our gateway is there", options.gateway and options.gateway.exists(), options.gateway)
    if not options.gateway:
        return
    cases = pairs()
    ours = Ours(place, options.gateway)
    text = "".join(f"{line} id={ID.format(n)} time={MOMENT_MS}\n"
                   for n, (line, _) in enumerate(cases))
    done = place.once(ours.port, text)
    check("ours: exit", done.code == 0 and done.is_sound, done)
    many = place.once(ours.port, "presence device=d sensor=s zone=z\n" * 20_000)
    check("ours: many", many.code == 0 and many.count("accepted") == 20_000, many)
    strange = place.once(ours.port, "presence device=d sensor=s zone=strange\n"
                         "presence device=d sensor=s zone=z\n")
    check("ours: rejected", strange.code == 1 and strange.count("accepted") == 1 and
          f"rejected {strange.ids[0]}: zone.unknown" in strange.said, strange)
    began = time.monotonic()
    full = place.once(ours.port, "presence device=d sensor=s zone=full\n", timeout="1")
    waits = full.said.count("says RESOURCE_EXHAUSTED: the log is behind")
    check("ours: push-back", full.code == 1 and 1 <= waits <= (
        time.monotonic() - began) / 0.3 + 1, full)
    other = place.once(ours.port, "presence device=d sensor=s zone=z\n", timeout="1",
                       certificate="fleet")
    check("ours: not for every name", "says PERMISSION_DENIED" in other.said and
          other.count("waiting") == 1, other)
    batches, others = ours.end()
    signals = [signal for batch in batches for signal in batch.signals]
    wanted = [expected(n, **fields) for n, (_, fields) in enumerate(cases)]
    check("ours: all kinds", signals[:len(cases)] == wanted, signals[:len(cases)])
    seen = [signal.id for signal in signals]
    check("ours: all arrive", seen[len(cases):len(cases) + 20_000] == many.ids, len(seen))
    check("ours: the realm", "stream lanting" in others, others[:3])
    check("ours: drained", "drained true" in others, others[-1:])
