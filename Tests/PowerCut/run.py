#!/usr/bin/env python3
"""Cuts the power of a writing program again and again, and checks what the database then holds.

  python3 Tests/PowerCut/run.py PROGRAM DISK.so [--cuts N] [--failures N] [--seed N]

A life is a folder with several cuts in a row, each at a random event of the disk; the program goes
on where the last cut left it, and a cut may fall into its recovery too. After each life (and after
each failure of the disk) every line that was acknowledged must be there once and whole. Lying
disks, whose syncs do nothing, must be found out: they show that the checks can fail.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile

CUT = 77
CUTS_IN_A_LIFE = 5
TIMEOUT_S = 300
WRITERS = 8
MANY = 1_000_000


class Life:
    """One folder, what was acknowledged in it, and what was refused."""

    def __init__(self, program, disk, folder):
        self.program, self.disk, self.folder = program, disk, folder
        self.report = folder + ".report"
        os.mkdir(folder)
        self.next = 1
        self.acknowledged, self.full, self.faults = set(), set(), []
        self.events = 0

    def write(self, count, *, reopen=False, **disk):
        settings = {f"POWER_CUT_{name.upper()}": str(value) for name, value in disk.items()}
        env = dict(os.environ, LD_PRELOAD=self.disk, POWER_CUT_FOLDER=self.folder,
                   POWER_CUT_REPORT=self.report, **settings)
        command = [self.program, "write", self.folder, str(WRITERS), str(self.next), str(count)]
        done = subprocess.run(command + (["reopen"] if reopen else []), env=env, timeout=TIMEOUT_S,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        lines = done.stdout.splitlines()
        for line in lines:
            words = line.split()
            if words[0] == "ack":
                self.acknowledged.add(int(words[1]))
            elif words[0] == "error" and words[2] == "full":
                self.full.add(int(words[1]))
            elif line.startswith("acknowledged while sick"):
                self.faults.append(line)
        numbers = [int(words[1]) for words in map(str.split, lines)
                   if words[0] in ("ack", "error", "refused")]
        # Tasks that were cut off had taken a number that they never named.
        self.next = max(numbers, default=self.next) + 2 * WRITERS
        if os.path.exists(self.report):
            with open(self.report) as file:
                self.events = int(file.read().split()[0])
        if done.returncode not in (0, 1, CUT) or done.stderr:
            self.faults.append(f"exit code {done.returncode}: {done.stderr[-600:]}")
        return done.returncode, lines

    def check(self):
        """What is wrong with the database now."""
        done = subprocess.run([self.program, "check", self.folder], timeout=TIMEOUT_S,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        lines = done.stdout.splitlines()
        rows = {int(line.split()[1]) for line in lines if line.startswith("row ")}
        faults = self.faults + [line for line in lines if line.startswith(("fault", "failed"))]
        if not lines or lines[-1] != "end":
            faults.append("the check did not end: " + " / ".join(lines[-3:]))
        if lost := sorted(self.acknowledged - rows):
            faults.append(f"{len(lost)} of {len(self.acknowledged)} acknowledged lines are lost, "
                          f"the first is {lost[0]}")
        if ghosts := sorted(self.full & rows):
            faults.append(f"{len(ghosts)} lines are there that had no room, as {ghosts[0]}")
        return faults


class Run:
    def __init__(self, options, place):
        self.options, self.place = options, place
        self.passed = self.failed = self.lives = self.acknowledged = 0

    def life(self):
        self.lives += 1
        return Life(self.options.program, self.options.disk, f"{self.place}/life{self.lives}")

    def result(self, name, seed, faults):
        if faults:
            self.failed += 1
            print(f"error: {name}, seed {seed}: " + "; ".join(faults)[:1500])
        else:
            self.passed += 1

    def cuts(self, count):
        """Lives of several cuts until there were `count`."""
        done = 0
        while done < count:
            seed = self.options.seed * 1_000 + self.lives
            chance, life = random.Random(seed), self.life()
            for _ in range(min(CUTS_IN_A_LIFE, count - done)):
                # Mostly in full work, now and then in the first steps.
                at = int(2 ** chance.uniform(2, 11.5))
                code, lines = life.write(MANY, at=at, seed=chance.randrange(1, 1 << 30))
                if code != CUT:
                    life.faults.append(f"no cut, exit code {code}: {lines[-2:]}")
                    break
            done += CUTS_IN_A_LIFE
            self.acknowledged += len(life.acknowledged)
            self.result("power cuts", seed, life.check())

    def failed_syncs(self, count):
        """A sync fails: no word of success afterwards, nothing acknowledged is lost."""
        reopened = 0
        for _ in range(count):
            seed = self.options.seed * 1_000 + self.lives
            chance, life = random.Random(seed), self.life()
            life.write(50)
            code, lines = life.write(20_000, fail_sync=chance.randrange(12, 150))
            faults = [] if "sick" in lines or code == 1 else ["the failed sync was not noticed"]
            self.result("a sync that fails", seed, faults + life.check())

            # The same, then opened anew in the same process, then a cut: the kernel has dropped
            # what the failed sync should have written, and the file still shows it.
            seed, life = self.options.seed * 1_000 + self.lives, self.life()
            life.write(50)
            code, lines = life.write(20_000, reopen=True, fail_sync=chance.randrange(12, 150),
                                     after_failure=int(2 ** chance.uniform(4, 11.5)), seed=seed + 1)
            reopened += "reopened" in lines
            faults = [] if code in (1, CUT) else [f"exit code {code}"]
            self.result("reopened after a sync that fails, then cut", seed, faults + life.check())
        print(f"{reopened} of {count} were cut after they had been opened anew")
        if not reopened:
            self.result("reopened", 0, ["none came so far"])

    def full_disks(self, count):
        """No room for a while: errors then, acknowledgements again afterwards."""
        for _ in range(count):
            seed = self.options.seed * 1_000 + self.lives
            chance, life = random.Random(seed), self.life()
            life.write(50)
            start = chance.randrange(40, 800)
            length = chance.randrange(2, 400)
            # A write that finds no room may be one event only, and eight of them may share it.
            code, lines = life.write(800 + WRITERS * length, full_from=start, full_to=start + length)
            faults = []
            if code != 0 or lines[-1] != "end":
                faults.append(f"did not end well: {code}, {lines[-1:]}")
            elif not life.full:
                faults.append("nobody noticed the full disk")
            elif max(life.acknowledged) < max(life.full):
                faults.append("no write succeeded when there was room again")
            self.result("a full disk", seed, faults + life.check())

    def lying_disks(self, count):
        """Syncs that do nothing must lose something sooner or later."""
        found = 0
        for _ in range(count):
            chance, life = random.Random(self.lives), self.life()
            life.write(MANY, at=chance.randrange(800, 2_000), seed=chance.randrange(1, 1 << 30),
                       lying=1)
            found += bool(life.check())
        self.result("lying disks", 0, [] if found else ["none of them was found out"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("disk")
    parser.add_argument("--cuts", type=int, default=50)
    parser.add_argument("--failures", type=int, default=10)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1, 1 << 20))
    options = parser.parse_args()
    options.disk = os.path.abspath(options.disk)
    print(f"seed {options.seed}")
    with tempfile.TemporaryDirectory(prefix="power-cut-") as place:
        run = Run(options, place)
        run.cuts(options.cuts)
        print(f"{options.cuts} cuts, {run.acknowledged} acknowledged lines")
        run.failed_syncs(options.failures)
        run.full_disks(options.failures)
        run.lying_disks(3)
    print(f"@count {run.passed} {run.failed}")
    return 1 if run.failed else 0


if __name__ == "__main__":
    sys.exit(main())
