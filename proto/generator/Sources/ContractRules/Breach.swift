/// One change that breaks those who still speak the older contract.
public struct Breach: Hashable, Sendable, CustomStringConvertible {
  /// Full name of what was changed: a field, value, method, type or file.
  public let name: String
  public let what: String
  public let mend: String

  public init(_ name: String, _ what: String, mend: String) {
    self.name = name
    self.what = what
    self.mend = mend
  }

  /// One line.
  public var description: String { "\(name): \(what); \(mend)" }
}
