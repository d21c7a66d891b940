public import Crypto
internal import Glibc

extension DataFolder {
  /// Writes a small text of the service's own into a file of the folder that only its owner reads;
  /// it is there whole after a power cut, or not at all.
  public func keep(_ text: String, as name: String) throws(StartFailure) {
    do throws(FileFailure) { try TextFile.replace(path(name), text) } catch {
      throw StartFailure("\(error)", mend: "look at the folder's mode and room")
    }
  }

  /// A key of the service's own, in a file of the folder that only its owner reads; made at the
  /// first start.
  ///
  /// It is in no backup of the database, and what was hashed with it cannot be matched without it:
  /// keep it as other secrets are kept.
  public func key(_ name: String) throws(StartFailure) -> SymmetricKey {
    let file = path(name + ".key")
    do {
      if access(file, F_OK) != 0 {
        let bytes = try RandomSource.system.bytes(SymmetricKey.byteCount)
        try TextFile.replace(file, Hex.encode(bytes) + "\n")
        return try SymmetricKey(bytes)
      }
      if let text = TextFile.read(file, maximumBytes: 128),
        let bytes = Hex.decode(text.prefix { $0 != "\n" })
      {
        return try SymmetricKey(bytes)
      }
    } catch {
      throw StartFailure("the key \(file): \(error)", mend: "look at the folder's mode and room")
    }
    throw StartFailure("the key \(file) cannot be read", mend: "restore it, as it was")
  }
}
