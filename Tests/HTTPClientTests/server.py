#!/usr/bin/env python3
"""The peer of HTTPClientTests: says its port on the first line, ends when its input does.

    server.py [CERTIFICATE KEY]
"""

import json
import os
import ssl
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

PIECE = bytes(range(256)) * 64


class State:
    """What the pages tell about each other."""

    def __init__(self):
        self.lock = threading.Lock()
        self.connections = 0
        self.gone = 0
        self.waiting = 0
        self.go = threading.Event()

    def add(self, name, count=1):
        with self.lock:
            setattr(self, name, getattr(self, name) + count)
            return getattr(self, name)


STATE = State()


class Pages(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Otherwise Nagle's algorithm and delayed acknowledgements hold small answers back.
    disable_nagle_algorithm = True

    def setup(self):
        super().setup()
        self.number = STATE.add("connections")

    def log_message(self, *words):
        pass

    def handle_any(self):
        parts = urlsplit(self.path)
        self.query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.body = self.rfile.read(int(self.headers.get("content-length", 0)))
        page = getattr(self, "page_" + parts.path.strip("/").replace("-", "_"), None)
        if page:
            page()
        else:
            self.answer(b"no such page", 404)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = handle_any

    def answer(self, body, status=200, headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def raw(self, data):
        self.wfile.write(data)
        self.wfile.flush()
        self.close_connection = True

    def piece(self, data):
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
        self.wfile.flush()

    def begin_pieces(self):
        self.send_response(200)
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()

    def until_gone(self):
        """Waits for the peer to close, and counts it."""
        STATE.add("waiting")
        try:
            while self.connection.recv(1):
                pass
        except OSError:
            pass
        STATE.add("gone")
        self.close_connection = True

    # ---- the pages ----

    def page_echo(self):
        seen = {
            "method": self.command,
            "path": self.path,
            "headers": [[name, value] for name, value in self.headers.items()],
            "body": self.body.hex() if len(self.body) < 4096 else str(len(self.body)),
        }
        self.answer(json.dumps(seen).encode(), headers=[("X-Two", "a"), ("X-Two", " b \t")])

    def page_status(self):
        status = int(self.query["code"])
        self.answer(b"" if status in (204, 304) else b"body", status, [("location", "/echo")])

    def page_early(self):
        self.wfile.write(b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n")
        self.answer(b"late")

    def page_bytes(self):
        self.answer(PIECE[:1] * int(self.query["count"]))

    def page_pieces(self):
        self.begin_pieces()
        for _ in range(int(self.query["count"])):
            self.piece(PIECE)
        self.piece(b"")

    def page_trailers(self):
        self.begin_pieces()
        self.piece(b"body")
        self.wfile.write(b"0\r\nx-late: 1\r\n\r\n")

    def page_large_head(self):
        self.answer(b"", headers=[("x-%d" % at, "a" * 1000) for at in range(80)])

    def page_wait(self):
        self.until_gone()

    def page_stall(self):
        self.begin_pieces()
        self.piece(b"first")
        self.until_gone()

    def page_two(self):
        self.begin_pieces()
        self.piece(b"first")
        STATE.go.wait(60)
        self.piece(b"second")
        self.piece(b"")

    def page_go(self):
        STATE.go.set()
        self.answer(b"")

    def page_counts(self):
        counts = {"connections": STATE.connections, "gone": STATE.gone, "waiting": STATE.waiting}
        self.answer(json.dumps(dict(counts, this=self.number)).encode())

    def page_garbage(self):
        self.raw(b"SSH-2.0-OpenSSH_9.2\r\n")

    def page_nothing(self):
        self.raw(b"")

    def page_partial(self):
        self.raw(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nonly this")

    def page_half_head(self):
        self.raw(b"HTTP/1.1 200 OK\r\ncontent-le")


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def handle_error(self, request, address):
        # Peers that go away are part of the tests.
        pass


def main():
    server = Server(("127.0.0.1", 0), Pages)
    if len(sys.argv) == 3:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1], sys.argv[2])
        # The handshake belongs to the connection's own thread.
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    sys.stdin.read()
    os._exit(0)


main()
