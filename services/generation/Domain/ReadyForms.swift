/// The forms of one language's phrasebook, read once.
struct ReadyForms: Sendable {
  let tastedOffers: [Form]
  let offers: [Form]
  let shopOffers: [Form]
  private let greetings: [Brief.Weather?: [Form]]
  private let invitations: [Brief.Weather?: [Form]]

  private init(_ book: Phrasebook) {
    func read(_ texts: [String]) -> [Form] { texts.compactMap { Form($0) } }
    tastedOffers = read(book.tastedOffers)
    offers = read(book.offers)
    shopOffers = read(book.shopOffers)
    let weathers: [Brief.Weather?] = [nil] + Brief.Weather.allCases
    greetings = Dictionary(uniqueKeysWithValues: weathers.map { ($0, read(book.greetings($0))) })
    invitations = Dictionary(
      uniqueKeysWithValues: weathers.map { ($0, read(book.invitations($0))) })
  }

  func greetings(_ weather: Brief.Weather?) -> [Form] { greetings[weather] ?? [] }

  func invitations(_ weather: Brief.Weather?) -> [Form] { invitations[weather] ?? [] }

  static func of(_ language: Language) -> ReadyForms {
    switch language {
    case .simplified: simplified
    case .cantonese: cantonese
    case .english: english
    }
  }

  private static let simplified = ReadyForms(.simplified)
  private static let cantonese = ReadyForms(.cantonese)
  private static let english = ReadyForms(.english)
}
