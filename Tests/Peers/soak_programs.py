"""The processes of the soak: asked by lines, watched by /proc, and their certificates."""
import contextlib
import hashlib
import json
import os
import pathlib
import queue
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time

PATIENCE_S = 60
LEAVES = 8
# What a thread keeps of freed memory for itself would count as allocated: up to 200 KiB of each.
EXACT = {**os.environ, "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0"}


class Program:
    """A process that is asked by lines and answers each with a line of its own first word."""

    def __init__(self, words):
        self.words = [str(word) for word in words]
        self.process = subprocess.Popen(self.words, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, env=EXACT)
        self.answers, self.lock = {}, threading.Lock()
        threading.Thread(target=self.read, daemon=True).start()

    def answer_queue(self, word):
        with self.lock:
            return self.answers.setdefault(word, queue.Queue())

    def read(self):
        for line in self.process.stdout:
            word, _, rest = line.strip().partition(" ")
            self.answer_queue(word).put(rest)

    def hear(self, word, patience=PATIENCE_S):
        """The rest of the next line with this word."""
        answers, end = self.answer_queue(word), time.monotonic() + patience
        while time.monotonic() < end:
            # What it has said before its end is read a moment later.
            has_ended = self.process.poll() is not None
            with contextlib.suppress(queue.Empty):
                return answers.get(timeout=1)
            if has_ended:
                break
        sys.exit(f"{self.words[0]}: no '{word}' (exit code {self.process.poll()})")

    def ask(self, word, answer):
        with contextlib.suppress(BrokenPipeError):
            print(word, file=self.process.stdin, flush=True)
        return self.hear(answer)

    def figures(self):
        return json.loads(self.ask("figures", "figures"))

    def stat(self, path):
        return pathlib.Path(f"/proc/{self.process.pid}/{path}").read_text()

    def sample(self):
        """What the system sees of it, and what it has allocated, now."""
        began = time.monotonic()
        heap = self.figures()["heap"]
        answer = time.monotonic() - began
        fields = self.stat("stat").rsplit(")", 1)[1].split()
        return {"cpu": (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"),
                "threads": int(fields[17]),
                "resident": int(self.stat("statm").split()[1]) * os.sysconf("SC_PAGESIZE"),
                "descriptors": self.descriptors(), "heap": heap, "answer": answer}

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def end(self):
        """Lets it end by itself; its exit code."""
        self.process.stdin.close()
        return self.process.wait(30)

    def kill(self):
        self.process.kill()
        self.process.wait()


class Certificates:
    """A server's certificate that is replaced by another leaf of its authority again and again."""

    def __init__(self, folder, server):
        self.folder, self.server = folder, server
        self.number = 0
        for number in range(LEAVES):
            self.make(number)

    def make(self, number):
        def openssl(*words):
            subprocess.run(["openssl", *words], cwd=self.folder, check=True, capture_output=True)
        name = f"leaf{number}"
        openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                f"{name}.key", "-out", f"{name}.csr", "-subj", "/CN=server")
        openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key",
                "-set_serial", str(self.serial(number)), "-out", f"{name}.pem", "-days", "2",
                "-extfile", "server.ext")

    @staticmethod
    def serial(number):
        return 0x10_0000 + number

    def replace(self):
        """Another leaf in the place of the last one; its serial, once the server uses it."""
        self.number = (self.number + 1) % LEAVES
        for kind in ("pem", "key"):
            shutil.copy(self.folder / f"leaf{self.number}.{kind}", self.folder / f"next.{kind}")
            os.replace(self.folder / f"next.{kind}", self.folder / f"server.{kind}")
        self.server.process.send_signal(signal.SIGHUP)
        self.server.hear("reloaded")
        return self.serial(self.number)

    def fingerprint(self):
        """SHA-256 over the leaf in use, as hexadecimal digits."""
        leaf = ssl.PEM_cert_to_DER_cert((self.folder / f"leaf{self.number}.pem").read_text())
        return hashlib.sha256(leaf).hexdigest()


def serial_of(address, context):
    """The serial number of the certificate that a new connection gets."""
    host, port = address.rsplit(":", 1)
    with socket.create_connection((host, int(port)), 10) as plain:
        with context.wrap_socket(plain, server_hostname="localhost") as client:
            return int(client.getpeercert()["serialNumber"], 16)


def settled(read, wanted, seconds):
    """The figure once it is as wanted, or as it is after so many seconds."""
    end = time.monotonic() + seconds
    while not wanted(figure := read()) and time.monotonic() < end:
        time.sleep(0.1)
    return figure
