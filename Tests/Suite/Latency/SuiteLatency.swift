import ArgumentParser
import Crypto
import Foundation
import Messages
import RPC
import Reactor
import Wire

/// Measures the time from a device's signal to the message on the shopper's stream.
///
/// Speaks to the gateway only, as a device and as the shoppers' apps. Says on standard output where
/// it is, so that whoever started it can look at the processes in between.
@main
struct SuiteLatency: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "suite-latency")

  @Option(help: "Port of the gateway.") var port: UInt16
  @Option(help: "Folder of the suite's keys.") var keys: String
  @Option(help: "File with a key that signs shoppers' logins.") var login: String
  @Option(help: "Seconds by which the mall's clock is ahead.") var offset: Int64 = 0
  @Option(help: "Shoppers, each with a stream of its own.") var people = 2_000
  @Option(help: "Signals in a second.") var rate = 200
  @Option(help: "Measured rounds; each person tries something on in each.") var rounds = 2
  @Option(help: "Begin of the member numbers.") var prefix = "L"

  /// Streams on one connection of the apps.
  static let streamsOnOne = 250
  static let joiningAtOnce = 16
  /// Messages that have not come after this time are missing.
  static let patience = Duration.seconds(5)

  func run() async throws {
    let loops = try LoopGroup(count: 1)
    try loops.start()
    let place = Place(
      port: port, keys: keys, offsetMilliseconds: offset * 1_000, loops: loops)
    let key = try Ed25519.PrivateKey(pem: try String(contentsOfFile: login, encoding: .utf8))
    let apps = try (0...(people / Self.streamsOnOne)).map { _ in
      try place.client(asDevice: false)
    }
    try await join(place, apps, key)
    say("joined \(people)")
    _ = readLine()
    let tally = Tally(people: people)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for person in 0..<people {
        let client = Atrium_Gateway_V1_InboxClient(apps[person / Self.streamsOnOne])
        let options = try place.login(member(person), key)
        // On the loop that receives: what is measured ends there, and not on another thread.
        group.addTask(executorPreference: loops.next()) {
          try await watch(client, options, person, tally)
        }
      }
      try await Task.sleep(for: .seconds(1))
      let prefix = prefix
      let sender = Sender(
        place: place, people: people, rate: rate, tally: tally,
        member: { "\(prefix)\($0)" })
      for round in 0...rounds { try await measure(round, sender, tally) }
      group.cancelAll()
      while let result = await group.nextResult() {
        if case .failure(let error) = result, !isEnd(error) { throw error }
      }
    }
    say("end")
  }

  private func isEnd(_ error: any Error) -> Bool {
    error is CancellationError || (error as? RPCError)?.code == .cancelled
  }

  private func member(_ person: Int) -> String { "\(prefix)\(person)" }

  /// Round 0 warms up: it makes each person's keys and fills caches.
  private func measure(_ number: Int, _ sender: Sender, _ tally: Tally) async throws {
    say("round \(number)")
    let round = try await withTaskExecutorPreference(sender.place.loops.next()) {
      try await sender.round()
    }
    let end = ContinuousClock.now + Self.patience
    while tally.missing > 0, ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(10))
    }
    let missing = tally.missing
    let rejected = round.answers.rejected.map { "\"\($0.key)\":\($0.value)" }
    let fields = [
      "\"round\":\(number)", "\"sent\":\(sender.people)", "\"missing\":\(missing)",
      "\"accepted\":\(round.answers.accepted)", "\"rejected\":{\(rejected.joined(separator: ","))}",
      "\"unexpected\":\(tally.unexpected)", "\"seconds\":\(round.elapsed / .seconds(1))",
      "\"late\":\(Figures(round.late).json)", "\"latency\":\(Figures(tally.take()).json)",
    ]
    say("{\(fields.joined(separator: ","))}")
    // Whoever reads this looks at the processes now, and says when to go on.
    _ = readLine()
  }

  private func watch(
    _ client: Atrium_Gateway_V1_InboxClient, _ options: CallOptions, _ person: Int, _ tally: Tally
  ) async throws {
    try await client.watchMessages(.init(), options: options) { messages in
      while try await messages.next() != nil { tally.arrived(person) }
    }
  }

  private func join(_ place: Place, _ apps: [Client], _ key: Ed25519.PrivateKey) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for person in 0..<people {
        if person >= Self.joiningAtOnce { try await group.next() }
        let client = Atrium_Gateway_V1_RightsClient(apps[person / Self.streamsOnOne])
        let options = try place.login(member(person), key)
        group.addTask {
          _ = try await client.grantConsent(
            .with {
              $0.purposes = [.profiling, .location, .marketingInbox]
              $0.textVersion = "2026-11"
              $0.source = "benchmark"
              $0.age = .with {
                $0.basis = .declared
                $0.adult = true
              }
            }, options: options)
        }
      }
      try await group.waitForAll()
    }
  }

  private func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
