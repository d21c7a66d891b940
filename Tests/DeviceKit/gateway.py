"""A gateway of grpcio that writes down what devices send; a behaviour decides what it answers."""
import concurrent.futures
import dataclasses
import threading
import time

import grpc

METHOD = "StreamSignals"
SERVICE = "atrium.gateway.v1.Devices"


@dataclasses.dataclass
class Batch:
    stream: int
    number: int
    raw: bytes
    signals: list
    time_s: float
    answered: bool = False


class Gateway:
    """`behaviours` are for the first streams, in their order; later ones are answered."""

    def __init__(self, folder, behaviours=(), port=0, certificate="server", ca="ca"):
        from atrium.gateway.v1 import devices_pb2
        self.messages = devices_pb2
        self.behaviours = list(behaviours)
        self.batches, self.streams, self.peers, self.realms = [], [], [], []
        self.lock = threading.Lock()
        self.server = grpc.server(concurrent.futures.ThreadPoolExecutor(16),
                                  options=[("grpc.so_reuseport", 0)])
        handler = grpc.stream_stream_rpc_method_handler(self.stream)
        self.server.add_generic_rpc_handlers(
            (grpc.method_handlers_generic_handler(SERVICE, {METHOD: handler}),))
        key, chain, trust = ((folder / name).read_bytes() for name in (
            f"{certificate}.key", f"{certificate}.pem", f"{ca}.pem"))
        self.port = self.server.add_secure_port(
            f"127.0.0.1:{port}",
            grpc.ssl_server_credentials([(key, chain)], trust, require_client_auth=True))
        self.server.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.stop(0).wait()

    def stream(self, requests, context):
        with self.lock:
            number = len(self.streams)
            self.streams.append(time.monotonic())
            self.peers.append(context.auth_context().get("x509_subject_alternative_name"))
            self.realms.append(dict(context.invocation_metadata()).get("atrium-realm"))
        behaviour = self.behaviours[number] if number < len(self.behaviours) else answer_all
        yield from behaviour(self, self.taken(number, requests), context)

    def taken(self, stream, requests):
        for raw in requests:
            message = self.messages.StreamSignalsRequest.FromString(raw)
            batch = Batch(stream, message.batch, raw, list(message.signals), time.monotonic())
            with self.lock:
                self.batches.append(batch)
            yield batch

    def answer(self, batch, **fields):
        batch.answered = True
        fields = {"accepted": len(batch.signals)} | fields
        return self.messages.StreamSignalsResponse(
            batch=batch.number, **fields).SerializeToString()

    @property
    def signals(self):
        with self.lock:
            return [signal for batch in self.batches for signal in batch.signals]

    @property
    def ids(self):
        return [signal.id for signal in self.signals]


def answer_all(gateway, batches, context):
    for batch in batches:
        yield gateway.answer(batch)


def answers_then(count, end):
    """Answers so many batches, then `end(context)` when the next one is there."""
    def behaviour(gateway, batches, context):
        for index, batch in enumerate(batches):
            if index == count:
                end(context)
                return
            yield gateway.answer(batch)
    return behaviour


def raw_answer(make):
    """Sends what `make(gateway, batch)` returns instead of an answer to the first batch."""
    def behaviour(gateway, batches, context):
        for batch in batches:
            yield make(gateway, batch)
    return behaviour


def never(gateway, batches, context):
    for _ in batches:
        pass
    return
    yield


def ends(code, text="as asked", trailers=()):
    """Ends the call at once, before any answer."""
    def behaviour(gateway, batches, context):
        context.set_trailing_metadata(trailers)
        context.abort(code, text)
        yield
    return behaviour


def retry_details(seconds, nanos=0):
    """`grpc-status-details-bin` with a RetryInfo, as the suite sends it."""
    from google.protobuf import any_pb2, duration_pb2
    from google.rpc import error_details_pb2, status_pb2
    retry = any_pb2.Any()
    retry.Pack(error_details_pb2.RetryInfo(
        retry_delay=duration_pb2.Duration(seconds=seconds, nanos=nanos)))
    other = any_pb2.Any()
    other.Pack(error_details_pb2.ErrorInfo(reason="LOG_BEHIND", domain="atrium"))
    return status_pb2.Status(code=8, message="behind", details=[other, retry]).SerializeToString()
