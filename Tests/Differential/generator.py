"""Random messages of any type, from its descriptor."""

import unicodedata
from dataclasses import dataclass

import schema as schemas
import values
import wire

_TIMESTAMP_SECONDS = (-62135596800, 253402300799)
_DURATION_SECONDS = 315576000000
_PACKED_TYPES = ("Part", "Scalars", "Choice", "Maps", "WellKnown", "Nothing", "JSONNames")
_PACKED_WELL_KNOWN = ("Timestamp", "Duration", "FieldMask", "Struct", "Value", "ListValue", "Any",
                      "Empty", "Int64Value", "StringValue", "BytesValue", "DoubleValue")


@dataclass(frozen=True)
class Shape:
    """What the generated messages may hold."""

    # Fields and list elements of the whole message, about.
    budget: int = 60
    # Messages inside each other, the outermost included.
    depth: int = 12
    # Well-known types outside the ranges that their JSON has.
    has_invalid_well_known: bool = False
    has_unknown_fields: bool = True
    has_unknown_groups: bool = True


class MessageGenerator:
    def __init__(self, schema, rng, shape=Shape()):
        self.schema = schema
        self.rng = rng
        self.shape = shape
        self.left = 0
        self.well_known = {
            "google.protobuf.Timestamp": self._timestamp,
            "google.protobuf.Duration": self._duration,
            "google.protobuf.FieldMask": self._field_mask,
            "google.protobuf.Value": self._value,
            "google.protobuf.Any": self._any,
        }

    def message(self, name):
        """A message of the type with this full name."""
        self.left = self.rng.randint(0, self.shape.budget)
        message = self.schema.new(name)
        self.fill(message, self.shape.depth)
        return message

    def fill(self, message, depth):
        self.left -= 1
        name = message.DESCRIPTOR.full_name
        if name in self.well_known:
            self.well_known[name](message, depth)
        else:
            fields = list(message.DESCRIPTOR.fields)
            share = min(1.0, self.rng.random() * max(self.left, 1) / max(len(fields), 1))
            for field in self.rng.sample(fields, len(fields)):
                if self.rng.random() < share and self.left > 0:
                    self._fill_field(message, field, depth)
        if self.shape.has_unknown_fields and self.rng.random() < 0.05:
            message.MergeFromString(self.unknown_fields(message.DESCRIPTOR))

    def _fill_field(self, message, field, depth):
        if field.message_type is not None and depth <= 1:
            return
        if schemas.is_map(field):
            self._fill_map(getattr(message, field.name), field.message_type, depth)
        elif field.is_repeated:
            values_of_field = getattr(message, field.name)
            for _ in range(self._count()):
                if field.message_type is not None:
                    self.fill(values_of_field.add(), depth - 1)
                else:
                    values_of_field.append(self._scalar(field))
        elif field.message_type is not None:
            inner = getattr(message, field.name)
            inner.SetInParent()
            self.fill(inner, depth - 1)
        else:
            setattr(message, field.name, self._scalar(field))

    def _fill_map(self, entries, entry_type, depth):
        key_field = entry_type.fields_by_name["key"]
        value_field = entry_type.fields_by_name["value"]
        # Swift's strings are equal when they are canonically equivalent.
        keys = {}
        for _ in range(self._count()):
            key = self._scalar(key_field)
            keys[unicodedata.normalize("NFC", key) if isinstance(key, str) else key] = key
        for key in keys.values():
            if value_field.message_type is not None:
                self.fill(entries[key], depth - 2)
            else:
                entries[key] = self._scalar(value_field)

    def _count(self):
        if self.rng.random() < 0.05:
            count = self.rng.randint(5, 40)
        else:
            count = self.rng.randint(0, 4)
        count = min(count, max(self.left, 0))
        self.left -= count
        return count

    def _scalar(self, field):
        self.left -= 1
        return values.scalar(self.rng, field)

    # Well-known types: within the ranges of their JSON, unless the shape says otherwise.

    def _is_wild(self):
        return self.shape.has_invalid_well_known and self.rng.random() < 0.5

    def _timestamp(self, message, _):
        low, high = _TIMESTAMP_SECONDS
        if self._is_wild():
            message.seconds = self.rng.choice((low - 1, high + 1, 0, -(1 << 63)))
            message.nanos = self.rng.choice((-1, 1_000_000_000, 0, (1 << 31) - 1))
            return
        message.seconds = values.integer(self.rng, low, high)
        message.nanos = self._nanos()

    def _duration(self, message, _):
        if self._is_wild():
            message.seconds = self.rng.choice(
                (_DURATION_SECONDS + 1, -_DURATION_SECONDS - 1, 1, -1, (1 << 63) - 1))
            message.nanos = self.rng.choice((-1, 1, 1_000_000_000, -(1 << 31)))
            return
        message.seconds = values.integer(self.rng, -_DURATION_SECONDS, _DURATION_SECONDS)
        is_negative = message.seconds < 0 or message.seconds == 0 and self.rng.random() < 0.5
        message.nanos = -self._nanos() if is_negative else self._nanos()

    def _nanos(self):
        step = self.rng.choice((1, 1000, 1_000_000))
        return self.rng.choice((0, step, 999_999_999 // step * step,
                                self.rng.randrange(1_000_000_000 // step) * step))

    def _field_mask(self, message, _):
        letters = "abcxyz"
        for _ in range(self._count()):
            if self._is_wild():
                message.paths.append(self.rng.choice(("A", "a_", "a__b", "a_B", "a_1", "_")))
                continue
            words = ["".join(self.rng.choices(letters, k=self.rng.randint(1, 5)))
                     for _ in range(self.rng.randint(1, 4))]
            message.paths.append("".join(
                word + (self.rng.choice("_.") if index < len(words) - 1 else "")
                for index, word in enumerate(words)))

    def _value(self, message, depth):
        kind = self.rng.randrange(6 if depth > 3 and self.left > 0 else 4)
        if kind == 0:
            message.null_value = 0
        elif kind == 1:
            number = values.double(self.rng)
            is_finite = abs(number) < float("inf")
            message.number_value = number if is_finite or self._is_wild() else 0.5
        elif kind == 2:
            message.string_value = values.text(self.rng)
        elif kind == 3 and not self._is_wild():
            message.bool_value = self.rng.random() < 0.5
        elif kind == 4:
            message.struct_value.SetInParent()
            self.fill(message.struct_value, depth - 1)
        elif kind == 5:
            message.list_value.SetInParent()
            self.fill(message.list_value, depth - 1)

    def _any(self, message, depth):
        if self.rng.random() < 0.1:
            return
        if self._is_wild():
            message.type_url = self.rng.choice(
                ("", "/", "nothing.here", "a/b.C", "type.googleapis.com/google.protobuf.Duration"))
            message.value = self.rng.choice((b"\x08", b"\xff\xff", b"\x0a\x05"))
            return
        name = (schemas.PACKAGE + self.rng.choice(_PACKED_TYPES) if self.rng.random() < 0.5
                else "google.protobuf." + self.rng.choice(_PACKED_WELL_KNOWN))
        inner = self.schema.new(name)
        if depth > 2 and self.left > 0:
            self.fill(inner, depth - 2)
        elif name == "google.protobuf.Value":
            inner.null_value = 0
        prefix = self.rng.choice(("type.googleapis.com/", "example.com/a/b/", "/"))
        message.type_url = prefix + name
        message.value = inner.SerializeToString(deterministic=True)

    # Fields of a newer schema.

    def unknown_fields(self, descriptor):
        known = {field.number for field in descriptor.fields}
        numbers = [number for number in (1, 2, 15, 16, 99, 2047, 2048, 18999, 100_000,
                                         wire.NUMBER_MAX) if number not in known]
        return b"".join(self._unknown_field(self.rng.choice(numbers), 2)
                        for _ in range(self.rng.randint(1, 4)))

    def _unknown_field(self, number, depth):
        kind = self.rng.randrange(5 if self.shape.has_unknown_groups and depth > 0 else 4)
        if kind == 0:
            return wire.integer(number, values.integer(self.rng, 0, (1 << 64) - 1))
        if kind == 1:
            return wire.fixed64(number, self.rng.getrandbits(64))
        if kind == 2:
            return wire.length(number, values.octets(self.rng))
        if kind == 3:
            return wire.fixed32(number, self.rng.getrandbits(32))
        inner = b"".join(self._unknown_field(self.rng.randint(1, 40), depth - 1)
                         for _ in range(self.rng.randint(0, 3)))
        return wire.tag(number, wire.START) + inner + wire.tag(number, wire.END)
