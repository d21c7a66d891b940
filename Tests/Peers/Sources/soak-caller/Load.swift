import RPC
import RPCOverHTTP2
import Reactor
import Synchronization
import TLS

/// Everything that is called at once, from `run` until some time after `end`.
final class Load: Sendable {
  private let places: Places
  private let tls: TLSContextSource
  private let loop: EventLoop
  private let tally: Tally
  private let isEnding = Atomic<Bool>(false)

  /// Between two calls of one caller: the load is to be steady, not as much as there can be.
  static let pace = Duration.milliseconds(5)

  init(_ places: Places, _ tls: TLSContextSource, _ loop: EventLoop, _ tally: Tally) {
    (self.places, self.tls, self.loop, self.tally) = (places, tls, loop, tally)
  }

  func end() { isEnding.store(true, ordering: .relaxed) }

  private var goesOn: Bool { !isEnding.load(ordering: .relaxed) }

  static func pause(_ time: Duration) async {
    // Nothing cancels these tasks; who is cancelled would not want to wait.
    do { try await Task.sleep(for: time) } catch {}
  }

  func run() async {
    let (plaintext, secure) = (ChannelTarget.addresses([places.plaintext]), tls)
    let named = ChannelTarget.host("localhost", port: places.plaintext.port ?? 0)
    await withDiscardingTaskGroup { group in
      group.addTask { await self.steady("plaintext", plaintext, nil) { await $0.mixed($1) } }
      group.addTask { await self.steady("named", named, nil) { await $0.gentle($1) } }
      group.addTask {
        await self.steady("tls", .addresses([self.places.tls]), secure) { await $0.mixed($1) }
      }
      // Of a public port, whose limits of cancelled calls a busy client would reach.
      group.addTask {
        await self.steady("public", .addresses([self.places.open]), nil) { await $0.gentle($1) }
      }
      group.addTask {
        await self.steady("public-tls", .addresses([self.places.openTLS]), secure) {
          await $0.gentle($1)
        }
      }
      group.addTask { await self.several() }
      group.addTask { await self.hold("plaintext", self.places.plaintext, nil) }
      group.addTask { await self.hold("tls", self.places.tls, secure) }
      group.addTask { await self.anew("plaintext", self.places.plaintext, nil) }
      group.addTask { await self.anew("tls", self.places.tls, secure) }
      group.addTask { await self.anew("public-tls", self.places.openTLS, secure) }
    }
  }

  private func channel(_ target: ChannelTarget, _ tls: TLSContextSource?) -> Channel {
    var options = ChannelOptions()
    if let tls { options.tls = (tls, .host("localhost")) }
    // A server that was restarted is to be found again soon.
    options.firstBackoff = .milliseconds(200)
    options.maximumBackoff = .seconds(2)
    let tally = tally
    options.onConnected = { tally.connected($0) }
    options.onEjected = { _ in tally.ejected() }
    return Channel(to: target, on: loop, options: options)
  }

  /// Two callers on one channel that stays.
  private func steady(
    _ face: String, _ target: ChannelTarget, _ tls: TLSContextSource?,
    _ body: @escaping @Sendable (Calls, Int) async -> Void
  ) async {
    let channel = channel(target, tls)
    let calls = Calls(Client(channel, resilience: Resilience()), tally, face)
    await callers(2) { await body(calls, $0) }
    await channel.close()
  }

  /// Calls one after the other, with a pause, from each of so many callers.
  private func callers(_ count: Int, _ body: @escaping @Sendable (Int) async -> Void) async {
    await withDiscardingTaskGroup { group in
      for number in 0..<count {
        group.addTask {
          var turn = number * 3
          while self.goesOn {
            await body(turn)
            turn += 1
            await Self.pause(Self.pace)
          }
        }
      }
    }
  }

  /// Two servers alike, one of which goes away and comes back: streams may be lost with it, calls
  /// that are safe to repeat may not.
  private func several() async {
    let channel = channel(.addresses([places.plaintext, places.restarting]), nil)
    let calls = Calls(
      Client(channel, resilience: Resilience()), tally, "several",
      streamEnds: [.ok, .unavailable])
    await withDiscardingTaskGroup { group in
      group.addTask {
        await self.callers(2) { turn in
          switch turn % 4 {
          case 0: await calls.watch()
          case 1: await calls.chat()
          default: await calls.find("x")
          }
        }
      }
      group.addTask { await self.callers(2) { _ in await calls.chatSlowly() } }
    }
    await channel.close()
  }

  /// One stream from the first to the last moment, whatever else happens.
  private func hold(_ face: String, _ address: SocketAddress, _ tls: TLSContextSource?) async {
    let channel = channel(.addresses([address]), tls)
    await Calls(Client(channel), tally, face).hold { self.goesOn }
    await channel.close()
  }

  /// Channels made, used and ended in each way there is.
  private func anew(_ face: String, _ address: SocketAddress, _ tls: TLSContextSource?) async {
    var turn = 0
    while goesOn {
      let channel = channel(.addresses([address]), tls)
      let calls = Calls(Client(channel), tally, "\(face), anew,")
      switch turn % 4 {
      case 0:
        await calls.gentle(turn / 4)
        await calls.gentle(turn / 4 + 1)
        await channel.close()
      case 1:
        // Its last reference goes: nobody closes it.
        await calls.find("x")
      case 2: await closeWhileOpen(channel, calls)
      default:
        // Nobody has waited for its connection.
        async let waiting: Void = calls.waitForEnd()
        await Self.pause(.milliseconds(1))
        await channel.close()
        await waiting
      }
      turn += 1
      await Self.pause(.milliseconds(20))
    }
  }

  private func closeWhileOpen(_ channel: Channel, _ calls: Calls) async {
    await calls.find("x")
    await withDiscardingTaskGroup { group in
      for _ in 0..<4 { group.addTask { await calls.waitForEnd() } }
      await Self.pause(.milliseconds(5))
      await channel.close()
    }
  }
}
