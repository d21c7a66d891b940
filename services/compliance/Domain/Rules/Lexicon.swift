/// The words of all packs in force, as patterns for one search of a text.
public struct Lexicon: Sendable {
  /// Where a pattern belongs.
  struct Place: Sendable, Hashable {
    /// Of the rule in the rule book.
    var rule: Int
    /// Of the list in a sequence; 0 for terms.
    var list: Int
  }

  /// Squeezed words as UTF-8, each once; the index is the pattern's number.
  public private(set) var patterns: [[UInt8]] = []
  private(set) var scalars: [[Unicode.Scalar]] = []
  private(set) var places: [[Place]] = []

  init(_ rules: [Rule]) {
    var numbers: [[Unicode.Scalar]: Int] = [:]
    for (index, rule) in rules.enumerated() {
      switch rule.matcher {
      case .terms(let terms):
        for word in terms.words {
          let squeezed = Self.squeezed(word)
          let spellings = terms.findsSwaps ? Homophones.spellings(of: squeezed) : [squeezed]
          for spelling in spellings { add(spelling, Place(rule: index, list: 0), &numbers) }
        }
      case .sequence(let sequence):
        for (list, words) in sequence.lists.enumerated() {
          for word in words { add(Self.squeezed(word), Place(rule: index, list: list), &numbers) }
        }
      case .claims, .required, .check: break
      }
    }
  }

  static func squeezed(_ word: String) -> [Unicode.Scalar] { ScreenedText(word).squeezed }

  private mutating func add(
    _ word: [Unicode.Scalar], _ place: Place, _ numbers: inout [[Unicode.Scalar]: Int]
  ) {
    if word.isEmpty { return }
    if let number = numbers[word] {
      if !places[number].contains(place) { places[number].append(place) }
      return
    }
    numbers[word] = patterns.count
    patterns.append(word.flatMap { UTF8.encode($0).map(Array.init) ?? [] })
    scalars.append(word)
    places.append([place])
  }

  // MARK: - What a search found

  /// A pattern that ends before a byte of the squeezed text.
  public struct Match: Sendable, Hashable {
    public let pattern: Int
    public let end: Int

    public init(pattern: Int, end: Int) {
      self.pattern = pattern
      self.end = end
    }
  }

  /// Where words of a rule stand in the squeezed text.
  struct Hit: Sendable, Hashable {
    var list: Int
    var range: Range<Int>
  }

  /// The hits of each rule, in the order of the text.
  func hits(of matches: [Match], in text: ScreenedText, scalarsOfBytes: [Int]) -> [Int: [Hit]] {
    var hits: [Int: [Hit]] = [:]
    for match in matches {
      guard patterns.indices.contains(match.pattern), match.end > 0,
        match.end <= scalarsOfBytes.count
      else { continue }
      let end = scalarsOfBytes[match.end - 1] + 1
      let range = (end - scalars[match.pattern].count)..<end
      guard range.lowerBound >= 0, isWhole(range, scalars[match.pattern], in: text) else {
        continue
      }
      for place in places[match.pattern] {
        hits[place.rule, default: []].append(Hit(list: place.list, range: range))
      }
    }
    return hits.mapValues { hits in
      hits.sorted {
        $0.range.lowerBound != $1.range.lowerBound
          ? $0.range.lowerBound < $1.range.lowerBound : $0.range.upperBound > $1.range.upperBound
      }
    }
  }

  /// Latin words count only as whole words of the text as it was written.
  private func isWhole(
    _ range: Range<Int>, _ pattern: [Unicode.Scalar], in text: ScreenedText
  ) -> Bool {
    guard let span = text.span(of: range) else { return false }
    if pattern.first?.isLatinWord == true, span.begin > 0,
      text.folded[span.begin - 1].isLatinWord
    {
      return false
    }
    if pattern.last?.isLatinWord == true, span.end < text.folded.count,
      text.folded[span.end].isLatinWord
    {
      return false
    }
    return true
  }
}
