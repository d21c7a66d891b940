/// Checks of the brief and of the fields beside the text. Their lists and limits come from packs.
public struct FieldCheck: Sendable, Hashable {
  public enum Name: String, Sendable, Hashable, CaseIterable {
    /// The brief's purpose is one that its kind may have.
    case purpose
    /// Marketing names the version of the consent text.
    case consent
    /// The brief and the labels name who advertises; both are the same.
    case advertiser
    /// The labels name operator and publisher.
    case publisher
    /// Each action of `words` has its button.
    case buttons
    /// The label of an advertisement is set.
    case advertisementLabel = "advertisement-label"
    /// The label of generated content is set.
    case generatedLabel = "generated-label"
    /// The labels name the producer.
    case producer
    /// The content's number is in its labels.
    case contentNumber = "content-number"
    /// The model that composed it is on record.
    case model
    /// No fact of a kind that begins with one of `words`.
    case factKinds = "no-fact-kinds"
    /// No fact from a source that begins with one of `words`.
    case factSources = "no-fact-sources"
    /// The category is none of `words`.
    case category = "no-category"
    /// A fact of each kind of `words` is there.
    case factsNeeded = "facts-needed"
    /// A brief with a fact of the first kind of `words` has one of the others.
    case factsTogether = "facts-together"
    /// No money fact of the kind `words` is above `limit` (minor units).
    case moneyLimit = "money-limit"
    /// A number fact of the kind `words` is not below `limit`.
    case numberFloor = "number-floor"
    /// Nothing is sold: no claim but of the kinds in `words`.
    case sellsNothing = "sells-nothing"
    /// The text says that it was chosen outside usual interests, with one of `words`.
    case exploration
    /// No telephone, identity or card number in the text that no fact states.
    case personalNumbers = "no-personal-numbers"
    /// The text has at most `limit` characters.
    case length
  }

  public let name: Name
  public let words: [String]
  public let limit: Int64

  public init(name: Name, words: [String] = [], limit: Int64 = 0) {
    self.name = name
    self.words = words
    self.limit = limit
  }

  /// Whether the brief alone says it; the others need content.
  var isOfBrief: Bool {
    switch name {
    case .purpose, .consent, .factKinds, .factSources, .category, .factsNeeded, .factsTogether,
      .moneyLimit, .numberFloor:
      true
    case .advertiser, .publisher, .buttons, .advertisementLabel, .generatedLabel, .producer,
      .contentNumber, .model, .sellsNothing, .exploration, .personalNumbers, .length:
      false
    }
  }

  func breaches(in subject: Subject) -> [Breach] {
    if isOfBrief { return breaches(of: subject.brief) }
    guard let content = subject.content else { return [] }
    return breaches(of: content, subject)
  }

  // MARK: - The brief

  private func breaches(of brief: ReviewedBrief) -> [Breach] {
    switch name {
    case .purpose: return purposeFits(brief) ? [] : [Breach(field: "purpose")]
    case .consent:
      let isMissing = brief.purpose == .marketing && brief.consentTextVersion.isEmpty
      return isMissing ? [Breach(field: "consent_text_version")] : []
    case .factKinds: return facts(brief) { fact in words.contains { fact.kind.hasPrefix($0) } }
    case .factSources: return facts(brief) { fact in words.contains { fact.source.hasPrefix($0) } }
    case .category: return words.contains(brief.category) ? [Breach(field: "category")] : []
    case .factsNeeded:
      return words.filter { kind in !brief.facts.contains { $0.kind == kind } }
        .map { Breach(field: "facts", note: "there is no fact of kind \($0)") }
    case .factsTogether:
      guard let first = words.first, brief.facts.contains(where: { $0.kind == first }),
        !brief.facts.contains(where: { words.dropFirst().contains($0.kind) })
      else { return [] }
      return [Breach(field: "facts", note: "a fact of kind \(first) stands alone")]
    case .moneyLimit:
      return facts(brief) { fact in
        guard words.contains(fact.kind), case .money(let minor, _) = fact.value else {
          return false
        }
        return minor > limit
      }
    case .numberFloor:
      return facts(brief) { fact in
        guard words.contains(fact.kind), case .number(let number) = fact.value else { return false }
        return number < limit
      }
    default: return []
    }
  }

  private func facts(
    _ brief: ReviewedBrief, where isBad: (ReviewedFact) -> Bool
  ) -> [Breach] {
    brief.facts.enumerated().filter { isBad($0.element) }.map { index, _ in
      Breach(field: "facts[\(index)]")
    }
  }

  /// A promotion is marketing; thanks are service; an invitation that was asked for may be both.
  private func purposeFits(_ brief: ReviewedBrief) -> Bool {
    switch brief.kind {
    case .promotion: brief.purpose == .marketing
    case .greeting: brief.purpose == .service
    case .invitation: brief.purpose == .service || brief.purpose == .marketing
    case nil: false
    }
  }

  // MARK: - The fields beside the text

  private func breaches(of content: ReviewedContent, _ subject: Subject) -> [Breach] {
    func need(_ holds: Bool, _ field: String) -> [Breach] { holds ? [] : [Breach(field: field)] }
    switch name {
    case .advertiser:
      return need(
        !content.advertiserID.isEmpty && content.advertiserID == subject.brief.advertiserID,
        "labels.advertiser_id")
    case .publisher:
      return need(!content.operatorID.isEmpty, "labels.operator_id")
        + need(!content.publisherID.isEmpty, "labels.publisher_id")
    case .buttons:
      return words.filter { !content.actions.contains($0) }
        .map { Breach(field: "buttons", note: "there is no button `\($0)`") }
    case .advertisementLabel: return need(content.saysAdvertisement, "labels.advertisement")
    case .generatedLabel: return need(content.saysGenerated, "labels.ai_generated")
    case .producer: return need(!content.producer.isEmpty, "labels.producer")
    case .contentNumber:
      return need(
        !content.contentNumber.isEmpty && content.contentNumber == content.contentID,
        "labels.content_number")
    case .model: return need(!content.model.isEmpty, "model")
    default: return TextCheck(check: self, subject: subject, content: content).breaches
    }
  }
}
