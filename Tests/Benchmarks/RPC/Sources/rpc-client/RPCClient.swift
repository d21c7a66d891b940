import EchoService
import Foundation
import RPC
import RPCOverHTTP2
import Reactor
import TestMessages
import Wire

/// Calls the echo and prints what one call costs this process:
/// `rpc-client PORT note|account MESSAGE-FILE IN-FLIGHT CALLS`.
///
/// Everything runs on one loop, on the main thread, as in a service that makes its calls from its
/// handlers.
@main
struct RPCClient {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 6, let port = UInt16(words[1]), ["note", "account"].contains(words[2]),
      let inFlight = Int(words[4]), let calls = Int(words[5]), inFlight > 0, calls >= inFlight
    else {
      print("usage: rpc-client PORT note|account MESSAGE-FILE IN-FLIGHT CALLS")
      exit(2)
    }
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: words[3])))
    let loop = try EventLoop()
    let load = Load(inFlight: inFlight, calls: calls, loop: loop)
    Task(executorPreference: loop) {
      let channel = Channel(to: .addresses([.loopback(port: port)]), on: loop)
      do { try await call(channel, words[2], bytes, load) } catch {
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
    if kind == "note" {
      let note = try EchoService.Atrium_Testing_V1_Note(serialized: bytes)
      try await load.run { try await client.echoNote(note).number == note.number }
    } else {
      let account = try TestMessages.Atrium_Testing_V1_Account(serialized: bytes)
      let count = account.tags.count
      try await load.run { try await client.echoAccount(account).tags.count == count }
    }
  }
}
