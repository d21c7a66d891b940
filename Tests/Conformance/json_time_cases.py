"""JSON: Duration and Timestamp."""

from case import RECOMMENDED, REQUIRED
from case import not_serializable, rejected, valid_both, validated
from wire import field, number_field

_DURATION, _TIMESTAMP = 301, 302
_FRACTIONS = {
    # Case -> (nine digits of input, digits of output).
    "HasZeroFractionalDigit": ("000000000", ""),
    "Has3FractionalDigits": ("010000000", ".010"),
    "Has6FractionalDigits": ("000010000", ".000010"),
    "Has9FractionalDigits": ("000000010", ".000000010"),
}
_DURATIONS = {
    "DurationMinValue": ("-315576000000.999999999s", -315576000000, -999999999),
    "DurationMaxValue": ("315576000000.999999999s", 315576000000, 999999999),
    "DurationNegativeSeconds": ("-5s", -5, 0),
    "DurationNegativeNanos": ("-0.5s", 0, -500000000),
}
_BAD_DURATIONS = {
    "DurationMissingS": "1",
    "DurationJsonInputTooSmall": "-315576000001.000000000s",
    "DurationJsonInputTooLarge": "315576000001.000000000s",
}
_ODD_DURATIONS = {
    "DurationProtoInputTooSmall": (-315576000001, 0),
    "DurationProtoInputTooLarge": (315576000001, 0),
    "DurationProtoNanosWrongSign": (1, -1),
    "DurationProtoNanosWrongSignNegativeSecs": (-1, 1),
    "DurationProtoNanosTooSmall": (-1, -1000000000),
    "DurationProtoNanosTooLarge": (1, 1000000000),
}
_TIMESTAMPS = {
    "TimestampMinValue": ("0001-01-01T00:00:00Z", -62135596800, 0),
    "TimestampMaxValue": ("9999-12-31T23:59:59.999999999Z", 253402300799, 999999999),
    "TimestampEpochValue": ("1970-01-01T00:00:00.000Z", 0, 0),
    "TimestampNanoAfterEpochlValue": ("1970-01-01T00:00:00.000000001Z", 0, 1),
    "TimestampNanoBeforeEpochValue": ("1969-12-31T23:59:59.999999999Z", -1, 999999999),
    "TimestampLittleAfterEpochlValue": ("1970-01-01T00:00:01.000000001Z", 1, 1),
    "TimestampLittleBeforeEpochValue": ("1969-12-31T23:59:58.999999999Z", -2, 999999999),
    "TimestampTenAndHalfSecondsAfterEpochValue": ("1970-01-01T00:00:10.500Z", 10, 500000000),
    "TimestampTenAndHalfSecondsBeforeEpochValue":
        ("1969-12-31T23:59:49.500Z", -11, 500000000),
    "TimestampLeap": ("1993-02-10T00:00:00.000Z", 729302400, 0),
    "TimestampWithPositiveOffset": ("1970-01-01T08:00:01+08:00", 1, 0),
    "TimestampWithNegativeOffset": ("1969-12-31T16:00:01-08:00", 1, 0),
    "TimestampJsonInputLeapFeb29": ("2000-02-29T00:00:00Z", 951782400, 0),
    "TimestampWithOffsetShiftsDay": ("1970-01-02T01:00:00+02:00", 82800, 0),
    "TimestampWithOffsetBoundaryInBoundsMin":
        ("0001-01-01T00:00:00-00:01", -62135596740, 0),
    "TimestampWithOffsetBoundaryInBoundsMax":
        ("9999-12-31T23:59:59+00:01", 253402300739, 0),
    "TimestampWithComplexOffset": ("1970-01-01T00:00:00-11:30", 41400, 0),
}
_BAD_TIMESTAMPS = {
    "TimestampJsonInputTooSmall": "0000-01-01T00:00:00Z",
    "TimestampJsonInputTooLarge": "10000-01-01T00:00:00Z",
    "TimestampJsonInputMissingZ": "0001-01-01T00:00:00",
    "TimestampJsonInputMissingT": "0001-01-01 00:00:00Z",
    "TimestampJsonInputLowercaseZ": "0001-01-01T00:00:00z",
    "TimestampJsonInputLowercaseT": "0001-01-01t00:00:00Z",
    "TimestampWithMissingColonInOffset": "1970-01-01T08:00:01+0800",
    "TimestampJsonInputMonthTooLarge": "1970-13-01T00:00:00Z",
    "TimestampJsonInputMonthZero": "1970-00-01T00:00:00Z",
    "TimestampJsonInputDayTooLarge": "1970-01-32T00:00:00Z",
    "TimestampJsonInputDayZero": "1970-01-00T00:00:00Z",
    "TimestampJsonInputHourTooLarge": "1970-01-01T24:00:00Z",
    "TimestampJsonInputHourTooLarge25": "1970-01-01T25:00:00Z",
    "TimestampJsonInputMinuteTooLarge": "1970-01-01T00:60:00Z",
    "TimestampJsonInputSecondTooLarge": "1970-01-01T00:00:60Z",
    "TimestampJsonInputInvalidOffsetHour": "1970-01-01T00:00:00+24:00",
    "TimestampJsonInputInvalidOffsetMinute": "1970-01-01T00:00:00+00:60",
    "TimestampJsonInputOffsetBoundaryUnderflow": "0001-01-01T00:00:00+00:01",
    "TimestampJsonInputOffsetBoundaryOverflow": "9999-12-31T23:59:59-00:01",
    "TimestampJsonInputInvalidNanos": "1970-01-01T00:00:00.1234567890Z",
    "TimestampJsonInputInvalidCharsInNanos": "1970-01-01T00:00:00.123aZ",
    "TimestampJsonInputYearTooShort": "999-01-01T00:00:00Z",
    "TimestampJsonInputYearTooLong": "00001-01-01T00:00:00Z",
    "TimestampJsonInputMonthTooShort": "1970-1-01T00:00:00Z",
    "TimestampJsonInputDayTooShort": "1970-01-1T00:00:00Z",
    "TimestampJsonInputNonLeapFeb29": "2001-02-29T00:00:00Z",
}
_ODD_TIMESTAMPS = {
    "TimestampProtoInputTooSmall": (-62135596801, 0),
    "TimestampProtoInputTooLarge": (253402300800, 0),
    "TimestampProtoNegativeNanos": (5000, -1),
    "TimestampProtoNanoTooLarge": (5000, 1000000000),
}


def cases():
    yield from _family("Duration", _DURATION, _DURATIONS, _BAD_DURATIONS, _ODD_DURATIONS)
    yield from _family("Timestamp", _TIMESTAMP, _TIMESTAMPS, _BAD_TIMESTAMPS, _ODD_TIMESTAMPS)
    yield from valid_both(
        REQUIRED, "DurationRepeatedValue", '{"repeatedDuration": ["1.5s", "-1.5s"]}',
        "repeated_duration { seconds: 1 nanos: 500000000 }"
        "repeated_duration { seconds: -1 nanos: -500000000 }")
    ends = [_TIMESTAMPS["TimestampMinValue"][0], _TIMESTAMPS["TimestampMaxValue"][0]]
    yield from valid_both(
        REQUIRED, "TimestampRepeatedValue",
        f'{{"repeatedTimestamp": ["{ends[0]}", "{ends[1]}"]}}',
        "repeated_timestamp { seconds: -62135596800 }"
        "repeated_timestamp { seconds: 253402300799 nanos: 999999999 }")
    for name, (digits, output) in _FRACTIONS.items():
        yield _printed("Duration", name, f"1.{digits}s", f"1{output}s")
        start = "1970-01-01T00:00:00"
        yield _printed("Timestamp", name, f"{start}.{digits}Z", f"{start}{output}Z")
    yield _printed("Timestamp", "ZeroNormalized", "1969-12-31T16:00:00-08:00",
                   "1970-01-01T00:00:00Z")


def _family(kind, number, good, bad, odd):
    for name, (text, seconds, nanos) in good.items():
        yield from valid_both(
            REQUIRED, name, _json(kind, text),
            f"optional_{kind.lower()} {{ seconds: {seconds} nanos: {nanos} }}")
    yield from valid_both(REQUIRED, f"{kind}Null", f'{{"optional{kind}": null}}', "")
    for name, text in bad.items():
        yield rejected(REQUIRED, name, _json(kind, text))
    for name, (seconds, nanos) in odd.items():
        content = b"".join(number_field(place, value)
                           for place, value in ((1, seconds), (2, nanos)) if value)
        yield not_serializable(REQUIRED, name, field(number, content))


def _json(kind, text):
    return f'{{"optional{kind}": "{text}"}}'


def _printed(kind, name, given, wanted):
    return validated(RECOMMENDED, f"{kind}{name}", _json(kind, given),
                     lambda value: value[f"optional{kind}"] == wanted, f'"{wanted}"')
