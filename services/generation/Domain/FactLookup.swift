/// Finds the facts for the slots of a form, and their words. Each fact is put into words once.
struct FactLookup: Sendable {
  private struct Entry {
    let fact: Fact
    /// How it is said; nil for a value that its kind cannot have.
    let words: String?
    /// Whether a slot may say it.
    let isWorthSaying: Bool
  }

  let brief: Brief
  let language: Language
  private let entries: [Entry]

  init(brief: Brief, words: ValueWords) {
    self.brief = brief
    language = words.language
    entries = brief.facts.map { fact in
      let said = words.words(of: fact)
      let isWorthSaying =
        said?.isEmpty == false && !fact.isNothing
        && !Self.isRedundant(fact, said: said ?? "", in: brief)
      return Entry(fact: fact, words: said, isWorthSaying: isWorthSaying)
    }
  }

  /// What a slot says and the fact behind it; nil when the brief has no such fact.
  func find(_ slot: String) -> (fact: Fact, words: String)? {
    for id in ids(of: slot) {
      if let entry = entry(id), entry.isWorthSaying, let words = entry.words {
        return (entry.fact, words)
      }
    }
    return nil
  }

  /// How the fact of an id is said; nil when there is none, or no words for it.
  func words(of id: String) -> String? { entry(id)?.words }

  /// Of facts with the same id the first counts.
  private func entry(_ id: String) -> Entry? { entries.first { $0.fact.id == id } }

  /// The ids that may fill a slot, best first: `{1.shop.name}` is the first stop's.
  private func ids(of slot: String) -> [String] {
    switch slot {
    case "zone": return brief.zoneFactID.isEmpty ? [] : [brief.zoneFactID]
    case "place": return ["shop.unit", "level"]
    default: break
    }
    let letters = slot.utf8.prefix(2)
    guard let stop = letters.first, stop == UInt8(ascii: "1") || stop == UInt8(ascii: "2"),
      letters.last == UInt8(ascii: ".")
    else { return [slot] }
    let inner = ids(of: String(slot.dropFirst(2)))
    let isFirst = stop == UInt8(ascii: "1")
    return inner.map { (isFirst ? "stop1." : "stop2.") + $0 } + (isFirst ? inner : [])
  }

  /// 「燕麦色燕麦色大衣」, 「试饮，免费，免费」: many names have their colour or their price in them.
  private static func isRedundant(_ fact: Fact, said: String, in brief: Brief) -> Bool {
    if fact.id == "price", case .money(0, _) = fact.value,
      let item = brief.fact("item.name")?.text
    {
      return holds(item.lowercased(), said)
    }
    guard fact.id.hasSuffix("item.colour"), let colour = fact.text else { return false }
    let item = fact.id.dropLast("item.colour".count) + "item.name"
    guard let name = brief.fact(String(item))?.text else { return false }
    return holds(name.lowercased(), colour.lowercased())
  }

  /// Whether the words stand in a name, letter by letter.
  private static func holds(_ name: String, _ words: String) -> Bool {
    let (name, words) = (Array(name.utf8), Array(words.utf8))
    guard !words.isEmpty, words.count <= name.count else { return words.isEmpty }
    return (0...(name.count - words.count)).contains { start in
      name[start..<(start + words.count)].elementsEqual(words)
    }
  }
}
