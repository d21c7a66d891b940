internal import ArgumentParser
internal import Messages
internal import Terminal
internal import Wire

/// `drain`: no new calls.
struct DrainVerb<Definition: ServiceDefinition>: AskingVerb {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "drain", abstract: "Let no new calls in; open ones go on to their end.",
      discussion: """
        Health says NOT_SERVING and new calls are answered UNAVAILABLE until `undrain` or a \
        restart. Customers notice unless something else takes their calls, so it needs --yes. It \
        is noted in the audit file.

        Example: \(program) drain --yes
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions
  @OptionGroup var consent: ConsentOptions

  func run() async throws {
    try require(consent.yes, "drain refuses all new calls")
    try await ask { link in
      let answer = try await link.client.drain(.init(), options: link.options)
      try desk.answer.write(answer) { "drained; \(answer.openCalls) calls are still open\n" }
    }
  }
}

/// `undrain`: calls again.
struct UndrainVerb<Definition: ServiceDefinition>: AskingVerb {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "undrain", abstract: "Let calls in again after `drain`.",
      discussion: "Noted in the audit file.\n\nExample: \(program) undrain")
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions

  func run() async throws {
    try await ask { link in
      let answer = try await link.client.undrain(.init(), options: link.options)
      try desk.answer.write(answer) { "takes calls again\n" }
    }
  }
}
