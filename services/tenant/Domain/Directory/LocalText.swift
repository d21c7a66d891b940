/// A text in the locales of the suite; at least one of them has words.
public struct LocalText: Sendable, Hashable {
  /// The locales that content is written in, in the order in which columns name them.
  public static let locales = ["zh-CN", "zh-HK", "en"]

  /// Words by locale; none of them empty.
  public private(set) var words: [String: String]

  /// Keeps what has words in a locale of the suite.
  public init(_ words: [String: String] = [:]) {
    self.words = words.filter { Self.locales.contains($0.key) && !$0.value.isEmpty }
  }

  /// Whether there are no words in any locale.
  public var isEmpty: Bool { words.isEmpty }
}
