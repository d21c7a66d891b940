/// Findings of words, with what belongs to them and what excuses them.
struct TermMatching {
  let terms: Matcher.Terms
  let subject: Subject

  func breaches(_ hits: [Lexicon.Hit]) -> [Breach] {
    if hits.isEmpty || isExcusedByFact { return [] }
    var spans: [Span] = []
    for hit in hits where !isExcused(hit) {
      guard let span = grown(hit) else { continue }
      // Of words within words, or side by side in one another, one finding is told.
      if let last = spans.last, last.overlaps(span) {
        spans[spans.count - 1] = last.union(span)
      } else {
        spans.append(span)
      }
    }
    return spans.map { Breach(span: $0) }
  }

  private var isExcusedByFact: Bool {
    !terms.unlessFact.isEmpty
      && subject.claimedFacts.contains { terms.unlessFact.contains($0.fact.kind) }
  }

  private func isExcused(_ hit: Lexicon.Hit) -> Bool {
    let text = subject.text
    guard let span = text.span(of: hit.range) else { return true }
    let follows = terms.unlessAfter.contains { word in
      text.goesOn(with: Lexicon.squeezed(word), at: hit.range.upperBound)
    }
    if follows { return true }
    if !terms.unlessBefore.isEmpty {
      let clause = text.clause(around: span)
      let before = Span(clause.begin, span.begin)
      if terms.unlessBefore.contains(where: { text.holds(Folding.fold($0), in: before) }) {
        return true
      }
    }
    return terms.unlessName && isWithinName(span)
  }

  private func isWithinName(_ span: Span) -> Bool {
    subject.claimedFacts.contains { claimed in
      claimed.fact.kind.hasSuffix(".name") && claimed.span.contains(span)
    }
  }

  private func grown(_ hit: Lexicon.Hit) -> Span? {
    let text = subject.text
    var range = hit.range
    if let word = terms.grow.map(Lexicon.squeezed).first(where: {
      text.isPreceded(by: $0, at: range.lowerBound)
    }) {
      range = (range.lowerBound - word.count)..<range.upperBound
    }
    if terms.growsOverQuantity { range = quantity(before: range.lowerBound)..<range.upperBound }
    if terms.growsOverMark, range.upperBound < text.squeezed.count,
      "?!".unicodeScalars.contains(text.squeezed[range.upperBound])
    {
      range = range.lowerBound..<(range.upperBound + 1)
    }
    return text.span(of: range)
  }

  /// Where a number with its unit that ends here begins: `三周`, `28天`.
  private func quantity(before end: Int) -> Int {
    let text = subject.text
    guard let unit = Self.units.first(where: { text.isPreceded(by: $0, at: end) }) else {
      return end
    }
    let number = end - unit.count
    var begin = number
    while begin > 0,
      text.squeezed[begin - 1].isASCIIDigit || NumberReading.isNumeral(text.squeezed[begin - 1])
    {
      begin -= 1
    }
    return begin < number ? begin : end
  }

  private static let units = ["个月", "分钟", "小时", "周", "天", "日", "年", "月", "次", "盒"]
    .map { Array($0.unicodeScalars) }
}

/// Findings of words in order, within one clause.
struct SequenceMatching {
  let sequence: Matcher.Sequence
  let subject: Subject

  func breaches(_ hits: [Lexicon.Hit]) -> [Breach] {
    var spans: [Span] = []
    for first in hits where first.list == 0 {
      guard let end = end(after: first, list: 1, hits: hits),
        let span = subject.text.span(of: first.range.lowerBound..<end)
      else { continue }
      if let last = spans.last, last.overlaps(span) {
        spans[spans.count - 1] = last.union(span)
      } else {
        spans.append(span)
      }
    }
    return spans.map { Breach(span: $0) }
  }

  /// Where the rest of the sequence ends; the nearest words count.
  private func end(after hit: Lexicon.Hit, list: Int, hits: [Lexicon.Hit]) -> Int? {
    if list == sequence.lists.count { return hit.range.upperBound }
    let from = hit.range.upperBound
    for next in hits where next.list == list && next.range.lowerBound >= from {
      if next.range.lowerBound - from > sequence.gap { return nil }
      let between = subject.text.squeezed[from..<next.range.lowerBound]
      if between.contains(where: \.endsClause) { return nil }
      if let end = end(after: next, list: list + 1, hits: hits) { return end }
    }
    return nil
  }
}
