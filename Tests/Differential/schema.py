"""The message types under test, as Python's protobuf knows them."""

from google.protobuf import any_pb2, duration_pb2, empty_pb2, field_mask_pb2
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from google.protobuf import struct_pb2, timestamp_pb2, wrappers_pb2

# Loaded for their place in the default pool.
_WELL_KNOWN = (any_pb2, duration_pb2, empty_pb2, field_mask_pb2, struct_pb2,
               timestamp_pb2, wrappers_pb2)

PACKAGE = "atrium.testing.v1."
FILES = ("atrium/testing/v1/features.proto", "atrium/testing/v1/names.proto")

ANY = "google.protobuf.Any"


class Schema:
    """Every message type of the two files, nested ones too, without the entries of maps."""

    def __init__(self, path):
        self.pool = descriptor_pool.Default()
        for file in descriptor_pb2.FileDescriptorSet.FromString(path.read_bytes()).file:
            if file.name in FILES:
                self.pool.AddSerializedFile(file.SerializeToString())
        self.types = []
        for name in FILES:
            for descriptor in self.pool.FindFileByName(name).message_types_by_name.values():
                self._add(descriptor)
        self._holds_any = {}

    def message_class(self, name):
        return message_factory.GetMessageClass(self.pool.FindMessageTypeByName(name))

    def new(self, name):
        return self.message_class(name)()

    def _add(self, descriptor):
        if descriptor.GetOptions().map_entry:
            return
        self.types.append(descriptor.full_name)
        for nested in descriptor.nested_types:
            self._add(nested)

    def holds_any(self, descriptor):
        """True when an Any can be somewhere in a message of this type."""
        known = self._holds_any.get(descriptor.full_name)
        if known is None:
            known = ANY in reachable(descriptor)
            self._holds_any[descriptor.full_name] = known
        return known


def is_map(field):
    return (field.is_repeated and field.message_type is not None
            and field.message_type.GetOptions().map_entry)


def reachable(descriptor):
    """Names of all message types that a message of this type can hold, its own included."""
    found, waiting = set(), [descriptor]
    while waiting:
        current = waiting.pop()
        if current.full_name not in found:
            found.add(current.full_name)
            waiting += [field.message_type for field in current.fields if field.message_type]
    return found


def submessages(message):
    """The messages that are set directly in a message."""
    for field, value in message.ListFields():
        if field.message_type is None:
            continue
        if is_map(field):
            if field.message_type.fields_by_name["value"].message_type is not None:
                yield from (value[key] for key in value)
        elif field.is_repeated:
            yield from value
        else:
            yield value
