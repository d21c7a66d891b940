"""Every verb against one server that serves the test catalog."""
import json
import re

from checks import check
from tool import expect

CATALOG = "atrium.testing.v1.Catalog"
PROTO = "rpc Watch(atrium.testing.v1.Part) returns (stream atrium.testing.v1.Part);"


def schema(face, tool):
    """list and describe."""
    listed = expect(f"{face}: list", tool.run("list"), 0, CATALOG)
    services = tool.json("list").value["services"]
    check(f"{face}: list as JSON", services == listed.lines and services == sorted(services),
          services)
    expect(f"{face}: list of a service", tool.run("list", CATALOG), 0,
           f"{CATALOG}/Chat ", "stream atrium.testing.v1.Part -> stream atrium.testing.v1.Part")
    methods = tool.json("list", "Catalog").value["methods"]
    check(f"{face}: methods as JSON",
          [(m["name"].rsplit("/")[1], m["streamsRequests"], m["streamsResponses"])
           for m in methods] == [("Find", False, False), ("Watch", False, True),
                                 ("Upload", True, False), ("Chat", True, True),
                                 ("Register", False, False)], methods)
    expect(f"{face}: describe a service", tool.run("describe", CATALOG), 0,
           "service Catalog {", "  " + PROTO)
    expect(f"{face}: describe a method", tool.run("describe", "Catalog/Watch"), 0, PROTO)
    expect(f"{face}: describe a message", tool.run("describe", "atrium.testing.v1.Maps"), 0,
           "  map<string, atrium.testing.v1.Grade> string_grade = 16;")
    expect(f"{face}: describe what is imported", tool.run("describe", "google.protobuf.Empty"), 0,
           "message Empty {")
    expect(f"{face}: describe an enum", tool.run("describe", "Grade"), 0, "  GRADE_BELOW = -1;")
    shown = tool.json("describe", "Catalog.Find").value
    check(f"{face}: describe as JSON", shown["kind"] == "method" and
          shown["name"] == f"{CATALOG}/Find" and
          shown["file"] == "atrium/testing/v1/service.proto", shown)
    template = tool.run("describe", "Catalog/Find", "--template")
    check(f"{face}: template", template.code == 0 and template.value == {"a": 0, "b": ""}, template)
    expect(f"{face}: what was meant", tool.run("describe", "atrium.testing.v1.Prat"), 2,
           err="did you mean atrium.testing.v1.Part?")
    expect(f"{face}: a method that was meant", tool.run("call", f"{CATALOG}/Fnd"), 2,
           err=f"did you mean {CATALOG}/Find?")
    expect(f"{face}: a service is no method", tool.run("call", CATALOG), 2, err="Find, Watch")
    expect(f"{face}: nothing alike", tool.run("describe", "no.Such.Thing"), 2,
           err="atrium-rpc list")


def calls(face, tool):
    """All four kinds, codes, metadata, deadlines, gzip."""
    find = tool.run("call", f"{CATALOG}/Find", "--json", '{"a": 7, "b": "x"}')
    check(f"{face}: unary", find.code == 0 and find.value == {"fInt32": 7, "fString": "x"}, find)
    named = tool.json("call", "Find", "--json", '{"a":7}', "--proto-names", "--all-fields")
    check(f"{face}: all fields by their own names",
          named.value["f_int32"] == 7 and named.value["f_int64"] == "0" and
          named.value["f_grade"] == "GRADE_UNSPECIFIED" and len(named.value) == 16, named)
    empty = tool.json("call", "Find")
    check(f"{face}: no request is an empty one", empty.code == 0 and empty.value == {}, empty)
    many = tool.json("call", "Catalog/Watch", "--json", '{"a": 1000}')
    check(f"{face}: server streaming",
          [value.get("a", 0) for value in many.values] == list(range(1000)), many)
    expect(f"{face}: client streaming",
           tool.run("call", "Upload", "--json", '{"a":1}{"a":2} {"a":3}'), 0, "{}")
    lines = "".join(f'{{"a":{a}}}\n' for a in range(300))
    echoed = tool.json("call", "Chat", "--json", "-", text=lines)
    check(f"{face}: bidirectional",
          [value.get("a", 0) for value in echoed.values] == list(range(300)), echoed)
    expect(f"{face}: no requests at all", tool.json("call", "Chat"), 0)
    for words in (["--gzip"], ["--metadata", "one=1"]):
        said = tool.json("call", "Find", "--json", json.dumps({"b": "gzip" * 9_000}), *words)
        check(f"{face}: {words[0]}", said.code == 0 and said.value["fString"] == "gzip" * 9_000,
              said.code)


def errors(face, tool):
    """Errors of servers, and errors before there is a call."""
    expect(f"{face}: code and message", tool.run("call", "Find", "--json", '{"b":"fail"}'), 1,
           err="NOT_FOUND: no part 100% like 价格")
    said = tool.json("call", "Find", "--json", '{"b":"fail"}')
    error = json.loads(said.err)
    check(f"{face}: error as JSON",
          (error["code"], error["number"], error["message"]) ==
          ("NOT_FOUND", 5, "no part 100% like 价格") and said.out == "", said)
    expect(f"{face}: error after a stream", tool.run("call", "Upload"), 1,
           err="INVALID_ARGUMENT: sum: expected 6, got 0")
    expect(f"{face}: deadline",
           tool.run("call", "Find", "--json", '{"b":"wait"}', "--timeout", "200ms"), 1,
           err="DEADLINE_EXCEEDED")
    for name, text, err in (
            ("unknown field", '{"c": 1}', "has no field c"),
            ("a field that was meant", '{"aa": 1}', "did you mean a?"),
            ("a value of another type", '{"a": "x"}', "field a"),
            ("a number that is too large", '{"a": 2147483648}', "field a"),
            ("no JSON", "{", "has no end"),
            ("no message", "7", "atrium.testing.v1.Part"),
            ("two requests", "{}{}", "takes one request"),
            ("no request", " ", "takes one request")):
        said = expect(f"{face}: {name}", tool.run("call", "Find", "--json", text), 2, err=err)
        check(f"{face}: {name} without a response", said.out == "", said)
    expect(f"{face}: the second request is wrong",
           tool.run("call", "Upload", "--json", '{"a":1}{"x":2}'), 2,
           err=("number 2", "has no field x"))
    expect(f"{face}: a message that is too large",
           tool.run("call", "Find", "--json", '{"b":"123456789"}', "--maximum-message", "8"), 2,
           err="--maximum-message")
    expect(f"{face}: metadata without value",
           tool.run("call", "Find", "--metadata", "one"), 2, err="key=value")
    expect(f"{face}: a word that is none", tool.run("call", "Find", "--colour"), 2, err="--colour")


def talk(face, tool):
    """A response is there before the next request is written."""
    process = tool.started("call", "Chat", "--json", "-", "--output", "json", "--timeout", "none")
    seen = []
    for number in (1, 2, 3):
        process.stdin.write(f'{{"a":{number}}}\n')
        process.stdin.flush()
        seen.append(json.loads(process.stdout.readline())["a"])
    process.stdin.close()
    code = process.wait(20)
    check(f"{face}: talking", seen == [1, 2, 3] and code == 0, (seen, code, process.stderr.read()))
    # The server ends the call while nobody writes: standard input is not waited for.
    process = tool.started("call", "Chat", "--json", "-", "--timeout", "500ms")
    code = process.wait(20)
    check(f"{face}: an end while nobody writes",
          code == 1 and "DEADLINE_EXCEEDED" in process.stderr.read(), code)
    process.stdin.close()


def trace(face, tool, tls):
    """The order of a timeline, its metadata, its sizes."""
    words = ("trace", "Catalog/Watch", "--json", '{"a": 3, "b": "echo-metadata"}', "--metadata", "one=1",
             "--metadata", "two-bin=AP8")
    said = expect(f"{face}: trace", tool.run(*words), 0, "connected", "two-bin: AP8=",
                  "response 3 received", "trailers received    OK")
    check(f"{face}: no line ends with a blank", not re.search(r" $", said.out, re.M), said)
    shown = tool.json(*words).value
    events = shown["events"]
    order = [event["what"] for event in events if not event["what"].startswith("request")]
    check(f"{face}: order of a trace",
          order == ["connected", "headers sent", "headers received", "response 1 received",
                    "response 2 received", "response 3 received", "trailers received"], order)
    times = [event["microseconds"] for event in events]
    check(f"{face}: times of a trace", times == sorted(times) and times[-1] > 0, times)
    by = {event["what"]: event for event in events}
    sent = {field["key"]: field["value"] for field in by["headers sent"]["fields"]}
    headers, trailers = ({field["key"]: field["value"] for field in by[name]["fields"]
                          if field["key"] in sent}
                         for name in ("headers received", "trailers received"))
    check(f"{face}: metadata of a trace",
          sent == headers == trailers == {"one": "1", "two-bin": "AP8="}, (sent, headers, trailers))
    check(f"{face}: sizes of a trace", by["request 1 sent"]["bytes"] == 17 and
          by["response 3 received"]["bytes"] == 17 and
          by["response 1 received"]["bytes"] == 15, by)
    facts = [field["value"] for field in by["connected"]["fields"]]
    check(f"{face}: the server's names",
          "localhost" in facts and facts[0].startswith("TLS 1.3") if tls else facts == ["none"],
          facts)
    said = expect(f"{face}: trace of an error",
                  tool.run("trace", "Find", "--json", '{"b":"fail"}'), 1,
                  "trailers received", "NOT_FOUND")
    check(f"{face}: an error has no response", "response" not in said.out, said)
    said = tool.run("trace", "Find", "--json", '{"b":"wait"}', "--timeout", "200ms")
    check(f"{face}: a deadline has no trailers", said.code == 1 and "trailers" not in said.out
          and "ended" in said.out and "DEADLINE_EXCEEDED" in said.out, said)


def health(face, tool, set_status, lists):
    """health and watch; set_status(service, status) tells the server what to say."""
    expect(f"{face}: health", tool.run("health"), 0, "SERVING\n")
    check(f"{face}: health as JSON",
          tool.json("health").value == {"service": "", "status": "SERVING"})
    expect(f"{face}: health of nothing", tool.run("health", "no.Such"), 1, err="does not know")
    name = f"test.{re.sub('[^a-z]', '', face)}"
    set_status(name, "NOT_SERVING")
    until(lambda: tool.run("health", name).out == "NOT_SERVING\n")
    expect(f"{face}: not well", tool.run("health", name), 1, "NOT_SERVING\n")
    if lists:
        said = expect(f"{face}: health of all", tool.run("health", "--all"), 1)
        check(f"{face}: lines of all",
              [re.sub(" +", " ", line) for line in said.lines if "test" not in line or name in line]
              == ["SERVING (all)", f"NOT_SERVING {name}"], said)
    else:
        expect(f"{face}: health of all", tool.run("health", "--all"), 2, err="grpc.health.v1")
    process = tool.started("watch", name, "--until", "SERVING")
    first = process.stdout.readline()
    set_status(name, "UNKNOWN")
    second = process.stdout.readline()
    set_status(name, "SERVING")
    rest = process.stdout.read()
    code = process.wait(20)
    check(f"{face}: watch", (first, second, rest, code) ==
          ("NOT_SERVING\n", "UNKNOWN\n", "SERVING\n", 0), (first, second, rest, code))
    process.stderr.close()
    said = tool.json("watch", "no.Such", "--count", "1")
    check(f"{face}: watch of nothing",
          said.code == 0 and said.value == {"service": "no.Such", "status": "SERVICE_UNKNOWN"},
          said)
    expect(f"{face}: watch has a deadline", tool.run("watch", "--timeout", "200ms"), 1, "SERVING",
           err="DEADLINE_EXCEEDED")


def until(holds):
    """A status that was set is heard of a moment later."""
    for _ in range(100):
        if holds():
            return


def bench(face, tool):
    """Closed and open loop, of every kind; sums, not speeds."""
    for kind, method, text, responses in (
            ("unary", "Find", '{"a":1}{"a":1000}', 1), ("server", "Catalog/Watch", '{"a":4}', 4),
            ("client", "Upload", '{"a":1}{"a":2}{"a":3}', 1), ("both", "Chat", "{}{}", 2)):
        report = tool.json("bench", method, "--json", text, "--count", "200", "--connections", "2",
                           "--streams", "5", "--warm-up", "0").value
        check(f"{face}: bench {kind}",
              report["calls"] == 200 and report["failed"] == 0 and report["codes"] == {"OK": 200}
              and report["responses"] == 200 * responses, report)
        times = report["latencyNanoseconds"]
        order = [times[name] for name in ("min", "p50", "p90", "p99", "p99.9", "p99.99", "max")]
        check(f"{face}: quantiles {kind}",
              order == sorted(order) and times["count"] == 200 and
              times["min"] <= times["mean"] <= times["max"], times)
    report = tool.json("bench", "Find", "--rate", "200", "--duration", "1s", "--warm-up",
                       "100ms").value
    check(f"{face}: bench at a rate", report["calls"] == 200 and report["loop"] == "open" and
          report["elapsedMicroseconds"] >= 990_000 and
          report["lateNanoseconds"]["count"] == 200, report)
    expect(f"{face}: bench for people",
           tool.run("bench", "Find", "--count", "20", "--warm-up", "0"), 0,
           "  calls  20 in", "OK 20", "p99.9", "  latency  ")
    expect(f"{face}: bench of an error",
           tool.run("bench", "Find", "--json", '{"b":"fail"}', "--count", "5"), 1,
           err="NOT_FOUND")


def all_verbs(face, tool, set_status, tls=False, lists=True):
    if not tls:
        # What they say does not depend on the way.
        schema(face, tool)
        errors(face, tool)
    calls(face, tool)
    talk(face, tool)
    trace(face, tool, tls)
    health(face, tool, set_status, lists)
    bench(face, tool)

