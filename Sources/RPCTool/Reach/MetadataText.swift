import RPC
import Terminal
import Wire

/// Metadata as it is written on a command line and shown.
enum MetadataText {
  /// Reads `key=value`.
  static func read(_ words: [String]) throws -> Metadata {
    var metadata = Metadata()
    for word in words {
      guard let equals = word.firstIndex(of: "="), equals != word.startIndex else {
        throw VerbFailure("a --metadata without key and value", mend: "write it as key=value")
      }
      let (key, text) = (String(word[..<equals]), String(word[word.index(after: equals)...]))
      do {
        if key.lowercased().hasSuffix("-bin") {
          guard let bytes = Base64.decode(Array(text.utf8)) else {
            throw VerbFailure("--metadata \(key): its value is no base64")
          }
          try metadata.append(bytes, for: key)
        } else {
          try metadata.append(text, for: key)
        }
      } catch let error as MetadataError {
        throw VerbFailure("--metadata: \(error)")
      }
    }
    return metadata
  }

  /// Keys with texts, bytes as base64, in their order.
  static func shown(_ metadata: Metadata) -> [(key: String, text: String)] {
    metadata.fields.map { field in
      switch field.value {
      case .text(let text): return (field.key, text)
      case .bytes(let bytes):
        var text: [UInt8] = []
        Base64.encode(bytes, into: &text)
        return (field.key, String(decoding: text, as: UTF8.self))
      }
    }
  }

  /// A list of objects, because a key may occur several times.
  static func json(_ metadata: Metadata) -> Shown {
    .list(
      shown(metadata).map { .object([("key", .text($0.key)), ("value", .text($0.text))]) })
  }
}
