"""What is measured of servers and clients, round by round; idle.py and matrix.py have the rest."""
import random

from . import contenders, load
from .inputs import KINDS
from .servers import Servers

WARM_UP = 2_000
# Streams at once of the client that waits for each answer.
EXCHANGES_AT_ONCE = 10


def of_part(taking_part, *parts):
    return [one for one in taking_part if one.parts.intersection(parts)]


def visit(servers):
    """Those without TLS and those with it, each lot in a random order.

    Ours and what it is compared with are visited within seconds of each other.
    """
    lots = [[server for server in servers if server.is_tls == is_tls] for is_tls in (False, True)]
    for lot in random.sample(lots, len(lots)):
        yield random.sample(lot, len(lot))


def measure_unary(taking_part, parts, inputs, size, results):
    if "unary" not in parts:
        # Without the others: what has the defaults, and what that is compared with.
        taking_part = [one for one in taking_part if "defaults" in one.parts]
    wanted = [(one, is_tls) for one in of_part(taking_part, *{"unary", "defaults"} & set(parts))
              for is_tls in (False, True)]
    with Servers(wanted, inputs) as servers:
        for server in servers:
            for kind in KINDS:
                _, _, failed = load.throughput(server, kind, inputs, WARM_UP)
                if server.contender.admits:
                    # Its limits start low and grow as they are used: shown, not judged.
                    results.add("refused cold", server.label, kind, failed)
        for number in range(size["rounds"]):
            for kind in KINDS:
                for lot in visit(servers):
                    measure_lot(lot, kind, inputs, size, results)
            print(f"servers: round {number + 1} of {size['rounds']}", flush=True)


def measure_lot(lot, kind, inputs, size, results):
    for server in lot:
        count = int(size["requests"] * server.contender.share)
        cpu, rate, failed = load.throughput(server, kind, inputs, count)
        results.add("cpu", server.label, kind, cpu)
        results.add("rate", server.label, kind, rate)
        if server.contender.admits:
            results.add("refused", server.label, kind, failed)
    for server in lot:
        p50, p99 = load.latency(server, kind, inputs, size["latency"])
        results.add("p50", server.label, kind, p50)
        results.add("p99", server.label, kind, p99)


def measure_streaming(taking_part, inputs, size, results):
    client = contenders.swift_product(contenders.OURS, "rpc-client")
    streaming = of_part(taking_part, "streaming")
    wanted = [(one, is_tls) for one in streaming for is_tls in (False, True)]
    with Servers(wanted, inputs) as servers:
        for number in range(size["rounds"]):
            for kind in KINDS:
                for lot in visit(servers):
                    for server in lot:
                        streamed, rate = load.streaming(
                            server, kind, inputs, size["streams"], size["messages"])
                        results.add("streamed", server.label, kind, streamed)
                        results.add("streamed rate", server.label, kind, rate)
            plain = [server for server in servers if not server.is_tls]
            for server in random.sample(plain, len(plain)):
                measure_exchanges(client, server, inputs, size["exchanges"], results)
            print(f"streaming: round {number + 1} of {size['rounds']}", flush=True)


def measure_exchanges(client, server, inputs, count, results):
    """Both directions at once, by our client for all servers."""
    before = server.cpu_us()
    _, _, p50, p99 = load.client((client,), server, "stream", inputs, EXCHANGES_AT_ONCE, count)
    results.add("exchange cpu", server.label, "note", (server.cpu_us() - before) / count)
    results.add("exchange p50", server.label, "note", p50)
    results.add("exchange p99", server.label, "note", p99)


def measure_builds(taking_part, inputs, size, results):
    """The same server, built or started in other ways, each next to the usual one."""
    wanted = [(one, False) for one in of_part(taking_part, "builds")]
    with Servers(wanted, inputs) as servers:
        for server in servers:
            load.throughput(server, "note", inputs, WARM_UP)
        for number in range(size["rounds"]):
            for server in random.sample(servers, len(servers)):
                cpu, rate, _ = load.throughput(server, "note", inputs, size["requests"])
                results.add("build cpu", server.label, "note", cpu)
                results.add("build rate", server.label, "note", rate)
                results.add("build resident", server.label, "note", server.resident_bytes())
            print(f"builds: round {number + 1} of {size['rounds']}", flush=True)


def measure_clients(taking_part, parts, inputs, size, results):
    program = contenders.swift_product(contenders.OURS, "rpc-client")
    # What is started, the share of calls that it makes, and the servers that it calls.
    programs = {"atrium": ((program,), 1.0, "clients")}
    if "offloop" in parts:
        programs["atrium off the loop"] = ((program, "--off-loop"), 1.0, "offloop")
    for one in taking_part:
        if "clients" in parts and one.name == "grpc-swift-2":
            programs[one.name] = ((one.command[0], "client"), 0.2, "clients")
    wanted = [(one, False) for one in of_part(taking_part, *{"clients", "offloop"} & set(parts))]
    with Servers(wanted, inputs) as servers:
        pairs = [(name, server) for name, (_, _, part) in programs.items() for server in servers
                 if part in server.contender.parts]
        for number in range(size["rounds"]):
            for kind in KINDS:
                for name, server in random.sample(pairs, len(pairs)):
                    command, share, _ = programs[name]
                    share = min(share, 4 * server.contender.share * share)
                    cpu, rate, p50, p99 = load.client(
                        command, server, kind, inputs, 100, int(size["calls"] * share))
                    label = f"{name} to {server.label}"
                    for what, value in (("cpu", cpu), ("rate", rate), ("p50", p50), ("p99", p99)):
                        results.add(f"client {what}", label, kind, value)
            print(f"clients: round {number + 1} of {size['rounds']}", flush=True)
