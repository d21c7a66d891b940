/// What can be set about journeys.
struct JourneySettings: Sendable {
  var budget = StepBudget(whole: StepBudget.inTheMall)
  var contacts = ContactBudget()
  var inboxQuietHours = QuietHours.none
  var webhookQuietHours = QuietHours(beginMinute: 21 * 60, endMinute: 9 * 60)
  /// Minute of the day in an IANA time zone at an instant in milliseconds since 1970.
  var localMinute: @Sendable (_ zone: String, _ milliseconds: Int64) -> Int
  /// Whether a realm has a webhook.
  var hasWebhook: @Sendable (_ realm: String) -> Bool
  /// Whether one of these is stopped in a realm; looked at before work, and again in the delivery.
  var isStopped: @Sendable (_ realm: String, _ keys: [SwitchKey]) -> Bool
  /// Takes note of how long a step took.
  var observe: @Sendable (_ step: TouchStep, _ elapsed: Duration) -> Void
}
