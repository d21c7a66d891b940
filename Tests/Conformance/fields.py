"""The fields of TestAllTypesProto3 that the binary cases use, by type."""

import dataclasses

from wire import FIXED32, FIXED64, LENGTH, VARINT
from wire import delimited, fixed32, fixed64, float32, float64, number_field, varint, zigzag


@dataclasses.dataclass(frozen=True)
class Kind:
    """A field type and the numbers of its fields (0: there is none)."""

    name: str
    wire_type: int
    single: int
    repeated: int
    packed: int
    unpacked: int
    zero: bytes
    one: bytes

    @property
    def packable(self):
        return self.wire_type != LENGTH

    def has_default(self, value):
        """Whether a field without presence omits this value."""
        return self.name != "MESSAGE" and value == self.zero


def _kind(name, wire_type, position, encode):
    """The numeric types have their fields at the same distances."""
    return Kind(name, wire_type, position, 30 + position, 74 + position, 88 + position,
                encode(0), encode(1))


_KINDS = [
    _kind("INT32", VARINT, 1, varint),
    _kind("INT64", VARINT, 2, varint),
    _kind("UINT32", VARINT, 3, varint),
    _kind("UINT64", VARINT, 4, varint),
    _kind("SINT32", VARINT, 5, zigzag),
    _kind("SINT64", VARINT, 6, zigzag),
    _kind("FIXED32", FIXED32, 7, fixed32),
    _kind("FIXED64", FIXED64, 8, fixed64),
    _kind("SFIXED32", FIXED32, 9, fixed32),
    _kind("SFIXED64", FIXED64, 10, fixed64),
    _kind("FLOAT", FIXED32, 11, float32),
    _kind("DOUBLE", FIXED64, 12, float64),
    _kind("BOOL", VARINT, 13, varint),
    Kind("ENUM", VARINT, 21, 51, 88, 102, varint(0), varint(1)),
    Kind("STRING", LENGTH, 14, 44, 0, 44, delimited(b""), delimited(b"a")),
    Kind("BYTES", LENGTH, 15, 45, 0, 45, delimited(b""), delimited(b"a")),
    Kind("MESSAGE", LENGTH, 18, 48, 0, 48, delimited(b""),
         delimited(number_field(1, 1234))),
]
TYPES = {kind.name: kind for kind in _KINDS}

# Map fields by the types of key and value.
MAPS = {
    ("INT32", "INT32"): 56, ("INT64", "INT64"): 57, ("UINT32", "UINT32"): 58,
    ("UINT64", "UINT64"): 59, ("SINT32", "SINT32"): 60, ("SINT64", "SINT64"): 61,
    ("FIXED32", "FIXED32"): 62, ("FIXED64", "FIXED64"): 63,
    ("SFIXED32", "SFIXED32"): 64, ("SFIXED64", "SFIXED64"): 65,
    ("INT32", "FLOAT"): 66, ("INT32", "DOUBLE"): 67, ("BOOL", "BOOL"): 68,
    ("STRING", "STRING"): 69, ("STRING", "BYTES"): 70, ("STRING", "MESSAGE"): 71,
    ("STRING", "ENUM"): 73,
}

ONEOF = {
    "UINT32": 111, "MESSAGE": 112, "STRING": 113, "BYTES": 114, "BOOL": 115,
    "UINT64": 116, "FLOAT": 117, "DOUBLE": 118, "ENUM": 119,
}
