internal import ComplianceDomain
internal import Yams

/// The fields of one mapping of a pack.
struct PackFields {
  private let reader: PackReader
  private let whole: Node
  private let fields: [String: Node]

  init(_ node: Node, reader: PackReader, known: Set<String>) throws {
    guard let mapping = node.mapping else { throw reader.fault(node, "expected fields") }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, known.contains(name) else {
        throw reader.fault(
          key,
          "unknown field \(key.scalar?.string ?? ""); known: "
            + known.sorted().joined(separator: ", "))
      }
      guard fields.updateValue(value, forKey: name) == nil else {
        throw reader.fault(key, "the field \(name) stands twice")
      }
    }
    self.reader = reader
    self.fields = fields
    whole = node
  }

  func node(_ name: String) -> Node? { fields[name] }

  func optionalText(_ name: String) throws -> String? {
    guard let node = fields[name] else { return nil }
    guard let text = node.scalar?.string else { throw reader.fault(node, "\(name): expected text") }
    return text
  }

  func text(_ name: String) throws -> String {
    guard let text = try optionalText(name), !text.isEmpty else {
      throw reader.fault(whole, "\(name) is missing")
    }
    return text
  }

  /// One word of an enumeration.
  func word<Word: RawRepresentable & CaseIterable>(_ name: String) throws -> Word
  where Word.RawValue == String {
    let text = try text(name)
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw reader.fault(fields[name], "\(name): expected one of \(known)")
    }
    return word
  }

  func words<Word: RawRepresentable & CaseIterable>(_ name: String) throws -> [Word]
  where Word.RawValue == String {
    try texts(name).map { text in
      guard let word = Word(rawValue: text) else {
        let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
        throw reader.fault(fields[name], "\(name): expected some of \(known)")
      }
      return word
    }
  }

  func number(_ name: String, or absent: Int64) throws -> Int64 {
    guard let text = try optionalText(name) else { return absent }
    guard let number = Int64(text) else {
      throw reader.fault(fields[name], "\(name): expected a number")
    }
    return number
  }

  func truth(_ name: String) throws -> Bool {
    guard let text = try optionalText(name) else { return false }
    guard text == "true" || text == "false" else {
      throw reader.fault(fields[name], "\(name): expected true or false")
    }
    return text == "true"
  }

  /// Empty when it is absent.
  func list(_ name: String) throws -> [Node] {
    guard let node = fields[name] else { return [] }
    guard let sequence = node.sequence else {
      throw reader.fault(node, "\(name): expected a list")
    }
    return Array(sequence)
  }

  func texts(_ name: String) throws -> [String] {
    guard let node = fields[name] else { return [] }
    return try reader.texts(node)
  }

  /// Name and value of each field of a mapping, in the order of the file.
  func pairs(_ name: String) throws -> [(name: String, value: Node)] {
    guard let node = fields[name] else { return [] }
    guard let mapping = node.mapping else {
      throw reader.fault(node, "\(name): expected fields")
    }
    return try mapping.map { key, value in
      guard let text = key.scalar?.string else { throw reader.fault(key, "expected a name") }
      return (text, value)
    }
  }
}
