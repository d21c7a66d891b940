import ArgumentParser
import RPC
import RPCOverHTTP2
import Reactor
import Terminal

/// `bench`: many calls, and how long they take.
struct BenchVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Call a method many times and measure it.",
    discussion: """
      Closed loop: each stream calls again as soon as it is answered; a slow server is asked less. \
      Open loop (--rate): calls are due at a rate that is kept, and the latency of each counts \
      from when it was due, also when all streams were still busy then. Quantiles come from \
      buckets that are 0.8 % wide.

      Several JSON values are the requests of calls in turn; of a method that takes a stream they \
      are the requests of each call. One call is made first, over a connection of its own.

      Exit codes: 0 every call succeeded, 1 some failed, 2 nothing could be measured.

      Examples:
        export ATRIUM_RPC_ADDRESS=localhost:7071
        \(RPCTool.program) bench mall.v1.Catalog/Find --json '{"id": "s1"}'
        \(RPCTool.program) bench Catalog/Find --rate 5000 --connections 4 --duration 30s
        \(RPCTool.program) bench Catalog/Find --count 10000 --output json
      """)

  /// The longest measurement.
  static let maximumDuration = Duration.seconds(86_400)
  static let maximumConnections = 1_000
  static let maximumStreams = 10_000
  static let maximumRequests = 100_000

  @OptionGroup var reach: ReachOptions
  @OptionGroup var schemaOptions: SchemaOptions
  @OptionGroup var message: MessageOptions

  @Argument(help: "The method: package.Service/Method, or the end of it.")
  var method: String

  @Option(help: ArgumentHelp("The requests; - reads them from standard input.", valueName: "json"))
  var json: String?

  @Option(help: "Connections.")
  var connections = 1

  @Option(help: "Calls at the same time on each connection.")
  var streams = 10

  @Option(help: "How long to measure.")
  var duration = DurationOption(.seconds(10))

  @Option(help: "Measure so many calls, instead of for a time.")
  var count: Int?

  @Option(help: "Open loop: so many calls are due in a second.")
  var rate: Double?

  @Option(help: ArgumentHelp("How long to call before measuring; 0 for not at all."))
  var warmUp = WarmUp(.seconds(1))

  /// A duration, which may be none.
  struct WarmUp: ExpressibleByArgument {
    let duration: Duration
    init(_ duration: Duration) { self.duration = duration }
    init?(argument: String) {
      guard let milliseconds = DurationText.milliseconds(argument), milliseconds >= 0 else {
        return nil
      }
      duration = .milliseconds(milliseconds)
    }
    var defaultValueDescription: String { DurationText.written(duration) }
  }

  func validate() throws {
    guard (1...Self.maximumConnections).contains(connections) else {
      throw ValidationError("--connections is 1 to \(Self.maximumConnections).")
    }
    guard (1...Self.maximumStreams).contains(streams) else {
      throw ValidationError("--streams is 1 to \(Self.maximumStreams).")
    }
    if let rate, !(rate > 0 && rate <= 10_000_000) {
      throw ValidationError("--rate is above 0 and at most 10000000.")
    }
    if let count, count < 1 { throw ValidationError("--count is at least 1.") }
    guard duration.duration <= Self.maximumDuration else {
      throw ValidationError("--duration is at most a day.")
    }
  }

  func run() async throws {
    let loops = try Link.loops(max(1, min(connections, LoopGroup.processors)))
    let first = try Link(reach, on: loops)
    let schema = try Schema(schemaOptions) { first }
    let call = try await PreparedCall(method, first, schema, message)
    let requests = try await RequestSource(
      json, for: call.method, schema, maximumBytes: message.maximumMessage
    ).all(atMost: Self.maximumRequests)
    let channels = try await connect(call, first, requests, loops)
    let run = BenchRun(
      method: call.info, options: call.options, requests: requests, channels: channels,
      streams: streams, rate: rate)
    if warmUp.duration > .zero { _ = await run.phase(.duration(warmUp.duration)) }
    let result = await run.phase(count.map { .calls($0) } ?? .duration(duration.duration))
    let report = BenchReport(
      method: call.name, target: first.target.text, connections: connections, streams: streams,
      rate: rate, warmUp: warmUp.duration, result: result)
    Answer(format: reach.output).write(report.shown) { report.text }
    if result.tally.failed > 0 { throw VerbEnd(code: ProcessExit.notWell) }
  }

  /// Makes one call, which must not fail, and then the connections, all to where it went: a name
  /// may stand for several servers.
  private func connect(
    _ call: PreparedCall, _ first: Link, _ requests: [[UInt8]], _ loops: LoopGroup
  ) async throws -> [Channel] {
    let sample = call.info.kind.takesOneRequest ? requests.prefix(1) : requests[...]
    let trial = await BenchCall(call.info, call.options, over: first.channel, sample)
    if let error = trial.error {
      if first.connected == nil { throw first.failure(error) }
      await CallFailure(error, call.schema).write(reach.output)
      throw VerbEnd(code: ProcessExit.notWell)
    }
    var address: SocketAddress?
    if case .host = first.target.channel { address = first.connected?.facts.address }
    return try (0..<connections).map { _ in try Link(reach, on: loops, to: address).channel }
  }
}
