internal import ComplianceDomain
internal import Crypto
internal import Files
internal import Matching

/// The packs in force, read and proved, with their compiled words.
public struct PackLibrary: Sendable {
  /// The rules with their search.
  public let reviewer: Reviewer

  /// Files of one folder.
  static let maximumFiles = 100

  /// Reads the packs that are named; a pack of the folder stands before one of the program. Every
  /// example is run: a pack whose example fails is refused with the rule and the example.
  ///
  /// `cache` is a path for the compiled words; what is wrong with that file is of no account.
  public init(_ config: ComplianceConfig, cache: String? = nil) throws {
    let files = try PackShelf.files + Self.files(in: config.packFolder)
    var packs: [String: Pack] = [:]
    for (name, text) in files {
      let pack = try PackReader(file: name).read(text)
      packs[pack.id] = pack
    }
    let chosen = try config.packs.map { id in
      guard let pack = packs[id] else {
        throw ComplianceConfigError(
          fault: "packs: there is no \(id); known: " + packs.keys.sorted().joined(separator: ", "))
      }
      return pack
    }
    for pack in chosen { try PackShelf.prove(pack) }
    reviewer = try Self.reviewer(chosen, config, cache)
  }

  private static func files(in folder: String) throws -> [(name: String, text: String)] {
    if folder.isEmpty { return [] }
    return try Files.names(in: folder, atMost: maximumFiles).filter { $0.hasSuffix(".yaml") }
      .map { name in
        (name, String(decoding: try SmallFile.read(folder + "/" + name), as: UTF8.self))
      }
  }

  private static func reviewer(
    _ packs: [Pack], _ config: ComplianceConfig, _ cache: String?
  ) throws -> Reviewer {
    if let cache, Files.exists(cache) {
      do {
        let kept = try SmallFile.read(cache)
        return try Reviewer(packs, offsetSeconds: config.offsetSeconds, kept: kept)
      } catch is MatchingError {
        // Other packs than last time, or another machine: compiled anew below.
      }
    }
    let reviewer = try Reviewer(packs, offsetSeconds: config.offsetSeconds)
    if let cache {
      let bytes = try reviewer.serialized()
      if bytes.count < SmallFile.maximumBytes {
        try bytes.withUnsafeBytes { try SmallFile.write($0, to: cache) }
      }
    }
    return reviewer
  }

  /// Reads a pack from a file and runs its examples; what it counts, or throws what is wrong.
  public static func check(path: String) throws -> (name: String, rules: Int, examples: Int) {
    let text = String(decoding: try SmallFile.read(path), as: UTF8.self)
    let pack = try PackShelf.proved(text, file: path)
    return (pack.name, pack.rules.count, pack.rules.reduce(0) { $0 + $1.examples.count })
  }
}

extension PackLibrary {
  /// A pack in force, as an operator reads it.
  public struct Summary: Sendable, Hashable {
    /// Such as `cn-advertising@2026.11`.
    public let name: String
    /// Such as `CN`.
    public let jurisdiction: String
    /// How many rules.
    public let rules: Int
    /// How many examples prove them.
    public let examples: Int
  }

  /// The packs in force, in the order in which they are applied.
  public var summaries: [Summary] {
    reviewer.book.packs.map { pack in
      Summary(
        name: pack.name, jurisdiction: pack.jurisdiction, rules: pack.rules.count,
        examples: pack.rules.reduce(0) { $0 + $1.examples.count })
    }
  }
}
