"""What a server may answer: each function makes a check that raises Broken.

Lenient checks take what h2spec takes: any end of the connection stands for a connection error.
Exact checks want what RFC 9113 asks of a server that knows what went wrong: GOAWAY with the code,
then an end of the connection that loses no byte; and of a good request its whole response.
"""
from http2_peer import (ACK, CLOSED, CODES, DATA, END_STREAM, GOAWAY, HEADERS, KINDS, NO_ERROR,
                        PING, RST_STREAM, SETTINGS, SILENT, End, name_of)


class Broken(Exception):
    """A rule is broken: what was expected; the peer knows what was seen."""


class Skipped(Exception):
    """A rule cannot be tried with this server: why."""


def names(codes):
    return " or ".join(name_of(CODES, code) for code in codes)


def events(peer):
    """Frames, and the end as the last one."""
    while True:
        event = peer.read()
        yield event
        if isinstance(event, End):
            return


def is_close(event):
    return isinstance(event, End) and event is not SILENT


def is_error(event):
    return not isinstance(event, End) and event.code not in (None, NO_ERROR)


def closes(peer, exact):
    for event in events(peer):
        if event is CLOSED or is_close(event) and not exact:
            return
    raise Broken("the connection is closed" + (" in good order" if exact else ""))


def connection_error(*codes):
    def check(peer, exact):
        said = False
        for event in events(peer):
            if not isinstance(event, End) and event.kind == GOAWAY:
                said = event.code in codes
                if said and not exact:
                    return
            if is_close(event) and (not exact or said and event is CLOSED):
                return
        raise Broken(f"GOAWAY {names(codes)}, then the connection is closed" if exact
                     else f"GOAWAY {names(codes)}, or the connection is closed")
    return check


def stream_error(*codes):
    """Also as an error of the connection."""
    def check(peer, exact):
        said = False
        for event in events(peer):
            if not isinstance(event, End) and event.code in codes:
                said = event.kind == GOAWAY
                if not exact or event.kind == RST_STREAM:
                    return
            if is_close(event) and (not exact or said and event is CLOSED):
                return
        raise Broken(f"RST_STREAM or GOAWAY {names(codes)}"
                     + ("" if exact else ", or the connection is closed"))
    return check


def wait_for(peer, exact, what, fits):
    """The first frame that fits; exactly, no error comes before it."""
    for event in events(peer):
        if exact and is_error(event):
            break
        if not isinstance(event, End) and fits(event):
            return event
    raise Broken(what)


def frame_of(kind, stream=None, length=None, flags=None):
    """The first frame of a kind is like that."""
    def check(peer, exact):
        what = " ".join([name_of(KINDS, kind)] + [
            f"{word} {value}" for word, value in
            (("stream", stream), ("length", length), ("flags", flags)) if value is not None])
        event = wait_for(peer, exact, what, lambda event: event.kind == kind)
        if (stream not in (None, event.stream) or length not in (None, len(event.payload))
                or flags not in (None, event.flags)):
            raise Broken(what)
    return check


def goes_away(code):
    """GOAWAY itself; an end of the connection does not stand for it."""
    def check(peer, exact):
        event = wait_for(peer, False, f"GOAWAY {names([code])}", lambda event: event.kind == GOAWAY)
        if event.code != code:
            raise Broken(f"GOAWAY {names([code])}")
        if exact:
            closes(peer, exact)
    return check


def resets(stream, code):
    def check(peer, exact):
        what = f"RST_STREAM {names([code])} stream {stream}"
        event = wait_for(peer, False, what, lambda event: event.kind == RST_STREAM)
        if (event.stream, event.code) != (stream, code):
            raise Broken(what)
    return check


def responds(stream=1):
    """The response begins; exactly, it comes to its end."""
    def check(peer, exact):
        head = wait_for(peer, exact, f"a response on stream {stream}",
                        lambda event: event.kind == HEADERS and event.stream == stream)
        if exact and not head.flags & END_STREAM:
            ended(peer, exact, stream)
    return check


def ended(peer, exact=False, stream=1):
    wait_for(peer, exact, f"the end of stream {stream}", lambda event: event.stream == stream
             and event.kind in (HEADERS, DATA) and event.flags & END_STREAM)


def pongs(payload=bytes(8)):
    """The server answers PING; with another payload's answer before it does not."""
    def check(peer, exact):
        event = wait_for(peer, exact, "PING with ACK", lambda event: event.kind == PING)
        if not event.flags & ACK or event.payload != payload:
            raise Broken("PING with ACK and the same payload")
    return check


def pongs_or_closes(peer, exact):
    for event in events(peer):
        if is_close(event) and not exact:
            return
        if not isinstance(event, End) and event.kind == PING and event.flags & ACK:
            return
    raise Broken("PING with ACK" + ("" if exact else ", or the connection is closed"))


def acknowledges(peer, exact):
    frame_of(SETTINGS, flags=ACK)(peer, exact)
