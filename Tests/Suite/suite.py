"""The whole suite on this machine for tests: its folder, processes, people, tills and calls.

It is configured by infra/lib/suite.sh, as infra/up does it; each process is started here, so that
a test can kill it, freeze it, start it anew or give it a disk that fails.
"""
import base64
import contextlib
import http.client
import importlib
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SERVICES = ("profile", "tenant", "advisor", "generation", "compliance", "gateway")
REALM = "lanting"
MALL = "lanting-sh"
MARKETING = ["PURPOSE_PROFILING", "PURPOSE_LOCATION", "PURPOSE_MARKETING_INBOX"]


class Refused(Exception):
    """An answer that is no success: its HTTP status and its body."""

    def __init__(self, status, body):
        super().__init__(f"{status} {body[:400]}")
        self.status = status
        self.body = body


class Checks:
    """What passed and what failed."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, label, holds, seen=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {label}: {seen}", flush=True)
        return holds

    def end(self):
        print(f"@count {self.passed} {self.failed}")
        sys.exit(1 if self.failed else 0)


def wait_until(holds, seconds=20, pause=0.02):
    """The first true answer of holds(), or its last one after so many seconds."""
    end = time.monotonic() + seconds
    while not (answer := holds()) and time.monotonic() < end:
        time.sleep(pause)
    return answer


class Suite:
    """Six services and nghttpx below a folder; extra holds lines of configuration by service."""

    def __init__(self, folder, port=18200, binaries=None, extra=None):
        self.folder = pathlib.Path(folder)
        self.port = port
        self.binaries = pathlib.Path(binaries or ROOT / ".build/debug")
        self.processes = {}
        self.environment = {}  # by service: what a process gets besides ours
        self.shell("suite_prepare $0; make_keys $SUITE/keys lanting; suite_configure", str(port))
        for service, lines in (extra or {}).items():
            self.configure(service, lines)

    def shell(self, script, *arguments):
        """Runs functions of infra/lib."""
        lines = "set -euo pipefail; source infra/lib/say.sh; source infra/lib/keys.sh; " \
            "source infra/lib/suite.sh; " + script
        done = subprocess.run(
            ["bash", "-c", lines, *(arguments or ("x",))], cwd=ROOT, capture_output=True, text=True,
            env=dict(os.environ, ATRIUM_ROOT=str(ROOT), ATRIUM_SUITE=str(self.folder),
                     ATRIUM_BIN=str(self.binaries), ATRIUM_LOGS=str(self.folder / "logs")))
        if done.returncode:
            raise RuntimeError(f"{script}: {done.stdout[-800:]}{done.stderr[-800:]}")
        return done.stdout

    def configure(self, service, lines):
        """Adds settings, or puts them in the place of those that the file has."""
        file = self.folder / "config" / f"{service}.yaml"
        keys = {line.split(":")[0] for line in lines.splitlines() if line[:1] not in (" ", "")}
        kept, skip = [], False
        for line in file.read_text().splitlines():
            if line[:1] not in (" ", ""):
                skip = line.split(":")[0] in keys
            if not skip:
                kept.append(line)
        file.write_text("\n".join(kept + [lines]) + "\n")

    def port_of(self, service):
        return self.port + 1 + ("gateway", *SERVICES[:5]).index(service)

    def data(self, service):
        return self.folder / "data" / service

    def run(self, service, *arguments, check=True, timeout=60):
        """A verb of a service's binary on its data folder."""
        done = subprocess.run(
            [str(self.binaries / f"atrium-{service}"), *map(str, arguments), "--data",
             str(self.data(service))], capture_output=True, text=True, timeout=timeout, cwd=ROOT)
        if check and done.returncode:
            raise RuntimeError(f"{service} {arguments}: {done.returncode} {done.stdout}{done.stderr}")
        return done

    def spawn(self, service):
        """Starts one process; does not wait for it."""
        log = open(self.folder / "logs" / f"{service}.log", "a")
        self.processes[service] = subprocess.Popen(
            [str(self.binaries / f"atrium-{service}"), "serve", "--config",
             str(self.folder / "config" / f"{service}.yaml")],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=ROOT,
            env=dict(os.environ, **self.environment.get(service, {})))
        log.close()

    def healthy(self, service, seconds=30):
        """Waits until a service is ready."""
        def ready():
            if self.processes[service].poll() is not None:
                raise RuntimeError(f"{service} has ended: {self.log(service)[-1500:]}")
            return self.run(service, "health", check=False).returncode == 0
        if not wait_until(ready, seconds, 0.05):
            raise RuntimeError(f"{service} is not healthy: {self.log(service)[-1500:]}")

    def log(self, service):
        return (self.folder / "logs" / f"{service}.log").read_text()

    def start(self):
        """Keys of the channel and the desk, all processes, the demo mall, nghttpx."""
        keys = self.folder / "keys"
        for name, kind in (("app", "channel"), ("desk", "operator")):
            file = keys / f"{name}.apikey"
            if not file.exists():
                made = self.run("gateway", "keys", "make", "--realm", REALM, "--name", name,
                                "--kind", kind)
                file.write_text(made.stdout)
        for service in SERVICES:
            self.spawn(service)
        self.healthy("tenant")
        self.shell("suite_load")
        for service in SERVICES:
            self.healthy(service)
        self.start_edge()

    def start_edge(self):
        keys, log = self.folder / "keys", self.folder / "logs/nghttpx.log"
        self.processes["nghttpx"] = subprocess.Popen(
            ["nghttpx", "--conf=/dev/null", f"--frontend=127.0.0.1,{self.port};no-tls",
             f"--backend=127.0.0.1,{self.port_of('gateway')};;proto=h2;tls;sni=localhost",
             f"--cacert={keys / 'authority.pem'}", f"--client-cert-file={keys / 'gateway.pem'}",
             f"--client-private-key-file={keys / 'gateway.key'}", "--workers=1", "--no-via",
             "--add-x-forwarded-for", "--strip-incoming-x-forwarded-for",
             "--backend-max-backoff=1s", f"--errorlog-file={log}", "--accesslog-file=/dev/null"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        def accepts():
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return True
        wait_until(accepts)

    def signal(self, service, number):
        self.processes[service].send_signal(number)

    def kill(self, service):
        """Ends a process at once, as a crash would."""
        self.processes[service].kill()
        self.processes[service].wait()

    def terminate(self, service, seconds=30):
        """Asks a process to end, and waits until it has drained."""
        self.processes[service].terminate()
        return self.processes[service].wait(seconds)

    def stop(self):
        for process in self.processes.values():
            with contextlib.suppress(OSError):
                process.send_signal(signal.SIGCONT)
                process.terminate()
        end = time.monotonic() + 15
        for process in self.processes.values():
            try:
                process.wait(max(0.1, end - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    # People, tills and calls

    def mall_now(self, later=0):
        """The mall's time as a timestamp of JSON, some seconds later."""
        offset = int((self.folder / "offset").read_text())
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + offset + later))

    def api_key(self, name):
        return (self.folder / "keys" / f"{name}.apikey").read_text().strip()

    def token(self, member, **claims):
        """A shopper's login, as the mall's own app issues it (RFC 7519, EdDSA)."""
        now = int(time.time())
        body = {"iss": "https://members.lanting.example", "aud": "atrium", "sub": member,
                "iat": now, "exp": now + 3600}
        return self.sign("shoppers", dict(body, **claims))

    def sign(self, name, claims, header=None):
        """A JSON Web Token signed with a key of the suite's."""
        head = dict({"alg": "EdDSA", "kid": name, "typ": "JWT"}, **(header or {}))
        return self.sign_parts(name, head, claims)

    def sign_parts(self, name, *parts):
        """Parts of a token, each JSON or bytes as they are, and a key's signature of them."""
        text = ".".join(map(token_part, parts))
        with tempfile.NamedTemporaryFile() as file:
            file.write(text.encode())
            file.flush()
            signature = subprocess.run(
                ["openssl", "pkeyutl", "-sign", "-inkey", str(self.folder / f"keys/{name}.sign"),
                 "-rawin", "-in", file.name], check=True, capture_output=True).stdout
        return f"{text}.{url64(signature)}"

    def shopper(self, member):
        return Face(self.port, f"Bearer {self.token(member)}")

    def desk(self):
        return Face(self.port, key=self.api_key("desk"))

    def joined(self, member):
        """A shopper of age who has said yes to three purposes."""
        shopper = self.shopper(member)
        shopper.ask("POST", "/v1/me/consents", {
            "purposes": MARKETING, "textVersion": "2026-11", "source": "test",
            "age": {"basis": "AGE_BASIS_DECLARED", "adult": True}})
        return shopper

    def device(self, name="device"):
        return Device(self, name)

    def with_promotions(self, device, count=1, prefix="SHOWN"):
        """So many shoppers who have a promotion. Who belongs to the share that gets none, so that
        effects can be measured, is passed over."""
        found = []
        for turn in range(10):
            asked = []
            for number in range(count - len(found)):
                member = f"{prefix}-{turn}-{number}"
                asked.append(self.joined(member))
                device.try_on(member)
            wait_until(lambda: all(shopper.messages() for shopper in asked), 5, 0.1)
            found += [shopper for shopper in asked if shopper.messages()]
            if len(found) == count:
                return found
        raise AssertionError(f"only {len(found)} of {count} shoppers got a promotion")

    def channel(self, service, identity="gateway"):
        """A gRPC channel of grpcio's to a service, with a certificate of the suite's."""
        import grpc
        keys = self.folder / "keys"
        credentials = grpc.ssl_channel_credentials(
            *((keys / name).read_bytes()
              for name in ("authority.pem", f"{identity}.key", f"{identity}.pem")))
        return grpc.secure_channel(f"localhost:{self.port_of(service)}", credentials)

    def actor(self, kind="service", subject="gateway", signer="gateway", realm=REALM, **claims):
        """Metadata of a call inside the suite: the realm and the actor's token."""
        now = int(time.time())
        # What a token carries is said in proto/PROTOCOL.md.
        body = dict({"iss": "atrium-gateway", "aud": "atrium", "kind": kind, "sub": subject,
                     "realm": realm, "iat": now, "exp": now + 300}, **claims)
        token = self.sign(signer, body, {"typ": "atrium-actor+jwt"})
        return (("atrium-realm", realm), ("atrium-actor", token))


def hang_up(connection):
    """Ends a connection that another thread reads: close() would wait for that thread."""
    if connection.sock:
        with contextlib.suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)


def token_part(value):
    return url64(value if isinstance(value, bytes) else json.dumps(value).encode())


def url64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Face:
    """The gateway's JSON face over HTTP/1.1, as one caller."""

    def __init__(self, port, authorization=None, key=None):
        self.port = port
        self.headers = {"authorization": authorization} if authorization else {}
        if key:
            self.headers["x-api-key"] = key

    def ask(self, method, path, body=None, headers=None, timeout=40):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        sent = dict(self.headers, **(headers or {}))
        data = None
        if body is not None:
            sent.setdefault("content-type", "application/json")
            data = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
        try:
            connection.request(method, path, data, sent)
            response = connection.getresponse()
            text = response.read().decode()
        finally:
            connection.close()
        if response.status != 200:
            raise Refused(response.status, text)
        # Lines of JSON and events stay text.
        return json.loads(text) if response.getheader("content-type") == "application/json" else text

    def messages(self):
        """All messages of the inbox."""
        found, cursor = [], 0
        while True:
            page = self.ask("GET", f"/v1/me/inbox?after_cursor={cursor}").get("messages", [])
            found += page
            if not page or int(page[-1]["cursor"]) <= int(cursor):
                return found
            cursor = page[-1]["cursor"]

    def watch(self, arrived, after=0, ended=lambda: None):
        """Reads the event stream in a thread: arrived(message, at), at by time.monotonic()."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
        connection.request("GET", f"/v1/me/inbox/events?after_cursor={after}",
                           headers=dict(self.headers, accept="text/event-stream"))
        response = connection.getresponse()
        if response.status != 200:
            raise Refused(response.status, response.read().decode())

        def read():
            with contextlib.suppress(OSError, ValueError, AttributeError):
                for line in response:
                    if line.startswith(b"data: "):
                        arrived(json.loads(line[6:]), time.monotonic())
            ended()
        threading.Thread(target=read, daemon=True).start()
        return connection


class Device:
    """atrium-device as a till or a rail, which reads lines."""

    def __init__(self, suite, name):
        keys = suite.folder / "keys"
        log = open(suite.folder / f"logs/{name}.log", "a")
        self.process = subprocess.Popen(
            [str(suite.binaries / "atrium-device"), "--host", "localhost", "--port",
             str(suite.port_of("gateway")), "--ca", str(keys / "authority.pem"), "--cert",
             str(keys / "device.pem"), "--key", str(keys / "device.key"), "--realm", REALM,
             "--mall", MALL, "--spool", str(suite.folder / "data" / name)],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=log, text=True)
        log.close()

    def send(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def try_on(self, member, item="sucai-wool-coat", shop="sucai", zone="l2-east"):
        self.send(f"try_on member={member} item={item} shop={shop} zone={zone} mall={MALL}")

    def close(self):
        """Reads no more, sends what it has for up to 5 s, and ends."""
        try:
            self.process.stdin.close()
            self.process.terminate()
            self.process.wait(timeout=15)
        except (OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()


def messages_module(name, place):
    """A module of the contracts' messages or stubs, such as atrium.profile.v1.signals_pb2."""
    target = pathlib.Path(place)
    if not (target / "atrium").exists():
        from grpc_tools import protoc
        import google.api
        google_folder = pathlib.Path(list(google.api.__path__)[0]).parents[1]
        well_known = pathlib.Path(importlib.import_module("grpc_tools").__file__).parent / "_proto"
        files = sorted(str(file.relative_to(ROOT / "proto"))
                       for file in (ROOT / "proto/atrium").rglob("*.proto"))
        if protoc.main(["protoc", f"-I{ROOT / 'proto'}", f"-I{google_folder}", f"-I{well_known}",
                        f"--python_out={target}", f"--grpc_python_out={target}", *files]):
            raise RuntimeError("protoc failed")
        sys.path.insert(0, str(target))
    return importlib.import_module(name)
