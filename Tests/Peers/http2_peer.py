"""One side of an HTTP/2 connection in hand-made frames: http2_rules.py sends and reads with it."""
import dataclasses
import socket
import ssl
import struct
import time

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
(DATA, HEADERS, PRIORITY, RST_STREAM, SETTINGS, PUSH_PROMISE, PING, GOAWAY, WINDOW_UPDATE,
 CONTINUATION) = range(10)
KINDS = ("DATA", "HEADERS", "PRIORITY", "RST_STREAM", "SETTINGS", "PUSH_PROMISE", "PING", "GOAWAY",
         "WINDOW_UPDATE", "CONTINUATION")
END_STREAM = ACK = 0x1
END_HEADERS = 0x4
PADDED = 0x8
WITH_PRIORITY = 0x20
WHOLE = END_STREAM | END_HEADERS

(NO_ERROR, PROTOCOL_ERROR, INTERNAL_ERROR, FLOW_CONTROL_ERROR, SETTINGS_TIMEOUT, STREAM_CLOSED,
 FRAME_SIZE_ERROR, REFUSED_STREAM, CANCEL, COMPRESSION_ERROR) = range(10)
CODES = ("NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR", "SETTINGS_TIMEOUT",
         "STREAM_CLOSED", "FRAME_SIZE_ERROR", "REFUSED_STREAM", "CANCEL", "COMPRESSION_ERROR",
         "CONNECT_ERROR", "ENHANCE_YOUR_CALM", "INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED")

(HEADER_TABLE_SIZE, ENABLE_PUSH, MAX_CONCURRENT_STREAMS, INITIAL_WINDOW_SIZE, MAX_FRAME_SIZE,
 MAX_HEADER_LIST_SIZE) = range(1, 7)


def name_of(names, number):
    return names[number] if number < len(names) else hex(number)


def frame(kind, flags=0, stream=0, payload=b""):
    return struct.pack(">IBI", len(payload) << 8 | kind, flags, stream) + payload


def data(stream, payload=b"test", flags=END_STREAM):
    return frame(DATA, flags, stream, payload)


def priority(stream, on=0, weight=255, exclusive=False):
    return frame(PRIORITY, 0, stream, dependency(on, weight, exclusive))


def dependency(on, weight=255, exclusive=False):
    return struct.pack(">IB", on | exclusive << 31, weight)


def reset(stream, code=CANCEL):
    return frame(RST_STREAM, 0, stream, struct.pack(">I", code))


def settings(*values):
    return frame(SETTINGS, payload=b"".join(struct.pack(">HI", *value) for value in values))


def ping(payload=bytes(8), flags=0, stream=0):
    return frame(PING, flags, stream, payload)


def go_away(code=NO_ERROR, debug=b"", stream=0):
    return frame(GOAWAY, 0, stream, struct.pack(">II", 0, code) + debug)


def window_update(stream, increment):
    return frame(WINDOW_UPDATE, 0, stream, struct.pack(">I", increment))


def integer(value, prefix, first=0):
    """RFC 7541 section 5.1."""
    most = (1 << prefix) - 1
    if value < most:
        return bytes([first | value])
    out, value = [first | most], value - most
    while value >= 128:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


def text(value):
    return integer(len(value), 7) + value.encode()


STATIC = {(":method", "GET"): 2, (":method", "POST"): 3, (":path", "/"): 4, (":scheme", "http"): 6,
          (":scheme", "https"): 7, (":status", "200"): 8}


class FieldEncoder:
    """Field compression as clients use it: what was sent once goes by its index (RFC 7541)."""
    TABLE_BYTES = 4096
    FIRST = 62

    def __init__(self):
        self.table = []

    def block(self, fields):
        return b"".join(self.field(tuple(each)) for each in fields)

    def field(self, field):
        if field in STATIC:
            return integer(STATIC[field], 7, 0x80)
        if field in self.table:
            return integer(self.FIRST + self.table.index(field), 7, 0x80)
        self.table.insert(0, field)
        while sum(32 + len(name) + len(value) for name, value in self.table) > self.TABLE_BYTES:
            self.table.pop()
        return b"\x40" + text(field[0]) + text(field[1])


@dataclasses.dataclass
class Frame:
    kind: int
    flags: int
    stream: int
    payload: bytes

    @property
    def code(self):
        """Of GOAWAY and RST_STREAM; None of others."""
        at = {RST_STREAM: 0, GOAWAY: 4}.get(self.kind)
        if at is None or len(self.payload) < at + 4:
            return None
        return struct.unpack_from(">I", self.payload, at)[0]

    def __str__(self):
        said = f" {name_of(CODES, self.code)}" if self.code is not None else ""
        if self.kind == GOAWAY and len(self.payload) > 8:
            said += f" ({self.payload[8:].decode(errors='replace')})"
        return (f"{name_of(KINDS, self.kind)}{said} flags {self.flags:#x} stream {self.stream} "
                f"bytes {len(self.payload)}")


@dataclasses.dataclass
class End:
    """What is read when no frame comes any more."""
    how: str

    def __str__(self):
        return self.how


CLOSED = End("connection closed")
CUT = End("connection closed without close_notify")
RESET = End("connection reset by TCP")
SILENT = End("nothing more within the time")


@dataclasses.dataclass
class Target:
    host: str
    port: int
    timeout_s: float
    # Whether frames that belong together are written together, or each by itself.
    joins: bool = False
    path: str = "/"
    tls: ssl.SSLContext | None = None

    @property
    def fields(self):
        scheme = "https" if self.tls else "http"
        return [(":method", "GET"), (":scheme", scheme), (":path", self.path),
                (":authority", f"{self.host}:{self.port}")]


class Peer:
    """A client on a fresh connection."""

    def __init__(self, target):
        self.target = target
        self.encoder = FieldEncoder()
        self.settings = {}
        self.windows = {0: 65_535}
        self.seen = []
        self.received = b""
        self.socket = socket.create_connection((target.host, target.port), target.timeout_s)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if target.tls:
            self.socket = target.tls.wrap_socket(
                self.socket, server_hostname=target.host, suppress_ragged_eofs=False)
            if self.socket.selected_alpn_protocol() != "h2":
                raise ConnectionError("ALPN did not choose h2")

    def close(self):
        self.socket.close()

    # Requests

    @property
    def get(self):
        return self.target.fields

    @property
    def post(self):
        return [(":method", "POST"), *self.get[1:]]

    def block(self, fields):
        return self.encoder.block(fields)

    def headers(self, stream, fields, flags=WHOLE, raw=b""):
        return frame(HEADERS, flags, stream, self.block(fields) + raw)

    def continuation(self, stream, fields, flags=END_HEADERS):
        return frame(CONTINUATION, flags, stream, self.block(fields))

    def open(self, stream=1, fields=None):
        """A request whose body is still to come."""
        return self.headers(stream, fields or self.post, END_HEADERS)

    def whole(self, stream=1, fields=None):
        """A request without a body."""
        return self.headers(stream, fields or self.get)

    # Sending and reading

    def send(self, *frames):
        pieces = [b"".join(frames)] if self.target.joins else frames
        try:
            for piece in pieces:
                self.socket.sendall(piece)
        except OSError:
            pass  # the server has closed already; reading tells how

    def window(self, stream):
        """What may be sent of DATA."""
        return self.windows.get(stream, self.settings.get(INITIAL_WINDOW_SIZE, 65_535))

    def widen(self, stream, increment):
        self.windows[stream] = self.window(stream) + increment

    def greet(self):
        """The prefaces and settings of both sides; raises when the server does not answer."""
        self.send(PREFACE, settings((INITIAL_WINDOW_SIZE, 65_535)))
        has_settings = has_ack = False
        while not (has_settings and has_ack):
            read = self.read()
            if isinstance(read, End):
                raise ConnectionError(f"no greeting: {read}")
            if read.kind != SETTINGS:
                continue
            if read.flags & ACK:
                has_ack = True
                continue
            has_settings = True
            self.settings.update(struct.iter_unpack(">HI", read.payload))
            self.send(frame(SETTINGS, ACK))
        self.seen.clear()

    def read(self):
        """The next frame, or how reading ended."""
        until = time.monotonic() + self.target.timeout_s
        while True:
            length = int.from_bytes(self.received[:3]) + 9
            if len(self.received) >= max(9, length):
                whole, self.received = self.received[:length], self.received[length:]
                _, flags, stream = struct.unpack(">IBI", whole[:9])
                read = Frame(whole[3], flags, stream & 0x7FFF_FFFF, whole[9:])
                if read.kind == WINDOW_UPDATE:
                    self.widen(read.stream, int.from_bytes(read.payload))
                break
            read = self.read_more(until)
            if read is not None:
                break
        self.seen.append(read)
        return read

    def read_more(self, until):
        self.socket.settimeout(max(0.001, until - time.monotonic()))
        try:
            more = self.socket.recv(65_536)
        except TimeoutError:
            return SILENT
        except ssl.SSLEOFError:
            return CUT
        except (ConnectionError, ssl.SSLError):
            return RESET
        self.received += more
        return None if more else CLOSED
