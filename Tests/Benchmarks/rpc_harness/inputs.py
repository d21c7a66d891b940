"""What the run needs on disk: messages, request bodies, static files, a certificate."""
import struct
import subprocess

from .contenders import OURS, PROTOS

# Name of the call's message, its type and how many bytes it has.
KINDS = {"note": ("Note", 16), "account": ("Account", 912)}


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
            framed = b"\0" + struct.pack(">I", size) + encoded
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

    def message(self, kind):
        return self.folder / f"{kind}.bin"

    def body(self, kind):
        return self.folder / f"{kind}.body"


def path(contender, kind):
    if contender.is_static:
        return f"/{kind}"
    return f"/atrium.testing.v1.Echo/Echo{KINDS[kind][0]}"
