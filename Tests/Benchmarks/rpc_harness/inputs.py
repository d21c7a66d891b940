"""What the run needs on disk: messages, request bodies, static files, a certificate."""
import struct
import subprocess

from .contenders import OURS, PROTOS

# Name of the call's message, its type and how many bytes it has.
KINDS = {"note": ("Note", 16), "account": ("Account", 912)}


# The call that sends messages of a kind, and as many as are wanted.
STREAMS = {"note": "SendNotes", "account": "SendAccounts"}


def varint(number):
    encoded = b""
    while number > 0x7F:
        encoded += bytes([number & 0x7F | 0x80])
        number >>= 7
    return encoded + bytes([number])


def frame_message(encoded):
    return b"\0" + struct.pack(">I", len(encoded)) + encoded


def framed_bytes(kind):
    """What a message of a kind takes in the body of a call."""
    return 5 + KINDS[kind][1]


class Inputs:
    def __init__(self, folder):
        self.folder = folder
        self.www = folder / "www"
        self.www.mkdir()
        for kind, (message, size) in KINDS.items():
            encoded = subprocess.run(
                ["protoc", f"-I{PROTOS}", f"--encode=atrium.testing.v1.{message}",
                 "atrium/testing/v1/echo.proto"],
                input=(OURS / "Messages" / f"{kind}.txtpb").read_bytes(),
                stdout=subprocess.PIPE, check=True).stdout
            if len(encoded) != size:
                raise SystemExit(f"{kind} has {len(encoded)} bytes, not {size}")
            self.message(kind).write_bytes(encoded)
            framed = frame_message(encoded)
            self.body(kind).write_bytes(framed)
            # As many bytes as a call's response has.
            (self.www / kind).write_bytes(framed)
        self._make_certificate()

    def _make_certificate(self):
        self.key, self.certificate = self.folder / "key.pem", self.folder / "certificate.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
             "-nodes", "-keyout", self.key, "-out", self.certificate, "-days", "2", "-subj",
             "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
            check=True, capture_output=True)

    def order(self, kind, count):
        """The file of a request for so many messages (NoteOrder, AccountOrder)."""
        message = self.message(kind).read_bytes()
        order = b"\x08" + varint(count) + b"\x12" + varint(len(message)) + message
        file = self.folder / f"{kind}-{count}.order"
        file.write_bytes(frame_message(order))
        return file

    def message(self, kind):
        return self.folder / f"{kind}.bin"

    def body(self, kind):
        return self.folder / f"{kind}.body"


def path(contender, kind):
    if contender.is_static:
        return f"/{kind}"
    return f"/atrium.testing.v1.Echo/Echo{KINDS[kind][0]}"
