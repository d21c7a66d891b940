"""Writes the descriptors of all generated Python modules of a folder as one FileDescriptorSet:
collect.py OUT.binpb FOLDER [PACKAGE...]. The folder must be on PYTHONPATH.

Python keeps no comments and no derived json_name in its descriptors. Both come back: names from
the descriptor pool, comments from the .proto beside the module where the package brings it.
"""

import importlib
import os
import sys
import tempfile

from google.protobuf import descriptor_pb2, descriptor_pool
from grpc_tools import protoc

# Test messages that their own package cannot import either.
LEFT_OUT = ("test.",)


def modules(folder, packages):
    """Names of the *_pb2 modules below a folder."""
    for package in packages or [""]:
        for place, folders, files in os.walk(os.path.join(folder, package)):
            folders.sort()
            for file in sorted(files):
                if file.endswith("_pb2.py"):
                    path = os.path.relpath(os.path.join(place, file), folder)
                    yield path[: -len(".py")].replace(os.sep, ".")


def load(folder, packages):
    """File names of all loaded modules, each after its imports."""
    order = {}

    def add(file):
        if file.name not in order:
            for imported in file.dependencies:
                add(imported)
            order[file.name] = True

    for name in modules(folder, packages):
        if not name.startswith(LEFT_OUT):
            module = importlib.import_module(name)
            # A module may only pass on the names of another one.
            if hasattr(module.DESCRIPTOR, "dependencies"):
                add(module.DESCRIPTOR)
    return list(order)


def complete(message, descriptor):
    """Fills in the JSON names, as protoc does before it calls a plugin."""
    for field in message.field:
        field.json_name = descriptor.fields_by_name[field.name].json_name
    for field in message.extension:
        field.json_name = descriptor.extensions_by_name[field.name].json_name
    for nested in message.nested_type:
        complete(nested, descriptor.nested_types_by_name[nested.name])


def describe(name):
    descriptor = descriptor_pool.Default().FindFileByName(name)
    file = descriptor_pb2.FileDescriptorProto()
    descriptor.CopyToProto(file)
    for message in file.message_type:
        complete(message, descriptor.message_types_by_name[message.name])
    for field in file.extension:
        field.json_name = descriptor.extensions_by_name[field.name].json_name
    return file


def comments(folder, names):
    """SourceCodeInfo by file name, for the files whose .proto lies below the folder."""
    paths = [name for name in names if os.path.exists(os.path.join(folder, name))]
    if not paths:
        return {}
    with tempfile.TemporaryDirectory() as place:
        out = os.path.join(place, "set.binpb")
        well_known = os.path.join(os.path.dirname(protoc.__file__), "_proto")
        options = ["-I" + folder, "-I" + well_known, "--include_source_info"]
        if protoc.main(["protoc", "--descriptor_set_out=" + out] + options + paths) != 0:
            sys.exit("error: protoc cannot read the .proto files below " + folder)
        with open(out, "rb") as file:
            found = descriptor_pb2.FileDescriptorSet.FromString(file.read())
    return {file.name: file.source_code_info for file in found.file}


def main():
    out, folder, *packages = sys.argv[1:]
    names = load(folder, packages)
    texts = comments(folder, names)
    result = descriptor_pb2.FileDescriptorSet()
    for name in names:
        file = describe(name)
        if name in texts:
            file.source_code_info.CopyFrom(texts[name])
        result.file.append(file)
    with open(out, "wb") as file:
        file.write(result.SerializeToString(deterministic=True))


if __name__ == "__main__":
    main()
