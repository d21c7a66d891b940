internal import Locking
public import Overload

/// What admission control has done since the start, in all loops of a server; read at any time.
public final class AdmissionCounts: Sendable {
  /// The numbers of one class.
  public struct Figures: Sendable, Hashable {
    /// Calls that one loop may run at once, as the loop says that changed it last.
    public var limit = 0
    /// Calls refused with RESOURCE_EXHAUSTED.
    public var refused = 0
    /// Calls that waited for their turn.
    public var waited = 0
    /// Calls whose deadline passed, or whose caller went, while they waited: they never started.
    public var expired = 0
  }

  private let figures = Lock(PerClass { _ in Figures() })

  /// Nothing yet.
  public init() {}

  /// The numbers of a class.
  public func figures(_ admissionClass: AdmissionClass) -> Figures {
    figures.withLock { $0[admissionClass] }
  }

  /// Changes the numbers of a class; for who carries the control out.
  public func change(_ admissionClass: AdmissionClass, _ body: (inout Figures) -> Void) {
    figures.withLock { body(&$0[admissionClass]) }
  }
}
