import Testing

@testable import Overload

@Suite("Clients behind a proxy")
struct ForwardedClientsTests {
  /// In milliseconds.
  private static let second: UInt64 = 1_000

  @Test func oneAddressHasSoManyRequests() {
    var clients = ForwardedClients()
    for _ in 0..<ForwardedClients.maximumOpen {
      let refusal = clients.opened("a", at: 0)
      #expect(refusal == nil)
    }
    let (tooMany, other) = (clients.opened("a", at: 0), clients.opened("b", at: 0))
    #expect(tooMany == .open)
    #expect(other == nil)
    clients.closed("a", wasGivenUp: false, at: 0)
    let next = clients.opened("a", at: 0)
    #expect(next == nil)
  }

  @Test func whoGivesUpTooMuchIsRefusedUntilTimeHasPassed() {
    var clients = ForwardedClients()
    var taken = 0
    while clients.opened("a", at: 0) == nil {
      clients.closed("a", wasGivenUp: true, at: 0)
      taken += 1
    }
    #expect(taken == 2_000)
    let other = clients.opened("b", at: 0)
    #expect(other == nil)
    var later = 0
    while clients.opened("a", at: Self.second) == nil {
      clients.closed("a", wasGivenUp: true, at: Self.second)
      later += 1
    }
    #expect(later == 330)
  }

  @Test func whoWaitsForAnswersIsNeverRefused() {
    var clients = ForwardedClients()
    for number in 0..<100_000 {
      let refusal = clients.opened("a", at: UInt64(number))
      #expect(refusal == nil)
      clients.closed("a", wasGivenUp: false, at: UInt64(number))
    }
  }

  @Test func memoryIsBounded() {
    var clients = ForwardedClients()
    for number in 0..<ForwardedClients.maximumAddresses { _ = clients.opened("a\(number)", at: 1) }
    let uncounted = clients.opened("b", at: 2)
    #expect(uncounted == nil)
    clients.closed("b", wasGivenUp: true, at: 2)
    #expect(clients.count == ForwardedClients.maximumAddresses)
    for number in 0..<100 { clients.closed("a\(number)", wasGivenUp: false, at: 3) }
    _ = clients.opened("c", at: 2 * Self.second)
    #expect(clients.count == ForwardedClients.maximumAddresses - 99)
  }
}
