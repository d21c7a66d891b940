import RPC
import Wire

/// Metadata as header fields: `-bin` values are base64, several may share one field by commas.
///
/// Source: PROTOCOL-HTTP2.md, "Custom-Metadata".
extension Metadata {
  /// Adds a field as it came; what belongs to gRPC or HTTP itself is passed over.
  ///
  /// So are names and texts that HTTP allows and gRPC does not, such as UTF-8 or a tab: a call
  /// must not fail because of them, and its handler could not send them back.
  mutating func receive(
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) throws(MetadataError) {
    // Before any string is made: most fields of most calls are of this kind.
    if Metadata.isReserved(name) { return }
    do throws(MetadataError) {
      if name.count >= 4, equals(UnsafeBufferPointer(rebasing: name.suffix(4)), "-bin") {
        try receiveBytes(value, for: string(name))
      } else {
        try append(value, for: name)
      }
    } catch {
      if error.reason == .key || error.reason == .text { return }
      throw error
    }
  }

  private mutating func receiveBytes(
    _ value: UnsafeBufferPointer<UInt8>, for key: String
  ) throws(MetadataError) {
    for part in value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let trimmed = part.drop { $0 == UInt8(ascii: " ") }
      guard let bytes = Base64.decode(trimmed) else {
        throw MetadataError.notBase64(key: key)
      }
      try append(bytes, for: key)
    }
  }

  /// Calls the body with each field's name and value as they are written.
  func forEachField(_ body: (String, [UInt8]) -> Void) {
    for field in fields {
      switch field.value {
      case .text(let text): body(field.key, Array(text.utf8))
      case .bytes(let bytes):
        var text: [UInt8] = []
        Base64.encode(bytes, into: &text)
        // Padding is optional on the wire and is left out, as other implementations do.
        while text.last == UInt8(ascii: "=") { text.removeLast() }
        body(field.key, text)
      }
    }
  }
}
