public import CallPolicy
internal import Glibc
public import RPC
internal import RPCOverHTTP2
internal import RPCServices
internal import Reactor
internal import Tokens

/// A service's own methods for its owner on this machine, over a Unix socket in the data folder.
///
/// Whoever may read the data folder is believed to be an operator of the realm that it names: the
/// service's own verbs need no token then. Nobody but the owner and root can connect.
public final class LocalDesk: Sendable {
  private let server: Server

  static func socketPath(_ folder: String) -> String { folder + "/desk.sock" }

  /// The role that callers have here.
  public static let role = "operator"

  /// Begins to answer, by the same table of methods as everywhere.
  public init(
    _ router: Router, _ methods: MethodTable, in context: ServiceContext
  ) async throws {
    let dispatcher = try Self.dispatcher(router, methods, folder: context.folder.path) {
      OperatorDesk.who($0)
    }
    server = Server(dispatcher, on: context.loops)
    let path = Self.socketPath(context.folder.path)
    guard path.utf8.count <= SocketAddress.maximumPathBytes else {
      throw StartFailure(
        "the path of the socket, \(path), is too long for the system",
        mend: "choose a shorter data folder")
    }
    var options = ListenerOptions(.unix(path: path), maximumConnections: 16)
    options.socket.fileMode = 0o600
    let owner = geteuid()
    options.admitsUser = { $0 == owner || $0 == 0 }
    do { try await server.listen(options) } catch {
      throw StartFailure("\(path): \(error)", mend: "look at what is in the data folder")
    }
  }

  /// Ends the calls that are open within a short time.
  public func shutDown() async { await server.shutDown(grace: .milliseconds(500)) }

  /// The methods behind their table and the audit file.
  static func dispatcher(
    _ router: Router, _ methods: MethodTable, folder: String,
    who: @escaping @Sendable (CallContext) -> String
  ) throws -> Dispatcher {
    var router = router
    // By which a verb finds out whether the process answers, before it opens a stream.
    try router.add(Health())
    let policy = ServerInterceptor.policy(methods.joined(.ground), for: router, verifier: verifier)
    return try Dispatcher(
      router, interceptors: [policy, .auditing(AuditFile(folder: folder), who: who)])
  }

  /// `local/REALM/NAME`: the socket has checked who it is.
  static let verifier = ActorVerifier { token, _ throws(ActorRefusal) in
    let parts = token.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0] == "local" else {
      throw ActorRefusal("expected local/REALM/NAME on the local socket")
    }
    do throws(TokenError) {
      return try ActorIdentity(
        realm: parts[1], kind: .operator, subject: parts[2], roles: [role])
    } catch {
      throw ActorRefusal(error.description)
    }
  }
}
