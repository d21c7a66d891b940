"""A client that calls on and on, as anybody's would: honest_client.py STUBS ADDRESS [CA CERT KEY].

A line of input ends a round; it answers with the round's latencies and errors as JSON.
"""
import json
import sys
import threading
import time

import grpc

PAUSE = 0.002


class Caller:
    def __init__(self, find, message):
        self.find, self.message = find, message
        self.lock = threading.Lock()
        self.took, self.errors = [], []

    def run(self):
        while True:
            began = time.perf_counter()
            try:
                self.find(self.message, timeout=5)
                error = None
            except grpc.RpcError as failure:
                error = f"{failure.code().name}: {failure.details()}"
            with self.lock:
                self.took.append((time.perf_counter() - began) * 1000)
                if error:
                    self.errors.append(error)
            time.sleep(PAUSE)

    def round(self):
        with self.lock:
            took, errors = sorted(self.took), self.errors
            self.took, self.errors = [], []
        def part(share):
            return took[min(len(took) - 1, int(len(took) * share))] if took else 0.0
        return {"calls": len(took), "p50": part(0.5), "p99": part(0.99), "errors": errors[:5]}


def main():
    stubs, address, *files = sys.argv[1:]
    sys.path.insert(0, stubs)
    from atrium.testing.v1 import features_pb2, service_pb2_grpc
    if files:
        authority, certificate, key = (open(name, "rb").read() for name in files)
        channel = grpc.secure_channel(
            address, grpc.ssl_channel_credentials(authority, key, certificate))
    else:
        channel = grpc.insecure_channel(address)
    caller = Caller(service_pb2_grpc.CatalogStub(channel).Find, features_pb2.Part(a=1, b="x"))
    threading.Thread(target=caller.run, daemon=True).start()
    for _ in sys.stdin:
        print(json.dumps(caller.round()), flush=True)


if __name__ == "__main__":
    main()
