import Glibc
import Messages
import RPC
import Synchronization
import TestMessages
import TestServices
import Wire

typealias Part = Atrium_Testing_V1_Part

/// What our client must see of any proper server of the catalog.
struct Checks {
  let client: Client
  let catalog: Atrium_Testing_V1_CatalogClient
  private(set) var passed = 0
  private(set) var failed = 0

  init(_ client: Client) {
    self.client = client
    catalog = Atrium_Testing_V1_CatalogClient(client)
  }

  mutating func check(_ name: String, _ isTrue: Bool, _ seen: Any = "") {
    if isTrue {
      passed += 1
    } else {
      failed += 1
      print("FAILED \(name): \(seen)")
    }
  }

  /// The error of a call that must fail.
  private func error(_ call: () async throws -> some Any) async -> RPCError? {
    do { _ = try await call() } catch { return error as? RPCError }
    return nil
  }

  mutating func kinds() async throws {
    let found = try await catalog.find(.with { ($0.a, $0.b) = (7, "x") })
    check("unary", found.fInt32 == 7 && found.fString == "x", found)
    let watched = try await catalog.watch(.with { $0.a = 1000 }) { responses in
      var numbers: [Int32] = []
      for try await part in responses { numbers.append(part.a) }
      return numbers
    }
    check("server streaming", watched == Array(0..<1000), watched.count)
    let summed = try await catalog.upload { requests in
      for number: Int32 in 1...3 { try await requests.write(.with { $0.a = number }) }
    }
    check("client streaming", summed == Google_Protobuf_Empty())
    let echoed = try await catalog.chat { requests, responses in
      var echoed: [Int32] = []
      for number: Int32 in 0..<100 {
        try await requests.write(.with { $0.a = number })
        if let part = try await responses.next() { echoed.append(part.a) }
      }
      requests.finish()
      return try await responses.next() == nil ? echoed : []
    }
    check("bidirectional", echoed == Array(0..<100), echoed)
  }

  mutating func errors() async throws {
    let (catalog, client) = (catalog, client)
    let failure = await error { try await catalog.find(.with { $0.b = "fail" }) }
    check(
      "code and message",
      failure?.code == .notFound && failure?.message == "no part 100% like 价格", failure as Any)
    check("status details", failure?.details == [8, 5], failure?.details as Any)
    let sum = await error { try await catalog.upload { _ in } }
    check(
      "error after a stream",
      sum?.code == .invalidArgument && sum?.message == "sum: expected 6, got 0", sum as Any)
    let lost = Method<Part, Part>(service: "atrium.testing.v1.Catalog", name: "Lose", kind: .unary)
    let unknown = await error { try await client.unary(lost, Part()) }
    check("unknown method", unknown?.code == .unimplemented, unknown as Any)
  }

  mutating func metadata() async throws {
    var sent = try Metadata([("one", "1"), ("one", "2")])
    try sent.append([0, 255], for: "two-bin")
    let (headers, trailers) = try await catalog.watch(
      .with { $0.b = "echo-metadata" }, options: CallOptions(metadata: sent)
    ) { responses in
      let headers = try await responses.headers()
      while try await responses.next() != nil {}
      return (headers, responses.trailers)
    }
    for (kind, seen) in [("headers", headers), ("trailers", trailers ?? Metadata())] {
      check(kind, seen.texts("one") == ["1", "2"] && seen.bytes("two-bin") == [[0, 255]], seen)
    }
  }

  mutating func endings() async throws {
    let catalog = catalog
    let late = await error {
      try await catalog.find(
        .with { $0.b = "wait" }, options: CallOptions(timeout: .milliseconds(100)))
    }
    check("deadline", late?.code == .deadlineExceeded, late as Any)
    let waiting = Task { try await catalog.find(.with { $0.b = "wait" }) }
    try await Task.sleep(for: .milliseconds(50))
    waiting.cancel()
    let cancelled = await error { try await waiting.value }
    check("cancelled", cancelled?.code == .cancelled, cancelled as Any)
    let seen = try await catalog.watch(.with { ($0.a, $0.b) = (1 << 30, "z") }) { responses in
      for try await part in responses where part.a == 100 { return part.a }
      return -1
    }
    check("left in mid-stream", seen == 100, seen)
    let next = try await catalog.find(.with { $0.a = 1 })
    check("the connection goes on", next.fInt32 == 1)
  }

  mutating func sizes() async throws {
    let catalog = catalog
    let text = String(repeating: "x", count: 3 << 20)
    let large = try await catalog.find(.with { $0.b = text })
    check("3 MiB", large.fString == text, large.fString.utf8.count)
    let tooLarge = await error {
      try await catalog.find(
        .with { $0.b = text }, options: CallOptions(limits: MessageLimits(responseBytes: 1 << 20)))
    }
    check("too large a response", tooLarge?.code == .resourceExhausted, tooLarge as Any)
    let tooMuch = await error { try await catalog.find(.with { $0.b = text + text }) }
    check("too large a request", tooMuch?.code == .resourceExhausted, tooMuch as Any)
  }

  /// The server compresses what begins with "gzip"; what it is sent says nothing of that.
  mutating func compression() async throws {
    let long = String(repeating: "y", count: 300_000)
    for text in ["gzip", "gzip" + long.prefix(100), "gzip" + long, "plain" + long] {
      for compression in Compression.allCases {
        let seen = Mutex(false)
        let options = CallOptions(
          compression: compression, onCompression: { isIt in seen.withLock { $0 = isIt } })
        let found = try await catalog.find(.with { $0.b = text }, options: options)
        let name = "\(compression) to \(text.prefix(5)) of \(text.utf8.count)"
        check(name, found.fString == text, found.fString.utf8.count)
        if text.utf8.count > long.utf8.count {
          let isCompressed = seen.withLock { $0 }
          check("answer, \(name)", isCompressed == text.hasPrefix("gzip"), isCompressed)
        }
      }
    }
    let echoed = try await catalog.chat(options: CallOptions(compression: .gzip)) {
      requests, responses in
      var echoed: [Int] = []
      for number in 0..<4 {
        try await requests.write(.with { $0.b = long }, compressed: number % 2 == 0)
        echoed.append(try await responses.next()?.b.utf8.count ?? -1)
      }
      requests.finish()
      return echoed
    }
    check("a stream of both", echoed == Array(repeating: long.utf8.count, count: 4), echoed)
  }

  /// Where the server has them, its health and what it reflects.
  mutating func health() async throws {
    let health = Grpc_Health_V1_HealthClient(client)
    let serving = try await health.check(.init())
    check("health", serving.status == .serving, serving)
    let unknown = await error { try await health.check(.with { $0.service = "no.Such" }) }
    check("health of a stranger", unknown?.code == .notFound, unknown as Any)
    let watched = try await health.watch(.init()) { responses in
      try await responses.next()?.status
    }
    check("watched health", watched == .serving, watched as Any)
    let reflection = Grpc_Reflection_V1alpha_ServerReflectionClient(client)
    let answer = try await reflection.serverReflectionInfo { requests, responses in
      try await requests.write(.with { $0.messageRequest = .listServices("*") })
      requests.finish()
      return try await responses.next()
    }
    guard case .listServicesResponse(let services) = answer?.messageResponse else {
      return check("reflection", false, answer as Any)
    }
    let names = services.service.map(\.name)
    check("reflection", names.contains("atrium.testing.v1.Catalog"), names)
  }

  mutating func many(_ count: Int) async throws {
    let catalog = catalog
    let start = ContinuousClock.now
    let sum = try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 0..<50 {
        group.addTask {
          var sum = 0
          for number in stride(from: task, to: count, by: 50) {
            sum += Int(try await catalog.find(.with { $0.a = Int32(number) }).fInt32)
          }
          return sum
        }
      }
      return try await group.reduce(0, +)
    }
    check("\(count) calls", sum == count * (count - 1) / 2, sum)
    print("\(count) calls in \(start.duration(to: .now))")
  }

  /// Calls that are given up while the server works on them must leave nothing behind.
  mutating func cancelled(_ count: Int) async throws {
    let warmUp = max(count / 10, 200)
    try await giveUp(warmUp)
    let before = Self.residentBytes()
    try await giveUp(count - warmUp)
    let growth = Self.residentBytes() - before
    // A call keeps more than 1 KiB while it is open.
    check("\(count) cancelled calls leave nothing", growth < 2 << 20, "\(growth) bytes more")
    print("\(count) cancelled calls: \(growth) bytes more than after \(warmUp)")
    check("calls after cancelled ones", try await numberAfterwards() == 1)
  }

  /// What a call gives now. A server that still works off those that were given up may drop it;
  /// that it comes through in the end is what counts.
  private func numberAfterwards() async throws -> Int32 {
    for _ in 0..<100 {
      do throws(RPCError) { return try await catalog.find(.with { $0.a = 1 }).fInt32 } catch {
        guard error.code == .cancelled else { throw error }
      }
      try await Task.sleep(for: .milliseconds(200))
    }
    return try await catalog.find(.with { $0.a = 1 }).fInt32
  }

  private func giveUp(_ count: Int) async throws {
    let catalog = catalog
    for start in stride(from: 0, to: count, by: 100) {
      let calls = (start..<min(start + 100, count)).map { number in
        Task {
          if number % 2 == 0 { return try await catalog.find(.with { $0.b = "wait" }).fInt32 }
          return try await catalog.watch(.with { ($0.a, $0.b) = (1 << 30, "z") }) { responses in
            for try await part in responses { return part.a }
            return -1
          }
        }
      }
      // Some are given up before they are sent, some on their way, some while they run.
      if start % 300 != 0 { try await Task.sleep(for: .milliseconds(1)) }
      for call in calls { call.cancel() }
      for call in calls { _ = await call.result }
    }
  }

  private static func residentBytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var text = [CChar](repeating: 0, count: 128)
    guard fgets(&text, Int32(text.count), file) != nil else { return 0 }
    let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let numbers = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return (numbers.count > 1 ? Int(numbers[1]) ?? 0 : 0) * 4096
  }
}
