"""Makes a Swift package of APIs that nobody here wrote: generate.py PLUGIN OUT LIMIT.

Takes the descriptor sets that collect.py wrote into OUT, hands the plugin one request per Swift
module, without protoc, and writes OUT/Package.swift with a module each. LIMIT is how many
of the xDS files are taken, or `all`. Files that did not change are left alone, so a second build
is short.
"""

import os
import shutil
import subprocess
import sys
import time

from google.protobuf import descriptor_pb2
from google.protobuf.compiler import plugin_pb2

# Module, its descriptor set, and what the paths of its files begin with. The first fit counts.
MODULES = [
    ("Awkward", "awkward", ["bare.proto", "words.proto"]),
    ("GoogleAPIs", "packages", ["google/"]),
    ("OpenTelemetry", "packages", ["opentelemetry/"]),
    ("GRPCServices", "packages", ["grpc"]),
    ("XDSGoogleAPIs", "xds", ["google/"]),
    ("XDSTypes", "xds", ["cel/", "xds/", "udpa/", "validate/", "opencensus/", "opentelemetry/"]),
    ("EnvoyTypes", "xds", ["envoy/annotations/", "envoy/type/"]),
    ("EnvoyV3", "xds", ["envoy/"]),
    ("EnvoyV2", "xds", ["envoy/"]),
]
RUNTIME = "google/protobuf/"
FIRST = (
    "envoy/config/listener/v3/listener.proto",
    "envoy/config/cluster/v3/cluster.proto",
    "envoy/extensions/filters/network/http_connection_manager/v3/http_connection_manager.proto",
    "envoy/service/discovery/v3/ads.proto",
)


def fail(text):
    sys.exit("error: " + text)


def module_of(name, source):
    for module, place, starts in MODULES:
        if place == source and name.startswith(tuple(starts)):
            old = not ("/v3/" in name or "/v3alpha/" in name) if module == "EnvoyV3" else False
            if not old:
                return module
    fail("no module for " + name)


def types(message):
    """Names of the types of all fields, of nested messages too."""
    for field in message.field:
        if field.type_name:
            yield field.type_name
    for nested in message.nested_type:
        yield from types(nested)


def declared(scope, file_or_message):
    """Full names of all messages and enums."""
    nested = getattr(file_or_message, "nested_type", None)
    for message in file_or_message.message_type if nested is None else nested:
        yield scope + "." + message.name
        yield from declared(scope + "." + message.name, message)
    for enum in file_or_message.enum_type:
        yield scope + "." + enum.name


class Source:
    """One descriptor set, with what cannot be generated from it set apart."""

    def __init__(self, name, folder):
        self.name = name
        with open(os.path.join(folder, name + ".binpb"), "rb") as file:
            self.files = descriptor_pb2.FileDescriptorSet.FromString(file.read()).file
        self.by_name = {file.name: file for file in self.files}
        self.old, self.needing, self.fit = [], [], []
        gone = set()
        for file in self.files:
            scope = "." + file.package if file.package else ""
            used = [name for message in file.message_type for name in types(message)]
            for service in file.service:
                for method in service.method:
                    used += [method.input_type, method.output_type]
            if file.syntax != "proto3":
                self.old.append(file)
            elif gone.intersection(used):
                self.needing.append(file)
            elif not file.name.startswith(RUNTIME):
                self.fit.append(file)
                continue
            if not file.name.startswith(RUNTIME) or file.syntax != "proto3":
                gone.update(declared(scope, file))

    def closure(self, names):
        """The files and all they import, each after its imports."""
        wanted = set()
        queue = list(names)
        while queue:
            name = queue.pop()
            if name not in wanted:
                wanted.add(name)
                queue += self.by_name[name].dependency
        return [file for file in self.files if file.name in wanted]

    def take(self, limit):
        """Leaves about so many files, each with its imports; returns how many of how many."""
        names = [file.name for file in self.fit]
        if limit == "all":
            return len(names), len(names)
        chosen = set()
        # These first: the largest messages, the most imports, and what the smoke test speaks.
        names.sort(key=lambda name: (not name.startswith(FIRST), name))
        for name in names:
            more = {file.name for file in self.closure([name])}.intersection(names)
            if len(chosen | more) <= int(limit) or name.startswith(FIRST):
                chosen |= more
        self.fit = [file for file in self.fit if file.name in chosen]
        return len(chosen), len(names)


class Plugin:
    def __init__(self, path):
        self.path = path
        self.seconds = 0.0

    def run(self, source, names, parameter):
        request = plugin_pb2.CodeGeneratorRequest(
            file_to_generate=names, parameter=parameter, proto_file=source.closure(names))
        request.compiler_version.major = 3
        request.compiler_version.minor = 21
        start = time.monotonic()
        answer = subprocess.run(
            [self.path], input=request.SerializeToString(), stdout=subprocess.PIPE, check=False)
        self.seconds += time.monotonic() - start
        if answer.returncode != 0:
            fail("the plugin ended with %d for %s" % (answer.returncode, " ".join(names[:3])))
        return plugin_pb2.CodeGeneratorResponse.FromString(answer.stdout)


def write(path, text):
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            if file.read() == text:
                return
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def write_mappings(out, source):
    """Which module holds which file; returns the path and the modules in their order of use."""
    held = {}
    for file in source.fit:
        held.setdefault(module_of(file.name, source.name), []).append(file.name)
    blocks = []
    for module, names in held.items():
        lines = "".join('  proto_file_path: "%s"\n' % name for name in names)
        blocks.append('mapping {\n  module_name: "%s"\n%s}\n' % (module, lines))
    path = os.path.join(out, source.name + ".modules.txtpb")
    write(path, "".join(blocks))
    return path, held


def imports(source, names):
    """Modules that the files of a module import."""
    found = {"Wire", "RPC"}
    fit = {file.name for file in source.fit}
    for file in source.closure(names):
        if file.name in fit:
            found.add(module_of(file.name, source.name))
    return found


def make_module(plugin, out, source, module, names, mappings):
    """Generates one module; returns its lines."""
    answer = plugin.run(source, names, "Visibility=Public,ModuleMappings=" + mappings)
    if answer.error:
        fail("%s: %s" % (module, answer.error))
    folder = os.path.join(out, "Sources", module)
    lines = 0
    for file in answer.file:
        write(os.path.join(folder, file.name), file.content)
        lines += file.content.count("\n")
    for stale in set(os.listdir(folder)) - {file.name for file in answer.file}:
        os.remove(os.path.join(folder, stale))
    return lines


def check_refused(plugin, source, mappings):
    """Each file that cannot be generated is refused by name, alone or for what it imports."""
    gone = {file.name for file in source.old + source.needing}
    for file in source.old + source.needing:
        names = [file.name]
        if file in source.needing:
            names = [part.name for part in source.closure(names) if part in source.needing]
        answer = plugin.run(source, names, "ModuleMappings=" + mappings)
        if not any(answer.error.startswith(name) for name in gone.intersection(names)):
            fail("%s was not refused by name: %r" % (file.name, answer.error[:200]))


MANIFEST = """// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
let wire = Target.Dependency.product(name: "Wire", package: "atrium")
let rpc = Target.Dependency.product(name: "Calls", package: "atrium")

let package = Package(
  name: "foreign",
  dependencies: [.package(name: "atrium", path: "../..")],
  targets: [
%s  ],
  swiftLanguageModes: [.v6]
)
"""
TARGET = '    .%s(name: "%s", dependencies: [%s], swiftSettings: strict),\n'


def write_package(out, modules):
    folder = os.path.dirname(os.path.abspath(__file__))
    write_smoke = os.path.join(out, "Sources", "Smoke", "Smoke.swift")
    with open(os.path.join(folder, "Smoke", "Smoke.swift"), encoding="utf-8") as file:
        write(write_smoke, file.read())
    modules["Smoke"] = {"Wire", "GoogleAPIs", "OpenTelemetry", "EnvoyV3", "EnvoyTypes"}
    rows = []
    for module, needs in modules.items():
        names = {"Wire": "wire", "RPC": "rpc"}
        listed = [names.get(need, '"%s"' % need) for need in sorted(needs - {module})]
        kind = "executableTarget" if module == "Smoke" else "target"
        rows.append(TARGET % (kind, module, ", ".join(listed)))
    write(os.path.join(out, "Package.swift"), MANIFEST % "".join(rows))
    for stale in set(os.listdir(os.path.join(out, "Sources"))) - set(modules):
        shutil.rmtree(os.path.join(out, "Sources", stale))


def main():
    path, out, limit = sys.argv[1:]
    plugin = Plugin(path)
    modules, files, lines, old, needing = {}, 0, 0, 0, 0
    for name in ["awkward", "packages", "xds"]:
        source = Source(name, out)
        took, there = source.take(limit if name == "xds" else "all")
        if name == "xds":
            print("@ran %d of %d files of Envoy, xDS and what they import" % (took, there))
        mappings, held = write_mappings(out, source)
        for module, names in held.items():
            modules[module] = imports(source, names)
            lines += make_module(plugin, out, source, module, names, mappings)
            files += len(names)
        check_refused(plugin, source, mappings)
        old += len(source.old)
        needing += len(source.needing)
    write_package(out, modules)
    print("@figure %d proto2 or editions files refused, %d that need their types" % (old, needing))
    print("@figure %d files became %d lines of Swift" % (files, lines))
    print("@figure the plugin ran %.1f s for them" % plugin.seconds)


if __name__ == "__main__":
    main()
