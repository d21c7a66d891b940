"""Load by h2load and by the clients that are measured themselves."""
import os
import re
import subprocess

from .inputs import STREAMS, framed_bytes, path
from .servers import cores

CONNECTIONS = 10
IN_FLIGHT = 10
STREAMING_CONNECTIONS = 5
# At most this long for one slice.
LIMIT_S = 300


def run_on_load_core(command):
    _, core = cores()
    done = subprocess.run(
        [str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, timeout=LIMIT_S, preexec_fn=lambda: os.sched_setaffinity(0, {core}))
    return done.stdout


def h2load(server, path, body, answer_bytes, count, connections, in_flight, log=None):
    """Requests per second, and how many were not answered in full.

    Every answer has the status 200, also those of calls that failed; but only a call that is
    answered with OK gives `answer_bytes` of body, so the bytes tell. A server that never refuses
    calls must answer all of them.
    """
    scheme = "https" if server.is_tls else "http"
    command = ["h2load", f"-c{connections}", f"-m{in_flight}", "-t1", f"-n{count}"]
    if body:
        headers = ("content-type: application/grpc", "te: trailers", *server.contender.headers)
        command += ["-d", body, *(word for line in headers for word in ("-H", line))]
    if log:
        log.unlink(missing_ok=True)
        command.append(f"--log-file={log}")
    command.append(f"{scheme}://127.0.0.1:{server.port}{path}")
    said = run_on_load_core(command)
    succeeded = re.search(r"(\d+) succeeded", said)
    rate = re.search(r"([\d.]+) req/s", said)
    data = re.search(r"\((\d+)\) data$", said, re.MULTILINE)
    if not succeeded or int(succeeded.group(1)) != count or not rate or not data:
        raise SystemExit(f"{server.label}, {path}: not every request succeeded:\n{said}")
    answered, rest = divmod(int(data.group(1)), answer_bytes)
    if rest or answered > count or answered < count and not server.contender.admits:
        raise SystemExit(
            f"{server.label}, {path}: {data.group(1)} bytes are not {count} answers of"
            f" {answer_bytes}")
    return float(rate.group(1)), count - answered


def unary(server, kind, inputs, count, connections=CONNECTIONS, in_flight=IN_FLIGHT, log=None):
    body = None if server.contender.is_static else inputs.body(kind)
    return h2load(server, path(server.contender, kind), body, framed_bytes(kind), count,
                  connections, in_flight, log)


def throughput(server, kind, inputs, count):
    """CPU of the server for an answered request in us, requests per second, calls that failed.

    A refusal costs little: whoever refuses must not look cheap by it.
    """
    before = server.cpu_us()
    rate, failed = unary(server, kind, inputs, count)
    return (server.cpu_us() - before) / max(1, count - failed), rate, failed


def streaming(server, kind, inputs, calls, messages):
    """Messages that the server sends in a second of its CPU time, and in a second."""
    before = server.cpu_us()
    rate, failed = h2load(
        server, f"/atrium.testing.v1.Flow/{STREAMS[kind]}", inputs.order(kind, messages),
        framed_bytes(kind) * messages, calls, STREAMING_CONNECTIONS, 1)
    if failed:
        raise SystemExit(f"{server.label}: {failed} of {calls} streams were refused")
    return calls * messages / (server.cpu_us() - before) * 1e6, rate * messages


def times_us(log):
    """The latencies that h2load has written down, the least first."""
    return sorted(int(line.split("\t")[2]) for line in log.read_text().splitlines())


def latency(server, kind, inputs, count):
    """p50 and p99 in us of requests that come one after the other on one connection."""
    log = inputs.folder / "h2load.log"
    _, failed = unary(server, kind, inputs, count, 1, 1, log)
    if failed:
        raise SystemExit(f"{server.label}: refused {failed} calls that came one by one")
    times = times_us(log)
    return times[len(times) // 2], times[len(times) * 99 // 100]


def client(program, server, kind, inputs, in_flight, count):
    """CPU of the client for a call in us, calls per second, p50 and p99 in us."""
    message = inputs.message("note" if kind == "stream" else kind)
    said = run_on_load_core([*program, server.port, kind, message, in_flight, count])
    found = re.search(
        r"calls=\d+ rps=([\d.e+]+) cpu_us=([\d.]+) p50_us=([\d.]+) p99_us=([\d.]+)", said)
    if not found:
        raise SystemExit(f"{program[0]} on {server.label}, {kind}: {said[-2000:]}")
    rate, cpu, p50, p99 = (float(text) for text in found.groups())
    return cpu, rate, p50, p99
