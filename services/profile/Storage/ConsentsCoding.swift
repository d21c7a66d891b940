import ProfileDomain

// How a person's consents lie on disk, before they are sealed. The revision has its own column.

extension Consents {
  private static let format: UInt8 = 1

  var stored: [UInt8] {
    var writer = StoredWriter(format: Self.format)
    writer.put(byte: isPersonalisationOn ? 1 : 0)
    writer.put(optional: age) {
      $0.put(byte: $1.basis.rawValue)
      $0.put(byte: $1.isAdult ? 1 : 0)
    }
    writer.put(count: entries.count)
    for entry in entries {
      writer.put(byte: entry.purpose.rawValue)
      writer.put(byte: entry.isGranted ? 1 : 0)
      writer.put(entry.textVersion)
      writer.put(entry.source)
      writer.put(signed: entry.changedMilliseconds)
    }
    return writer.bytes
  }

  init(stored bytes: [UInt8], revision: UInt64) throws(StoredFault) {
    var reader = try StoredReader(bytes, format: Self.format, what: "consents")
    self.init()
    self.revision = revision
    isPersonalisationOn = try reader.byte() == 1
    age = try reader.optional { reader throws(StoredFault) in
      guard let basis = Age.Basis(rawValue: try reader.byte()) else { throw reader.fault }
      return Age(basis: basis, isAdult: try reader.byte() == 1)
    }
    entries = try reader.list { reader throws(StoredFault) in
      guard let purpose = Purpose(rawValue: try reader.byte()) else { throw reader.fault }
      return Entry(
        purpose: purpose, isGranted: try reader.byte() == 1, textVersion: try reader.text(),
        source: try reader.text(), changedMilliseconds: try reader.signed())
    }
    if !reader.isAtEnd { throw reader.fault }
  }
}
