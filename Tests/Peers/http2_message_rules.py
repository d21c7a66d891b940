"""RFC 9113 sections 7 and 8, RFC 7541, and what any server must take.

Numbers of rules are those of h2spec, so that results can be compared; sections are RFC 7540's.
Rules of atrium/ are our own.
"""
from http2_answers import (Broken, acknowledges, closes, connection_error, ended, frame_of,
                           goes_away, pongs, pongs_or_closes, responds, stream_error)
from http2_frame_rules import BROKEN_PING
from http2_peer import (COMPRESSION_ERROR, CONTINUATION, DATA, ENABLE_PUSH, END_HEADERS, END_STREAM,
                        HEADER_TABLE_SIZE, HEADERS, INITIAL_WINDOW_SIZE, MAX_CONCURRENT_STREAMS,
                        MAX_FRAME_SIZE, MAX_HEADER_LIST_SIZE, NO_ERROR, PADDED, PREFACE,
                        PROTOCOL_ERROR, PUSH_PROMISE, SETTINGS, WHOLE, WITH_PRIORITY, End, data,
                        dependency, frame, go_away, integer, ping, priority, reset, settings, text,
                        window_update)

# Huffman code (RFC 7541 appendix B); the length of each with its top bit.
HUFFMAN_NAME = bytes.fromhex("85f2b24a84ff")  # x-test
HUFFMAN_VALUE = bytes.fromhex("851a6c35b4ff")  # atrium
USER_AGENT = 58  # its place in the static table


def closed_window(*frames):
    """No byte of a body may be sent at first, so that the stream stays half-closed."""
    return lambda p: [settings((INITIAL_WINDOW_SIZE, 0)), p.whole(), *frames, window_update(1, 1)]


def closed_stream(peer):
    peer.send(peer.whole())
    ended(peer)
    return [priority(1), ping()]


def stream_rules(rule):
    rule("generic/1/1", "the server's preface comes first", lambda p: [
        PREFACE, settings((INITIAL_WINDOW_SIZE, 65_535))], first_is_settings, greets=False)
    rule("generic/2/1", "PRIORITY of an idle stream", lambda p: [priority(1), ping()], pongs())
    rule("generic/2/2", "WINDOW_UPDATE of a half-closed stream", closed_window(), frame_of(DATA),
         body_bytes=1)
    rule("generic/2/3", "PRIORITY of a half-closed stream", closed_window(priority(1)),
         frame_of(DATA), body_bytes=1)
    rule("generic/2/4", "RST_STREAM of a half-closed stream", lambda p: [
        p.whole(), reset(1), ping()], pongs_or_closes)
    rule("generic/2/5", "PRIORITY of a closed stream", closed_stream, pongs())


def first_is_settings(peer, exact):
    first = peer.read()
    if isinstance(first, End) or (first.kind, first.flags) != (SETTINGS, 0):
        raise Broken("SETTINGS as the first frame")


def frame_rules(rule):
    rule("generic/3.1/1", "DATA", lambda p: [p.open(), data(1)], responds())
    rule("generic/3.1/2", "two DATA frames", lambda p: [
        p.open(), data(1, b"test", 0), data(1)], responds())
    rule("generic/3.1/3", "DATA with padding", lambda p: [
        p.open(), data(1, b"\x06test" + bytes(6), END_STREAM | PADDED)], responds())

    rule("generic/3.2/1", "HEADERS", lambda p: [p.whole()], responds())
    rule("generic/3.2/2", "HEADERS with padding", lambda p: [
        frame(HEADERS, WHOLE | PADDED, 1, b"\x08" + p.block(p.get) + bytes(8))], responds())
    rule("generic/3.2/3", "HEADERS with a priority", lambda p: [
        frame(HEADERS, WHOLE | WITH_PRIORITY, 1, dependency(0) + p.block(p.get))], responds())

    for number, what, sent in (
            (1, "weight 1", priority(1, weight=0)), (2, "weight 256", priority(1)),
            (3, "a dependency", priority(3, on=1, weight=0)),
            (4, "an exclusive dependency", priority(1, weight=0, exclusive=True)),
            (5, "an idle stream, then HEADERS of a lower one", priority(3))):
        rule(f"generic/3.3/{number}", f"PRIORITY with {what}",
             lambda p, sent=sent: [sent, p.whole()], responds())

    rule("generic/3.4/1", "RST_STREAM", lambda p: [p.open(1, p.get), reset(1), ping()],
         pongs_or_closes)
    rule("generic/3.5/1", "SETTINGS", lambda p: [settings(
        (HEADER_TABLE_SIZE, 4_096), (ENABLE_PUSH, 1), (MAX_CONCURRENT_STREAMS, 100),
        (INITIAL_WINDOW_SIZE, 65_535), (MAX_FRAME_SIZE, 16_384), (MAX_HEADER_LIST_SIZE, 100))],
        acknowledges)
    rule("generic/3.7/1", "PING", lambda p: [ping(b"payload!")], pongs(b"payload!"))
    rule("generic/3.8/1", "GOAWAY", lambda p: [go_away(NO_ERROR, b"bye")], closes)
    rule("generic/3.9/1", "WINDOW_UPDATE", lambda p: [window_update(0, 1), ping()], pongs())
    rule("generic/3.9/2", "WINDOW_UPDATE of a stream", lambda p: [
        p.whole(), window_update(1, 1)], frame_of(HEADERS))


def continued(*cuts):
    """The request's block in pieces."""
    def act(peer):
        block = peer.block(peer.get)
        pieces = [block[start:end] for start, end in zip((0, *cuts), (*cuts, None))]
        last = len(pieces) - 1
        return [frame(CONTINUATION if at else HEADERS, (0 if at else END_STREAM)
                      | (END_HEADERS if at == last else 0), 1, piece)
                for at, piece in enumerate(pieces)]
    return act


def exchange_rules(rule):
    rule("generic/3.10/1", "CONTINUATION", continued(5), responds())
    rule("generic/3.10/2", "two CONTINUATION frames", continued(5, 10), responds())

    rule("generic/4/1", "GET", lambda p: [p.whole()], responds())
    rule("generic/4/2", "HEAD", lambda p: [p.whole(1, [(":method", "HEAD"), *p.get[1:]])],
         responds())
    rule("generic/4/3", "POST", lambda p: [p.open(), data(1)], responds())
    rule("generic/4/4", "POST with trailers", lambda p: [
        p.open(1, p.post + [("trailer", "x-test")]), data(1, b"test", 0),
        p.headers(1, [("x-test", "ok")])], responds())


def field_rules(rule):
    def takes(number, what, raw):
        rule(f"generic/5/{number}", what, lambda p: [p.headers(1, p.get, raw=raw)], responds())

    takes(1, "an indexed field", integer(USER_AGENT, 7, 0x80))
    number = 2
    for what, first, prefix in (("with indexing", 0x40, 6), ("without indexing", 0x00, 4),
                                ("never indexed", 0x10, 4)):
        named = integer(USER_AGENT, prefix, first)
        new = bytes([first])
        takes(number, f"a field {what}, indexed name", named + text("atrium"))
        takes(number + 1, f"a field {what}, indexed name, Huffman code", named + HUFFMAN_VALUE)
        takes(number + 2, f"a field {what}, new name", new + text("x-test") + text("atrium"))
        takes(number + 3, f"a field {what}, new name, Huffman code",
              new + HUFFMAN_NAME + HUFFMAN_VALUE)
        number += 4

    for number, what, sizes in ((14, "a size of the table", (0,)),
                                (15, "two sizes of the table", (0, 4_096))):
        raw = b"".join(integer(size, 5, 0x20) for size in sizes)
        rule(f"generic/5/{number}", what,
             lambda p, raw=raw: [frame(HEADERS, WHOLE, 1, raw + p.block(p.get))], responds())


def compression_rules(rule):
    broken = connection_error(COMPRESSION_ERROR)

    def breaks(where, what, raw):
        rule(f"hpack/{where}", what, lambda p: [p.headers(1, p.get, raw=raw)], broken)

    breaks("2.3.3/1", "an index beyond the tables", integer(70, 7, 0x80))
    breaks("2.3.3/2", "a name's index beyond the tables", integer(70, 6, 0x40) + text(""))
    breaks("4.2/1", "a size of the table at the end of a block", integer(1, 5, 0x20))
    value = b"\x00" + HUFFMAN_NAME
    breaks("5.2/1", "Huffman padding of more than 7 bits", value + bytes.fromhex("8449509fff"))
    breaks("5.2/2", "Huffman padding of zeros", value + bytes.fromhex("83495090"))
    breaks("5.2/3", "the end symbol in Huffman code", value + bytes.fromhex("87fffffffd25427f"))
    breaks("6.1/1", "index 0", b"\x80")
    rule("hpack/6.3/1", "a size of the table above HEADER_TABLE_SIZE", lambda p: [
        frame(HEADERS, WHOLE, 1, integer(p.settings.get(HEADER_TABLE_SIZE, 4_096) + 1, 5, 0x20)
              + p.block(p.get))], broken)


def code_and_push_rules(rule):
    rule("http2/7/1", "GOAWAY with an unknown code", lambda p: [go_away(0xFF)], closes)
    rule("http2/7/2", "RST_STREAM with an unknown code", lambda p: [
        p.open(), reset(1, 0xFF), ping()], pongs())
    rule("http2/8.2/1", "PUSH_PROMISE", lambda p: [
        frame(PUSH_PROMISE, END_HEADERS, 1, b"\0\0\0\x03" + p.block(p.get))],
        connection_error(PROTOCOL_ERROR))


def malformed_rules(rule):
    malformed = stream_error(PROTOCOL_ERROR)

    def refuses(where, what, fields):
        rule(f"http2/{where}", what, lambda p: [p.whole(1, fields(p.get))], malformed)

    rule("http2/8.1/1", "a second HEADERS without END_STREAM", lambda p: [
        p.open(), data(1, b"test", 0), p.headers(1, [("x-test", "ok")], END_HEADERS)], malformed)
    refuses("8.1.2/1", "an upper-case name", lambda get: get + [("X-TEST", "ok")])

    refuses("8.1.2.1/1", "an unknown pseudo field", lambda get: get + [(":test", "ok")])
    refuses("8.1.2.1/2", "a pseudo field of responses", lambda get: get + [(":status", "200")])
    rule("http2/8.1.2.1/3", "a pseudo field in trailers", lambda p: [
        p.open(), data(1, b"test", 0), p.headers(1, [(":method", "POST")])], malformed)
    refuses("8.1.2.1/4", "a pseudo field after another one", lambda get: [("x-test", "ok")] + get)

    refuses("8.1.2.2/1", "connection", lambda get: get + [("connection", "keep-alive")])
    refuses("8.1.2.2/2", "te other than trailers", lambda get: get + [
        ("trailers", "test"), ("te", "trailers, deflate")])

    refuses("8.1.2.3/1", "an empty :path", lambda get: get[:2] + [(":path", "")] + get[3:])
    for at, name in enumerate(("method", "scheme", "path")):
        refuses(f"8.1.2.3/{at + 2}", f"no :{name}", lambda get, at=at: get[:at] + get[at + 1:])
        refuses(f"8.1.2.3/{at + 5}", f"two :{name}", lambda get, at=at: get + [get[at]])

    for number, what, bodies in ((1, "less than DATA", (b"test",)),
                                 (2, "less than several DATA", (b"test", b"test"))):
        rule(f"http2/8.1.2.6/{number}", f"content-length: {what}", lambda p, bodies=bodies: [
            p.open(1, p.post + [("content-length", "1")]),
            *(data(1, body, 0) for body in bodies[1:]), data(1, bodies[0])], malformed)


def large_body(peer):
    """Several times what a stream's window holds: the server gives back what it has read, or has
    answered and wants no more (section 8.1)."""
    peer.send(peer.open())
    piece = bytes(16_384)
    left = 3 * peer.window(1)
    while left > 0:
        while min(peer.window(0), peer.window(1)) < len(piece):
            seen = peer.read()
            if isinstance(seen, End):
                raise Broken("WINDOW_UPDATE")
            if seen.stream == 1 and seen.code == NO_ERROR:
                return [ping()]
        peer.send(data(1, piece, 0))
        for stream in (0, 1):
            peer.widen(stream, -len(piece))
        left -= len(piece)
    return [data(1, b""), ping()]


def answers_later(peer, exact):
    """Errors of another stream may come before."""
    responds(3)(peer, exact=False)


def own_rules(rule):
    rule("atrium/1", "GOAWAY arrives though input is left unread", lambda p: [
        BROKEN_PING, *(data(1, bytes(16_384), 0) for _ in range(128))], goes_away(PROTOCOL_ERROR))
    rule("atrium/2", "GOAWAY arrives after a wrong preface", lambda p: [bytes(100_000)],
         goes_away(PROTOCOL_ERROR), greets=False)
    rule("atrium/3", "a body larger than the windows", large_body, pongs())
    rule("atrium/4", "a request after a malformed one", lambda p: [
        p.whole(1, p.get + [("X-TEST", "ok")]), p.whole(3)], answers_later)
    rule("atrium/5", "GOAWAY while a stream is open: its response still comes", lambda p: [
        p.open(), go_away(), data(1)], responds())


def add_rules(rule):
    for group in (stream_rules, frame_rules, exchange_rules, field_rules, compression_rules,
                  code_and_push_rules, malformed_rules, own_rules):
        group(rule)
