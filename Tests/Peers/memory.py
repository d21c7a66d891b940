#!/usr/bin/env python3
"""What our server keeps: of idle connections that were closed, and of calls that were cancelled.
memory.py SERVER CALLER [--connections N] [--cancelled N]."""
import argparse
import os
import pathlib
import resource
import socket
import ssl
import subprocess
import sys
import tempfile
import time

import checks
import run
from checks import check

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes(3) + b"\4" + bytes(5)
SETTINGS_ACKNOWLEDGED = bytes(3) + b"\4\1" + bytes(4)


def resident(pid):
    with open(f"/proc/{pid}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE")


def descriptors(pid):
    return len(os.listdir(f"/proc/{pid}/fd"))


def settled(read, wanted):
    """The figure once it is as wanted, or as it is after five seconds."""
    for _ in range(500):
        if wanted(figure := read()):
            break
        time.sleep(0.01)
    return figure


def connect(address, context):
    host, _, port = address.rpartition(":")
    client = socket.create_connection((host, int(port)), 10)
    if context:
        client = context.wrap_socket(client, server_hostname="localhost")
    client.sendall(PREFACE + SETTINGS_ACKNOWLEDGED)
    seen = b""
    while len(seen) < 9:
        seen += client.recv(4096)
    return client


def idle(face, pid, address, context, count):
    # What the process keeps for any number of connections is not theirs.
    for client in [connect(address, context) for _ in range(10)]:
        client.close()
    time.sleep(0.1)
    before, open_before = resident(pid), descriptors(pid)
    clients = [connect(address, context) for _ in range(count)]
    time.sleep(0.1)
    check(f"{face}: {count} connections are open",
          descriptors(pid) >= open_before + count, descriptors(pid))
    most = resident(pid)
    for client in clients:
        client.close()
    left = settled(lambda: descriptors(pid), lambda seen: seen <= open_before)
    check(f"{face}: descriptors come back", left <= open_before, (open_before, left))
    after = settled(lambda: resident(pid), lambda seen: seen - before < (most - before) / 4)
    print(f"@figure idle {face} connection: {(most - before) / count / 1024:.1f} KiB, "
          f"{(after - before) / count / 1024:.1f} after it was closed")
    check(f"{face}: idle connections give their memory back", after - before < (most - before) / 4,
          (before, most, after))


def in_use(server):
    """Without what the allocator keeps for later."""
    print("trim", file=server.stdin, flush=True)
    if server.stdout.readline().strip() != "trimmed":
        sys.exit("the server has ended")
    return resident(server.pid)


def cancelled(server, caller, address, count):
    def calls(count):
        seen = subprocess.run([caller, address, "10", str(count)], capture_output=True, text=True,
                              timeout=1800).stdout
        check(f"{count} cancelled calls: our client", seen.rstrip().endswith(" 0"), seen)
    calls(max(count // 10, 500))
    before, open_before = in_use(server), descriptors(server.pid)
    calls(count)
    left = settled(lambda: descriptors(server.pid), lambda seen: seen <= open_before)
    check("no descriptor stays", left <= open_before, (open_before, left))
    # The last of them end a moment after their caller has gone.
    growth = settled(lambda: in_use(server) - before, lambda seen: seen < 3 << 20)
    check(f"{count} cancelled calls leave nothing in the server", growth < 3 << 20, growth)
    print(f"{count} cancelled calls: {growth} bytes more in the server")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("server")
    parser.add_argument("caller")
    parser.add_argument("--connections", type=int, default=1000)
    parser.add_argument("--cancelled", type=int, default=5000)
    arguments = parser.parse_args()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, max(soft, 8192)), hard))
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        run.make_certificates(folder)
        server = subprocess.Popen(
            [arguments.server, *(str(folder / name) for name in
                                 ("server.pem", "server.key", "ca.pem"))],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        addresses = dict(server.stdout.readline().split() for _ in range(2))
        context = ssl.create_default_context(cafile=str(folder / "ca.pem"))
        context.load_cert_chain(folder / "client.pem", folder / "client.key")
        context.set_alpn_protocols(["h2"])
        idle("plaintext", server.pid, addresses["plaintext"], None, arguments.connections)
        idle("TLS", server.pid, addresses["tls"], context, arguments.connections)
        cancelled(server, arguments.caller, addresses["plaintext"], arguments.cancelled)
        server.stdin.close()
        check("the server ends", server.wait(20) == 0)
    print(f"@count {checks.passed} {checks.failed}")
    sys.exit(1 if checks.failed else 0)


main()
