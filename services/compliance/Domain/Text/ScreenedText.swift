/// A stretch of a text, counted in Unicode scalar values: [begin, end).
public struct Span: Sendable, Hashable, Comparable {
  public let begin: Int
  public let end: Int

  public init(_ begin: Int, _ end: Int) {
    self.begin = begin
    self.end = end
  }

  /// Where words begin first; of two at the same place the longer one first.
  public static func < (left: Span, right: Span) -> Bool {
    left.begin != right.begin ? left.begin < right.begin : left.end > right.end
  }

  public func overlaps(_ other: Span) -> Bool { begin < other.end && other.begin < end }

  public func contains(_ other: Span) -> Bool { begin <= other.begin && other.end <= end }

  public func union(_ other: Span) -> Span { Span(min(begin, other.begin), max(end, other.end)) }
}

/// A text as rules look at it: folded, and squeezed, with the way back to the places in the text.
public struct ScreenedText: Sendable {
  /// One scalar for each of the text.
  public let folded: [Unicode.Scalar]
  /// The folded text without what may hide a word between its letters.
  public let squeezed: [Unicode.Scalar]
  /// For each scalar of `squeezed` its place in the text.
  public let origins: [Int]

  /// The longest text that is read, in Unicode scalars; longer ones are for people.
  public static let maximumScalars = 4000

  public init(_ text: String) {
    var folded: [Unicode.Scalar] = []
    var squeezed: [Unicode.Scalar] = []
    var origins: [Int] = []
    // At least one byte each: more room than is needed, and never too little.
    let room = min(text.utf8.count, Self.maximumScalars)
    folded.reserveCapacity(room)
    squeezed.reserveCapacity(room)
    origins.reserveCapacity(room)
    for scalar in text.unicodeScalars {
      if folded.count == Self.maximumScalars { break }
      let plain = Folding.fold(scalar)
      if !plain.isSkippable {
        squeezed.append(plain)
        origins.append(folded.count)
      }
      folded.append(plain)
    }
    self.folded = folded
    self.squeezed = squeezed
    self.origins = origins
  }

  /// The squeezed text as UTF-8, with the scalar that each byte belongs to.
  public var bytes: (utf8: [UInt8], scalars: [Int]) {
    var utf8: [UInt8] = []
    var scalars: [Int] = []
    utf8.reserveCapacity(squeezed.count * 3)
    scalars.reserveCapacity(squeezed.count * 3)
    for (index, scalar) in squeezed.enumerated() {
      for byte in UTF8.encode(scalar) ?? .init() {
        utf8.append(byte)
        scalars.append(index)
      }
    }
    return (utf8, scalars)
  }

  /// The place in the text of a stretch of the squeezed text; nil for an empty or outer one.
  public func span(of range: Range<Int>) -> Span? {
    guard let first = range.first, let last = range.last, origins.indices.contains(first),
      origins.indices.contains(last)
    else { return nil }
    return Span(origins[first], origins[last] + 1)
  }

  /// The clause around a place.
  public func clause(around span: Span) -> Span {
    var begin = min(span.begin, folded.count)
    while begin > 0 && !folded[begin - 1].endsClause { begin -= 1 }
    var end = min(span.end, folded.count)
    while end < folded.count && !folded[end].endsClause { end += 1 }
    return Span(begin, end)
  }

  /// Whether the folded words stand in a stretch of the folded text.
  public func holds(_ words: [Unicode.Scalar], in span: Span) -> Bool {
    guard span.end <= folded.count else { return false }
    return Self.index(of: words, in: folded[span.begin..<span.end]) != nil
  }

  /// Whether the squeezed text goes on with the words at an index.
  func goesOn(with words: [Unicode.Scalar], at index: Int) -> Bool {
    index + words.count <= squeezed.count
      && squeezed[index..<(index + words.count)].elementsEqual(words)
  }

  /// Whether the words stand right before an index of the squeezed text.
  func isPreceded(by words: [Unicode.Scalar], at index: Int) -> Bool {
    index >= words.count && goesOn(with: words, at: index - words.count)
  }

  static func index(
    of part: [Unicode.Scalar], in whole: ArraySlice<Unicode.Scalar>
  ) -> Int? {
    guard let first = part.first, part.count <= whole.count else { return nil }
    for start in whole.startIndex...(whole.endIndex - part.count) where whole[start] == first {
      var at = 1
      while at < part.count, whole[start + at] == part[at] { at += 1 }
      if at == part.count { return start }
    }
    return nil
  }
}
