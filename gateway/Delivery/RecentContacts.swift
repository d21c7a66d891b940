import Locking

/// When persons were last told something, in memory, so that the early look at the budget of
/// contacts seldom waits for the disk. What binds is the look inside the delivery.
final class RecentContacts: Sendable {
  /// Persons that are kept; all are forgotten when there are more.
  static let maximumPersons = 50_000

  private let maximumEach: Int
  private let times = Lock<[PersonIn: [Int64]]>([:])

  /// The latest `maximumEach` contacts of each: no budget that is larger can be told from them.
  init(maximumEach: Int) { self.maximumEach = max(1, maximumEach) }

  /// Contacts of a person in milliseconds, latest first; nil when they are not known here.
  func times(of owner: PersonIn) -> [Int64]? { times.withLock { $0[owner] } }

  /// What the disk says, latest first.
  func keep(_ found: [Int64], of owner: PersonIn) {
    times.withLock { times in
      if times.count >= Self.maximumPersons { times.removeAll() }
      times[owner] = Array(found.prefix(maximumEach))
    }
  }

  /// A person was told something; kept where the earlier ones are known.
  func add(_ milliseconds: Int64, of owner: PersonIn) {
    times.withLock { times in
      guard let earlier = times[owner] else { return }
      times[owner] = Array(([milliseconds] + earlier).prefix(maximumEach))
    }
  }

  /// Nothing of an erased person stays.
  func forget(_ owner: PersonIn) { times.withLock { _ = $0.removeValue(forKey: owner) } }

  /// Why another one is too much for a person at a time; nil when it is not.
  static func refusal(_ times: [Int64], _ budget: ContactBudget, at now: Int64) -> String? {
    let counted = times.prefix { $0 > budget.begin(at: now) }
    return budget.refusal(count: counted.count, last: counted.first, at: now)
  }
}
