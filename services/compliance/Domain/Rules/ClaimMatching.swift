/// Findings of what no fact supports: numbers outside claims, and claims whose fact says otherwise.
struct ClaimMatching {
  let subject: Subject

  var breaches: [Breach] {
    guard let content = subject.content else { return [] }
    let spans = content.claims.map(\.span)
    let text = subject.text.folded[...]
    let numbers = (NumberReading.digits(in: text) + NumberReading.numerals(in: text))
      .map(\.span).filter { number in !spans.contains { $0.contains(number) } }
      .map { Breach(span: $0, note: "no claim covers this number") }
    return content.claims.enumerated().compactMap { breach(of: $1, at: $0) } + merged(numbers)
  }

  private func breach(of claim: ReviewedContent.Claim, at index: Int) -> Breach? {
    let text = subject.text.folded
    guard claim.span.begin >= 0, claim.span.begin < claim.span.end, claim.span.end <= text.count
    else {
      return Breach(field: "claims[\(index)].span", note: "the claim is outside the text")
    }
    guard let fact = subject.brief.fact(claim.factID) else {
      return Breach(span: claim.span, field: "claims[\(index)].fact_id", note: "no such fact")
    }
    let support = ClaimSupport(
      offsetSeconds: subject.offsetSeconds,
      composedMilliseconds: subject.content?.composedMilliseconds ?? 0)
    if support.supports(text[claim.span.begin..<claim.span.end], by: fact) { return nil }
    return Breach(
      span: claim.span, field: "claims[\(index)]", note: "the fact does not say this")
  }

  /// `11 月 22 日` is one finding, not two: numbers with at most three characters between them.
  private func merged(_ breaches: [Breach]) -> [Breach] {
    let sorted = breaches.sorted { ($0.span?.begin ?? 0) < ($1.span?.begin ?? 0) }
    return sorted.reduce(into: [Breach]()) { merged, breach in
      if let last = merged.last?.span, let span = breach.span, span.begin <= last.end + 3 {
        merged[merged.count - 1].span = last.union(span)
      } else {
        merged.append(breach)
      }
    }
  }
}
