internal import COpenSSL

/// Names for ALPN in the form of the wire: each with its length before it (RFC 7301, 3.1).
final class ProtocolList {
  let names: [String]
  /// In memory that does not move, because OpenSSL answers with a pointer into it.
  let bytes: UnsafeMutableBufferPointer<UInt8>

  init(_ names: [String]) throws(TLSConfigurationError) {
    for name in names where name.isEmpty || name.utf8.count > 255 {
      throw TLSConfigurationError(
        .applicationProtocols, problem: "a name of \(name.utf8.count) bytes",
        expected: "names of 1 to 255 bytes, such as h2")
    }
    let wire = names.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) }
    guard wire.count <= TLSConfiguration.maximumProtocolListBytes else {
      throw TLSConfigurationError(
        .applicationProtocols, problem: "\(wire.count) bytes of names",
        expected: "at most \(TLSConfiguration.maximumProtocolListBytes)")
    }
    self.names = names
    bytes = .allocate(capacity: wire.count)
    _ = bytes.initialize(from: wire)
  }

  deinit { bytes.deallocate() }

  /// The names, for a message.
  var text: String { names.joined(separator: ", ") }

  /// Names that a peer sent, for a message; bytes that are no text are replaced.
  static func text(ofWire wire: some Collection<UInt8>) -> String {
    var names: [String] = []
    var rest = Array(wire)[...]
    while let length = rest.popFirst() {
      names.append(String(decoding: rest.prefix(Int(length)), as: UTF8.self).debugDescription)
      rest = rest.dropFirst(Int(length))
    }
    return names.joined(separator: ", ")
  }
}
