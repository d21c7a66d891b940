internal import CallPolicy
internal import Tokens

/// Who may call what; a method that is not here is closed.
enum ComplianceMethods {
  static let table = MethodTable([
    "atrium.compliance.v1.Reviews/ReviewBrief": .only([.shopper, .operator, .service]),
    "atrium.compliance.v1.Reviews/ReviewContent": .only([.shopper, .operator, .service]),
    "atrium.compliance.v1.Reviews/RecordOutcome": .only([.operator, .service]),
    "atrium.compliance.v1.Reviews/GetReview": .only([.operator, .service]),
    "atrium.compliance.v1.Packs/ListPacks": .only([.tenant, .operator, .service]),
    "atrium.compliance.v1.Packs/ListRules": .only([.tenant, .operator, .service]),
    "atrium.compliance.v1.Ledger/GetHead": .only([.tenant, .operator, .service]),
    "atrium.compliance.v1.Ledger/ProveInclusion": .only([.tenant, .operator, .service]),
    "atrium.compliance.v1.Ledger/ProveConsistency": .only([.tenant, .operator, .service]),
    "atrium.erasure.v1.PersonErasure/ErasePerson": .only([.service]),
  ])
}
