"""Who takes part: how each server is built and started, and how it is asked."""
import dataclasses
import pathlib
import subprocess
import time

BENCHMARKS = pathlib.Path(__file__).resolve().parents[1]
PROTOS = BENCHMARKS.parents[1] / "proto" / "testing"
OURS = BENCHMARKS / "RPC"
SWIFT_PEER = BENCHMARKS / "RPCPeers" / "Swift"
CPP_PEER = BENCHMARKS / "RPCPeers" / "Cpp"
RELEASE = ("-c", "release")


# What can be measured, in the order in which it is.
PARTS = ("unary", "defaults", "streaming", "matrix", "builds", "clients", "offloop", "idle")
# Where Debian's libjemalloc2 puts it.
JEMALLOC = pathlib.Path("/usr/lib/x86_64-linux-gnu/libjemalloc.so.2")
# What every call of the suite carries: time, and a trace that its caller does not sample.
DEFAULT_HEADERS = (
    "grpc-timeout: 5S", "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00")


@dataclasses.dataclass(frozen=True)
class Contender:
    """One server. Its command gets `--tls CERTIFICATES KEY` where it serves TLS."""
    name: str
    command: tuple
    # What it takes part in.
    parts: frozenset
    # So many requests of one slice for each of the quickest server: slow ones get fewer.
    share: float = 1.0
    # A static GET of as many bytes instead of a call.
    is_static: bool = False
    # Headers of each request beside those of any call.
    headers: tuple = ()
    # Whether it may refuse calls when it has too many.
    admits: bool = False
    # Loaded into the process before its own libraries.
    preloaded: pathlib.Path | None = None
    # A part of a library's file name that must not be loaded.
    is_without: str | None = None


class NotBuilt(Exception):
    """Why a contender cannot take part."""


def run_build(what, command):
    start = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise NotBuilt(f"{what} does not build:\n{done.stdout[-3000:]}")
    print(f"built {what} in {time.monotonic() - start:.0f} s", flush=True)
    return done.stdout


def swift_product(package, product, *options):
    build = ["swift", "build", "--package-path", package, *RELEASE, *options]
    run_build(" ".join([product, *options[:1]]), [*build, "--product", product])
    folder = subprocess.run(
        [*build, "--show-bin-path"], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    return str(pathlib.Path(folder) / product)


def need(*programs):
    for program in programs:
        if subprocess.run(["which", program], stdout=subprocess.DEVNULL).returncode:
            raise NotBuilt(f"{program} is not installed (see infra/debian-packages.txt)")


def ours():
    server = swift_product(OURS, "rpc-server")
    return [
        Contender("atrium", (server,), frozenset(PARTS)),
        Contender("atrium, synchronous", (server, "--sync"), frozenset({"unary"})),
        Contender("atrium, defaults", (server, "--defaults"), frozenset({"defaults", "streaming"}),
                  headers=DEFAULT_HEADERS, admits=True),
    ]


def static_build(server):
    """Our server with Swift's libraries in it."""
    # A folder of its own: the options are those of every module.
    static = swift_product(
        OURS, "rpc-server", "--static-swift-stdlib", "--scratch-path", OURS / ".build" / "static")
    if "libswiftCore" in subprocess.run(["ldd", static], capture_output=True, text=True).stdout:
        raise NotBuilt("rpc-server needs libswiftCore.so although it was built without")
    return [dataclasses.replace(
        server, name="atrium, static build", command=(static,), parts=frozenset({"builds"}),
        is_without="libswiftCore")]


def with_jemalloc(servers):
    """The same programs on another allocator."""
    if not JEMALLOC.exists():
        raise NotBuilt("libjemalloc2 is not installed")
    return [dataclasses.replace(
        one, name=f"{one.name}, jemalloc", parts=frozenset({"builds"}), preloaded=JEMALLOC)
        for one in servers]


def nghttpd():
    need("nghttpd")
    parts = frozenset({"unary", "defaults", "idle"})
    return [Contender("nghttpd, static GET", ("nghttpd", "-n1"), parts, is_static=True)]


def grpc_cpp():
    need("grpc_cpp_plugin", "protoc", "g++")
    built = run_build("grpc C++ server", [str(CPP_PEER / "build")]).strip().splitlines()
    parts = frozenset({"unary", "streaming", "matrix", "idle"})
    return [Contender("grpc C++, async", (built[-1],), parts, share=0.5)]


def swift_peer():
    """The program that is grpc-swift-2's server and client."""
    need("protoc")
    run_build("messages for grpc-swift-2", [str(SWIFT_PEER / "generate")])
    return swift_product(SWIFT_PEER, "rpc-peer")


def grpc_swift():
    parts = frozenset({"unary", "clients", "idle"})
    return [Contender("grpc-swift-2", (swift_peer(), "server"), parts, share=0.25)]


PEERS = {"nghttpd": nghttpd, "grpc-cpp": grpc_cpp, "grpc-swift": grpc_swift}
