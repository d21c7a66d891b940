public import ArgumentParser
internal import CallPolicy
internal import Glibc
internal import Messages
public import RPC
internal import RPCInProcess
internal import RPCOverHTTP2
internal import Reactor
internal import Terminal
public import Wire

/// Options of a service's own verbs that ask its running process.
public struct LocalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The data folder of the process.", valueName: "folder"))
  var data: String?

  @Option(help: "The realm to act in.")
  var realm = "lanting"

  @Option(help: "How to answer: text for people, json for programs.")
  var output = OutputFormat.text

  @Option(help: "How long to wait for an answer, such as 500ms, 5s or 2m.")
  var timeout = DurationOption(.seconds(30))

  /// Options as the parser makes them.
  public init() {}

  /// Runs the body with a way to the process, and says its failures as all verbs do.
  ///
  /// With `offline` the same methods answer from the files while no process runs.
  /// Exit code 2 when the process does not answer or refuses.
  public func ask<Definition: ServiceDefinition>(
    _ definition: Definition.Type,
    offline: ((_ folder: String) async throws -> OfflineDesk)? = nil,
    _ body: nonisolated(nonsending) (LocalLink) async throws -> Void
  ) async throws {
    var global = GlobalOptions()
    global.data = data
    global.config = nil
    global.settings = []
    global.output = output
    global.timeout = timeout
    let folder = Desk<Definition>(options: global).folder()
    let isRunning = Diagnosis(service: definition.identity, folder: folder).isRunning
    if let offline, !isRunning { return try await ask(definition, folder, offline, body) }
    let link = try LocalLink(folder, realm: realm, timeout: timeout.duration, output: output)
    try await run(definition, folder, link, body)
    await link.close()
  }

  /// The same on the files of a folder that nobody holds.
  private func ask<Definition: ServiceDefinition>(
    _ definition: Definition.Type, _ folder: String,
    _ offline: (_ folder: String) async throws -> OfflineDesk,
    _ body: nonisolated(nonsending) (LocalLink) async throws -> Void
  ) async throws {
    let held = try DataFolder(forVerbOn: folder, definition.identity)
    defer { held.release() }
    let desk: OfflineDesk
    do { desk = try await offline(folder) } catch { throw VerbFailure("\(error)") }
    do {
      let dispatcher = try LocalDesk.dispatcher(desk.router, desk.methods, folder: folder) { _ in
        AuditFile.ownUser
      }
      let link = LocalLink(
        InProcessTransport(dispatcher), realm: realm, timeout: timeout.duration, output: output)
      try await run(definition, folder, link, body)
    } catch {
      await desk.close()
      throw error
    }
    await desk.close()
  }

  private func run<Definition: ServiceDefinition>(
    _ definition: Definition.Type, _ folder: String, _ link: LocalLink,
    _ body: nonisolated(nonsending) (LocalLink) async throws -> Void
  ) async throws {
    do {
      try await body(link)
    } catch let error as RPCError {
      await link.close()
      if error.code == .unavailable || error.code == .deadlineExceeded {
        throw VerbFailure(
          "\(definition.identity.program) does not answer in \(folder): \(error.message)",
          mend: "is it running? look with: \(definition.identity.program) status --data \(folder)")
      }
      throw VerbFailure(error.message)
    } catch {
      await link.close()
      throw error
    }
  }
}

/// A way to the local socket of a running process, and to standard output.
public struct LocalLink: Sendable {
  /// Calls the service's own methods, as an operator of the realm.
  public let client: Client
  private let realm: String
  private let timeout: Duration
  private let answer: Answer
  private let channel: Channel?
  private let loops: LoopGroup?

  init(_ folder: String, realm: String, timeout: Duration, output: OutputFormat) throws {
    let path = LocalDesk.socketPath(folder)
    guard path.utf8.count <= SocketAddress.maximumPathBytes else {
      throw VerbFailure("the path \(path) is too long for a socket", mend: "use another --data")
    }
    let loops = try LoopGroup(count: 1, name: "verb")
    try loops.start()
    let channel = Channel(to: .addresses([.unix(path: path)]), on: loops.next())
    client = Client(channel)
    (self.loops, self.channel) = (loops, channel)
    self.realm = realm
    self.timeout = timeout
    answer = Answer(format: output)
  }

  init(_ transport: InProcessTransport, realm: String, timeout: Duration, output: OutputFormat) {
    (loops, channel) = (nil, nil)
    client = Client(transport)
    self.realm = realm
    self.timeout = timeout
    answer = Answer(format: output)
  }

  /// For a call with one answer; `noting` are the words of the verb for the audit file.
  public func options(noting words: String...) throws -> CallOptions {
    try options(timeout, words)
  }

  /// For a stream, which may go on; first the process must answer within the timeout.
  public func openEnded() async throws -> CallOptions {
    _ = try await Grpc_Health_V1_HealthClient(client).check(
      .init(), options: CallOptions(timeout: timeout))
    return try options(nil, [])
  }

  private func options(_ timeout: Duration?, _ words: [String]) throws -> CallOptions {
    let user = "uid-\(geteuid())"
    var metadata: Metadata
    do throws(MetadataError) {
      metadata = try Metadata([
        (CallMetadata.realm, realm), (CallMetadata.actor, "local/\(realm)/\(user)"),
      ])
      for word in words {
        // Metadata is ASCII.
        let isPlain = word.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        try metadata.append(isPlain ? word : "?", for: AuditedCall.key)
      }
    } catch {
      throw VerbFailure("--realm \(realm): \(error)", mend: "write lower-case letters and digits")
    }
    return CallOptions(metadata: metadata, timeout: timeout)
  }

  /// Writes a message: text for people, or its JSON form.
  public func write(_ message: some Message, _ text: () -> String) throws {
    try answer.write(message, text)
  }

  /// Writes rows in columns, or the message in its JSON form.
  public func write(_ message: some Message, table rows: [[String]]) throws {
    try answer.write(message) {
      var table = TextTable()
      for row in rows { table.add(row) }
      return table.text
    }
  }

  /// Ends the verb with "the answer is: not well" (exit code 1), after its answer is out.
  public func endNotWell() throws -> Never { throw VerbEnd(code: ProcessExit.notWell) }

  /// The bytes of a file; throws what a verb says when it cannot be read.
  public static func file(_ path: String, maximumBytes: Int) throws -> [UInt8] {
    guard let bytes = TextFile.bytes(path, maximumBytes: maximumBytes) else {
      throw VerbFailure(
        "\(path) cannot be read, or has more than \(maximumBytes) bytes",
        mend: "look at its path, mode and size")
    }
    return bytes
  }

  func close() async {
    await channel?.close()
    loops?.stop()
  }
}
