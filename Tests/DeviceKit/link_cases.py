"""What the link does when the gateway is late, silent, gone, full or somebody else."""
import socket
import ssl
import threading
import time

import grpc

from gateway import Gateway, answers_then, ends, never, retry_details
from ground import check

LINES = "try_on member=M{} item=coat shop=heqi\n"


def lines(count):
    return "".join(LINES.format(number) for number in range(count))


def survives(place, name, behaviours, *more, streams=None, code=0, text=""):
    """Whatever happens to the first streams, all signals arrive, with the ids they have."""
    with Gateway(place.folder, behaviours) as gateway:
        done = place.once(gateway.port, lines(7), *more)
        check(f"{name}: exit", done.code == code and done.is_sound, done)
        answered = {signal.id for batch in gateway.batches if batch.answered
                    for signal in batch.signals}
        check(f"{name}: all arrive", answered == set(done.ids) and len(answered) == 7, done)
        check(f"{name}: said", text in done.said, done)
        if streams is not None:
            check(f"{name}: streams", len(gateway.streams) == streams, gateway.streams)
        return gateway, done


def late(gateway, batches, context):
    for batch in batches:
        time.sleep(0.3)
        yield gateway.answer(batch)


def loss_cases(place):
    survives(place, "late answers", [late], streams=1)
    survives(place, "no answer", [never, never], "--answer-timeout", "200", streams=3,
             text="does not answer a batch")
    survives(place, "ended without error", [answers_then(0, lambda context: None)], streams=2,
             text="the gateway ended the stream; next try")

    def unavailable(context):
        context.abort(grpc.StatusCode.UNAVAILABLE, "down 100% 价")
    survives(place, "ended with an error", [answers_then(0, unavailable)], streams=2,
             text="UNAVAILABLE: down 100% ???")
    survives(place, "trailers only", [ends(grpc.StatusCode.INTERNAL)], streams=2,
             text="the gateway says INTERNAL: as asked")
    for code in (grpc.StatusCode.UNAUTHENTICATED, grpc.StatusCode.PERMISSION_DENIED):
        survives(place, code.name, [ends(code)] * 2, streams=3, text=f"{code.name}: as asked")


def waits_cases(place):
    """The gateway says when to come again."""
    full = grpc.StatusCode.RESOURCE_EXHAUSTED
    for name, trailers in (
            ("RetryInfo", [("grpc-status-details-bin", retry_details(0, 600_000_000))]),
            ("push-back", [("grpc-retry-pushback-ms", "600")])):
        gateway, _ = survives(place, name, [ends(full, trailers=trailers)], streams=2)
        waited = gateway.streams[1] - gateway.streams[0]
        check(f"{name}: waits", waited >= 0.6, waited)
    # With one that asks for longer than the test lasts the device stays away.
    never_again = ends(full, trailers=[("grpc-retry-pushback-ms", "-1")])
    with Gateway(place.folder, [never_again]) as gateway:
        done = place.once(gateway.port, lines(1), timeout="1")
        check("push-back without a number", len(gateway.streams) == 1 and done.code == 1, done)
    gateway, _ = survives(
        place, "details that are none",
        [ends(full, trailers=[("grpc-status-details-bin", b"\xff" * 200)])], streams=2)
    check("details that are none: soon", gateway.streams[1] - gateway.streams[0] < 10)


def back_off_cases(place):
    """Waits grow up to their limit, by the numbers that the device names."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        done = place.once(port, lines(1), "--retry-min", "200", "--retry-max", "800", timeout="4")
    waits = [float(line.split("next try in ")[1].split()[0]) for line in done.said.splitlines()
             if "next try in" in line]
    check("back-off: named", done.code == 1 and "Connection refused" in done.said, done)
    check("back-off: first", len(waits) >= 4 and waits[0] <= 0.2, waits)
    bounds = [(0.1, 0.2), (0.2, 0.4)] + [(0.4, 0.8)] * (len(waits) - 2)
    check("back-off: grows", all(low - 0.1 <= wait <= high for wait, (low, high)
                                 in zip(waits, bounds)), waits)


def certificate_cases(place):
    for name, served, device, text in (
            ("another name", "elsewhere", {}, "hostname mismatch"),
            ("late", "late", {}, "certificate has expired"),
            ("stranger's gateway", "server", {"ca": "stranger"}, "the gateway's certificate: "),
            ("stranger's device", "server", {"certificate": "foreign"}, "certificate")):
        with Gateway(place.folder, certificate=served) as gateway:
            done = place.once(gateway.port, lines(1), timeout="2", **device)
            check(f"{name}: exit", done.code == 1 and done.count("waiting") == 1, done)
            check(f"{name}: said", text in done.said, done)
            check(f"{name}: nothing was sent", gateway.batches == [], gateway.batches)
    with Gateway(place.folder) as gateway:
        done = place.once(gateway.port, lines(1), host="127.0.0.1")
        check("an address as name", done.code == 0, done)
        done = place.once(gateway.port, lines(1), host="127.0.0.2", timeout="2")
        check("another address as name", "IP address mismatch" in done.said, done)


def tls_version_cases(place):
    """Servers of Python's TLS, which say what was agreed and close."""
    for name, version, alpn, text in (
            ("without ALPN", ssl.TLSVersion.TLSv1_3, [], "does not speak HTTP/2"),
            ("another protocol", ssl.TLSVersion.TLSv1_3, ["http/1.1"], ""),
            ("TLS 1.2", ssl.TLSVersion.TLSv1_2, ["h2"], "connected to"),
            ("TLS 1.1", ssl.TLSVersion.TLSv1_1, ["h2"], "TLS handshake: ")):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(place.folder / "server.pem", place.folder / "server.key")
        context.load_verify_locations(place.folder / "ca.pem")
        context.verify_mode = ssl.CERT_REQUIRED
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = version
        context.set_ciphers("ALL:@SECLEVEL=0")
        if alpn:
            context.set_alpn_protocols(alpn)
        agreed = []
        with socket.create_server(("127.0.0.1", 0)) as listener:
            serve = threading.Thread(target=shake, args=(listener, context, agreed), daemon=True)
            serve.start()
            done = place.once(listener.getsockname()[1], lines(1), timeout="2")
        check(f"{name}: exit", done.code == 1 and done.is_sound, done)
        check(f"{name}: said", text in done.said, done)
        if name == "TLS 1.2":
            ciphers = {cipher for cipher, _, _ in agreed}
            check("TLS 1.2: authenticated encryption", ciphers and all(
                "GCM" in cipher or "CHACHA20" in cipher for cipher in ciphers), agreed)
        else:
            check(f"{name}: not connected", "connected to" not in done.said, done)


def shake(listener, context, agreed):
    while True:
        try:
            peer, _ = listener.accept()
        except OSError:
            return
        try:
            with context.wrap_socket(peer, server_side=True) as secure:
                agreed.append(secure.cipher())
        except OSError:
            pass  # the device refused, which is what most cases are about


def restart_cases(place):
    """A gateway that is replaced at the same port; the device follows."""
    from ground import Running
    spool = place.spool()
    first = Gateway(place.folder)
    port = first.port
    device = Running(place.words(port, spool, "--print-ids"))
    device.write(lines(3))
    check("restart: first", device.wait_for(lambda d: len(first.ids) == 3), device.text)
    stopped = first.server.stop(5)  # GOAWAY, then the open streams may end
    check("restart: GOAWAY ends it", device.wait_for(
        lambda d: any("ended the stream" in line for line in d.said)), device.text)
    stopped.wait()
    device.write(lines(3))
    check("restart: taken meanwhile", device.wait_for(lambda d: len(d.ids) == 6), device.text)
    with Gateway(place.folder, port=port) as second:
        deadline = time.monotonic() + 20
        while len(second.ids) < 3 and time.monotonic() < deadline:
            time.sleep(0.01)
        check("restart: second", first.ids + second.ids == device.ids,
              (first.ids, second.ids, device.ids, device.text))
        device.process.stdin.close()
        code = device.end(15)
        check("restart: SIGTERM", code == 0 and "waiting=0" in device.said[-1], device.text)


def window_cases(place):
    """At most 16 batches wait for their answers."""
    most = []

    def count(gateway, batches, context):
        import queue
        waiting = queue.Queue()

        def pull():
            try:
                for batch in batches:
                    waiting.put(batch)
            except grpc.RpcError:
                pass  # the device has left
        puller = threading.Thread(target=pull)
        puller.start()
        held = []
        while True:
            try:
                batch = waiting.get(timeout=0.5)
            except queue.Empty:
                batch = None
            if batch is not None:
                held.append(batch)
                continue
            if not held:
                break
            most.append(len(held))
            for batch in held:
                yield gateway.answer(batch)
            held = []
        puller.join(0)
    with Gateway(place.folder, [count]) as gateway:
        done = place.once(gateway.port, "presence device=d sensor=s zone=z\n" * 20_000,
                          timeout="60")
        check("window: exit", done.code == 0, done)
        check("window: all arrive in order", gateway.ids == done.ids, len(gateway.ids))
        check("window: 16", max(most, default=0) == 16, most)


def run(place):
    loss_cases(place)
    waits_cases(place)
    back_off_cases(place)
    certificate_cases(place)
    tls_version_cases(place)
    restart_cases(place)
    window_cases(place)
