"""RFC 9113 sections 3 to 6: prefaces, frames, states of streams, kinds of frames.

Numbers of rules are those of h2spec, so that results can be compared; sections are RFC 7540's.
"""
from http2_answers import (Skipped, acknowledges, closes, connection_error, ended, frame_of,
                           goes_away, pongs, resets, responds, stream_error)
from http2_peer import (ACK, CANCEL, COMPRESSION_ERROR, CONTINUATION, DATA, ENABLE_PUSH,
                        END_HEADERS, END_STREAM, FLOW_CONTROL_ERROR, FRAME_SIZE_ERROR, GOAWAY,
                        HEADERS, INITIAL_WINDOW_SIZE, MAX_CONCURRENT_STREAMS, MAX_FRAME_SIZE,
                        PADDED, PING, PREFACE, PRIORITY, PROTOCOL_ERROR, REFUSED_STREAM, RST_STREAM,
                        SETTINGS, STREAM_CLOSED, WHOLE, WINDOW_UPDATE, WITH_PRIORITY, data,
                        dependency, frame, ping, priority, reset, settings, window_update)

BROKEN_PING = ping(stream=3)
UNKNOWN = frame(0x16, payload=bytes(8))
FULL_WINDOW = 0x7FFF_FFFF
DUMMY = "x" * 4_000


def dummies(count=1):
    return [(f"x-dummy{number}", DUMMY) for number in range(count)]


def largest(peer):
    return peer.settings.get(MAX_FRAME_SIZE, 16_384)


def windowed(*values):
    """Changes the window of streams and waits until the server knows."""
    def act(peer):
        peer.send(settings(*((INITIAL_WINDOW_SIZE, value) for value in values)))
        acknowledges(peer, exact=False)
        return [peer.whole()]
    return act


def too_many_streams(peer):
    most = peer.settings.get(MAX_CONCURRENT_STREAMS)
    if most is None:
        raise Skipped("the server allows any number of streams")
    peer.send(settings((INITIAL_WINDOW_SIZE, 0)))
    return [peer.whole(1 + 2 * number) for number in range(most + 1)]


def after_end(*frames):
    """A request, its whole response, and then frames on its stream."""
    def act(peer):
        peer.send(peer.whole())
        ended(peer)
        return [each(peer) if callable(each) else each for each in frames]
    return act


def window_follows(peer):
    peer.send(settings((INITIAL_WINDOW_SIZE, 0)))
    acknowledges(peer, exact=False)
    peer.send(peer.whole(), settings((INITIAL_WINDOW_SIZE, 1)))
    acknowledges(peer, exact=False)
    return []


def window_below_zero(peer):
    peer.send(*windowed(3)(peer))
    frame_of(DATA)(peer, exact=False)
    peer.send(settings((INITIAL_WINDOW_SIZE, 2)))
    acknowledges(peer, exact=False)
    return [window_update(1, 2)]


def starting_rules(rule):
    rule("http2/3.5/1", "the client's preface", lambda p: [
        PREFACE, settings((INITIAL_WINDOW_SIZE, 65_535))], frame_of(SETTINGS, flags=0),
        greets=False)
    rule("http2/3.5/2", "a wrong preface", lambda p: [b"INVALID CONNECTION PREFACE\r\n\r\n"],
         closes, greets=False)


def format_rules(rule):
    rule("http2/4.1/1", "a frame of an unknown type", lambda p: [UNKNOWN, ping()], pongs())
    rule("http2/4.1/2", "undefined flags", lambda p: [ping(flags=0x16)], pongs())
    rule("http2/4.1/3", "the reserved bit", lambda p: [ping(flags=0x16, stream=1 << 31)], pongs())

    rule("http2/4.2/1", "DATA of 2^14 bytes", lambda p: [
        p.open(), data(1, bytes(largest(p)))], frame_of(HEADERS))
    rule("http2/4.2/2", "DATA above MAX_FRAME_SIZE", lambda p: [
        p.open(), data(1, bytes(largest(p) + 1))], stream_error(FRAME_SIZE_ERROR))
    rule("http2/4.2/3", "HEADERS above MAX_FRAME_SIZE", lambda p: [
        p.whole(1, p.get + dummies(5))], connection_error(FRAME_SIZE_ERROR))

    rule("http2/4.3/1", "a block that ends within a field", lambda p: [
        frame(HEADERS, WHOLE, 1, b"\x40")], connection_error(COMPRESSION_ERROR))
    rule("http2/4.3/2", "PRIORITY within a block", lambda p: [
        p.headers(1, p.get, 0), priority(1), p.continuation(1, dummies())],
        connection_error(PROTOCOL_ERROR))
    rule("http2/4.3/3", "HEADERS of another stream within a block", lambda p: [
        p.headers(1, p.get, 0), p.whole(3), p.continuation(1, dummies())],
        connection_error(PROTOCOL_ERROR))


def state_rules(rule):
    idle = connection_error(PROTOCOL_ERROR)
    rule("http2/5.1/1", "idle: DATA", lambda p: [data(1)], idle)
    rule("http2/5.1/2", "idle: RST_STREAM", lambda p: [reset(1)], idle)
    rule("http2/5.1/3", "idle: WINDOW_UPDATE", lambda p: [window_update(1, 100)], idle)
    rule("http2/5.1/4", "idle: CONTINUATION", lambda p: [p.continuation(1, p.get)], idle)

    closed = stream_error(STREAM_CLOSED)
    either = stream_error(STREAM_CLOSED, PROTOCOL_ERROR)
    rule("http2/5.1/5", "half-closed: DATA", lambda p: [p.whole(), data(1)], closed)
    rule("http2/5.1/6", "half-closed: HEADERS", lambda p: [p.whole(), p.whole()], closed)
    rule("http2/5.1/7", "half-closed: CONTINUATION", lambda p: [
        p.whole(), p.continuation(1, p.get)], either)
    rule("http2/5.1/8", "after RST_STREAM: DATA", lambda p: [p.open(), reset(1), data(1)], closed)
    rule("http2/5.1/9", "after RST_STREAM: HEADERS", lambda p: [
        p.open(), reset(1), p.whole()], closed)
    rule("http2/5.1/10", "after RST_STREAM: CONTINUATION", lambda p: [
        p.open(), reset(1), p.continuation(1, dummies())], either)
    rule("http2/5.1/11", "closed: DATA", after_end(data(1)), connection_error(STREAM_CLOSED))
    rule("http2/5.1/12", "closed: HEADERS", after_end(lambda p: p.whole()),
         connection_error(STREAM_CLOSED))
    rule("http2/5.1/13", "closed: CONTINUATION", after_end(lambda p: p.continuation(1, dummies())),
         connection_error(STREAM_CLOSED, PROTOCOL_ERROR))


def stream_rules(rule):
    broken = connection_error(PROTOCOL_ERROR)
    rule("http2/5.1.1/1", "an even stream", lambda p: [p.whole(2)], broken)
    rule("http2/5.1.1/2", "a lower stream than an earlier one", lambda p: [p.whole(5), p.whole(3)],
         broken)
    rule("http2/5.1.1/3", "HEADERS twice on a later stream", lambda p: [p.whole(5), p.whole(5)],
         stream_error(STREAM_CLOSED))
    rule("http2/5.1.2/1", "more streams than MAX_CONCURRENT_STREAMS", too_many_streams,
         stream_error(PROTOCOL_ERROR, REFUSED_STREAM), body_bytes=1)

    rule("http2/5.3.1/1", "HEADERS that depend on themselves", lambda p: [
        frame(HEADERS, WHOLE | WITH_PRIORITY, 1, dependency(1) + p.block(p.get))],
        stream_error(PROTOCOL_ERROR))
    rule("http2/5.3.1/2", "PRIORITY that depends on itself", lambda p: [priority(1, on=1)],
         stream_error(PROTOCOL_ERROR))

    rule("http2/5.4.1/1", "a broken PING: the end", lambda p: [BROKEN_PING], closes)
    rule("http2/5.4.1/2", "a broken PING: GOAWAY before the end", lambda p: [BROKEN_PING],
         goes_away(PROTOCOL_ERROR))

    rule("http2/5.5/1", "a frame of an extension", lambda p: [UNKNOWN, ping()], pongs())
    rule("http2/5.5/2", "a frame of an extension within a block", lambda p: [
        p.headers(1, p.get, END_STREAM), UNKNOWN], connection_error(PROTOCOL_ERROR))


def data_and_headers_rules(rule):
    broken = connection_error(PROTOCOL_ERROR)
    rule("http2/6.1/1", "DATA on stream 0", lambda p: [data(0)], broken)
    rule("http2/6.1/2", "DATA on a stream that is not open", lambda p: [
        p.whole(1, p.post), data(1)], stream_error(STREAM_CLOSED))
    rule("http2/6.1/3", "DATA with more padding than payload", lambda p: [
        p.open(1, p.post + [("content-length", "4")]),
        data(1, b"\x06test", END_STREAM | PADDED)], broken)

    rule("http2/6.2/1", "PRIORITY after HEADERS without END_HEADERS", lambda p: [
        p.headers(1, p.get, 0), priority(1), p.continuation(1, dummies())], broken)
    rule("http2/6.2/2", "other HEADERS after HEADERS without END_HEADERS", lambda p: [
        p.headers(1, p.get, 0), p.whole(3), p.continuation(1, dummies())], broken)
    rule("http2/6.2/3", "HEADERS on stream 0", lambda p: [p.whole(0)], broken)

    def overpadded(peer):
        block = peer.block(peer.get)
        return [frame(HEADERS, WHOLE | PADDED, 1, bytes([len(block) + 2]) + block)]
    rule("http2/6.2/4", "HEADERS with more padding than payload", overpadded,
         stream_error(PROTOCOL_ERROR))

    rule("http2/6.3/1", "PRIORITY on stream 0", lambda p: [priority(0)], broken)
    rule("http2/6.3/2", "PRIORITY of 4 bytes", lambda p: [
        p.whole(), frame(PRIORITY, 0, 1, b"\x80\0\0\x01")], stream_error(FRAME_SIZE_ERROR))
    rule("http2/6.3/3", "PRIORITY of an idle stream, then a lower one", lambda p: [
        priority(3), p.whole()], frame_of(HEADERS))

    rule("http2/6.4/1", "RST_STREAM on stream 0", lambda p: [reset(0)], broken)
    rule("http2/6.4/2", "RST_STREAM of an idle stream", lambda p: [reset(1, CANCEL)], broken)
    rule("http2/6.4/3", "RST_STREAM of 3 bytes", lambda p: [
        p.whole(), frame(RST_STREAM, 0, 1, bytes(3))], stream_error(FRAME_SIZE_ERROR))


def settings_rules(rule):
    size, broken = connection_error(FRAME_SIZE_ERROR), connection_error(PROTOCOL_ERROR)
    rule("http2/6.5/1", "SETTINGS with ACK and a payload", lambda p: [
        frame(SETTINGS, ACK, 0, b"\0")], size)
    rule("http2/6.5/2", "SETTINGS on stream 1", lambda p: [
        frame(SETTINGS, 0, 1, b"\0\x03\0\0\0\x64")], broken)
    rule("http2/6.5/3", "SETTINGS of 3 bytes", lambda p: [frame(SETTINGS, 0, 0, b"\0\x03\0")], size)

    rule("http2/6.5.2/1", "ENABLE_PUSH of 2", lambda p: [settings((ENABLE_PUSH, 2))], broken)
    rule("http2/6.5.2/2", "INITIAL_WINDOW_SIZE of 2^31", lambda p: [
        settings((INITIAL_WINDOW_SIZE, 1 << 31))], connection_error(FLOW_CONTROL_ERROR))
    rule("http2/6.5.2/3", "MAX_FRAME_SIZE below 2^14", lambda p: [
        settings((MAX_FRAME_SIZE, 16_383))], broken)
    rule("http2/6.5.2/4", "MAX_FRAME_SIZE of 2^24", lambda p: [
        settings((MAX_FRAME_SIZE, 1 << 24))], broken)
    rule("http2/6.5.2/5", "an unknown setting", lambda p: [settings((0xFF, 1)), ping()], pongs())

    rule("http2/6.5.3/1", "a setting twice in one frame: the last one counts", windowed(100, 1),
         frame_of(DATA, stream=1, length=1), body_bytes=2)
    rule("http2/6.5.3/2", "SETTINGS are acknowledged", lambda p: [settings((ENABLE_PUSH, 0))],
         frame_of(SETTINGS, flags=ACK))


def connection_rules(rule):
    broken = connection_error(PROTOCOL_ERROR)
    rule("http2/6.7/1", "PING", lambda p: [ping(b"payload!")], pongs(b"payload!"))
    rule("http2/6.7/2", "PING with ACK gets no answer", lambda p: [
        ping(b"answered", ACK), ping(b"payload!")], pongs(b"payload!"))
    rule("http2/6.7/3", "PING on stream 1", lambda p: [ping(stream=1)], broken)
    rule("http2/6.7/4", "PING of 6 bytes", lambda p: [frame(PING, payload=bytes(6))],
         connection_error(FRAME_SIZE_ERROR))

    rule("http2/6.8/1", "GOAWAY on stream 1", lambda p: [frame(GOAWAY, 0, 1, bytes(8))], broken)


def window_rules(rule):
    overflow = FLOW_CONTROL_ERROR
    rule("http2/6.9/1", "WINDOW_UPDATE of 0", lambda p: [window_update(0, 0)],
         connection_error(PROTOCOL_ERROR))
    rule("http2/6.9/2", "WINDOW_UPDATE of 0 on a stream", lambda p: [
        p.open(1, p.get), window_update(1, 0)], stream_error(PROTOCOL_ERROR))
    rule("http2/6.9/3", "WINDOW_UPDATE of 3 bytes", lambda p: [
        frame(WINDOW_UPDATE, 0, 0, b"\0\0\x01")], connection_error(FRAME_SIZE_ERROR))

    rule("http2/6.9.1/1", "a window of 1 byte", windowed(1), frame_of(DATA, stream=1, length=1),
         body_bytes=2)
    rule("http2/6.9.1/2", "a window above 2^31 - 1", lambda p: [
        window_update(0, FULL_WINDOW), window_update(0, FULL_WINDOW)], goes_away(overflow))
    rule("http2/6.9.1/3", "a stream's window above 2^31 - 1", lambda p: [
        p.open(1, p.get), window_update(1, FULL_WINDOW), window_update(1, FULL_WINDOW)],
        resets(1, overflow))

    rule("http2/6.9.2/1", "SETTINGS open the window of a stream", window_follows,
         frame_of(DATA, stream=1, length=1), body_bytes=2)
    rule("http2/6.9.2/2", "SETTINGS take a window below zero", window_below_zero,
         frame_of(DATA, stream=1, length=1), body_bytes=5)
    rule("http2/6.9.2/3", "INITIAL_WINDOW_SIZE above 2^31 - 1", lambda p: [
        settings((INITIAL_WINDOW_SIZE, 1 << 31))], connection_error(overflow))


def continuation_rules(rule):
    broken = connection_error(PROTOCOL_ERROR)
    rule("http2/6.10/1", "two CONTINUATION frames", lambda p: [
        p.headers(1, p.get, END_STREAM), p.continuation(1, dummies(), 0),
        p.continuation(1, dummies())], responds())
    rule("http2/6.10/2", "CONTINUATION, then DATA", lambda p: [
        p.headers(1, p.post, 0), p.continuation(1, dummies(), 0), data(1)], broken)
    rule("http2/6.10/3", "CONTINUATION on stream 0", lambda p: [
        p.headers(1, p.get, END_STREAM), p.continuation(0, dummies())], broken)
    rule("http2/6.10/4", "CONTINUATION after END_HEADERS", lambda p: [
        p.whole(), p.continuation(1, dummies())], broken)
    rule("http2/6.10/5", "CONTINUATION after CONTINUATION with END_HEADERS", lambda p: [
        p.headers(1, p.get, END_STREAM), p.continuation(1, dummies()),
        p.continuation(1, dummies())], broken)
    rule("http2/6.10/6", "CONTINUATION after DATA", lambda p: [
        p.headers(1, p.post, 0), data(1), p.continuation(1, dummies(), 0),
        frame(CONTINUATION, END_HEADERS, 0, p.block(dummies()))], broken)


def add_rules(rule):
    for group in (starting_rules, format_rules, state_rules, stream_rules, data_and_headers_rules,
                  settings_rules, connection_rules, window_rules, continuation_rules):
        group(rule)
