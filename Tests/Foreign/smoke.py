"""Compares the generated code with Python's protobuf: smoke.py SMOKE SOURCE ROUNDS.

SOURCE is `packages` or `xds`; the second needs its folder on PYTHONPATH. Each type is filled in,
field by field, with other choices in every round.
"""

import base64
import random
import subprocess
import sys

from google.protobuf import json_format

TEXTS = ["", "a", "zone-7", "café 展厅 🎪", "\"quoted\\\" \n\t", "x" * 200]
DEPTH = 6
# Newer in Python than in the runtime, which has them from Debian's .proto files.
NEWER = {"google.protobuf." + name for name in ("Api", "Method", "Type", "Field", "Enum")}


def roots(source):
    """Messages to fill in, and what their `Any` fields may hold."""
    if source == "packages":
        from google.api import service_pb2
        from google.rpc import error_details_pb2 as details
        from google.rpc import status_pb2
        from opentelemetry.proto.collector.metrics.v1 import metrics_service_pb2
        from opentelemetry.proto.collector.trace.v1 import trace_service_pb2
        return [
            status_pb2.Status, service_pb2.Service,
            trace_service_pb2.ExportTraceServiceRequest,
            metrics_service_pb2.ExportMetricsServiceRequest,
        ], [details.ErrorInfo, details.BadRequest, details.RetryInfo, details.QuotaFailure]
    from envoy.config.cluster.v3 import cluster_pb2
    from envoy.config.listener.v3 import listener_pb2
    from envoy.extensions.filters.network.http_connection_manager.v3 import (
        http_connection_manager_pb2 as manager)
    return [listener_pb2.Listener, cluster_pb2.Cluster], [manager.HttpConnectionManager]


class Filler:
    def __init__(self, seed, held):
        self.random = random.Random(seed)
        self.held = held

    def scalar(self, field):
        r = self.random
        kind = field.cpp_type
        if kind == field.CPPTYPE_STRING:
            text = r.choice(TEXTS)
            return text.encode() + b"\x00\xff" if field.type == field.TYPE_BYTES else text
        if kind == field.CPPTYPE_BOOL:
            return r.random() < 0.8
        if kind == field.CPPTYPE_ENUM:
            return r.choice(field.enum_type.values).number
        if kind in (field.CPPTYPE_DOUBLE, field.CPPTYPE_FLOAT):
            return r.choice([0.0, 1.5, -0.25, 1e6, 2.0 ** -20])
        bits = 32 if kind in (field.CPPTYPE_INT32, field.CPPTYPE_UINT32) else 64
        if kind in (field.CPPTYPE_INT32, field.CPPTYPE_INT64):
            return r.choice([0, 1, -1, 2 ** (bits - 1) - 1, -(2 ** (bits - 1))])
        return r.choice([0, 1, 300, 2 ** bits - 1])

    def well_known(self, message, depth):
        """Fills a type whose values have rules; False for all others."""
        r = self.random
        name = message.DESCRIPTOR.full_name
        if name == "google.protobuf.Timestamp":
            message.seconds = r.choice([0, 1, -62135596800, 253402300799])
            message.nanos = r.choice([0, 1, 999000000])
        elif name == "google.protobuf.Duration":
            message.seconds = r.choice([0, 5, 315576000000])
            message.nanos = r.choice([0, 500000000])
        elif name == "google.protobuf.FieldMask":
            message.paths.extend(["name", "address.street_name"])
        elif name == "google.protobuf.Struct":
            message.update({"a": None, "b": [1.5, True, {"c": "d"}], "é": {}})
        elif name == "google.protobuf.Value":
            message.string_value = "v"
        elif name == "google.protobuf.ListValue":
            message.extend([1, "two", None])
        elif name == "google.protobuf.Any":
            if depth < DEPTH - 1:
                message.Pack(self.fill(r.choice(self.held)(), depth + 2))
        else:
            return name in NEWER
        return True

    def fill(self, message, depth=0):
        if self.well_known(message, depth):
            return message
        r = self.random
        chosen = {oneof.name: r.choice(oneof.fields).name for oneof in message.DESCRIPTOR.oneofs}
        for field in message.DESCRIPTOR.fields:
            oneof = field.containing_oneof
            if oneof and chosen[oneof.name] != field.name:
                continue
            if r.random() < 0.15 + 0.1 * depth:
                continue
            self.field(message, field, depth)
        return message

    def field(self, message, field, depth):
        name = field.name
        is_message = field.message_type is not None
        if is_message and depth >= DEPTH:
            return
        if is_message and field.message_type.GetOptions().map_entry:
            entry = field.message_type
            key = self.scalar(entry.fields_by_name["key"])
            value = entry.fields_by_name["value"]
            if value.message_type is None:
                getattr(message, name)[key] = self.scalar(value)
            else:
                self.fill(getattr(message, name)[key], depth + 1)
        elif field.is_repeated:
            for _ in range(self.random.randint(1, 2)):
                if is_message:
                    self.fill(getattr(message, name).add(), depth + 1)
                else:
                    getattr(message, name).append(self.scalar(field))
        elif is_message:
            part = getattr(message, name)
            part.SetInParent()
            self.fill(part, depth + 1)
        else:
            setattr(message, name, self.scalar(field))


def line(message):
    text = json_format.MessageToJson(message, indent=None, ensure_ascii=False)
    binary = base64.b64encode(message.SerializeToString()).decode()
    return "\t".join([message.DESCRIPTOR.full_name, binary, text])


def faults(message, answer):
    """What our code made of it otherwise than Python."""
    parts = answer.split("\t")
    if len(parts) != 3:
        return [answer[:300]]
    kind = type(message)
    made = {
        "binary from binary": kind.FromString(base64.b64decode(parts[0])),
        "JSON from binary": json_format.Parse(parts[1], kind()),
        "binary from JSON": kind.FromString(base64.b64decode(parts[2])),
    }
    # Two spellings of one `Any` are equal when what they hold is.
    return [label + " differs" for label, other in made.items() if not equal(message, other)]


def equal(left, right):
    return left == right or json_format.MessageToDict(left) == json_format.MessageToDict(right)


def main():
    program, source, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    types, held = roots(source)
    messages = [kind() for kind in types]
    for seed in range(rounds):
        messages += [Filler(seed, held).fill(kind()) for kind in types]
    text = "".join(line(message) + "\n" for message in messages)
    answer = subprocess.run([program], input=text.encode(), stdout=subprocess.PIPE, check=True)
    answers = answer.stdout.decode().split("\n")[:-1]
    failed = abs(len(answers) - len(messages))
    for message, got in zip(messages, answers):
        wrong = faults(message, got)
        failed += bool(wrong)
        for fault in wrong:
            print("error: %s: %s" % (message.DESCRIPTOR.full_name, fault))
    size = sum(message.ByteSize() for message in messages)
    print("%s: %d messages, %d bytes, both ways in binary and JSON" % (source, len(messages), size))
    print("@count %d %d" % (len(messages) - failed, failed))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
