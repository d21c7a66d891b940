#!/usr/bin/env python3
"""Public HTTP/2 tools against our server, in plaintext and under TLS: http_peers.py SERVER.

nghttp and curl for single requests, h2load for many, nghttpx in front for HTTP/1.1.
"""
import json
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time

import checks
import run
from checks import check


def output(*words, data=None):
    done = subprocess.run(words, input=data, capture_output=True, timeout=120)
    return done.stdout + done.stderr


def curl(folder, address, path, *words, data=None):
    """The body and the HTTP version and status, by curl over HTTP/2."""
    if address.startswith("https"):
        words = (*words, "--cacert", folder / "ca.pem", "--cert", folder / "client.pem",
                 "--key", folder / "client.key")
    else:
        words = (*words, "--http2-prior-knowledge")
    seen = output("curl", "-sS", "-w", "\n%{http_version} %{http_code}", *map(str, words),
                  address + path, data=data)
    body, _, last = seen.decode().rpartition("\n")
    return body, last


def with_curl(face, folder, address):
    body, last = curl(folder, address, "/json")
    check(f"{face}: curl GET", last == "2 200" and json.loads(body)["method"] == "GET", (body, last))
    body, last = curl(folder, address, "/json", "-d", '{"价格": 5}',
                      "-H", "content-type: application/json")
    check(f"{face}: curl POST", last == "2 200" and json.loads(body)["body"] == {"价格": 5},
          (body, last))
    body, last = curl(folder, address, "/nowhere")
    check(f"{face}: curl 404", last == "2 404" and body == "no page /nowhere\n", (body, last))
    body, last = curl(folder, address, "/count", "--data-binary", "@-", data=b"x" * 10_000_000)
    check(f"{face}: curl upload of 10 MB", (body, last) == ("10000000", "2 200"), (body, last))
    body, last = curl(folder, address, "/events", "-N")
    check(f"{face}: curl event stream", body == "data: 1\n\ndata: 2\n\ndata: 3\n\n", (body, last))
    # A gRPC call by hand: field 1 of the request is 7.
    body = output("curl", "-sS", "--http2-prior-knowledge", "-D", "-", "-o", "/dev/null",
                  "-H", "content-type: application/grpc", "-H", "te: trailers",
                  "--data-binary", "@-", address + "/atrium.testing.v1.Catalog/Find",
                  data=b"\0\0\0\0\2\x08\7") if address.startswith("http:") else b""
    if body:
        check(f"{face}: curl as gRPC client", b"grpc-status: 0" in body, body)


def with_nghttp(face, address):
    seen = output("nghttp", "-nv", address + "/json", address + "/events").decode()
    check(f"{face}: nghttp", seen.count(":status: 200") == 2 and "error_code=NO_ERROR" in seen,
          seen[-2000:])


def with_h2load(face, folder, address):
    data = folder / "request"
    data.write_bytes(b"\0\0\0\0\2\x08\7")
    seen = output("h2load", "-n", "20000", "-c", "10", "-m", "50", "-d", str(data),
                  "-H", "content-type: application/grpc", "-H", "te: trailers",
                  address + "/atrium.testing.v1.Catalog/Find").decode()
    check(f"{face}: h2load, 20000 calls",
          "20000 succeeded, 0 failed" in seen and "20000 2xx" in seen, seen[-1500:])
    seen = output("h2load", "-n", "2000", "-c", "5", "-m", "20", address + "/json").decode()
    check(f"{face}: h2load, 2000 pages", "2000 2xx" in seen, seen[-1500:])


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def with_nghttpx(folder, backend):
    """HTTP/1.1 reaches the second handler through nghttpx, JSON and event streams alike."""
    port = free_port()
    host, _, at = backend.rpartition(":")
    (folder / "nghttpx.conf").write_text("")
    proxy = subprocess.Popen(
        ["nghttpx", f"--conf={folder / 'nghttpx.conf'}", f"--frontend=127.0.0.1,{port};no-tls",
         f"--backend={host},{at};;proto=h2", "--workers=1", "--errorlog-file=/dev/null"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        face, address = "nghttpx", f"http://127.0.0.1:{port}"
        for words, method, body in (
                ((), "GET", None),
                (("-d", "[1,2]", "-H", "content-type: application/json"), "POST", [1, 2])):
            seen = output("curl", "-sS", "--http1.1", "-w", "\n%{http_version} %{http_code}", *words,
                          address + "/json").decode().rpartition("\n")
            check(f"{face}: HTTP/1.1 {method}",
                  seen[2] == "1.1 200" and json.loads(seen[0]) == {"method": method, "body": body},
                  seen)
        seen = output("curl", "-sS", "--http1.1", "-H", "transfer-encoding: chunked",
                      "--data-binary", "@-", address + "/count", data=b"y" * 3_000_000)
        check(f"{face}: HTTP/1.1 upload in chunks", seen == b"3000000", seen[-300:])
        first, whole = event_times(port)
        check(f"{face}: events come one by one", whole.count("data: ") == 3 and len(first) >= 2,
              whole)
        seen = output("h2load", "-n", "2000", "-c", "4", "--h1", address + "/json").decode()
        check(f"{face}: h2load over HTTP/1.1", "2000 2xx" in seen, seen[-1500:])
    finally:
        proxy.terminate()
        proxy.wait(20)


def wait_for(port):
    for _ in range(500):
        try:
            return socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.01)


def event_times(port):
    """The pieces in which an event stream arrives over HTTP/1.1, and all of it."""
    pieces = []
    with socket.create_connection(("127.0.0.1", port), 10) as client:
        client.sendall(b"GET /events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        while piece := client.recv(65536):
            pieces.append(piece)
    whole = b"".join(pieces).decode()
    return [piece for piece in pieces if re.search(rb"data: \d", piece)], whole


def main():
    server = sys.argv[1]
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        run.make_certificates(folder)
        peer = subprocess.Popen(
            [server, *(str(folder / name) for name in ("server.pem", "server.key", "ca.pem"))],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        addresses = dict(peer.stdout.readline().split() for _ in range(2))
        plain = "http://" + addresses["plaintext"]
        secure = "https://localhost:" + addresses["tls"].rpartition(":")[2]
        with_curl("plaintext", folder, plain)
        with_curl("mutual TLS", folder, secure)
        with_nghttp("plaintext", plain)
        with_h2load("plaintext", folder, plain)
        with_nghttpx(folder, addresses["plaintext"])
        peer.stdin.close()
        last = peer.stdout.read().strip()
        check("drain", peer.wait(20) == 0 and last == "drained true", last)
    print(f"@count {checks.passed} {checks.failed}")
    sys.exit(1 if checks.failed else 0)


main()
