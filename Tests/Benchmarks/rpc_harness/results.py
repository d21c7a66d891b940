"""What was measured, as a table, as figures and against the limits."""
import collections
import statistics


def quartiles(values):
    ordered = sorted(values)
    return ordered[len(ordered) // 4], ordered[len(ordered) * 3 // 4]


class Results:
    """Values by what they are of; one for each round."""

    def __init__(self):
        self.values = collections.defaultdict(list)
        self.figures = []

    def add(self, what, label, kind, value):
        self.values[what, label, kind].append(value)

    def median(self, what, label, kind=""):
        values = self.values.get((what, label, kind))
        return statistics.median(values) if values else None

    def labels(self, what):
        return sorted({label for seen, label, _ in self.values if seen == what})

    def print_servers(self, kinds):
        print("\nservers: CPU for a request [quartiles], requests/s (10 connections, 10 in flight"
              " on each);\n  latency of one request after the other")
        for kind, (_, size) in kinds.items():
            for label in self.labels("cpu"):
                low, high = quartiles(self.values["cpu", label, kind])
                cpu, rate, p50, p99 = (
                    self.median(name, label, kind) for name in ("cpu", "rate", "p50", "p99"))
                print(f"  {size:3d} B  {label:26s} {cpu:7.2f} us {f'[{low:.2f} {high:.2f}]':15s}"
                      f" {rate:7.0f}/s  p50 {p50:.0f} us  p99 {p99:.0f} us")
                self.figures.append(f"{size} B, {label}: {cpu:.2f} us of CPU, {rate:.0f}/s,"
                                    f" p50 {p50:.0f} us, p99 {p99:.0f} us")

    def print_clients(self, kinds):
        print("\nclients: CPU for a call [quartiles], calls/s, 100 in flight")
        for kind, (_, size) in kinds.items():
            for label in self.labels("client cpu"):
                low, high = quartiles(self.values["client cpu", label, kind])
                cpu, rate = (
                    self.median(name, label, kind) for name in ("client cpu", "client rate"))
                print(f"  {size:3d} B  {label:30s} {cpu:7.2f} us {f'[{low:.2f} {high:.2f}]':15s}"
                      f" {rate:7.0f}/s")
                self.figures.append(f"{size} B, client {label}: {cpu:.2f} us of CPU, {rate:.0f}/s")

    def print_idle(self, count):
        print(f"\n{count} idle connections: memory of each, and how much is given back at the end")
        for label in self.labels("idle"):
            held, back = self.median("idle", label), self.median("given back", label)
            print(f"  {label:26s} {held:6.1f} KiB  {back * 100:4.0f}%")
            self.figures.append(
                f"idle connection, {label}: {held:.1f} KiB, {back * 100:.0f}% given back")

    def print_figures(self):
        print()
        for figure in self.figures:
            print(f"@figure {figure}")


# What is compared, with what, kind of message, and the most that it may be.
RATIOS = [
    ("cpu", "atrium", "nghttpd, static GET", "note", 1.5),
    ("cpu", "atrium, TLS", "nghttpd, static GET, TLS", "note", None),
    ("cpu", "atrium, synchronous", "nghttpd, static GET", "note", None),
    ("cpu", "atrium, synchronous", "atrium", "note", None),
    ("cpu", "atrium", "grpc C++, async", "note", None),
    ("cpu", "atrium", "grpc C++, async", "account", 1 / 2),
    ("cpu", "atrium", "grpc-swift-2", "note", None),
    ("cpu", "atrium", "grpc-swift-2", "account", 1 / 10),
    ("client cpu", "atrium to atrium", "grpc-swift-2 to atrium", "note", 1 / 30),
    ("client cpu", "atrium to atrium", "grpc-swift-2 to grpc-swift-2", "note", None),
]
IDLE_KIB = ("atrium, TLS", 80)


def compare(results, kinds):
    """Prints every ratio that was measured; answers the limits that are missed."""
    print("\nratios")
    missed = []
    for what, ours, theirs, kind, most in RATIOS:
        mine, other = results.median(what, ours, kind), results.median(what, theirs, kind)
        if mine is None or other is None:
            continue
        said = f"{kinds[kind][1]} B, {what} of {ours} / {theirs}: {mine / other:.3f}"
        if most is not None:
            said += f" (limit {most:.3f})"
            if mine / other > most:
                missed.append(said)
        print(f"  {said}")
        results.figures.append(f"ratio {said}")
    label, most = IDLE_KIB
    held = results.median("idle", label)
    if held is not None and held > most:
        missed.append(f"idle connection, {label}: {held:.1f} KiB (limit {most})")
    return missed
