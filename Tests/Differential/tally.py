"""What a run found."""

from collections import Counter
from dataclasses import dataclass, field

_SHOWN_FAILURES = 20


@dataclass
class Tally:
    passed: int = 0
    failures: list = field(default_factory=list)
    # How often each known difference was met.
    differences: Counter = field(default_factory=Counter)
    # Cases of one kind: accepted, refused and so on.
    kinds: Counter = field(default_factory=Counter)

    def add(self, name, wrong):
        """One case; `wrong` is None or what failed, a line each."""
        if not wrong:
            self.passed += 1
        else:
            self.failures.append((name, wrong))

    def merge(self, other):
        self.passed += other.passed
        self.failures += other.failures
        self.differences += other.differences
        self.kinds += other.kinds

    def report(self, title):
        print(f"{title}: {self.passed} passed, {len(self.failures)} failed"
              + "".join(f", {count} {kind}" for kind, count in sorted(self.kinds.items())))
        for name, count in sorted(self.differences.items()):
            print(f"    known difference, {count} times: {name}")
        for name, wrong in self.failures[:_SHOWN_FAILURES]:
            print(f"FAILED {name}")
            for line in wrong:
                print(f"    {line}")
        if len(self.failures) > _SHOWN_FAILURES:
            print(f"... and {len(self.failures) - _SHOWN_FAILURES} more failures")
