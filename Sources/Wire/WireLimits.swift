/// The named maxima of reading and writing messages.
public struct WireLimits: Sendable, Hashable {
  /// Messages (and JSON values) inside each other; the outermost message is level 1.
  public var depth = Self.defaultDepth
  /// Bytes of one encoded message.
  public var bytes = Self.defaultBytes
  /// Memory that the elements of repeated messages may take while one message is decoded; nil
  /// means 64 times the input plus 64 MiB.
  public var elementBytes: Int?

  /// The limit that protobuf's own implementations use.
  public static let defaultDepth = 100
  /// 2 GiB less one byte, protobuf's own limit.
  public static let defaultBytes = Int(Int32.max)
  @inlinable static var elementFactor: Int { 64 }
  @inlinable static var elementFloorBytes: Int { 64 << 20 }

  /// protobuf's own limits.
  public init() {}

  /// Limits of one's own.
  public init(depth: Int = defaultDepth, bytes: Int = defaultBytes, elementBytes: Int? = nil) {
    self.depth = depth
    self.bytes = bytes
    self.elementBytes = elementBytes
  }

  @inlinable
  func memory(forInput count: Int) -> Int {
    elementBytes ?? (count * Self.elementFactor + Self.elementFloorBytes)
  }
}
