/// What personal data is used for.
public enum Purpose: UInt8, Sendable, Hashable, CaseIterable {
  /// Learning interests and choosing by them.
  case profiling = 1
  /// Knowing the zone.
  case location = 2
  /// Marketing in the inbox.
  case marketingInbox = 3
  /// Marketing by webhook.
  case marketingWebhook = 4
  /// What was asked for or must be told.
  case service = 5
  /// Access, export, correction, erasure.
  case subjectRights = 6

  /// Whether it needs nobody's consent.
  public var isFree: Bool { self == .service || self == .subjectRights }

  /// Whether it is personal marketing, which is for adults alone.
  public var isMarketing: Bool { self == .marketingInbox || self == .marketingWebhook }

  /// Whether "personalisation off" switches it off.
  public var isPersonal: Bool { self == .profiling || isMarketing }
}
