#!/usr/bin/env python3
"""Random messages through atrium-rpc: messages.py TOOL [--messages N] [--seed N].

Python's JSON goes in, the tool's bytes come to a server that knows the types by its own
descriptors, go back, and the tool's JSON comes out: three times the same message.
"""
import argparse
import concurrent.futures
import pathlib
import random
import sys
import tempfile

import grpc
from google.protobuf import descriptor_pb2, json_format
from grpc_reflection.v1alpha import reflection
from grpc_tools import protoc

from tool import ROOT, Tool

sys.path.insert(0, str(ROOT / "Tests" / "Differential"))

import checks  # noqa: E402
from checks import check  # noqa: E402
from compare import canonical, fault_of_json, json_view  # noqa: E402
from generator import MessageGenerator, Shape  # noqa: E402
from json_numbers import for_json_format  # noqa: E402
from schema import FILES, PACKAGE, Schema  # noqa: E402

SERVICE = "atrium.testing.echo.Echo"
PROTO2 = "google.protobuf.FileDescriptorSet"
TYPES = ("Everything", "WellKnown", "Maps", "Choice", "Lists", "Optionals", "Scalars", "Names")


def load(folder):
    """The schema, and in the same pool a service that echoes each type."""
    path = folder / "set.bin"
    known = pathlib.Path(protoc.__file__).parent / "_proto"
    if protoc.main(["protoc", f"-I{ROOT / 'proto' / 'testing'}", f"-I{known}", "--include_imports",
                    f"--descriptor_set_out={path}", *FILES]):
        sys.exit("protoc failed")
    schema = Schema(path)
    file = descriptor_pb2.FileDescriptorProto(
        name="atrium/testing/echo.proto", package="atrium.testing.echo", syntax="proto3",
        dependency=[*FILES, "google/protobuf/descriptor.proto"])
    service = file.service.add(name="Echo")
    types = [(name, PACKAGE + name) for name in TYPES] + [("Files", PROTO2)]
    for name, type_name in types:
        service.method.add(
            name=name, input_type=f".{type_name}", output_type=f".{type_name}",
            client_streaming=True, server_streaming=True)
    schema.pool.AddSerializedFile(file.SerializeToString())
    return schema, descriptor_pb2.FileDescriptorSet.FromString(path.read_bytes())


def serve(seen):
    """Gives bytes back as they came, and keeps them."""
    def echo(requests, _):
        for request in requests:
            seen.append(request)
            yield request

    server = grpc.server(concurrent.futures.ThreadPoolExecutor(8))
    server.add_generic_rpc_handlers([grpc.method_handlers_generic_handler(
        SERVICE, {name: grpc.stream_stream_rpc_method_handler(echo)
                  for name in (*TYPES, "Files")})])
    reflection.enable_server_reflection([SERVICE, reflection.SERVICE_NAME], server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    return server, port


def messages(schema, rng, name, count):
    """Messages that Python's json_format can write, with their JSON."""
    generator = MessageGenerator(
        schema, rng, Shape(has_unknown_fields=False, has_unknown_groups=False))
    found = []
    while len(found) < count:
        message = generator.message(PACKAGE + name)
        try:
            text = json_format.MessageToJson(message, indent=None)
        except Exception:  # whatever json_format raises: the message has no JSON
            continue
        found.append((message, text))
    return found


def compare(schema, name, number, message, request, line):
    """What the server got and what came out, against what went in."""
    label = f"{name} {number}"
    view = canonical(json_view(schema, message))
    theirs = type(message)()
    theirs.ParseFromString(request)
    check(f"{label}: the server's message", canonical(json_view(schema, theirs)) == view,
          request[:200])
    again = type(message)()
    try:
        # json_format reads -0 and the largest floats from strings only.
        json_format.Parse(for_json_format(line.encode())[0], again)
    except json_format.ParseError as error:
        return check(f"{label}: the JSON that came out", False, f"{error}: {line[:200]}")
    check(f"{label}: the JSON that came out", fault_of_json(line.encode()) is None
          and canonical(json_view(schema, again)) == view, line[:200])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool")
    parser.add_argument("--messages", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    seen = []
    with tempfile.TemporaryDirectory() as place:
        schema, files = load(pathlib.Path(place))
        server, port = serve(seen)
        tool = Tool(arguments.tool, "--address", f"127.0.0.1:{port}")
        given = {name: messages(schema, rng, name, arguments.messages) for name in TYPES}
        # proto2: fields with presence, closed enums.
        given["Files"] = [(files, json_format.MessageToJson(files, indent=None))]
        for name, found in given.items():
            seen.clear()
            said = tool.json("call", f"{SERVICE}/{name}", "--json", "-", "--timeout", "2m",
                             text="".join(text + "\n" for _, text in found))
            check(f"{name}: all came back",
                  said.code == 0 and len(said.lines) == len(seen) == len(found),
                  f"{said.code} {len(said.lines)} {len(seen)} {said.err[-500:]}")
            for number, ((message, _), request, line) in enumerate(
                    zip(found, seen, said.lines)):
                compare(schema, name, number, message, request, line)
        server.stop(1).wait()
    print(f"seed {arguments.seed}: {arguments.messages} messages of {len(TYPES)} types")
    print(f"@count {checks.passed} {checks.failed}")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
