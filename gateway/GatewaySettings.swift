/// What can be set about the gateway.
public struct GatewaySettings: Sendable {
  /// The realms that it serves.
  public var realms: [String]
  /// Time for a touch in the mall, split by step.
  public var inTheMall = StepBudget.inTheMall
  /// Marketing touches per person.
  public var contacts = ContactBudget()
  /// Hours in which the inbox gets no marketing.
  public var inboxQuietHours = QuietHours.none
  /// Hours in which webhooks get no marketing.
  public var webhookQuietHours = QuietHours(beginMinute: 21 * 60, endMinute: 9 * 60)
  /// The weather by the minute of the day.
  public var weather = WeatherTable.none
  /// Whether webhooks may be plain HTTP on this machine.
  public var allowsLoopbackWebhooks = false
  /// Minute of the day in an IANA time zone at an instant in milliseconds since 1970; an unknown
  /// zone is the mall's own.
  public var localMinute: @Sendable (_ zone: String, _ milliseconds: Int64) -> Int

  /// The usual ones for these realms.
  public init(
    realms: [String],
    localMinute: @escaping @Sendable (_ zone: String, _ milliseconds: Int64) -> Int
  ) {
    self.realms = realms
    self.localMinute = localMinute
  }
}
