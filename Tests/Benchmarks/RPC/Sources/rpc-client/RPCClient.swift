import EchoService
import Foundation
import RPC
import RPCOverHTTP2
import Reactor
import TestMessages
import Wire

/// Calls the echo and prints what one call costs this process:
/// `rpc-client [--off-loop] PORT note|account|stream MESSAGE-FILE IN-FLIGHT CALLS`.
///
/// Everything runs on one loop, on the main thread, as in a service that makes its calls from its
/// handlers. With `--off-loop` the callers run on Swift's own threads, and only the channel on the
/// loop. `stream` sends notes on as many streams as calls are in flight, each after the answer to
/// the one before.
@main
struct RPCClient {
  static func main() throws {
    var words = CommandLine.arguments
    let isOffLoop = words.count > 1 && words[1] == "--off-loop"
    if isOffLoop { words.remove(at: 1) }
    guard words.count == 6, let port = UInt16(words[1]),
      ["note", "account", "stream"].contains(words[2]), let inFlight = Int(words[4]),
      let calls = Int(words[5]), inFlight > 0, calls >= inFlight
    else {
      print("usage: rpc-client [--off-loop] PORT note|account|stream MESSAGE-FILE IN-FLIGHT CALLS")
      exit(2)
    }
    let (kind, bytes) = (words[2], [UInt8](try Data(contentsOf: URL(fileURLWithPath: words[3]))))
    let loop = try EventLoop()
    let callers = isOffLoop ? nil : loop
    let load = Load(inFlight: inFlight, calls: calls, loop: callers)
    Task(executorPreference: callers) {
      let channel = Channel(to: .addresses([.loopback(port: port)]), on: loop)
      do { try await call(channel, kind, bytes, load) } catch {
        print("error: \(error)")
        exit(1)
      }
      await channel.close()
      loop.stop()
    }
    loop.run()
  }

  private static func call(
    _ channel: Channel, _ kind: String, _ bytes: [UInt8], _ load: Load
  ) async throws {
    let client = EchoService.Atrium_Testing_V1_EchoClient(Client(channel))
    switch kind {
    case "note":
      let note = try Note(serialized: bytes)
      try await load.run { try await client.echoNote(note).number == note.number }
    case "account":
      let account = try TestMessages.Atrium_Testing_V1_Account(serialized: bytes)
      let count = account.tags.count
      try await load.run { try await client.echoAccount(account).tags.count == count }
    default:
      let (flow, note) = (
        EchoService.Atrium_Testing_V1_FlowClient(Client(channel)), try Note(serialized: bytes)
      )
      try await load.run(callers: { try await exchange(flow, note, $0) })
    }
  }

  private typealias Note = EchoService.Atrium_Testing_V1_Note

  /// One stream: sends a note, waits until it is back, and sends the next.
  private static func exchange(
    _ flow: EchoService.Atrium_Testing_V1_FlowClient, _ note: Note, _ count: Int
  ) async throws -> Load.Part {
    try await flow.returnNotes { requests, responses in
      let part = try await Load.sequence(count) {
        try await requests.write(note)
        return try await responses.next()?.number == note.number
      }
      requests.finish()
      let end = try await responses.next()
      return (part.latencies, part.wrong + (end == nil ? 0 : 1))
    }
  }
}
