/// What a service is called.
public struct ServiceIdentity: Sendable, Hashable {
  /// One word, such as `profile`.
  public let name: String
  /// What it is for, in half a sentence; the first line of `--help`.
  public let summary: String
  /// Of the release, such as `0.2.0`.
  public let version: String
  /// Where it listens unless told otherwise.
  public let port: UInt16

  /// The names of a service.
  public init(name: String, summary: String, version: String, port: UInt16) {
    self.name = name
    self.summary = summary
    self.version = version
    self.port = port
  }

  /// The binary, such as `atrium-profile`.
  public var program: String { "atrium-\(name)" }
}
