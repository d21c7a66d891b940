/// How JSON is read.
public struct JSONDecodingOptions: Sendable {
  /// Unknown members and unknown enum names are skipped instead of refused.
  public var ignoresUnknownFields = false
  /// Depth counts objects and lists inside each other.
  public var limits = WireLimits()
  /// Types that an `Any` may hold, beside those that the message's own file imports.
  public var types = TypeRegistry()

  /// The canonical choices.
  public init() {}
}

/// How JSON is written.
public struct JSONEncodingOptions: Sendable {
  /// Members are named as in the .proto (`display_name`) instead of in lower camel case.
  public var usesProtoFieldNames = false
  /// Fields without presence are written when they hold their default, empty lists and maps too.
  public var includesDefaults = false
  /// Enum values are written as numbers even when they have names.
  public var writesEnumsAsNumbers = false
  /// Messages inside each other, what an `Any` packs included.
  public var maximumDepth = WireLimits.defaultDepth
  /// Types that an `Any` may hold, beside those that the message's own file imports.
  public var types = TypeRegistry()

  /// Canonical JSON.
  public init() {}
}

/// Message types that can be found by their full name.
public struct TypeRegistry: Sendable {
  /// Files whose messages can be found, and those they import.
  public var files: [FileDescriptor]

  /// A registry of the messages of some files.
  public init(files: [FileDescriptor] = []) { self.files = files }

  /// Looks in the files, in what they import, and among the well-known types.
  public func message(named fullName: String) -> MessageDescriptor? {
    var visited = Set<FileDescriptor>()
    for file in files + FileDescriptor.wellKnown {
      if let found = file.message(named: fullName, visited: &visited) { return found }
    }
    return nil
  }
}
