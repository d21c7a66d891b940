import Overload
import RPC
import Synchronization
import TestMessages
import TestServices
import Wire

typealias Part = Atrium_Testing_V1_Part

/// A service whose calls cost something: of the loop's own time, or of a few workers behind it.
struct BusyCatalog: Atrium_Testing_V1_CatalogService {
  /// Calls that are served at once by what stands behind the service.
  static let workers = 8

  static let usual = Method<Part, Atrium_Testing_V1_Scalars>(
    service: "atrium.testing.v1.Catalog", name: "Find", kind: .unary)
  static let critical = Method<Part, Part>(
    service: "atrium.testing.v1.Catalog", name: "Register", kind: .unary)

  let behind = Workers(BusyCatalog.workers)

  /// `a` microseconds of work; `b` says whose.
  func find(_ request: Part, context: CallContext) async throws -> Atrium_Testing_V1_Scalars {
    let time = Duration.microseconds(Int64(request.a))
    if request.b == "loop" {
      let end = ContinuousClock.now + time
      while ContinuousClock.now < end {}
    } else {
      try await behind.work(time)
    }
    return .with { $0.fInt32 = request.a }
  }

  func watch(_ request: Part, responses: ResponseWriter<Part>, context: CallContext) async throws {
  }

  func upload(
    _ requests: RequestStream<Part>, context: CallContext
  ) async throws -> Google_Protobuf_Empty { Google_Protobuf_Empty() }

  func chat(
    _ requests: RequestStream<Part>, responses: ResponseWriter<Part>, context: CallContext
  ) async throws {}

  /// The critical one: as little work as a refusal of a person's is.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  func register_(_ request: Part, context: CallContext) async throws -> Part { request }
}

/// So many at once; whoever comes later waits for a place, in order.
actor Workers {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) { free = count }

  func work(_ time: Duration) async throws {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    defer { leave() }
    try await Task.sleep(for: time)
  }

  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
