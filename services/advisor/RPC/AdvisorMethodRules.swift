public import CallPolicy
internal import Tokens

extension AdvisorService {
  /// Who may call what; a method that is not here is refused.
  public static let methods = MethodTable([
    "atrium.advisor.v1.Decisions/Decide": .only([.shopper, .service]),
    "atrium.advisor.v1.Decisions/GetDecision": .only([.shopper, .service, .operator]),
    "atrium.advisor.v1.Decisions/ListDecisions": .only([.shopper, .service, .operator]),
    "atrium.advisor.v1.Decisions/GetReadModel": .only([.service, .operator]),
    "atrium.erasure.v1.PersonErasure/ErasePerson": .only([.service]),
  ])
}
