internal import CallPolicy
internal import Tokens

/// Who may call what; a method that is not here is closed.
enum GenerationMethods {
  static let table = MethodTable([
    "atrium.generation.v1.Composer/Compose": .only([.shopper, .operator, .service]),
    "atrium.generation.v1.Composer/GetContent": .only([.shopper, .operator, .service]),
    "atrium.erasure.v1.PersonErasure/ErasePerson": .only([.service]),
  ])
}
