internal import AdvisorDomain
internal import Messages
internal import Wire

/// A decision in every locale, as it is sealed: what was said at the time is what is read later.
struct DecisionRecord: Sendable {
  private var decisions: [Atrium_Advisor_V1_Decision]

  /// What was decided, in words of the state that it was decided in.
  init(
    _ verdict: Verdict, touch: String, model: DecisionModel, at milliseconds: Int64,
    words: ReasonWords, feedSequence: UInt64
  ) {
    decisions = ReasonLocale.allCases.map { locale in
      .with {
        $0.touchID = touch
        $0.candidates = verdict.candidates
        $0.model = model.name
        $0.reasons = verdict.factors.map { Self.reason($0, words, locale) }
        $0.notUsed = verdict.notUsed
        $0.decidedTime = Google_Protobuf_Timestamp(milliseconds: milliseconds)
        $0.feedSequence = feedSequence
        switch verdict.outcome {
        case .send(let proposal): $0.propose(proposal)
        case .withhold(let reason):
          $0.outcome = .withhold
          $0.withheldReason = reason.rawValue
          $0.holdout = reason == .holdout
        }
      }
    }
  }

  /// Reads what `bytes` made.
  init(_ bytes: [UInt8]) throws {
    let list: Atrium_Advisor_V1_ListDecisionsResponse = try Record.read(bytes)
    decisions = list.decisions
  }

  func bytes() throws -> [UInt8] {
    try Record.bytes(Atrium_Advisor_V1_ListDecisionsResponse.with { $0.decisions = decisions })
  }

  /// The decision in a locale's words; empty where a record holds none.
  func decision(_ locale: ReasonLocale) -> Atrium_Advisor_V1_Decision {
    decisions.indices.contains(locale.rawValue)
      ? decisions[locale.rawValue] : decisions.first ?? .init()
  }

  private static func reason(
    _ weighed: WeighedFactor, _ words: ReasonWords, _ locale: ReasonLocale
  ) -> Atrium_Types_V1_Reason {
    .with {
      $0.code = ReasonWords.code(weighed.factor.kind)
      $0.text = words.text(weighed.factor, locale)
      $0.weightPermille = weighed.weightPermille
      $0.source = weighed.factor.source
      $0.observedTime = weighed.factor.observedMilliseconds.map {
        Google_Protobuf_Timestamp(milliseconds: $0)
      }
    }
  }
}

extension Atrium_Advisor_V1_Decision {
  fileprivate mutating func propose(_ proposal: Proposal) {
    outcome = .send
    offerID = proposal.offerID
    shopID = proposal.shopID
    itemID = proposal.itemID
    tags = proposal.tags
    scoreMilli = proposal.score
    propensityPpm = proposal.propensityPPM
    exploration = proposal.isExploration
  }
}
