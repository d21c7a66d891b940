import Synchronization

/// Serial numbers of certificates: an issuer gives each one once.
final class Serials: Sendable {
  private let last = Atomic<Int>(1000)

  func next() -> Int { last.add(1, ordering: .relaxed).newValue }
}
