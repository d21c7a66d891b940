#!/usr/bin/env python3
"""A server of grpcio that our client calls, in plaintext and under mutual TLS:
our_client.py CALLER [--calls N] [--cancelled N]."""
import argparse
import concurrent.futures
import pathlib
import subprocess
import sys
import tempfile
import time

import grpc
from grpc_health.v1 import health, health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection

import run

# Calls that wait behind those that were given up are not to be dropped with CANCELLED: gRPC does so
# after 30 s, and at random with more than 1,000 of them.
LIMIT = [("grpc.max_receive_message_length", 4 << 20), ("grpc.max_send_message_length", 8 << 20),
         ("grpc.server_max_unrequested_time_in_server", 600),
         ("grpc.server_max_pending_requests", 1_000_000),
         ("grpc.server_max_pending_requests_hard_limit", 1_000_000)]


def make_catalog(f, empty, services):
    """The catalog, as catalog-peer serves it."""

    def echo(context):
        sent = [(key, value) for key, value in context.invocation_metadata()
                if key in ("one", "two-bin")]
        context.send_initial_metadata(sent)
        context.set_trailing_metadata(sent)

    class Catalog(services.CatalogServicer):
        def Find(self, request, context):
            if request.b == "fail":
                context.set_trailing_metadata([("grpc-status-details-bin", bytes([8, 5]))])
                context.abort(grpc.StatusCode.NOT_FOUND, "no part 100% like 价格")
            if request.b.startswith("gzip"):
                context.set_compression(grpc.Compression.Gzip)
            while request.b == "wait" and context.is_active():
                time.sleep(0.001)
            return f.Scalars(f_int32=request.a, f_string=request.b)

        def Watch(self, request, context):
            if request.b == "echo-metadata":
                echo(context)
            for number in range(request.a):
                if not context.is_active():
                    return
                yield f.Part(a=number, b=request.b)

        def Upload(self, requests, context):
            total = sum(part.a for part in requests)
            if total != 6:
                context.abort(grpc.StatusCode.INVALID_ARGUMENT, f"sum: expected 6, got {total}")
            return empty.Empty()

        def Chat(self, requests, context):
            yield from requests

    return Catalog()


def serve(folder, f, services):
    from google.protobuf import empty_pb2
    server = grpc.server(concurrent.futures.ThreadPoolExecutor(120), options=LIMIT)
    services.add_CatalogServicer_to_server(make_catalog(f, empty_pb2, services), server)
    known = health.HealthServicer()
    known.set("", health_pb2.HealthCheckResponse.SERVING)
    health_pb2_grpc.add_HealthServicer_to_server(known, server)
    reflection.enable_server_reflection(
        ["atrium.testing.v1.Catalog", reflection.SERVICE_NAME], server)
    plain = server.add_insecure_port("127.0.0.1:0")
    key, chain, trust = ((folder / name).read_bytes()
                         for name in ("server.key", "server.pem", "ca.pem"))
    secure = server.add_secure_port("127.0.0.1:0", grpc.ssl_server_credentials(
        [(key, chain)], trust, require_client_auth=True))
    server.start()
    return server, plain, secure


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("caller")
    parser.add_argument("--calls", type=int, default=2000)
    parser.add_argument("--cancelled", type=int, default=2000)
    arguments = parser.parse_args()
    passed = failed = 0
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        run.make_stubs(folder)
        run.make_certificates(folder)
        from atrium.testing.v1 import features_pb2 as f, service_pb2_grpc as services
        server, plain, secure = serve(folder, f, services)
        files = [str(folder / name) for name in ("ca.pem", "client.pem", "client.key")]
        for face, port, words in (("plaintext", plain, []), ("mutual TLS", secure, files)):
            seen = subprocess.run(
                [arguments.caller, f"127.0.0.1:{port}", str(arguments.calls),
                 str(arguments.cancelled), *words], capture_output=True, text=True, timeout=900)
            counted = False
            for line in seen.stdout.splitlines():
                if line.startswith("@count "):
                    counted = True
                    passed += int(line.split()[1])
                    failed += int(line.split()[2])
                else:
                    print(f"{face}: {line}")
            if not counted:
                failed += 1
                print(f"FAILED {face}: exit {seen.returncode}: {seen.stderr[:2000]}")
        server.stop(1).wait()
    print(f"@count {passed} {failed}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
