import HTTP2
import RPC
import RPCOverHTTP2
import Reactor
import TLS
import TestMessages
import TestServices
import Wire

typealias Part = Atrium_Testing_V1_Part
typealias CatalogClient = Atrium_Testing_V1_CatalogClient

/// The generated service of proto/testing, implemented.
struct Catalog: Atrium_Testing_V1_CatalogService {
  /// What `find` answers to "name".
  var name = ""
  /// Counts the calls of "wait" that have begun.
  let begun = Received()
  /// Counts the calls of "wait" that have ended.
  let ended = Received()

  func find(_ request: Part, context: CallContext) async throws -> Atrium_Testing_V1_Scalars {
    switch request.b {
    case "fail": throw RPCError(.notFound, "no part 100% like 价格", details: [1, 2, 3])
    case "name":
      return Atrium_Testing_V1_Scalars.with { $0.fString = name }
    case "nap": try await Task.sleep(for: .milliseconds(Int(request.a)))
    case "wait":
      begun.count()
      defer { ended.count() }
      try await Task.sleep(for: .seconds(30))
    case "echo-metadata", "echo-metadata-and-fail":
      try context.setHeaders(context.metadata)
      context.setTrailers(context.metadata)
      if request.b != "echo-metadata" { throw RPCError(.aborted, "no") }
    default: break
    }
    return Atrium_Testing_V1_Scalars.with { ($0.fInt32, $0.fString) = (request.a, request.b) }
  }

  func watch(
    _ request: Part, responses: ResponseWriter<Part>, context: CallContext
  ) async throws {
    for number in 0..<request.a {
      try await responses.write(
        .with {
          $0.a = number
          $0.b = request.b
        })
    }
  }

  func upload(
    _ requests: RequestStream<Part>, context: CallContext
  ) async throws -> Google_Protobuf_Empty {
    var sum: Int32 = 0
    for try await request in requests { sum += request.a }
    guard sum == 6 else { throw RPCError(.invalidArgument, "sum: expected 6, got \(sum)") }
    return Google_Protobuf_Empty()
  }

  func chat(
    _ requests: RequestStream<Part>, responses: ResponseWriter<Part>, context: CallContext
  ) async throws {
    for try await request in requests { try await responses.write(request) }
  }

  // swift-format-ignore: AlwaysUseLowerCamelCase
  func register_(_ request: Part, context: CallContext) async throws -> Part { request }
}

/// A server on a free port of the loopback address and a client of it.
struct Loopback: Sendable {
  let loops: LoopGroup
  let server: Server
  let address: SocketAddress
  let channel: Channel

  static func with<R: Sendable>(
    tls: (server: TLSContextSource, client: ChannelOptions)? = nil,
    onEvent: (@Sendable (ServerEvent) -> Void)? = nil,
    _ body: (Loopback) async throws -> R
  ) async throws -> R {
    let loops = try LoopGroup(count: 2)
    try loops.start()
    var router = Router()
    try router.add(Catalog())
    let serving = try LoopGroup(count: 1, name: "server")
    try serving.start()
    let server = Server(try Dispatcher(router), on: serving, onEvent: onEvent)
    let address = try await server.listen(
      ListenerOptions(.loopback(port: 0), tls: tls?.server))
    let channel = Channel(
      to: .addresses([address]), on: loops.next(), options: tls?.client ?? ChannelOptions())
    let loopback = Loopback(loops: loops, server: server, address: address, channel: channel)
    do {
      let result = try await body(loopback)
      await loopback.end(serving)
      return result
    } catch {
      await loopback.end(serving)
      throw error
    }
  }

  private func end(_ serving: LoopGroup) async {
    await channel.close()
    await server.shutDown(grace: .seconds(1))
    serving.stop()
    loops.stop()
  }

  var client: Atrium_Testing_V1_CatalogClient { Atrium_Testing_V1_CatalogClient(Client(channel)) }
}
