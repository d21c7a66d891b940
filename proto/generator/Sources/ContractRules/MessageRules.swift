import SwiftProtobuf

/// What may not change in a message.
struct MessageRules {
  typealias Field = Google_Protobuf_FieldDescriptorProto
  typealias Message = Google_Protobuf_DescriptorProto

  let name: String
  let old: Message
  let contracts: (old: Contract, new: Contract)

  func breaches(_ new: Message) -> [Breach] {
    let known = Dictionary(
      new.field.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var breaches: [Breach] = []
    for field in old.field {
      guard let other = known[field.number] else {
        breaches += removal(of: field, from: new)
        continue
      }
      breaches += changes(field, other, new)
    }
    return breaches + reservations(new)
  }

  private func breach(_ field: String, _ what: String, mend: String) -> Breach {
    Breach("\(name).\(field)", what, mend: mend)
  }

  // MARK: Removal

  private func removal(of field: Field, from new: Message) -> [Breach] {
    if let other = new.field.first(where: { $0.name == field.name }) {
      return [
        breach(
          field.name, "its number \(field.number) has become \(other.number)",
          mend: "give it the number \(field.number) again")
      ]
    }
    var missing: [String] = []
    if !isReserved(field.number, in: new) { missing.append("`reserved \(field.number);`") }
    if !new.reservedName.contains(field.name) {
      missing.append("`reserved \"\(field.name)\";`")
    }
    guard !missing.isEmpty else { return [] }
    return [
      breach(
        field.name, "the field is gone and not reserved",
        mend: "add \(missing.joined(separator: " and ")) to the message")
    ]
  }

  /// What was reserved stays so: an old peer may still send it.
  private func reservations(_ new: Message) -> [Breach] {
    var breaches: [Breach] = []
    let taken = new.field.filter { field in !old.field.contains { $0.number == field.number } }
    for field in taken where isReserved(field.number, in: old) {
      breaches.append(
        breach(
          field.name, "it has the number \(field.number), which was reserved",
          mend: "give it a number that was never used"))
    }
    for field in new.field where old.reservedName.contains(field.name) {
      breaches.append(
        breach(field.name, "its name was reserved", mend: "give it a name that was never used"))
    }
    for range in old.reservedRange {
      let isKept =
        new.reservedRange.contains { $0.start <= range.start && $0.end >= range.end }
        || (range.end - range.start <= Self.mostNumbers
          && (range.start..<range.end).allSatisfy { number in
            isReserved(number, in: new) || new.field.contains { $0.number == number }
          })
      if !isKept {
        breaches.append(
          Breach(
            name, "the numbers \(range.start) to \(range.end - 1) are no longer reserved",
            mend: "reserve them again"))
      }
    }
    for gone in old.reservedName
    where !new.reservedName.contains(gone) && !new.field.contains(where: { $0.name == gone }) {
      breaches.append(
        Breach(name, "the name \(gone) is no longer reserved", mend: "reserve it again"))
    }
    return breaches
  }

  /// Longer ranges must be covered by one range.
  private static let mostNumbers: Int32 = 10_000

  private func isReserved(_ number: Int32, in message: Message) -> Bool {
    message.reservedRange.contains { $0.start <= number && number < $0.end }
  }

  // MARK: Change

  private func changes(_ field: Field, _ other: Field, _ new: Message) -> [Breach] {
    let change = FieldChange(
      old: field, new: other, maps: (contracts.old.mapEntry(field), contracts.new.mapEntry(other)))
    if let what = change.ofType {
      guard field.name != other.name else {
        return [breach(field.name, what, mend: "keep the type; add a new field for the new one")]
      }
      return [
        breach(
          field.name, "its number \(field.number) is used again by \(other.name)",
          mend: "give \(other.name) a new number and reserve \(field.number)")
      ]
    }
    var breaches: [Breach] = []
    if let what = change.ofJSONName {
      breaches.append(
        breach(
          field.name, what, mend: "keep the name, or write [json_name = \"\(field.anyJSONName)\"]"))
    }
    if let what = change.ofPresence {
      breaches.append(breach(field.name, what, mend: "keep it; add a new field if need be"))
    }
    if let what = oneofChange(field, other, new) {
      breaches.append(breach(field.name, what, mend: "put it back; add a new field if need be"))
    }
    return breaches
  }

  private func oneofChange(_ field: Field, _ other: Field, _ new: Message) -> String? {
    switch (field.oneof(in: old), other.oneof(in: new)) {
    case (nil, nil): return nil
    case (nil, let now?): return "it has moved into the oneof \(now)"
    case (let before?, nil): return "it has moved out of the oneof \(before)"
    case (let before?, let now?):
      // A oneof with another name is the same when all its fields came along.
      let came = old.field.filter { $0.oneof(in: old) == before }.map(\.number)
      let there = new.field.filter { $0.oneof(in: new) == now }
      let strangers = there.filter { field in
        !came.contains(field.number) && old.field.contains { $0.number == field.number }
      }
      let isSplit = new.field.contains {
        came.contains($0.number) && $0.oneof(in: new).map { $0 != now } ?? false
      }
      guard before != now, isSplit || !strangers.isEmpty else { return nil }
      return "it has moved from the oneof \(before) to \(now)"
    }
  }
}
