"""Memory of idle connections, each of which has made one call."""
import socket
import ssl
import struct
import time

from .inputs import path
from .servers import Server

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, SETTINGS, PING = 0, 1, 4, 6
END_STREAM, END_HEADERS, ACK = 1, 4, 1


def frame(kind, flags, stream, payload=b""):
    return struct.pack(">I", len(payload))[1:] + struct.pack(">BBI", kind, flags, stream) + payload


def fields(*pairs):
    """Literals that are not indexed (RFC 7541 section 6.2.2)."""
    block = b""
    for name, value in pairs:
        name, value = name.encode(), value.encode()
        assert len(name) < 127 and len(value) < 127
        block += b"\0" + bytes([len(name)]) + name + bytes([len(value)]) + value
    return block


def request(server, inputs):
    """The frames of one whole request on stream 1."""
    pseudo = [(":scheme", "https" if server.is_tls else "http"), (":authority", "localhost"),
              (":path", path(server.contender, "note"))]
    if server.contender.is_static:
        return frame(HEADERS, END_HEADERS | END_STREAM, 1, fields((":method", "GET"), *pseudo))
    head = fields((":method", "POST"), *pseudo, ("content-type", "application/grpc"),
                  ("te", "trailers"))
    return (frame(HEADERS, END_HEADERS, 1, head)
            + frame(DATA, END_STREAM, 1, inputs.body("note").read_bytes()))


class Connection:
    def __init__(self, server, context):
        self.socket = socket.create_connection(("127.0.0.1", server.port), 10)
        if context:
            self.socket = context.wrap_socket(self.socket, server_hostname="localhost")
        self.buffer = b""

    def call(self, frames):
        """Sends the request, and answers settings and pings until its response has ended."""
        self.socket.sendall(PREFACE + frame(SETTINGS, 0, 0) + frames)
        has_settings = has_ended = False
        while not (has_settings and has_ended):
            kind, flags, stream, payload = self.next_frame()
            if kind in (SETTINGS, PING) and not flags & ACK:
                self.socket.sendall(frame(kind, ACK, 0, payload if kind == PING else b""))
                has_settings = has_settings or kind == SETTINGS
            elif stream == 1 and kind in (DATA, HEADERS) and flags & END_STREAM:
                has_ended = True
            elif kind in (3, 7):
                raise SystemExit(f"an idle connection was refused by frame {kind}: {payload!r}")

    def next_frame(self):
        head = self.take(9)
        payload = self.take(int.from_bytes(head[:3], "big"))
        return head[3], head[4], int.from_bytes(head[5:], "big") & 0x7FFFFFFF, payload

    def take(self, count):
        while len(self.buffer) < count:
            more = self.socket.recv(65536)
            if not more:
                raise SystemExit("the server closed an idle connection")
            self.buffer += more
        taken, self.buffer = self.buffer[:count], self.buffer[count:]
        return taken


def settled(server, patience_s=0.4, limit_s=6):
    """Resident bytes once they have not changed for a while."""
    last, since, start = server.resident_bytes(), time.monotonic(), time.monotonic()
    while time.monotonic() - since < patience_s and time.monotonic() - start < limit_s:
        time.sleep(0.05)
        now = server.resident_bytes()
        if now != last:
            last, since = now, time.monotonic()
    return last


def measure(contender, is_tls, inputs, count):
    """KiB per connection, of all and of the first tenth; the share given back when all are closed.

    Where each takes as much as the first ones, memory grows with connections and nothing else.
    """
    server = Server(contender, is_tls, inputs)
    try:
        context = None
        if is_tls:
            context = ssl.create_default_context(cafile=inputs.certificate)
            context.set_alpn_protocols(["h2"])
        frames = request(server, inputs)

        def connect():
            connection = Connection(server, context)
            connection.call(frames)
            return connection
        # The first ones make what all share.
        first = [connect() for _ in range(10)]
        before = settled(server)
        idle = [connect() for _ in range(count // 10)]
        held_first = settled(server) - before
        idle += [connect() for _ in range(count - len(idle))]
        held = settled(server) - before
        for connection in idle:
            connection.socket.close()
        # A server may wait for a moment before it gives memory back; ours waits a second.
        time.sleep(1.5)
        left = settled(server) - before
        for connection in first:
            connection.socket.close()
        of_first = held_first / (count // 10) / 1024
        return held / count / 1024, of_first, 1 - left / held if held > 0 else 1.0
    finally:
        server.end()
