"""A gateway in hand-made frames, which can say what no library lets it say."""
import socket
import ssl
import struct
import threading

import http2_peer as h2


class Gone(Exception):
    """The device has closed, or the script is over."""


class Connection:
    """One device: what it sends, under windows that are held to."""

    def __init__(self, gateway, secure):
        self.gateway, self.socket = gateway, secure
        self.received = b""
        self.body = b""
        self.messages = []
        self.stream = None
        self.goes_away = False
        self.ends = False
        self.encoder = h2.FieldEncoder()
        self.stream_window = self.connection_window = 65_535
        self.narrower = 0

    def send(self, *frames):
        try:
            self.socket.sendall(b"".join(frames))
        except OSError as error:
            raise Gone from error

    def greet(self, *settings):
        self.exactly(len(h2.PREFACE))
        self.send(h2.settings(*settings))
        for key, value in settings:
            if key == h2.INITIAL_WINDOW_SIZE:
                self.narrower = 65_535 - value

    def exactly(self, count):
        while len(self.received) < count:
            try:
                more = self.socket.recv(65_536)
            except OSError as error:
                raise Gone from error
            if not more:
                raise Gone
            self.received += more
        taken, self.received = self.received[:count], self.received[count:]
        return taken

    def frame(self):
        """Takes one frame of the device and does what HTTP/2 asks for."""
        head = self.exactly(9)
        length, kind, flags = int.from_bytes(head[:3]), head[3], head[4]
        stream = int.from_bytes(head[5:]) & 0x7FFF_FFFF
        payload = self.exactly(length)
        if kind == h2.SETTINGS and not flags & h2.ACK:
            self.send(h2.frame(h2.SETTINGS, h2.ACK))
        elif kind == h2.HEADERS:
            self.stream = stream
        elif kind == h2.SETTINGS:
            # From here on the device knows of our windows; until then it had those of RFC 9113.
            self.stream_window -= self.narrower
            self.narrower = 0
        elif kind == h2.PING and not flags & h2.ACK and self.gateway.answers_pings:
            self.gateway.pings += 1
            self.send(h2.ping(payload, h2.ACK))
        elif kind == h2.GOAWAY:
            self.goes_away = True
        elif kind == h2.DATA:
            self.data(payload, bool(flags & h2.END_STREAM))
        return kind

    def data(self, payload, ends):
        self.stream_window -= len(payload)
        self.connection_window -= len(payload)
        self.gateway.least_window = min(self.gateway.least_window, self.stream_window,
                                        self.connection_window)
        self.body += payload
        self.ends = self.ends or ends
        while len(self.body) >= 5 and len(self.body) >= 5 + int.from_bytes(self.body[1:5]):
            length = 5 + int.from_bytes(self.body[1:5])
            self.messages.append(self.body[5:length])
            self.body = self.body[length:]

    def widen(self, count):
        self.stream_window += count
        self.connection_window += count
        self.send(h2.window_update(self.stream, count), h2.window_update(0, count))

    def next_batch(self):
        while not self.messages:
            self.frame()
            if self.ends and not self.messages:
                raise Gone
        batch = self.gateway.messages.StreamSignalsRequest.FromString(self.messages.pop(0))
        self.gateway.ids += [signal.id for signal in batch.signals]
        return batch

    def headers(self, *fields, flags=h2.END_HEADERS):
        self.send(h2.frame(h2.HEADERS, flags, self.stream, self.encoder.block(fields)))

    def begin(self):
        self.headers((":status", "200"), ("content-type", "application/grpc"))

    def end(self, status="0"):
        self.headers(("grpc-status", status), flags=h2.END_HEADERS | h2.END_STREAM)

    def message(self, payload, flag=0, length=None):
        head = struct.pack(">BI", flag, len(payload) if length is None else length)
        body = head + payload
        for at in range(0, len(body), 16_384):
            self.send(h2.data(self.stream, body[at:at + 16_384], 0))

    def answer(self, batch, **fields):
        fields = {"accepted": len(batch.signals)} | fields
        self.message(self.gateway.messages.StreamSignalsResponse(
            batch=batch.number if hasattr(batch, "number") else batch.batch,
            **fields).SerializeToString())
        self.gateway.answered |= {signal.id for signal in batch.signals}


def good(connection):
    """Answers everything, as it should be."""
    connection.greet()
    while connection.stream is None:
        connection.frame()
    connection.begin()
    while True:
        batch = connection.next_batch()
        connection.widen(len(batch.SerializeToString()) + 5)
        connection.answer(batch)


class RawGateway:
    """`scripts` are for the first connections, in their order; later ones are answered."""

    def __init__(self, folder, scripts=(), version=None):
        from atrium.gateway.v1 import devices_pb2
        self.messages = devices_pb2
        self.scripts = list(scripts)
        self.ids, self.answered = [], set()
        self.count = self.pings = 0
        self.least_window = 0
        self.answers_pings = True
        self.errors = []
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(folder / "server.pem", folder / "server.key")
        self.context.load_verify_locations(folder / "ca.pem")
        self.context.verify_mode = ssl.CERT_REQUIRED
        self.context.set_alpn_protocols(["h2"])
        if version:
            self.context.maximum_version = version
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.listener.close()

    def accept(self):
        while True:
            try:
                peer, _ = self.listener.accept()
            except OSError:
                return
            script = self.scripts[self.count] if self.count < len(self.scripts) else good
            self.count += 1
            threading.Thread(target=self.serve, args=(peer, script), daemon=True).start()

    def serve(self, peer, script):
        try:
            peer.settimeout(30)
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self.context.wrap_socket(peer, server_side=True) as secure:
                script(Connection(self, secure))
        except (Gone, OSError):
            pass  # the device has left, as most scripts want it
        except Exception as error:  # a fault of the test itself must be seen
            self.errors.append(repr(error))
