#!/usr/bin/env python3
"""Drives atrium-rpc against servers of grpcio and of ours: run.py TOOL SERVER.

In plaintext and under mutual TLS, by reflection of both versions and by a descriptor set.
"""
import concurrent.futures
import pathlib
import subprocess
import sys
import tempfile

from tool import ROOT, Tool, expect  # noqa: E402  (puts Tests/Peers on the path)

import checks
import faces
import grpc_servers
import run as peers_run
from checks import check


def tls_options(folder):
    return ["--ca", str(folder / "ca.pem"), "--cert", str(folder / "client.pem"),
            "--key", str(folder / "client.key")]


def against_grpcio(path, folder):
    from atrium.testing.v1 import features_pb2 as f, service_pb2, service_pb2_grpc as services
    server = grpc_servers.start(folder, f, service_pb2, services)
    plain = Tool(path, "--address", f"127.0.0.1:{server.plain}")
    faces.all_verbs("grpcio", plain, server.set_status, lists=False)
    secure = Tool(path, "--address", f"localhost:{server.secure}", *tls_options(folder))
    faces.all_verbs("grpcio mutual TLS", secure, server.set_status, tls=True, lists=False)
    named = Tool(path, "--address", f"127.0.0.1:{server.secure}", "--server-name", "localhost",
                 *tls_options(folder))
    expect("a server's name beside its address", named.run("health"), 0, "SERVING")
    doors(path, folder, server)
    without_reflection(path, folder, server)
    strict(path, server)
    server.stop()


def doors(path, folder, server):
    """What keeps a connection from coming about is said, with what to try."""
    secure = f"localhost:{server.secure}"
    for name, options, err in (
            ("nobody listens", ["--address", "127.0.0.1:1"], "is it there?"),
            ("plaintext to TLS", ["--address", secure], "needs --tls or --ca"),
            ("TLS to plaintext", ["--address", f"localhost:{server.plain}", "--ca",
                                  str(folder / "ca.pem")], "--plaintext"),
            ("no certificate of one's own", ["--address", secure, "--ca", str(folder / "ca.pem")],
             "--cert and --key"),
            ("an authority that is not trusted", ["--address", secure, "--tls"], "--ca"),
            ("another name", ["--address", secure, "--server-name", "mall.example",
                              *tls_options(folder)], "not for mall.example"),
            ("a file that is not there", ["--address", secure, "--ca", "/no/such.pem"],
             "/no/such.pem"),
            ("no address", [], "--address HOST:PORT"),
            ("another machine", ["--address", "mall.example:443"], "--plaintext")):
        expect(name, Tool(path, *options).run("list"), 2, err=err)
        expect(f"{name}: call", Tool(path, *options).run("call", "a.B/C"), 2, err=err)
    expect("another machine: health",
           Tool(path, "--address", "127.0.0.1:1").run("health"), 2, err="is it there?")


def without_reflection(path, folder, server):
    """A server that says nothing of itself, with a descriptor set."""
    address = ["--address", f"127.0.0.1:{server.bare}"]
    expect("no reflection", Tool(path, *address).run("call", "Find"), 2, err="--descriptor-set")
    descriptors = folder / "set.bin"
    peers_run.protoc.main(
        ["protoc", f"-I{ROOT / 'proto' / 'testing'}",
         f"-I{pathlib.Path(peers_run.protoc.__file__).parent / '_proto'}", "--include_imports",
         f"--descriptor_set_out={descriptors}", "atrium/testing/v1/service.proto"])
    by_set = Tool(path, *address, "--descriptor-set", str(descriptors))
    faces.schema("descriptor set", by_set)
    faces.calls("descriptor set", by_set)
    faces.trace("descriptor set", by_set, False)
    offline = Tool(path, "--descriptor-set", str(descriptors))
    expect("a descriptor set needs no server", offline.run("list"), 0, faces.CATALOG)
    (folder / "broken.bin").write_bytes(b"\x0a\x05abc")
    for name, file, err in (("broken", "broken.bin", "--include_imports"),
                            ("absent", "absent.bin", "cannot be read")):
        said = Tool(path, *address, "--descriptor-set", str(folder / file)).run("list")
        expect(f"a descriptor set that is {name}", said, 2, err=err)


def strict(path, server):
    """v1 alone, which gives one file for each question; details of errors."""
    tool = Tool(path, "--address", f"127.0.0.1:{server.strict}")
    faces.schema("v1, file by file", tool)
    said = expect("details of an error", tool.run("call", "Find", "--json", '{"b":"details"}'), 1,
                  err=("FAILED_PRECONDITION: with details", "google.rpc.BadRequest",
                       '"field":"b"', "no.such.Type", "trailer key: value"))
    check("details come with the error only", said.out == "", said)
    waiting(tool)
    unknown = Tool(path, "--address", f"127.0.0.1:{server.half}").run("call", "Find")
    expect("a reflection that lacks files", unknown, 2, err="--descriptor-set")


def waiting(tool):
    """In the open loop a call's latency counts from when it was due: one stream is asked for 100
    calls a second and gives 20 at most, so call i waits for 40 i milliseconds at least."""
    report = tool.json("bench", "Find", "--json", '{"b":"slow"}', "--rate", "100", "--count", "20",
                       "--streams", "1", "--warm-up", "0").value
    slow_ns = int(grpc_servers.SLOW_S * 1e9)
    latency, late, service = (report[f"{name}Nanoseconds"] for name in ("latency", "late", "service"))
    check("open loop: what waited is counted",
          latency["max"] >= slow_ns + 19 * (slow_ns - 10_000_000) and
          latency["p50"] >= slow_ns + 9 * (slow_ns - 10_000_000) and
          late["max"] >= 19 * (slow_ns - 10_000_000) and service["min"] >= slow_ns, report)
    report = tool.json("bench", "Find", "--json", '{"b":"slow"}', "--count", "20", "--streams", "1",
                       "--warm-up", "0").value
    check("closed loop: as fast as it is answered",
          report["latencyNanoseconds"]["min"] >= slow_ns and
          report["elapsedMicroseconds"] >= 20 * slow_ns // 1_000 and
          report["lateNanoseconds"] is None, report)


def against_ours(path, server_path, folder):
    server = subprocess.Popen(
        [server_path, *(str(folder / name) for name in ("server.pem", "server.key", "ca.pem"))],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def set_status(service, status):
        print(service, status, file=server.stdin, flush=True)

    addresses = dict(server.stdout.readline().split() for _ in range(2))
    port = addresses["tls"].rsplit(":", 1)[1]
    plain = Tool(path, "--address", addresses["plaintext"])
    faces.all_verbs("ours", plain, set_status)
    expect("one of several", plain.run("call", "Watch"), 2,
           err="write more of it: atrium.testing.v1.Catalog.Watch, grpc.health.v1.Health.Watch")
    secure = Tool(path, "--address", f"localhost:{port}", *tls_options(folder))
    faces.all_verbs("ours under mutual TLS", secure, set_status, tls=True)
    process = plain.started("watch")
    first = process.stdout.readline()
    server.stdin.close()
    rest, err = process.communicate(timeout=20)
    check("watch in the drain", (first, rest, process.returncode) ==
          ("SERVING\n", "NOT_SERVING\n", 1) and "UNAVAILABLE" in err, (first, rest, err))
    check("our server's end", server.wait(20) == 0)


def itself(path):
    """Help, versions and completion; every verb has an example."""
    tool = Tool(path)
    words = expect("help", tool.run("--help"), 0, "Exit codes:").out
    verbs = [line.split()[0] for line in words.split("SUBCOMMANDS:")[1].splitlines()
             if line.startswith("  ") and line[2].isalpha() and not line.startswith("  See")]
    check("verbs", verbs == ["list", "describe", "call", "trace", "health", "watch", "bench",
                             "completion"], verbs)
    for verb in verbs:
        said = expect(f"help {verb}", tool.run("help", verb), 0, "Examples:\n")
        lines = said.out.partition("Examples:\n")[2].partition("\n\n")[0].splitlines()
        check(f"examples of {verb} stand on a line each",
              lines and all(line.startswith("  ") and (f"atrium-rpc {verb}" in line or
                                                       line.startswith("  export "))
                            for line in lines), lines)
    for shell in ("bash", "zsh", "fish"):
        said = expect(f"completion {shell}", tool.run("completion", shell), 0, "atrium-rpc",
                      "describe")
        if shell == "bash":
            done = subprocess.run(["bash", "-n"], input=said.out, text=True, capture_output=True)
            check("completion is bash", done.returncode == 0, done.stderr)
    expect("version", tool.run("--version"), 0, "atrium-rpc ")
    expect("a verb that is none", tool.run("ring"), 2, err="ring")


def main():
    path, server_path = sys.argv[1:]
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        peers_run.make_stubs(folder)
        peers_run.make_certificates(folder)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            # Of both, what one raises is raised here.
            for part in [pool.submit(against_grpcio, path, folder),
                         pool.submit(against_ours, path, server_path, folder),
                         pool.submit(itself, path)]:
                part.result()
    print(f"@count {checks.passed} {checks.failed}")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
