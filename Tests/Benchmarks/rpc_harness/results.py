"""What was measured, as tables and as figures."""
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

    def spread(self, what, label, kind):
        """The quartiles and the least value."""
        values = self.values[what, label, kind]
        low, high = quartiles(values)
        return f"[{low:.2f} {high:.2f}] least {min(values):.2f}"

    def print_servers(self, kinds):
        if not self.labels("cpu"):
            return
        print("\nservers: CPU for a request [quartiles] and the least of a round, requests/s (10"
              " connections, 10 in flight\n  on each); latency of one request after the other")
        for kind, (_, size) in kinds.items():
            for label in self.labels("cpu"):
                cpu, rate, p50, p99 = (
                    self.median(name, label, kind) for name in ("cpu", "rate", "p50", "p99"))
                print(f"  {size:3d} B  {label:26s} {cpu:7.2f} us"
                      f" {self.spread('cpu', label, kind):28s} {rate:7.0f}/s  p50 {p50:.0f} us "
                      f" p99 {p99:.0f} us")
                self.figures.append(f"{size} B, {label}: {cpu:.2f} us of CPU, {rate:.0f}/s,"
                                    f" p50 {p50:.0f} us, p99 {p99:.0f} us")

    def print_streaming(self, kinds):
        if not self.labels("streamed"):
            return
        print("\nstreaming: messages that a server sends for a second of its CPU, messages/s")
        for kind, (_, size) in kinds.items():
            for label in self.labels("streamed"):
                streamed, rate = (
                    self.median(name, label, kind) for name in ("streamed", "streamed rate"))
                print(f"  {size:3d} B  {label:28s} {streamed:9.0f}  {rate:9.0f}/s")
                self.figures.append(f"streaming {size} B, {label}: {streamed:.0f} messages per CPU"
                                    f" second, {rate:.0f}/s")
        print("exchanges on 10 streams, each note after the answer to the one before: CPU of the"
              " server for each")
        for label in self.labels("exchange cpu"):
            cpu, p50, p99 = (
                self.median(f"exchange {name}", label, "note") for name in ("cpu", "p50", "p99"))
            print(f"   16 B  {label:28s} {cpu:7.2f} us  p50 {p50:.0f} us  p99 {p99:.0f} us")
            self.figures.append(f"exchange of 16 B, {label}: {cpu:.2f} us of CPU, p50 {p50:.0f} us,"
                                f" p99 {p99:.0f} us")

    def print_matrix(self):
        cells = list(dict.fromkeys(kind for what, _, kind in self.values if what == "matrix cpu"))
        if not cells:
            return
        print("\nconnections x streams of each, 16 B: CPU for a request without that of connecting,"
              " latency, CPU for a\n  connection with its first request, memory at most")
        for cell in cells:
            for label in self.labels("matrix cpu"):
                cpu, p50, p99, connect, peak = (self.median(what, label, cell) for what in (
                    "matrix cpu", "matrix p50", "matrix p99", "connect cpu", "matrix peak"))
                print(f"  {cell:>10s}  {label:18s} {cpu:7.2f} us  p50 {p50:6.0f} us  p99 {p99:6.0f}"
                      f" us  connecting {connect:6.1f} us  {peak / 2**20:6.1f} MiB")
                self.figures.append(
                    f"{cell} streams, {label}: {cpu:.2f} us of CPU, p50 {p50:.0f} us, p99 {p99:.0f}"
                    f" us, {peak / 2**20:.1f} MiB")

    def print_builds(self):
        if not self.labels("build cpu"):
            return
        print("\nbuilds, 16 B: CPU for a request [quartiles] and the least of a round, requests/s,"
              " resident memory at the end")
        for label in self.labels("build cpu"):
            cpu, rate = (self.median(what, label, "note") for what in ("build cpu", "build rate"))
            resident = self.values["build resident", label, "note"][-1] / 2**20
            print(f"  {label:32s} {cpu:7.2f} us {self.spread('build cpu', label, 'note'):28s}"
                  f" {rate:7.0f}/s {resident:6.1f} MiB")
            self.figures.append(
                f"build {label}: {cpu:.2f} us of CPU, {rate:.0f}/s, {resident:.1f} MiB")

    def print_clients(self, kinds):
        if not self.labels("client cpu"):
            return
        print("\nclients: CPU for a call [quartiles] and the least of a round, calls/s, 100 in"
              " flight")
        for kind, (_, size) in kinds.items():
            for label in self.labels("client cpu"):
                cpu, rate, p50, p99 = (self.median(f"client {what}", label, kind)
                                       for what in ("cpu", "rate", "p50", "p99"))
                print(f"  {size:3d} B  {label:30s} {cpu:7.2f} us"
                      f" {self.spread('client cpu', label, kind):28s} {rate:7.0f}/s"
                      f"  p50 {p50:.0f} us  p99 {p99:.0f} us")
                self.figures.append(f"{size} B, client {label}: {cpu:.2f} us of CPU,"
                                    f" {rate:.0f}/s, p50 {p50:.0f} us, p99 {p99:.0f} us")

    def print_idle(self, count):
        if not self.labels("idle"):
            return
        print(f"\n{count} idle connections: memory of each, of each of the first tenth, and how"
              " much is given back at the end")
        for label in self.labels("idle"):
            held, first, back = (
                self.median(what, label) for what in ("idle", "idle first", "given back"))
            print(f"  {label:26s} {held:6.1f} KiB  {first:6.1f} KiB  {back * 100:4.0f}%")
            self.figures.append(f"idle connection, {label}: {held:.1f} KiB ({first:.1f} KiB of the"
                                f" first tenth), {back * 100:.0f}% given back")

    def print_figures(self):
        print()
        for figure in self.figures:
            print(f"@figure {figure}")
