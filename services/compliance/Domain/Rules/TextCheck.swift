/// Checks that need the text as a whole.
struct TextCheck {
  let check: FieldCheck
  let subject: Subject
  let content: ReviewedContent

  var breaches: [Breach] {
    switch check.name {
    case .sellsNothing: sold
    case .exploration: silentExploration
    case .personalNumbers: personalNumbers
    case .length:
      content.text.unicodeScalars.count > check.limit ? [Breach(field: "text")] : []
    default: []
    }
  }

  /// Claims of other kinds, and names of shops and items that no claim covers.
  private var sold: [Breach] {
    let claims = subject.claimedFacts.filter { !check.words.contains($0.fact.kind) }
      .map { Breach(span: $0.span) }
    let buttons = content.actions.contains("claim") ? [Breach(field: "buttons")] : []
    let whole = Span(0, subject.text.folded.count)
    let names = subject.brief.facts.compactMap { fact -> Breach? in
      guard fact.kind.hasSuffix(".name"), !check.words.contains(fact.kind),
        case .text(let name) = fact.value, name.unicodeScalars.count > 1,
        subject.text.holds(Folding.fold(name), in: whole)
      else { return nil }
      return Breach(field: "text")
    }
    return claims + buttons + (claims.isEmpty ? names : [])
  }

  private var silentExploration: [Breach] {
    guard subject.brief.isExploration else { return [] }
    let whole = Span(0, subject.text.folded.count)
    let says = check.words.contains { subject.text.holds(Folding.fold($0), in: whole) }
    return says ? [] : [Breach(field: "text")]
  }

  /// Runs of 11 or more digits, separators between them allowed: telephones, identity, cards.
  private var personalNumbers: [Breach] {
    let text = subject.text
    var breaches: [Breach] = []
    var at = 0
    while at < text.squeezed.count {
      guard text.squeezed[at].isASCIIDigit else {
        at += 1
        continue
      }
      let begin = at
      while at < text.squeezed.count, text.squeezed[at].isASCIIDigit { at += 1 }
      guard at - begin >= 11, let span = text.span(of: begin..<at),
        !content.claims.contains(where: { $0.span.contains(span) })
      else { continue }
      breaches.append(Breach(span: span))
    }
    return breaches
  }
}
