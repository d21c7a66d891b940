#!/usr/bin/env python3
"""Runs protobuf conformance cases (proto3, binary and JSON) against a testee.

The testee is a program that reads length-prefixed ConformanceRequests from its
standard input and answers each with a ConformanceResponse. Every case is named
like the case of protobuf's own suite that asks the same; names with `Extra` are
further cases of this runner. Failures are printed with input, expectation and
result; the last line is `@count PASSED FAILED`.

    run.py --proto-dir DIR [--filter TEXT] [--list] [--] COMMAND [ARGUMENT...]
"""

import argparse
import fnmatch
import sys
import time

from google.protobuf.message import DecodeError

import binary_cases
import binary_error_cases
import extra_binary_cases
import extra_json_cases
import json_any_cases
import json_message_cases
import json_scalar_cases
import json_syntax_cases
import json_time_cases
import performance_cases
import protocol_cases
from protos import Protos
from testee import Testee, TesteeError

_MODULES = (binary_error_cases, binary_cases, json_syntax_cases, json_scalar_cases,
            json_message_cases, json_time_cases, json_any_cases, extra_binary_cases,
            extra_json_cases, protocol_cases, performance_cases)


def all_cases():
    seen = set()
    for module in _MODULES:
        for case in module.cases():
            if case.name in seen:
                raise ValueError(f"two cases named {case.name}")
            seen.add(case.name)
            yield case


def selected(case, filters):
    return not filters or any(
        text in case.name or fnmatch.fnmatchcase(case.name, text) for text in filters)


def shown_payload(payload):
    if isinstance(payload, tuple):
        return f"{payload[0]} {payload[1]!r}"
    if isinstance(payload, str):
        return payload if len(payload) <= 400 else f"{payload[:400]}... ({len(payload)})"
    text = payload[:100].hex(" ")
    return f"bytes {text}{'...' if len(payload) > 100 else ''} ({len(payload)} bytes)"


def run_case(case, testee, protos):
    """None, or what is wrong."""
    try:
        data = testee.exchange(case.request(protos))
    except TesteeError as error:
        return str(error)
    try:
        response = protos.response.FromString(data)
    except DecodeError as error:
        return f"the response does not parse: {error}"
    return case.check(response, protos)


def run(arguments, cases):
    protos = Protos(arguments.proto_dir)
    testee = Testee(arguments.command, arguments.timeout)
    passed, failed, started = 0, 0, time.monotonic()
    for case in cases:
        before = time.monotonic()
        wrong = run_case(case, testee, protos)
        took = time.monotonic() - before
        if took > arguments.slow:
            print(f"slow: {case.name} took {took:.1f} s")
        if wrong is None:
            passed += 1
            continue
        failed += 1
        print(f"FAILED {case.name}")
        print(f"    input:    {shown_payload(case.payload)}")
        print(f"    expected: {case.expected}")
        print(f"    got:      {wrong}", flush=True)
    status = testee.close()
    if passed + failed and status != 0:
        failed += 1
        print(f"FAILED the testee's end at the end of its input: status {status}")
    print(f"{passed} passed, {failed} failed in {time.monotonic() - started:.1f} s")
    print(f"@count {passed} {failed}")
    return 1 if failed or not passed else 0


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--proto-dir", help="where conformance.proto and "
                        "test_messages_proto3.proto are, at any depth")
    parser.add_argument("--filter", action="append", default=[],
                        help="part of a case's name, or a pattern of it (repeatable)")
    parser.add_argument("--list", action="store_true", help="print the names only")
    parser.add_argument("--no-performance", action="store_true",
                        help="leave out the cases with large inputs")
    parser.add_argument("--timeout", type=float, default=60, help="seconds for one case")
    parser.add_argument("--slow", type=float, default=5,
                        help="tell of cases that take more seconds than this")
    parser.add_argument("command", nargs=argparse.REMAINDER, help="the testee")
    arguments = parser.parse_args()
    if arguments.command[:1] == ["--"]:
        del arguments.command[0]
    if not arguments.list and not (arguments.proto_dir and arguments.command):
        parser.error("needs --proto-dir and a command")
    return arguments


def main():
    arguments = parse_arguments()
    cases = [case for case in all_cases() if selected(case, arguments.filter)]
    if arguments.no_performance:
        large = {case.name for case in performance_cases.cases()}
        cases = [case for case in cases if case.name not in large]
    if arguments.list:
        print("\n".join(case.name for case in cases))
        return 0
    return run(arguments, cases)


if __name__ == "__main__":
    sys.exit(main())
