public import Overload
public import RPC

/// What becomes of the suite's calls when a service has more to do than it can.
///
/// One list for servers, which never refuse what is critical, and for clients, which never keep it
/// back. What is not named is a read or a write by its idempotency level, and a stream `open`.
public enum CallClasses {
  /// A person's refusal takes effect and data are erased whatever else is going on, and so does an
  /// operator's stop. What these calls need on their way is among them.
  static let critical: Set<String> = [
    "atrium.erasure.v1.PersonErasure/ErasePerson",
    "atrium.gateway.v1.Controls/SetSwitch",
    "atrium.gateway.v1.Rights/DeleteTag",
    "atrium.gateway.v1.Rights/EraseMe",
    "atrium.gateway.v1.Rights/GetErasure",
    "atrium.gateway.v1.Rights/LessOfThis",
    "atrium.gateway.v1.Rights/SetPersonalisation",
    "atrium.gateway.v1.Rights/WithdrawConsent",
    "atrium.profile.v1.Consents/WithdrawConsent",
    "atrium.profile.v1.Erasures/GetErasure",
    "atrium.profile.v1.Erasures/RequestErasure",
    "atrium.profile.v1.Identities/EnsurePerson",
    "atrium.profile.v1.Profiles/DeleteTag",
    "atrium.profile.v1.Profiles/SetPersonalisation",
    "atrium.profile.v1.Profiles/SetTagState",
    "grpc.health.v1.Health/Check",
    "grpc.health.v1.Health/List",
  ]

  /// What an operator looks at, and will look at again.
  static let background: Set<String> = [
    "atrium.advisor.v1.Decisions/GetReadModel",
    "atrium.advisor.v1.Decisions/ListDecisions",
    "atrium.compliance.v1.Ledger/ProveConsistency",
    "atrium.compliance.v1.Ledger/ProveInclusion",
    "atrium.compliance.v1.Packs/ListPacks",
    "atrium.compliance.v1.Packs/ListRules",
    "atrium.profile.v1.Inspection/CountZones",
    "atrium.profile.v1.Inspection/ListErasures",
    "atrium.profile.v1.Inspection/ListRejectedSignals",
    "atrium.tenant.v1.Directory/ImportTable",
  ]

  /// Unary calls that wait by themselves.
  static let waiting: Set<String> = ["atrium.gateway.v1.Inbox/ListMessages"]

  /// The class of a method that is named here; nil for the usual one.
  public static func admissionClass(of method: MethodInfo) -> AdmissionClass? {
    let name = String(method.path.dropFirst())
    if critical.contains(name) { return .critical }
    if background.contains(name) { return .background }
    return waiting.contains(name) ? .open : nil
  }

  /// Whether calls of a method must not be lost to anybody's load.
  public static func isCritical(_ method: MethodInfo) -> Bool {
    admissionClass(of: method) == .critical
  }

  /// Sets the class of every method of a router that is named here.
  public static func apply(to router: inout Router) {
    for method in router.methods {
      if let admissionClass = admissionClass(of: method) {
        router.admit(method, as: admissionClass)
      }
    }
  }
}
