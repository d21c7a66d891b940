import RPC
import RPCServices

/// Who stands at the edge, as the credential says.
public struct EdgeCaller: Sendable, Hashable {
  /// What kind of caller.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case shopper
    case channel
    case device
    case `operator`
  }

  /// The realm of the credential.
  public let realm: String
  /// What it is.
  public let kind: Kind
  /// Member number, channel app, device or operator; as good as personal for shoppers.
  public let name: String

  /// A caller by its credential.
  public init(realm: String, kind: Kind, name: String) {
    self.realm = realm
    self.kind = kind
    self.name = name
  }
}

extension CallContext {
  private enum EdgeCallerKey: CallValueKey {
    typealias Value = EdgeCaller
  }

  /// Who stands at the edge; nil for calls of the suite itself.
  var edgeCaller: EdgeCaller? {
    get { self[EdgeCallerKey.self] }
    set { self[EdgeCallerKey.self] = newValue }
  }

  /// The caller; the interceptor lets nobody in without one.
  func requireCaller() throws(RPCError) -> EdgeCaller {
    guard let caller = edgeCaller else {
      throw .refused(.unauthenticated, "NO_CREDENTIAL", "show a token, a key or a certificate")
    }
    return caller
  }
}

/// Which callers each public method lets in; what is not named is refused for everybody.
enum EdgeMethods {
  static let kinds: [String: Set<EdgeCaller.Kind>] = {
    var kinds: [String: Set<EdgeCaller.Kind>] = [:]
    func allow(_ service: String, _ methods: [String], _ who: Set<EdgeCaller.Kind>) {
      for method in methods { kinds["/atrium.gateway.v1.\(service)/\(method)"] = who }
    }
    allow("Devices", ["StreamSignals"], [.device])
    allow("BeforeTheVisit", ["AskForInvitation"], [.shopper])
    allow("InTheMall", ["ReportSignals"], [.shopper, .channel])
    allow("InTheMall", ["GetTouch"], [.shopper])
    allow("AfterTheVisit", ["AddReceipt"], [.shopper])
    allow("Inbox", ["ListMessages", "WatchMessages", "GiveFeedback"], [.shopper])
    allow(
      "Rights",
      [
        "GetWhy", "LessOfThis", "ListTags", "DeleteTag", "SetPersonalisation", "GrantConsent",
        "WithdrawConsent", "ListConsents", "ExportMe", "EraseMe",
      ], [.shopper])
    allow("Controls", ["SetSwitch", "ListSwitches"], [.operator])
    allow("Controls", ["SetWebhook", "GetWebhook", "DeleteWebhook"], [.channel])
    return kinds
  }()

  /// Methods that need no credential: a receipt of an erasure names nobody.
  static let open: Set<String> = ["/atrium.gateway.v1.Rights/GetErasure"]
}
