"""What no gateway should say. The device never crashes, and everything arrives afterwards."""
import random
import ssl
import struct

import http2_peer as h2
from ground import check
from link_cases import lines
from raw_gateway import RawGateway


def after_batch(say):
    """Goes along until the first batch is there, then says something else."""
    def script(connection):
        connection.greet()
        while connection.stream is None:
            connection.frame()
        connection.begin()
        batch = connection.next_batch()
        say(connection, batch)
        while True:
            connection.frame()
    return script


def says(payload, **words):
    return after_batch(lambda connection, batch: connection.message(
        payload(batch) if callable(payload) else payload, **words))


def frames(*made):
    return after_batch(lambda connection, batch: connection.send(*made))


def at_once(*made):
    """Frames in place of a greeting."""
    def script(connection):
        connection.send(*made)
        while True:
            connection.frame()
    return script


def nested(depth, tag):
    inner = b""
    for _ in range(depth):
        inner = tag + h2_varint(len(inner)) + inner
    return inner


def h2_varint(value):
    out = b""
    while value >= 128:
        out += bytes([value & 127 | 128])
        value >>= 7
    return out + bytes([value])


def text_field(number, text):
    return bytes([number << 3 | 2]) + h2_varint(len(text)) + text


ID = b"019b0000-0000-7000-8000-000000000000"


def answers():
    """Messages that are no answers, and what the device says of them."""
    def begin(batch):
        return b"\x08" + h2_varint(batch.batch) + b"\x10" + h2_varint(len(batch.signals))

    def rejected(text, reason=b"a.b"):
        return lambda batch: begin(batch) + text_field(4, text) + text_field(5, reason)
    read, lists, order = "cannot be read", "rejected ids and reasons", "to no batch that waits"
    return [
        ("nothing", b"", order), ("noise", b"\xff" * 40, read),
        ("a cut varint", b"\x08\x80", read), ("a cut field", b"\x22\x7fab", read),
        ("a long varint", b"\x08" + b"\xff" * 10 + b"\x01", read),
        ("field number 0", b"\x00\x00", read), ("a group", b"\x0b\x0c", read),
        ("deep groups", b"\x0b" * 30_000, read),
        ("wire type 7", b"\x0f\x00", read), ("number as text", b"\x20\x01", read),
        ("deep nesting", nested(15_000, b"\x4a"), order),
        ("deep nesting of a number", nested(15_000, b"\x1a"), read),
        ("deep nesting of a text", nested(15_000, b"\x22"), read),
        ("another batch", b"\x08\x07", order), ("batch 0", b"\x10\x01", order),
        ("too many accepted", lambda b: b"\x08\x01\x10\xff\xff\xff\xff\x0f", order),
        ("bad UTF-8", rejected(b"\xff" * 36), lists), ("no id", rejected(b"abc"), lists),
        ("a zero byte", rejected(ID[:-1] + b"\0"), read),
        ("a zero byte after", rejected(ID + b"\0abc"), read),
        ("a newline in a reason", rejected(ID, b"a\nb"), lists),
        ("an escape in a reason", rejected(ID, b"\x1b[2J"), lists),
        ("a long reason", rejected(ID, b"a" * 65), lists),
        ("an id without reason", lambda b: begin(b) + text_field(4, ID), lists),
        ("more rejected than sent", lambda b: begin(b) + (
            text_field(4, ID) + text_field(5, b"x")) * 400, order),
        ("501 rejected", lambda b: begin(b) + (text_field(4, ID) + text_field(5, b"x")) * 501,
         lists),
        ("30,000 empty texts", b"\x22\x00" * 30_000, read),
    ]


def framed():
    """Frames of gRPC and of HTTP/2 that break their rules."""
    header = h2.FieldEncoder().block
    trailers = header([("grpc-status", "0")])
    return [
        ("compressed", says(b"", flag=1), "compressed, although"),
        ("flag 255", says(b"", flag=255), "compressed, although"),
        ("oversize", says(b"x" * 70_000), "larger than 65536"),
        ("oversize, announced", says(b"", length=0xFFFF_FFFF), "larger than 65536"),
        ("cut in a message", after_batch(lambda c, b: (
            c.message(b"\x08", length=9), c.end())), "the gateway ended the stream"),
        ("cut in a head", after_batch(lambda c, b: (
            c.send(h2.data(c.stream, b"\0\0", 0)), c.end("13"))), "says INTERNAL"),
        ("RST_STREAM", frames(h2.reset(1, h2.CANCEL)), "reset the stream: CANCEL"),
        ("REFUSED_STREAM", frames(h2.reset(1, h2.REFUSED_STREAM)), "REFUSED_STREAM"),
        ("GOAWAY with error", frames(h2.go_away(h2.INTERNAL_ERROR, b"\xff\0")), ""),
        ("closed", after_batch(lambda c, b: c.socket.close()), "connection: "),
        ("end without status", after_batch(lambda c, b: c.send(
            h2.data(c.stream, b""))), "without a status"),
        ("two endings", after_batch(lambda c, b: (c.end(), c.end())), "ended the stream"),
        ("DATA on another stream", frames(h2.data(3)), ""),
        ("a large frame", frames(h2.frame(h2.DATA, 0, 1, bytes(20_000))), ""),
        ("a push", frames(h2.frame(h2.PUSH_PROMISE, 4, 1, struct.pack(">I", 2))), ""),
        ("window overflow", frames(h2.window_update(1, 0x7FFF_FFFF)), ""),
        ("window 0", frames(h2.window_update(0, 0)), ""),
        ("settings of 5 bytes", frames(h2.frame(h2.SETTINGS, 0, 0, b"12345")), ""),
        ("field compression", frames(h2.frame(h2.HEADERS, 5, 1, b"\xff\xff\xff\xff\xff")), ""),
        ("10,000 PINGs", frames(h2.ping() * 10_000, h2.reset(1)), ""),
        ("10,000 SETTINGS", frames(h2.settings() * 10_000, h2.reset(1)), ""),
        ("CONTINUATION flood", frames(h2.frame(h2.HEADERS, 0, 1, trailers) + h2.frame(
            h2.CONTINUATION, 0, 1, header([("a", "b" * 500)])) * 500), ""),
        ("HTTP/1.1", at_once(b"HTTP/1.1 400 Bad Request\r\n\r\n"), ""),
        ("silence, then noise", at_once(bytes(500)), ""),
    ]


def http_answers():
    def answer(*fields):
        def script(connection):
            connection.greet()
            while connection.stream is None:
                connection.frame()
            connection.headers(*fields, flags=h2.END_HEADERS)
            connection.send(h2.data(connection.stream, b"<html>\xff\0not what you want"))
            while True:
                connection.frame()
        return script
    page = ("content-type", "text/html")
    return [
        ("502", answer((":status", "502"), page), "HTTP status 502"),
        ("404", answer((":status", "404"), page), "HTTP status 404"),
        ("200 page", answer((":status", "200"), page), "without a status"),
        ("encoded", after_encoded, "encoded, although"),
        ("status 99999", answer((":status", "200"), ("grpc-status", "99999")), "UNKNOWN"),
        ("message", answer((":status", "200"), ("grpc-status", "13"),
                           ("grpc-message", "%zz%0a%1b[2J%" + "x" * 3000)), "INTERNAL: %zz??[2J%"),
        ("delay", answer((":status", "200"), ("grpc-status", "13"),
                         ("grpc-status-details-bin", "A" * 3000)), "INTERNAL"),
    ]


def after_encoded(connection):
    connection.greet()
    while connection.stream is None:
        connection.frame()
    connection.headers((":status", "200"), ("content-type", "application/grpc"),
                       ("grpc-encoding", "gzip"))
    connection.next_batch()
    connection.message(b"", flag=1)
    while True:
        connection.frame()


def survives(place, name, script, text, version=None):
    with RawGateway(place.folder, [script], version) as gateway:
        done = place.once(gateway.port, lines(3), "--answer-timeout", "1500")
        check(f"hostile, {name}: exit", done.code == 0 and done.is_sound, done)
        check(f"hostile, {name}: all arrive", gateway.answered == set(done.ids) and
              len(done.ids) == 3, (gateway.answered, done))
        check(f"hostile, {name}: said", text in done.said and gateway.count >= 2, done)
        check(f"hostile, {name}: the test", not gateway.errors, gateway.errors)


def noise_cases(place, count, seed):
    """Random frames, and answers with random faults."""
    chosen = random.Random(seed)

    def noise(connection, batch):
        for _ in range(chosen.randrange(1, 6)):
            kind, flags = chosen.randrange(12), chosen.choice((0, 1, 4, 5, 8, 0x20, 255))
            payload = chosen.randbytes(chosen.choice((0, 4, 5, 8, 17, 300)))
            connection.send(h2.frame(kind, flags, chosen.choice((0, 1, 1, 2, 3)), payload))
        connection.send(h2.reset(1))

    def faults(connection, batch):
        answer = bytearray(connection.gateway.messages.StreamSignalsResponse(
            batch=batch.batch, accepted=len(batch.signals), rejected_id=[ID.decode()],
            rejected_reason=["a.b"]).SerializeToString())
        for _ in range(chosen.randrange(1, 4)):
            answer[chosen.randrange(len(answer))] = chosen.randrange(256)
        connection.message(bytes(answer[:chosen.randrange(len(answer) + 1)]))
        connection.send(h2.reset(1))
    scripts = [after_batch(chosen.choice((noise, faults))) for _ in range(count)]
    with RawGateway(place.folder, scripts) as gateway:
        # Ids of faulty answers may be told as rejected, and a batch as answered: nothing to hold.
        # One in forty connections takes a batch by chance; there are enough for all of them.
        done = place.once(gateway.port, "presence device=d sensor=s zone=z\n" * (count * 60),
                          "--answer-timeout", "500", "--retry-min", "1", "--retry-max", "2",
                          "--refused-wait", "2", timeout=str(60 + count))
        check("noise: all were met", gateway.count >= count, gateway.count)
        check("noise: exit", done.code in (0, 1) and done.is_sound and
              done.count("waiting") == 0, done)
        check("noise: the test", not gateway.errors, gateway.errors[:3])
        return gateway.count


def window_cases(place):
    """A gateway that gives 100 bytes at a time."""
    def slow(connection):
        connection.greet((h2.INITIAL_WINDOW_SIZE, 100))
        while connection.stream is None:
            connection.frame()
        connection.begin()
        while True:
            while not connection.messages:
                if connection.stream_window <= 0:
                    connection.widen(100 - connection.stream_window)
                connection.frame()
            connection.answer(connection.next_batch())
    with RawGateway(place.folder, [slow]) as gateway:
        done = place.once(gateway.port, lines(2000))
        check("windows: exit", done.code == 0 and gateway.count == 1, done)
        check("windows: all arrive", gateway.ids == done.ids, len(gateway.ids))
        check("windows: held to", gateway.least_window >= 0, gateway.least_window)


def silence_cases(place):
    """A gateway that gives no sign of life, and one that only answers PINGs."""
    from ground import Running
    dead = "no sign of life"
    with RawGateway(place.folder) as gateway:
        device = Running(place.words(gateway.port, place.spool(), "--keepalive", "20",
                                     "--ping-timeout", "20000"))
        device.write(lines(1))
        device.wait_for(lambda d: len(gateway.answered) == 1)
        check("PINGs answered: stays", device.wait_for(lambda d: gateway.pings >= 10) and
              gateway.count == 1 and dead not in device.text, device.text)
        device.process.stdin.close()
        check("PINGs answered: ends", device.end(15) == 0, device.text)
    with RawGateway(place.folder) as gateway:
        gateway.answers_pings = False
        device = Running(place.words(gateway.port, place.spool(), "--keepalive", "20",
                                     "--ping-timeout", "50"))
        check("PINGs not answered: comes again", device.wait_for(
            lambda d: sum(dead in line for line in d.said) >= 2), device.text)
        device.process.stdin.close()
        check("PINGs not answered: ends", device.end(15) == 0, device.text)


def run(place, options):
    for name, payload, text in answers():
        survives(place, name, says(payload), text)
    for name, script, text in framed() + http_answers():
        survives(place, name, script, text)
    survives(place, "TLS 1.2", says(b"\xff"), "cannot be read", ssl.TLSVersion.TLSv1_2)
    window_cases(place)
    silence_cases(place)
    count = noise_cases(place, options.hostile, options.seed)
    print(f"hostile: {count} connections with random faults")
