import RPC
import TestMessages
import TestServices
import Wire

typealias Part = Atrium_Testing_V1_Part

/// Calls of all four kinds over one channel; each ends as it must, or is told.
struct Calls: Sendable {
  private let client: Client
  private let catalog: Atrium_Testing_V1_CatalogClient
  private let tally: Tally
  private let face: String
  /// How streams may end; those that are lost with their server are not sent again.
  private let streamEnds: Set<StatusCode>

  /// Whoever waits longer has found a fault.
  private static let patience = Duration.seconds(60)

  init(_ client: Client, _ tally: Tally, _ face: String, streamEnds: Set<StatusCode> = [.ok]) {
    self.client = client
    catalog = Atrium_Testing_V1_CatalogClient(client)
    self.tally = tally
    self.face = face
    self.streamEnds = streamEnds
  }

  private static func options(_ compression: Compression = .identity) -> CallOptions {
    CallOptions(timeout: patience, compression: compression)
  }

  /// Calls that end by themselves, in turn.
  func gentle(_ turn: Int) async {
    switch turn % 7 {
    case 0, 1: await find("x")
    case 2: await find("gzip" + Self.long, .gzip)
    case 3: await watch()
    case 4: await upload()
    case 5: await chat(turn.isMultiple(of: 2) ? .gzip : .identity)
    default: await fail()
    }
  }

  /// Those and calls that end in another way.
  func mixed(_ turn: Int) async {
    switch turn % 5 {
    case 0: await late()
    case 1: await leaveInMidStream()
    case 2: await cancel(afterMilliseconds: turn % 3 * 2)
    default: await gentle(turn / 5 * 2 + turn % 5)
    }
  }

  static let long = String(repeating: "y", count: 20_000)

  func find(_ text: String, _ compression: Compression = .identity) async {
    await tally.call("\(face) find") {
      let found = try await catalog.find(
        .with { ($0.a, $0.b) = (7, text) }, options: Self.options(compression))
      if found.fInt32 != 7 || found.fString != text {
        tally.wrong("\(face) find", "\(found.fInt32)")
      }
    }
  }

  func watch() async {
    await tally.call("\(face) watch", streamEnds) {
      let numbers = try await catalog.watch(.with { $0.a = 30 }, options: Self.options()) { parts in
        var numbers: [Int32] = []
        for try await part in parts { numbers.append(part.a) }
        return numbers
      }
      if numbers != Array(0..<30) { tally.wrong("\(face) watch", "\(numbers)") }
    }
  }

  func upload() async {
    await tally.call("\(face) upload", streamEnds) {
      _ = try await catalog.upload(options: Self.options()) { parts in
        for number: Int32 in 1...3 { try await parts.write(.with { $0.a = number }) }
      }
    }
  }

  func chat(_ compression: Compression = .identity) async {
    await tally.call("\(face) chat", streamEnds) {
      let options = Self.options(compression)
      let count = try await catalog.chat(options: options) { requests, responses in
        var count = 0
        for number: Int32 in 0..<5 {
          try await requests.write(.with { ($0.a, $0.b) = (number, Self.long) })
          if try await responses.next()?.a == number { count += 1 }
        }
        requests.finish()
        return try await responses.next() == nil ? count : -1
      }
      if count != 5 { tally.wrong("\(face) chat", "\(count)") }
    }
  }

  /// A stream of half a second, which is open when its server goes.
  func chatSlowly() async {
    await tally.call("\(face) slow chat", streamEnds) {
      try await catalog.chat(options: Self.options()) { requests, responses in
        for number: Int32 in 0..<10 {
          try await requests.write(.with { $0.a = number })
          _ = try await responses.next()
          await Load.pause(.milliseconds(50))
        }
        requests.finish()
        while try await responses.next() != nil {}
      }
    }
  }

  private func fail() async {
    await tally.call("\(face) fail", [.notFound]) {
      _ = try await catalog.find(.with { $0.b = "fail" }, options: Self.options())
    }
  }

  /// The server answers when the call has ended.
  private func wait(_ options: CallOptions) async throws {
    _ = try await client.unary(
      Atrium_Testing_V1_CatalogMethods.register_, .with { $0.b = "wait" }, options: options)
  }

  /// A deadline that passes while the server works.
  private func late() async {
    await tally.call("\(face) late", [.deadlineExceeded]) {
      try await wait(CallOptions(timeout: .milliseconds(20)))
    }
  }

  private func leaveInMidStream() async {
    await tally.call("\(face) left") {
      let seen = try await catalog.watch(.with { ($0.a, $0.b) = (1 << 30, "z") }) { parts in
        for try await part in parts where part.a == 40 { return part.a }
        return -1
      }
      if seen != 40 { tally.wrong("\(face) left", "\(seen)") }
    }
  }

  /// Given up before it is sent, on its way, or while the server works.
  private func cancel(afterMilliseconds pause: Int) async {
    let waiting = Task { try await wait(Self.options()) }
    if pause > 0 { await Load.pause(.milliseconds(pause)) }
    waiting.cancel()
    await tally.call("\(face) cancelled", [.cancelled]) { try await waiting.value }
  }

  /// One that its channel's end is to end.
  func waitForEnd() async {
    await tally.call("\(face) open at the end", [.unavailable]) {
      try await wait(Self.options())
    }
  }

  /// One stream for as long as it is wanted.
  func hold(_ isWanted: @Sendable () -> Bool) async {
    await tally.call("\(face) held") {
      try await catalog.chat { requests, responses in
        while isWanted() {
          try await requests.write(.with { $0.a = 1 })
          guard try await responses.next()?.a == 1 else { break }
          await Load.pause(.milliseconds(50))
        }
        requests.finish()
        while try await responses.next() != nil {}
      }
      if isWanted() { tally.wrong("\(face) held", "it has ended") }
    }
  }
}
