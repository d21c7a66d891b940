"""Compiles and loads the .proto files of the conformance protocol."""

import importlib.resources
import pathlib
import shutil
import subprocess
import sys
import tempfile

from google.protobuf import any_pb2, duration_pb2, empty_pb2, field_mask_pb2
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from google.protobuf import struct_pb2, timestamp_pb2, wrappers_pb2

# Loaded for their place in the default pool only.
_WELL_KNOWN = (any_pb2, duration_pb2, empty_pb2, field_mask_pb2, struct_pb2,
               timestamp_pb2, wrappers_pb2)

PROTO3 = "protobuf_test_messages.proto3.TestAllTypesProto3"
FILES = {
    "conformance.proto": "conformance/conformance.proto",
    "test_messages_proto3.proto": "google/protobuf/test_messages_proto3.proto",
}


class Protos:
    """The message classes that the runner works with."""

    def __init__(self, directory):
        self.pool = descriptor_pool.Default()
        for file in _compile(pathlib.Path(directory)).file:
            try:
                self.pool.FindFileByName(file.name)
            except KeyError:
                self.pool.AddSerializedFile(file.SerializeToString())
        self.request = self._message("conformance.ConformanceRequest")
        self.response = self._message("conformance.ConformanceResponse")
        self.test_all_types = self._message(PROTO3)

    def _message(self, name):
        return message_factory.GetMessageClass(self.pool.FindMessageTypeByName(name))


def _locate(directory, name):
    found = sorted(directory.rglob(name), key=lambda path: len(path.parts))
    if not found:
        sys.exit(f"{name} is not below {directory}")
    return found[0]


def _compile(directory):
    """The descriptor set of the protocol's files, without imports."""
    with tempfile.TemporaryDirectory() as temporary:
        root = pathlib.Path(temporary)
        for name, place in FILES.items():
            target = root / place
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(_locate(directory, name), target)
        output = root / "descriptors.bin"
        arguments = [f"-I{root}", f"-I{directory}", f"--descriptor_set_out={output}"]
        _run_compiler(arguments + list(FILES.values()))
        return descriptor_pb2.FileDescriptorSet.FromString(output.read_bytes())


def _run_compiler(arguments):
    try:
        from grpc_tools import protoc
    except ImportError:
        program = shutil.which("protoc")
        if program is None:
            sys.exit("neither grpc_tools nor protoc is here")
        subprocess.run([program, *arguments], check=True)
        return
    include = importlib.resources.files("grpc_tools") / "_proto"
    if protoc.main(["protoc", f"-I{include}", *arguments]) != 0:
        sys.exit("the .proto files do not compile")
