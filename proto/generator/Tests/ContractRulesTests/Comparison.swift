import ContractRules
import ProtoText

/// Names and kinds of change between two versions of one small contract, package `p`.
func changes(_ old: String, _ new: String) throws -> [String] {
  try changes(["p.proto": "package p;\n" + old], ["p.proto": "package p;\n" + new])
}

func changes(_ old: [String: String], _ new: [String: String]) throws -> [String] {
  try contractBreaches(
    old: ProtoText(old).descriptors(), new: ProtoText(new).descriptors()
  ).map { "\($0.name): \($0.what)" }
}

/// The same within one message `M`.
func changesOfMessage(_ old: String, _ new: String) throws -> [String] {
  try changes("message M { \(old) } \(others)", "message M { \(new) } \(others)")
}

/// The same within one enum `E`.
func changesOfEnum(_ old: String, _ new: String) throws -> [String] {
  try changes("enum E { \(old) }", "enum E { \(new) }")
}

/// Types that fields may have.
private let others = """
  message A { int32 x = 1; }
  message B { int32 x = 1; }
  enum C { C_ZERO = 0; }
  enum D { D_ZERO = 0; }
  """
