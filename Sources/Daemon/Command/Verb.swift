internal import ArgumentParser
internal import RPC
internal import Terminal

/// A verb that asks a running process.
protocol AskingVerb: AsyncParsableCommand {
  associatedtype Definition: ServiceDefinition
  var options: GlobalOptions { get }
  var reach: ReachOptions { get }
}

extension AskingVerb {
  var desk: Desk<Definition> { Desk(options: options) }

  /// Asks with a link to the process; what the process does not answer becomes a diagnosis.
  ///
  /// `status` and `health` answer "not running" with exit code 1; for every other verb it is a
  /// reason why it could not be done.
  func ask(
    ifSilent code: Int32 = ProcessExit.impossible,
    _ body: (OperatorLink) async throws -> Void
  ) async throws {
    let link =
      try reach.address != nil
      ? OperatorLink.remote(reach, timeout: options.timeout.duration)
      : OperatorLink.local(desk.folder(), timeout: options.timeout.duration)
    do {
      try await body(link)
    } catch let error as RPCError {
      await link.close()
      let isSilent = error.code == .unavailable || error.code == .deadlineExceeded
      guard isSilent, reach.address == nil else { throw link.failure(error) }
      let diagnosis = Diagnosis(service: Definition.identity, folder: desk.folder())
      if code == ProcessExit.notWell || options.output == .json {
        desk.answer.write(diagnosis.shown) { diagnosis.text }
      } else {
        StandardStreams.writeError(diagnosis.text)
      }
      throw VerbEnd(code: code)
    }
    await link.close()
  }

  /// Whether something may be done that takes effect on customers or data.
  func require(_ yes: Bool, _ what: String) throws {
    if !yes { throw VerbFailure(what, mend: "say --yes if that is what you want") }
  }
}

/// `--yes` of verbs that take effect on customers or data.
struct ConsentOptions: ParsableArguments {
  @Flag(help: "Do it; without this it is refused, with what it would do.")
  var yes = false
}
