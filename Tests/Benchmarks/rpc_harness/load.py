"""Load by h2load and by the clients that are measured themselves."""
import os
import re
import subprocess

from .inputs import path
from .servers import cores

CONNECTIONS = 10
IN_FLIGHT = 10
# At most this long for one slice.
LIMIT_S = 300


def run_on_load_core(command):
    _, core = cores()
    done = subprocess.run(
        [str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, timeout=LIMIT_S, preexec_fn=lambda: os.sched_setaffinity(0, {core}))
    return done.stdout


def h2load(server, kind, inputs, count, connections, in_flight, log=None):
    """Requests per second; every request must succeed."""
    scheme = "https" if server.is_tls else "http"
    command = ["h2load", f"-c{connections}", f"-m{in_flight}", "-t1", f"-n{count}"]
    if not server.contender.is_static:
        command += ["-d", inputs.body(kind), "-H", "content-type: application/grpc", "-H",
                    "te: trailers"]
    if log:
        command.append(f"--log-file={log}")
    command.append(f"{scheme}://127.0.0.1:{server.port}{path(server.contender, kind)}")
    said = run_on_load_core(command)
    succeeded = re.search(r"(\d+) succeeded", said)
    rate = re.search(r"([\d.]+) req/s", said)
    if not succeeded or int(succeeded.group(1)) != count or not rate:
        raise SystemExit(f"{server.label}, {kind}: not every request succeeded:\n{said}")
    return float(rate.group(1))


def throughput(server, kind, inputs, count):
    """CPU of the server for a request in us, and requests per second."""
    before = server.cpu_us()
    rate = h2load(server, kind, inputs, count, CONNECTIONS, IN_FLIGHT)
    return (server.cpu_us() - before) / count, rate


def latency(server, kind, inputs, count):
    """p50 and p99 in us of requests that come one after the other on one connection."""
    log = inputs.folder / "h2load.log"
    log.unlink(missing_ok=True)
    h2load(server, kind, inputs, count, 1, 1, log)
    times = sorted(int(line.split("\t")[2]) for line in log.read_text().splitlines())
    return times[len(times) // 2], times[len(times) * 99 // 100]


def client(program, server, kind, inputs, in_flight, count):
    """CPU of the client for a call in us, calls per second, p50 and p99 in us."""
    said = run_on_load_core(
        [*program, server.port, kind, inputs.message(kind), in_flight, count])
    found = re.search(
        r"calls=\d+ rps=([\d.e+]+) cpu_us=([\d.]+) p50_us=([\d.]+) p99_us=([\d.]+)", said)
    if not found:
        raise SystemExit(f"{program[0]} on {server.label}, {kind}: {said[-2000:]}")
    rate, cpu, p50, p99 = (float(text) for text in found.groups())
    return cpu, rate, p50, p99
