"""What the tests of the device kit stand on: stubs, certificates, running atrium-device."""
import pathlib
import re
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Peers"))

passed = failed = 0


def check(name, holds, seen=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}: {str(seen)[-1500:]}", flush=True)


def make_stubs(folder):
    """Python's messages of the device face, made from the contract as it is now."""
    from grpc_tools import protoc
    known = pathlib.Path(protoc.__file__).parent / "_proto"
    code = protoc.main(["protoc", f"-I{ROOT / 'proto'}", f"-I{known}", f"--python_out={folder}",
                        "atrium/types/v1/types.proto", "atrium/profile/v1/signals.proto",
                        "atrium/gateway/v1/devices.proto"])
    if code:
        sys.exit("protoc failed")
    sys.path.insert(0, str(folder))


def openssl(folder, *words):
    subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)


def make_authority(folder, name):
    openssl(folder, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
            "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.pem", "-days", "2",
            "-subj", f"/CN={name}")


def make_certificate(folder, name, alternatives, authority="ca", days="2"):
    (folder / f"{name}.ext").write_text(f"subjectAltName={alternatives}")
    openssl(folder, "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
            "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={name}")
    openssl(folder, "x509", "-req", "-in", f"{name}.csr", "-CA", f"{authority}.pem", "-CAkey",
            f"{authority}.key", "-CAcreateserial", "-out", f"{name}.pem", "-days", days,
            "-extfile", f"{name}.ext")


DEVICE_NAME = "URI:spiffe://atrium/lanting/device/till-1"


def make_certificates(folder):
    make_authority(folder, "ca")
    make_authority(folder, "stranger")
    make_certificate(folder, "server", "DNS:localhost,IP:127.0.0.1")
    make_certificate(folder, "elsewhere", "DNS:gateway.elsewhere.example")
    make_certificate(folder, "device", DEVICE_NAME)
    make_certificate(folder, "foreign", DEVICE_NAME, authority="stranger")
    make_certificate(folder, "late", "DNS:localhost", days="-1")
    make_certificate(folder, "fleet", "URI:spiffe://atrium/fleet/till")


class Place:
    """Where the tests run: the program, its certificates, a fresh spool for each case."""

    def __init__(self, folder, device):
        self.folder = folder
        self.device = device
        self.count = 0

    def spool(self):
        self.count += 1
        return self.folder / f"spool-{self.count}"

    def words(self, port, spool, *more, certificate="device", ca="ca", host="localhost"):
        return [str(self.device), "--host", host, "--address", "127.0.0.1", "--port", str(port),
                "--realm", "lanting", "--ca", str(self.folder / f"{ca}.pem"),
                "--cert", str(self.folder / f"{certificate}.pem"),
                "--key", str(self.folder / f"{certificate}.key"), "--spool", str(spool),
                "--mall", "lanting-sh", "--retry-min", "40", "--retry-max", "80",
                "--refused-wait", "60", "--batch-wait", "20", *more]

    def once(self, port, lines, *more, spool=None, timeout="20", **certificates):
        """Sends lines until all is answered."""
        words = self.words(port, spool or self.spool(), "--once", "--print-ids", "--timeout",
                           timeout, *more, **certificates)
        return Ended(subprocess.run(words, input=lines, capture_output=True, text=True,
                                    timeout=int(timeout) + 60))


class Ended:
    """What a run of atrium-device has left."""

    def __init__(self, done):
        self.code = done.returncode
        self.said = done.stderr
        self.ids = [line.split()[2] for line in done.stdout.splitlines()
                    if line.startswith("ok ")]

    def __str__(self):
        return f"exit {self.code}: {self.said}"

    def count(self, name):
        """A number of the last statistics."""
        found = re.findall(rf"\b{name}=(\d+)", self.said)
        return int(found[-1]) if found else None

    @property
    def is_sound(self):
        """Ended by itself, and no sanitizer spoke."""
        return self.code in (0, 1, 2) and "Sanitizer" not in self.said and (
            "runtime error" not in self.said)


class Running:
    """A run of atrium-device that goes on, with what it says."""

    def __init__(self, words):
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True)
        self.said, self.ids = [], []
        self.changed = threading.Condition()
        self.readers = [threading.Thread(target=self.read, args=each, daemon=True) for each in (
                            (self.process.stderr, self.hear), (self.process.stdout, self.take))]
        for reader in self.readers:
            reader.start()

    def read(self, stream, each):
        for line in stream:
            with self.changed:
                each(line.rstrip("\n"))
                self.changed.notify_all()

    def hear(self, line):
        self.said.append(line)

    def take(self, line):
        # A line that was cut by a kill was not said.
        words = line.split()
        if len(words) == 3 and len(words[2]) == 36:
            self.ids.append(words[2])

    def write(self, text):
        try:
            self.process.stdin.write(text)
            self.process.stdin.flush()
        except (BrokenPipeError, ValueError):
            pass  # it was killed; what it said before counts

    def wait_for(self, holds, timeout_s=20):
        """Until something makes it true; False when that did not come."""
        until = time.monotonic() + timeout_s
        with self.changed:
            while not holds(self):
                if time.monotonic() >= until:
                    return False
                self.changed.wait(0.02)  # what others do wakes nobody here
            return True

    def end(self, number=None):
        if number is not None:
            self.process.send_signal(number)
        code = self.process.wait(timeout=60)
        for reader in self.readers:
            reader.join()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                stream.close()
            except BrokenPipeError:
                pass  # what was not written yet went with the process
        return code

    @property
    def text(self):
        return "\n".join(self.said)
