/// The composer's own check of what it wrote, made on the finished text: whatever a form or a fact
/// did, nothing leaves that no fact supports.
public enum Grounding {
  /// What is wrong with a text, and where.
  public struct Fault: Error, Sendable, Hashable {
    public enum Reason: String, Sendable, Hashable {
      /// Claims overlap, are out of order or outside the text.
      case order
      /// A claim names no fact of the brief.
      case fact
      /// The words of a claim are not what its fact says.
      case words
      /// A number, an amount or a percentage that no claim covers.
      case number
      /// A greeting that names more than the mall.
      case sold
      /// A slot or bracket of a form was left in the text.
      case form
    }

    public let reason: Reason
    public let span: Span
  }

  /// The longest text that may be composed, in Unicode scalars.
  public static let maximumScalars = 600

  static func fault(in draft: Draft, facts: FactLookup) -> Fault? {
    let scalars = Array(draft.text.unicodeScalars)
    guard scalars.count <= maximumScalars else {
      return Fault(reason: .form, span: Span(begin: maximumScalars, end: scalars.count))
    }
    var outside: [(begin: Int, end: Int)] = []
    var at = 0
    for claim in draft.claims {
      let span = claim.span
      guard span.begin >= at, span.end > span.begin, span.end <= scalars.count else {
        return Fault(reason: .order, span: span)
      }
      if let reason = fault(of: claim, scalars, facts, draft) {
        return Fault(reason: reason, span: span)
      }
      outside.append((at, span.begin))
      at = span.end
    }
    outside.append((at, scalars.count))
    for stretch in outside {
      if let fault = fault(outside: stretch.begin..<stretch.end, of: scalars) { return fault }
    }
    return nil
  }

  private static func fault(
    of claim: Claim, _ scalars: [Unicode.Scalar], _ facts: FactLookup, _ draft: Draft
  ) -> Fault.Reason? {
    guard let fact = facts.brief.fact(claim.factID) else { return .fact }
    let words = (facts.words(of: claim.factID) ?? "").unicodeScalars
    guard scalars[claim.span.begin..<claim.span.end].elementsEqual(words) else { return .words }
    return !draft.isAdvertisement && fact.id != "mall.name" ? .sold : nil
  }

  /// Fixed words have no number in them; names come in by slots only, and those are claims.
  private static func fault(
    outside range: Range<Int>, of scalars: [Unicode.Scalar]
  ) -> Fault? {
    for index in range {
      let scalar = scalars[index]
      let span = Span(begin: index, end: index + 1)
      if Script.isDigit(scalar) || Script.isAmountMark(scalar) {
        return Fault(reason: .number, span: span)
      }
      if Script.isFormMark(scalar) { return Fault(reason: .form, span: span) }
    }
    return nil
  }
}
