import CallPolicy
import Tokens

/// Who may call what; a method that is not here is closed.
enum ProfileMethods {
  static let table = MethodTable([
    "atrium.profile.v1.Signals/Ingest": .only([.shopper, .tenant, .operator, .service]),
    "atrium.profile.v1.Identities/EnsurePerson": .only([.operator, .service]),
    "atrium.profile.v1.Identities/FindPerson": .only([.operator, .service]),
    "atrium.profile.v1.Identities/LinkIdentity": .only([.shopper, .operator, .service]),
    "atrium.profile.v1.Identities/UnlinkIdentity": .only([.shopper, .operator, .service]),
    "atrium.profile.v1.Consents/GrantConsent": .only([.shopper, .operator, .service]),
    "atrium.profile.v1.Consents/WithdrawConsent": .only([.shopper, .operator, .service]),
    "atrium.profile.v1.Consents/CheckConsent": .only([.shopper, .operator, .service]),
    "atrium.profile.v1.Consents/ListConsents": .only([.shopper, .operator, .service]),
    "atrium.profile.v1.Profiles/GetLiveProfile": .only([.shopper, .operator, .service]),
    "atrium.profile.v1.Profiles/SetTagState": .only([.shopper, .operator, .service]),
    "atrium.profile.v1.Profiles/DeleteTag": .only([.shopper, .operator, .service]),
    "atrium.profile.v1.Profiles/SetPersonalisation": .only([.shopper, .operator, .service]),
    "atrium.profile.v1.Profiles/ExportPerson": .only([.shopper, .operator, .service]),
    "atrium.profile.v1.Erasures/RequestErasure": .only([.shopper, .operator, .service]),
    "atrium.profile.v1.Erasures/GetErasure": .only([.shopper, .operator, .service]),
    "atrium.profile.v1.Inspection/ListRejectedSignals": .only([.operator]),
    "atrium.profile.v1.Inspection/ListErasures": .only([.operator]),
    "atrium.profile.v1.Inspection/CountZones": .only([.operator]),
    "atrium.erasure.v1.PersonErasure/ErasePerson": .only([.service]),
  ])
}
