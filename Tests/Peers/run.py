#!/usr/bin/env python3
"""Holds our server to the rules of HTTP/2 and calls it with grpcio: run.py SERVER [--calls N].

In plaintext and under mutual TLS.
"""
import argparse
import concurrent.futures
import pathlib
import ssl
import subprocess
import sys
import tempfile
import time

import grpc
from grpc_tools import protoc

import checks
import http2_rules
import services
from checks import check, outcome
from http2_peer import Target

ROOT = pathlib.Path(__file__).resolve().parents[2]


def make_stubs(folder):
    protos = ROOT / "proto" / "testing"
    known = pathlib.Path(protoc.__file__).parent / "_proto"
    code = protoc.main(["protoc", f"-I{protos}", f"-I{known}", f"--python_out={folder}",
                        f"--grpc_python_out={folder}", "atrium/testing/v1/features.proto",
                        "atrium/testing/v1/service.proto"])
    if code:
        sys.exit("protoc failed")
    sys.path.insert(0, str(folder))


def make_certificates(folder):
    def openssl(*words):
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    openssl("req", "-x509", *key, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2",
            "-subj", "/CN=test authority")
    for name, extension in (("server", "subjectAltName=DNS:localhost,IP:127.0.0.1"),
                            ("client", "subjectAltName=URI:spiffe://atrium/fleet/test")):
        (folder / f"{name}.ext").write_text(extension)
        openssl("req", *key, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={name}")
        openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key",
                "-CAcreateserial", "-out", f"{name}.pem", "-days", "2", "-extfile", f"{name}.ext")


def calls(face, channel, stub, f):
    """All four kinds, codes and messages, metadata, deadlines, cancellation, sizes, gzip."""
    def name(text):
        return f"{face}: {text}"
    check(name("unary"), stub.Find(f.Part(a=7, b="x")) == f.Scalars(f_int32=7, f_string="x"))
    numbers = [part.a for part in stub.Watch(f.Part(a=1000))]
    check(name("server streaming"), numbers == list(range(1000)), len(numbers))
    seen = outcome(lambda: stub.Upload(f.Part(a=a) for a in (1, 2, 3)))
    check(name("client streaming"), seen[0] == "OK", seen)
    echoed = [part.a for part in stub.Chat(f.Part(a=a) for a in range(100))]
    check(name("bidirectional"), echoed == list(range(100)), echoed)
    for text, expected, call in (
            ("code and message", ("NOT_FOUND", "no part 100% like 价格"),
             lambda: stub.Find(f.Part(b="fail"))),
            ("error after a stream", ("INVALID_ARGUMENT", "sum: expected 6, got 0"),
             lambda: stub.Upload(iter([]))),
            ("unknown method", ("UNIMPLEMENTED", "service 'atrium.testing.v1.Catalog' has no "
                                "method 'Lose'"),
             lambda: channel.unary_unary("/atrium.testing.v1.Catalog/Lose")(b"")),
            ("unknown service", ("UNIMPLEMENTED", "unknown service 'no.Such'"),
             lambda: channel.unary_unary("/no.Such/Method")(b"")),
            ("undecodable request",
             ("INTERNAL", "undecodable request: atrium.testing.v1.Part: the input ends inside a "
              "field (binary, byte 0)"),
             lambda: channel.unary_unary("/atrium.testing.v1.Catalog/Find")(b"\xff"))):
        seen = outcome(call)
        check(name(text), seen == expected, seen)
    seen = outcome(lambda: stub.Find(f.Part(b="wait"), timeout=0.1))
    check(name("deadline"), seen[0] == "DEADLINE_EXCEEDED", seen)
    metadata(name, stub, f)
    sizes(name, stub, f)


def metadata(name, stub, f):
    sent = (("one", "1"), ("one", "2"), ("two-bin", b"\0\xff"))
    _, call = stub.Find.with_call(f.Part(b="echo-metadata"), metadata=sent)
    for kind, seen in (("headers", call.initial_metadata()), ("trailers", call.trailing_metadata())):
        check(name(kind), tuple((k, v) for k, v in seen) == sent, seen)
    try:
        stub.Find(f.Part(b="fail"))
    except grpc.RpcError as error:
        details = dict(error.trailing_metadata()).get("grpc-status-details-bin")
        check(name("status details"), details == bytes([8, 5]), details)


def sizes(name, stub, f):
    text = "x" * (3 << 20)
    check(name("3 MiB"), stub.Find(f.Part(b=text)).f_string == text)
    seen = outcome(lambda: stub.Find(f.Part(b=text + text)))
    check(name("too large"), seen[0] == "RESOURCE_EXHAUSTED" and "4194304" in seen[1], seen)
    for text in ("", "y" * 100, "y" * 300_000):
        reply = stub.Find(f.Part(b=text), compression=grpc.Compression.Gzip)
        check(name("gzip"), reply.f_string == text)
    stream = stub.Watch(f.Part(a=1 << 30, b="z" * 1000))
    for part in stream:
        if part.a == 100:
            stream.cancel()
            break
    check(name("cancelled in mid-stream"), stream.code().name == "CANCELLED", stream.code())


def rules(folder, addresses):
    """Each rule with its frames in one write and in several: they meet different states."""
    context = ssl.create_default_context(cafile=folder / "ca.pem")
    context.set_alpn_protocols(["h2"])
    context.load_cert_chain(folder / "client.pem", folder / "client.key")
    every = http2_rules.all_rules()
    for face, tls in (("plaintext", None), ("tls", context)):
        host, port = addresses[face].rsplit(":", 1)
        for joins in (False, True):
            start = time.monotonic()
            target = Target(host, int(port), 5.0, joins, tls=tls)
            kept, broken, _ = http2_rules.run(target, every, exact=True, may_lack_body=False)
            checks.passed, checks.failed = checks.passed + kept, checks.failed + broken
            print(f"{face}, frames {'joined' if joins else 'one by one'}: {kept} rules of HTTP/2 "
                  f"kept in {time.monotonic() - start:.1f} s, {broken} broken")


def load(face, stub, f, count):
    start = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(lambda a: stub.Find(f.Part(a=a)).f_int32, range(count)))
    check(f"{face}: {count} calls", replies == list(range(count)))
    print(f"{face}: {count} calls in {time.monotonic() - start:.1f} s")


def faces(folder, addresses):
    options = [("grpc.max_receive_message_length", 8 << 20)]
    yield "plaintext", grpc.insecure_channel(addresses["plaintext"], options)
    trust, key, chain = ((folder / name).read_bytes()
                         for name in ("ca.pem", "client.key", "client.pem"))
    yield "mutual TLS", grpc.secure_channel(
        addresses["tls"], grpc.ssl_channel_credentials(trust, key, chain), options)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("server")
    parser.add_argument("--calls", type=int, default=2000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        make_stubs(folder)
        make_certificates(folder)
        from atrium.testing.v1 import features_pb2 as f, service_pb2_grpc
        server = subprocess.Popen(
            [arguments.server, *(str(folder / name) for name in
                                 ("server.pem", "server.key", "ca.pem"))],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

        def set_status(service, status):
            print(service, status, file=server.stdin, flush=True)

        addresses = dict(server.stdout.readline().split() for _ in range(2))
        rules(folder, addresses)
        for face, channel in faces(folder, addresses):
            stub = service_pb2_grpc.CatalogStub(channel)
            calls(face, channel, stub, f)
            services.health(face, channel, set_status)
            services.reflection(face, channel)
            load(face, stub, f, arguments.calls)
            channel.close()
        bare = grpc.secure_channel(addresses["tls"], grpc.ssl_channel_credentials(
            (folder / "ca.pem").read_bytes()))
        seen = outcome(lambda: service_pb2_grpc.CatalogStub(bare).Find(f.Part(), timeout=3))
        check("no client certificate", seen[0] in ("UNAVAILABLE", "DEADLINE_EXCEEDED"), seen)
        bare.close()
        watching = grpc.insecure_channel(addresses["plaintext"])
        watch = services.DrainWatch(watching)
        server.stdin.close()
        watch.ended()
        last = server.stdout.read().strip()
        check("drain", server.wait(20) == 0 and last == "drained true", last)
    print(f"@count {checks.passed} {checks.failed}")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
