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


@dataclasses.dataclass(frozen=True)
class Contender:
    """One server. Its command gets `--tls CERTIFICATES KEY` where it serves TLS."""
    name: str
    command: tuple
    # So many requests of one slice for each of the quickest server: slow ones get fewer.
    share: float = 1.0
    # A static GET of as many bytes instead of a call.
    is_static: bool = False


class NotBuilt(Exception):
    """Why a contender cannot take part."""


def run_build(what, command):
    start = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise NotBuilt(f"{what} does not build:\n{done.stdout[-3000:]}")
    print(f"built {what} in {time.monotonic() - start:.0f} s", flush=True)
    return done.stdout


def swift_product(package, product):
    run_build(
        product, ["swift", "build", "--package-path", package, *RELEASE, "--product", product])
    folder = subprocess.run(
        ["swift", "build", "--package-path", package, *RELEASE, "--show-bin-path"],
        stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    return str(pathlib.Path(folder) / product)


def need(*programs):
    for program in programs:
        if subprocess.run(["which", program], stdout=subprocess.DEVNULL).returncode:
            raise NotBuilt(f"{program} is not installed (see infra/debian-packages.txt)")


def ours():
    server = swift_product(OURS, "rpc-server")
    return [Contender("atrium", (server,)), Contender("atrium, synchronous", (server, "--sync"))]


def nghttpd():
    need("nghttpd")
    return [Contender("nghttpd, static GET", ("nghttpd", "-n1"), is_static=True)]


def grpc_cpp():
    need("grpc_cpp_plugin", "protoc", "g++")
    built = run_build("grpc C++ server", [str(CPP_PEER / "build")]).strip().splitlines()
    return [Contender("grpc C++, async", (built[-1],), share=0.5)]


def swift_peer():
    """The program that is grpc-swift-2's server and client."""
    need("protoc")
    run_build("messages for grpc-swift-2", [str(SWIFT_PEER / "generate")])
    return swift_product(SWIFT_PEER, "rpc-peer")


def grpc_swift():
    return [Contender("grpc-swift-2", (swift_peer(), "server"), share=0.25)]


PEERS = {"nghttpd": nghttpd, "grpc-cpp": grpc_cpp, "grpc-swift": grpc_swift}
