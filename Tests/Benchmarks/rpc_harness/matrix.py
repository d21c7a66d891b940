"""Connections by streams: what a request costs when few or many clients ask at once."""
import random

from . import load
from .measures import of_part
from .servers import Servers

KIND = "note"


def requests_of(connections, streams, size):
    """Enough that all streams of all connections are busy for most of the time; fewer where each
    waits for the one before."""
    at_once = connections * streams
    return max(min(size["cell"], 4_000 * at_once), 2 * at_once)


def measure(taking_part, inputs, size, results):
    """Cells come from the smallest to the largest, so that the peak of memory is each one's own.

    Only the first round's peaks count: later ones start with what the largest cell has left.
    """
    cells = [(connections, streams) for connections in size["connections"]
             for streams in size["streams of each"]]
    wanted = [(one, False) for one in of_part(taking_part, "matrix")]
    with Servers(wanted, inputs) as servers:
        for server in servers:
            load.throughput(server, KIND, inputs, 2_000)
        for number in range(size["matrix rounds"]):
            for cell in cells:
                for server in random.sample(servers, len(servers)):
                    measure_cell(server, cell, inputs, size, results, is_first=number == 0)
            print(f"matrix: round {number + 1} of {size['matrix rounds']}", flush=True)


def measure_cell(server, cell, inputs, size, results, is_first):
    connections, streams = cell
    count = requests_of(connections, streams, size)
    log = inputs.folder / "h2load.log"
    start = server.cpu_us()
    # To connect, and one request on each: what the second run does too, and is taken off there.
    load.unary(server, KIND, inputs, connections, connections, 1)
    connected = server.cpu_us()
    server.forget_peak()
    load.unary(server, KIND, inputs, connections + count, connections, streams, log)
    cpu = (server.cpu_us() - connected) - (connected - start)
    times = load.times_us(log)
    label = (server.label, f"{connections} x {streams}")
    results.add("matrix cpu", *label, cpu / count)
    results.add("matrix p50", *label, times[len(times) // 2])
    results.add("matrix p99", *label, times[len(times) * 99 // 100])
    results.add("connect cpu", *label, (connected - start) / connections)
    if is_first:
        results.add("matrix peak", *label, server.peak_bytes())
