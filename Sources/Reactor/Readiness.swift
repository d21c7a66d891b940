internal import CLinux

/// What a handler wants to be told about its descriptor.
public struct Interest: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// An interest of these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bytes, connections, or the end have come.
  public static let readable = Interest(rawValue: 1)
  /// There is room to write, or a connect has been decided.
  public static let writable = Interest(rawValue: 2)

  var events: UInt32 {
    (contains(.readable) ? clinux_readable : 0) | (contains(.writable) ? clinux_writable : 0)
  }
}

/// What the system says about a descriptor.
public struct Readiness: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// A readiness of these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reading would not block: bytes, connections, or the end have come.
  public static let readable = Readiness(rawValue: 1)
  /// Writing would not block, or a connect has been decided.
  public static let writable = Readiness(rawValue: 2)
  /// Both directions are over, by an error or by a hang-up. Told whatever the interest is, and
  /// again in each round until the handler is unregistered; bytes may still wait to be read.
  public static let closed = Readiness(rawValue: 4)

  init(events: UInt32) {
    var bits: UInt8 = 0
    if events & clinux_readable != 0 { bits |= Self.readable.rawValue }
    if events & clinux_writable != 0 { bits |= Self.writable.rawValue }
    if events & clinux_broken != 0 { bits |= Self.closed.rawValue }
    rawValue = bits
  }
}

/// Who is told, on the loop's thread, that a descriptor is ready.
///
/// Readiness is level-triggered: what is left unread or unwritten is told again next round.
public protocol ReadinessHandler: AnyObject {
  /// The descriptor is ready. The handler may read, write, change its interest or unregister.
  func ready(_ readiness: Readiness)
}

/// Who gathers output during a round and hands it to the system at the round's end.
public protocol Flushable: AnyObject {
  /// Whether the object waits for its flush. Starts as false; only the loop changes it.
  var isDirty: Bool { get set }

  /// Writes what was gathered. May mark the object dirty again, for the next round.
  func flush()
}
