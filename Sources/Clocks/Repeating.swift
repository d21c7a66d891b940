/// Does the work again and again until the task is cancelled, each time so long after the last;
/// `onFailure` hears what fails, and the next round tries again.
public func repeating(
  every interval: Duration, onFailure: (any Error) -> Void, _ work: () async throws -> Void
) async throws {
  while true {
    do { try await work() } catch let error as CancellationError { throw error } catch {
      onFailure(error)
    }
    try await Task.sleep(for: interval)
  }
}
