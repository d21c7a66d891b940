/// Finds the facts for the slots of a form, and their words.
struct FactLookup: Sendable {
  let brief: Brief
  let words: ValueWords

  /// What a slot says and the fact behind it; nil when the brief has no such fact.
  func find(_ slot: String) -> (fact: Fact, words: String)? {
    for id in ids(of: slot) {
      if let fact = brief.fact(id), !isRedundant(fact), !fact.isNothing,
        let words = words.words(of: fact),
        !words.isEmpty
      {
        return (fact, words)
      }
    }
    return nil
  }

  /// The ids that may fill a slot, best first: `{1.shop.name}` is the first stop's.
  private func ids(of slot: String) -> [String] {
    switch slot {
    case "zone": return brief.zoneFactID.isEmpty ? [] : [brief.zoneFactID]
    case "place": return ["shop.unit", "level"]
    default: break
    }
    guard let stop = slot.first, stop == "1" || stop == "2", slot.dropFirst().first == "." else {
      return [slot]
    }
    let inner = ids(of: String(slot.dropFirst(2)))
    return inner.map { "stop\(stop)." + $0 } + (stop == "1" ? inner : [])
  }

  /// 「燕麦色燕麦色大衣」, 「试饮，免费，免费」: many names have their colour or their price in them.
  private func isRedundant(_ fact: Fact) -> Bool {
    if fact.id == "price", case .money(0, _) = fact.value, let words = words.words(of: fact),
      brief.fact("item.name")?.text?.lowercased().contains(words) == true
    {
      return true
    }
    guard fact.id.hasSuffix("item.colour"), let colour = fact.text else { return false }
    let item = fact.id.dropLast("item.colour".count) + "item.name"
    return brief.fact(String(item))?.text?.lowercased().contains(colour.lowercased()) ?? false
  }
}
