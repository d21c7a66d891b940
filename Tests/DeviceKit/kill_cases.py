"""kill -9 at any moment: what was said to be on disk arrives, and what was answered rests."""
import random
import signal
import threading
import time

from gateway import Gateway
from ground import Running, check

# The batches that may wait for their answers when the process dies.
WINDOW = 16


class Feeder:
    """Writes numbered lines into one process after the other."""

    def __init__(self):
        self.number = 0

    def feed(self, device, ends):
        while not ends.is_set() and device.process.poll() is None:
            count = random.choice((1, 1, 5, 40))
            device.write("".join(f"try_on member=N{self.number + n} item=a shop=b\n"
                                 for n in range(count)))
            self.number += count
            time.sleep(random.random() * 0.01)


def slowly(gateway, batches, context):
    for batch in batches:
        time.sleep(random.random() * 0.02)
        yield gateway.answer(batch)


def one_round(place, port, spool, feeder, submitted):
    """Kills at any moment of a process's life: at its start, or after its first words."""
    device = Running(place.words(port, spool, "--print-ids", "--batch-wait", "5",
                                 "--retry-min", "5", "--quiet"))
    life = random.random() * 0.3
    ends = threading.Event()
    writer = threading.Thread(target=feeder.feed, args=(device, ends))
    writer.start()
    if random.random() < 0.7:
        device.wait_for(lambda d: d.ids)
    time.sleep(life)
    ends.set()
    device.end(signal.SIGKILL)
    writer.join()
    submitted += device.ids
    return device


def answered_again(gateway):
    """Ids that came again although they were answered before the window of their stream."""
    settled, wrong = set(), []
    streams = sorted({batch.stream for batch in gateway.batches})
    for stream in streams:
        batches = [batch for batch in gateway.batches if batch.stream == stream]
        wrong += [s.id for batch in batches for s in batch.signals if s.id in settled]
        answered = [batch for batch in batches if batch.answered]
        # The last answers of a stream may not have reached the process before it died.
        for batch in answered[:-WINDOW]:
            settled |= {s.id for s in batch.signals}
    return wrong


def run(place, options):
    random.seed(options.seed)
    spool, feeder, submitted = place.spool(), Feeder(), []
    with Gateway(place.folder, [slowly] * (options.kills + 1)) as gateway:
        killed_after_id = 0
        for _ in range(options.kills):
            device = one_round(place, gateway.port, spool, feeder, submitted)
            killed_after_id += bool(device.ids)
            check("kill: sound", "Sanitizer" not in device.text, device.text)
        before = len(gateway.ids)
        done = place.once(gateway.port, "", spool=spool)
        check("kill: the rest is sent", done.code == 0 and done.count("waiting") == 0, done)
        arrived = gateway.ids
        missing = set(submitted) - set(arrived)
        check("kill: all that was taken arrives", not missing, (len(missing), len(submitted)))
        check("kill: something was taken", killed_after_id > 0 and submitted)
        contents = {}
        for each in gateway.signals:
            contents.setdefault(each.id, set()).add(each.SerializeToString(deterministic=True))
        check("kill: the same id is the same signal",
              all(len(each) == 1 for each in contents.values()))
        # A line may be on disk without its id said: the kill came between. Never twice.
        members = [signal.member_id for signal in gateway.signals]
        check("kill: no line has two ids", len({*members}) == len(contents))
        again = answered_again(gateway)
        check("kill: what was answered rests", not again, len(again))
        print(f"kill: {options.kills} kills, {len(submitted)} taken, {len(contents)} arrived, "
              f"{len(arrived) - len(contents)} sent again, {len(arrived) - before} at the end")
