#!/usr/bin/env python3
"""Holds a server to the rules of HTTP/2, one fresh connection for each, as h2spec --strict does.

http2_rules.py HOST PORT [--tls ...]: GET and POST of a path that may answer with any status.
"""
import argparse
import dataclasses
import ssl
import sys
import typing

import http2_frame_rules
import http2_message_rules
from http2_answers import Broken, Skipped
from http2_peer import DATA, END_STREAM, End, Peer, Target


@dataclasses.dataclass
class Rule:
    where: str
    what: str
    # What a peer sends; it may wait for answers in between.
    act: typing.Callable
    check: typing.Callable
    greets: bool
    # What a response must have at least for the rule to mean anything.
    body_bytes: int


def all_rules():
    rules = []

    def rule(where, what, act, check, greets=True, body_bytes=0):
        rules.append(Rule(where, what, act, check, greets, body_bytes))
    http2_message_rules.add_rules(rule)
    http2_frame_rules.add_rules(rule)
    return rules


def body_bytes(target):
    """The size of the server's response."""
    peer = Peer(target)
    try:
        peer.greet()
        peer.send(peer.whole())
        count = 0
        while True:
            event = peer.read()
            if isinstance(event, End):
                raise ConnectionError(f"no whole response to GET {target.path}: {event}")
            count += len(event.payload) if event.kind == DATA else 0
            if event.stream == 1 and event.flags & END_STREAM:
                return count
    finally:
        peer.close()


def breach(rule, target, exact):
    """What was expected and seen; None when the rule is kept."""
    peer = Peer(target)
    try:
        if rule.greets:
            peer.greet()
        peer.send(*rule.act(peer))
        rule.check(peer, exact)
    except Broken as broken:
        return f"expected {broken}, seen: {', '.join(map(str, peer.seen[-5:]))}"
    except (OSError, ValueError) as error:
        return f"{type(error).__name__}: {error}"
    finally:
        peer.close()
    return None


def run(target, rules, exact, may_lack_body):
    passed = failed = 0
    skipped = []
    size = body_bytes(target)
    for rule in rules:
        if size < rule.body_bytes and may_lack_body:
            skipped.append(rule.where)
            continue
        try:
            wrong = breach(rule, target, exact)
        except Skipped as reason:
            print(f"skipped {rule.where} {rule.what}: {reason}")
            skipped.append(rule.where)
            continue
        if wrong is None:
            passed += 1
        else:
            failed += 1
            print(f"FAILED {rule.where} {rule.what}: {wrong}")
    return passed, failed, skipped


def tls_context(arguments):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.set_alpn_protocols(["h2"])
    if arguments.trust:
        context.load_verify_locations(arguments.trust)
    else:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    if arguments.certificate:
        context.load_cert_chain(arguments.certificate, arguments.key)
    return context


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("host")
    parser.add_argument("port", type=int)
    parser.add_argument("--path", default="/")
    parser.add_argument("--tls", action="store_true")
    parser.add_argument("--trust", help="PEM of authorities; without it any certificate does")
    parser.add_argument("--certificate", help="PEM of the client's chain")
    parser.add_argument("--key", help="PEM of the client's key")
    parser.add_argument("--exact", action="store_true",
                        help="GOAWAY and an orderly end, where h2spec takes any end")
    parser.add_argument("--may-lack-body", action="store_true",
                        help="skip rules that need a response with a body, if it has none")
    parser.add_argument("--joined", action="store_true",
                        help="frames of a rule in one write; else each in its own, as h2spec does")
    parser.add_argument("--only", default="", help="rules whose number begins so")
    parser.add_argument("--timeout", type=float, default=2.0, help="seconds to wait for an answer")
    arguments = parser.parse_args()
    target = Target(arguments.host, arguments.port, arguments.timeout, arguments.joined,
                    arguments.path, tls_context(arguments) if arguments.tls else None)
    rules = [rule for rule in all_rules() if rule.where.startswith(arguments.only)]
    passed, failed, skipped = run(target, rules, arguments.exact, arguments.may_lack_body)
    if skipped:
        print(f"@ran {len(rules) - len(skipped)} of {len(rules)} rules of HTTP/2"
              f" (not {' '.join(skipped)})")
    print(f"@count {passed} {failed}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
