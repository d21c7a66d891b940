"""Writes a .proto with every word of Swift and of the generated code as each kind of name:
words.py OUT.proto."""

import sys

WORDS = """
Any MainActor Self Swift RPC Wire Result actor allCases acceptsNull any as associatedtype
associativity async available await body bool borrow borrowing break call case catch class client
consume consuming context continue convenience copy current data debugDescription decode
decode_json default defer deinit descriptor didSet discard do dynamic each else empty_ encode
encode_json enum extension fallthrough false fields fileprivate final for func get guard hash
hash_value hashable heap_ if import in indirect infix init inout int internal is is_free is_initial
isolated json json_bytes lazy left let macro main members merge message mutating name nil none
nonisolated nonmutating number oneof open operator option optional options override package postfix
precedence precedencegroup prefix private protocol public raw_value read_json reader register
repeat repeated request requests required reserved responses rethrows return right router self
sendable sending serialized set some static stream string struct subscript super switch syntax tag
throw throws true try type typealias unknown_fields unowned unsafe value values var weak where
while will_set with write_json writer yield map returns service to
""".split()

# Names of enum values must differ in more than their case.
ONCE = [word for word in WORDS if word.islower() or word.lower() not in WORDS]

def fields(kind):
    return ["  %s %s = %d;" % (kind, word, index + 1) for index, word in enumerate(WORDS)]


def nested(declaration):
    """Types of these names, and a field of each."""
    rows = []
    for index, word in enumerate(WORDS):
        rows.append("  " + declaration.format(word=word, index=index))
    return rows


def method(index, word):
    ask, answer = [("", ""), ("stream ", ""), ("", "stream "), ("stream ", "stream ")][index % 4]
    return "  rpc %s(%sSmall) returns (%sSmall);" % (word, ask, answer)


def main():
    rows = ['syntax = "proto3";', "package awkward;", "message Words {"] + fields("string")
    rows += ["}", "message Chosen {", "  oneof word {"] + fields("string") + ["  }", "}"]
    rows += ["message Small {", "  oneof small {", "    int32 class = 1;", "    int32 self = 2;"]
    rows += ["  }", "}", "message Types {"]
    rows += nested("message {word} {{}}")
    rows += nested(".awkward.Types.{word} field_{index} = {index}1;")
    rows += ["}", "message Sorts {"]
    rows += nested("enum {word} {{ ZERO_{index} = 0; }}")
    rows += nested(".awkward.Sorts.{word} field_{index} = {index}1;")
    rows += ["}", "enum Word {", "  WORD_UNSPECIFIED = 0;"]
    rows += ["  WORD_%s = %d;" % (word, i + 1) for i, word in enumerate(ONCE)]
    rows += ["}", "service Calls {"]
    rows += [method(index, word) for index, word in enumerate(WORDS)]
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write("\n".join(rows + ["}", ""]))


if __name__ == "__main__":
    main()
