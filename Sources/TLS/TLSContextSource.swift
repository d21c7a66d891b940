internal import Locking

/// The context that new connections take, replaceable while old connections go on.
///
/// A replacement that cannot work changes nothing: the earlier context stays, and `lastFailure`
/// says why. Sessions begun under the earlier context are not gone on with under the new one.
public final class TLSContextSource: Sendable {
  private struct State {
    var context: TLSContext
    var generation = 1
    var lastFailure: TLSConfigurationError?
  }

  private let state: Lock<State>

  /// Makes the first context.
  public init(_ configuration: TLSConfiguration) throws(TLSConfigurationError) {
    state = Lock(State(context: try TLSContext(configuration)))
  }

  /// What a new connection takes.
  public var current: TLSContext { state.withLock { $0.context } }

  /// How many contexts there have been; 1 before the first reload.
  public var generation: Int { state.withLock { $0.generation } }

  /// Why the last reload failed; nil when it succeeded.
  public var lastFailure: TLSConfigurationError? { state.withLock { $0.lastFailure } }

  /// Reads the files of the current configuration again.
  public func reload() throws(TLSConfigurationError) {
    try reload(current.configuration)
  }

  /// Takes another configuration. Reads files; not for an event loop.
  public func reload(_ configuration: TLSConfiguration) throws(TLSConfigurationError) {
    do {
      let context = try TLSContext(configuration)
      state.withLock { state in
        state.context = context
        state.generation += 1
        state.lastFailure = nil
      }
    } catch {
      state.withLock { $0.lastFailure = error }
      throw error
    }
  }
}
