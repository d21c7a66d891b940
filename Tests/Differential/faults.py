"""What every error of ours has to look like: a fixed text, a path made of names of the schema,
an offset inside the input, and no value of the input."""

import re

import schema as schemas

_PART = re.compile(r"([A-Za-z_][A-Za-z0-9_]*|#\d+|\?)((?:\[\d+\])*)")
_TEXT = re.compile(r"([a-z0-9_.A-Z]+)(?:, field (\S+))?: (.+) \((binary|JSON), byte (\d+)\)")

# The text of each reason, as first met.
_texts = {}


def wrong_with(fault, descriptor, size, is_json):
    """What is wrong with an error about an input of `size` bytes (None: about an output), or
    None."""
    match = _TEXT.fullmatch(fault.text)
    if match is None:
        return f"a text of unknown form: {fault.text}"
    name, path, text, form, offset = match.groups()
    if name != descriptor.full_name or (path or "") != fault.path or int(offset) != fault.offset:
        return f"text and fields differ: {fault}"
    if form != ("JSON" if is_json else "binary"):
        return f"the wrong format: {fault.text}"
    if _texts.setdefault(fault.reason, text) != text:
        return f"another text than before for {fault.reason}: {text}"
    if fault.offset < 0 or size is not None and fault.offset > size:
        return f"an offset outside the {size} bytes of the input: {fault.text}"
    return wrong_with_path(fault.path, descriptor)


def wrong_with_path(path, descriptor):
    """Follows the names of a path through the schema."""
    try:
        type_at(path, descriptor)
    except ValueError as error:
        return f"path {path}: {error}"
    return None


def type_at(path, descriptor):
    """The message type that a path leads to, None when it leads to something else; ValueError
    when the schema does not have it."""
    parts = path.split(".") if path else []
    for index, part in enumerate(parts):
        match = _PART.fullmatch(part)
        if match is None:
            raise ValueError(f"{part!r} is not a name with indexes")
        name, indexes = match.groups()
        field = descriptor.fields_by_name.get(name) if descriptor is not None else None
        if field is None and name[0] not in "#?":
            raise ValueError(f"no field {name}")
        if field is not None and indexes and not field.is_repeated:
            raise ValueError(f"{name} is not repeated")
        descriptor = field.message_type if field is not None else None
        if descriptor is not None and schemas.is_map(field):
            following = _PART.match(parts[index + 1]).group(1) if parts[index + 1:] else ""
            # In JSON the path goes on with the fields of the entry's value.
            if following not in ("key", "value"):
                descriptor = descriptor.fields_by_name["value"].message_type
    return descriptor
