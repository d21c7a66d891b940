"""Counts what holds and prints what does not; from several threads too."""
import threading

import grpc

passed = failed = 0
_counting = threading.Lock()


def check(name, ok, seen=""):
    global passed, failed
    with _counting:
        if ok:
            passed += 1
        else:
            failed += 1
            print(f"FAILED {name}: {seen}")


def outcome(call):
    """A call's code and message; OK and no message when it succeeded."""
    try:
        call()
    except grpc.RpcError as error:
        return error.code().name, error.details()
    return "OK", ""
