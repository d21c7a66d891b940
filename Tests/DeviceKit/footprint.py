#!/usr/bin/env python3
"""What a device spends: footprint.py DEVICE. Its size, its memory, its processor time."""
import os
import pathlib
import subprocess
import sys
import tempfile

import ground
from gateway import Gateway

COUNT = 50_000


def memory(pid):
    """Kilobytes in memory: in all, and without what is mapped from files."""
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    found = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
    return [int(found[name].split()[0]) for name in ("VmRSS", "RssAnon", "VmHWM")]


def cpu_s(pid):
    words = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def main():
    device = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        ground.make_stubs(folder)
        ground.make_certificates(folder)
        place = ground.Place(folder, device)
        stripped = folder / "stripped"
        subprocess.run(["strip", "-o", stripped, device], check=True)
        with Gateway(folder) as gateway:
            running = ground.Running(place.words(gateway.port, place.spool()))
            pid = running.process.pid
            running.write("try_on member=M item=a shop=b\n")
            ground.check("idle", running.wait_for(lambda _: len(gateway.ids) == 1), running.text)
            idle, before = memory(pid), cpu_s(pid)
            for _ in range(COUNT // 1000):
                running.write("try_on member=M1001 item=coat-oat shop=heqi zone=l2-a\n" * 1000)
            ground.check("busy", running.wait_for(
                lambda _: len(gateway.batches) and len(gateway.ids) == COUNT + 1, 120),
                running.text)
            busy, spent = memory(pid), cpu_s(pid) - before
            running.process.stdin.close()
            ground.check("ends", running.end(15) == 0, running.text)
        print(f"@figure atrium-device, stripped: {stripped.stat().st_size / 1024:.0f} KiB")
        print(f"@figure memory, connected and idle: {idle[0] / 1024:.1f} MiB, of it "
              f"{idle[1] / 1024:.1f} MiB its own (the rest is mapped from libraries)")
        print(f"@figure memory, at most while {COUNT} signals went: {busy[2] / 1024:.1f} MiB, its "
              f"own after it {busy[1] / 1024:.1f} MiB")
        print(f"@figure processor time for a signal, line to answer, synced to disk: "
              f"{spent * 1e6 / COUNT:.1f} us")
    print(f"@count {ground.passed} {ground.failed}")
    sys.exit(1 if ground.failed else 0)


main()
