import SwiftProtobuf

/// What may not change in an enum.
struct EnumRules {
  typealias Enum = Google_Protobuf_EnumDescriptorProto

  let name: String
  let old: Enum

  func breaches(_ new: Enum) -> [Breach] {
    let numbers = Dictionary(
      new.value.map { ($0.name, $0.number) }, uniquingKeysWith: { first, _ in first })
    var breaches: [Breach] = []
    for value in old.value {
      guard let number = numbers[value.name] else {
        breaches += removal(of: value, from: new)
        continue
      }
      guard number != value.number else { continue }
      breaches.append(
        breach(
          value.name, "its number \(value.number) has become \(number)",
          mend: "give it the number \(value.number) again"))
    }
    return breaches + reservations(new)
  }

  private func breach(_ value: String, _ what: String, mend: String) -> Breach {
    Breach("\(name).\(value)", what, mend: mend)
  }

  private func removal(
    of value: Google_Protobuf_EnumValueDescriptorProto, from new: Enum
  ) -> [Breach] {
    let others = new.value.filter { $0.number == value.number }
    if value.number == 0 {
      return [
        breach(
          value.name, "the value of zero has become \(others.first?.name ?? "another")",
          mend: "put it back; what is left out on the wire means it")
      ]
    }
    if let other = others.first(where: { other in !old.value.contains { $0.name == other.name } }) {
      return [
        breach(
          value.name, "the name of \(value.number) in JSON has become \(other.name)",
          mend: "put the name back; allow_alias permits both")
      ]
    }
    var missing: [String] = []
    if others.isEmpty, !isReserved(value.number, in: new) {
      missing.append("`reserved \(value.number);`")
    }
    if !new.reservedName.contains(value.name) { missing.append("`reserved \"\(value.name)\";`") }
    guard !missing.isEmpty else { return [] }
    return [
      breach(
        value.name, "the value is gone and not reserved",
        mend: "add \(missing.joined(separator: " and ")) to the enum")
    ]
  }

  private func reservations(_ new: Enum) -> [Breach] {
    var breaches: [Breach] = []
    for value in new.value where !old.value.contains(where: { $0.number == value.number }) {
      guard isReserved(value.number, in: old) else { continue }
      breaches.append(
        breach(
          value.name, "it has the number \(value.number), which was reserved",
          mend: "give it a number that was never used"))
    }
    for value in new.value where old.reservedName.contains(value.name) {
      breaches.append(
        breach(value.name, "its name was reserved", mend: "give it a name that was never used"))
    }
    for range in old.reservedRange where !isCovered(range, in: new) {
      breaches.append(
        Breach(
          name, "the numbers \(range.start) to \(range.end) are no longer reserved",
          mend: "reserve them again"))
    }
    for gone in old.reservedName
    where !new.reservedName.contains(gone) && !new.value.contains(where: { $0.name == gone }) {
      breaches.append(
        Breach(name, "the name \(gone) is no longer reserved", mend: "reserve it again"))
    }
    return breaches
  }

  /// Ranges of an enum include their end.
  private func isReserved(_ number: Int32, in type: Enum) -> Bool {
    type.reservedRange.contains { $0.start <= number && number <= $0.end }
  }

  private func isCovered(_ range: Enum.EnumReservedRange, in new: Enum) -> Bool {
    // Walks from range to range; a number that a value took back has a line of its own.
    var next = Int64(range.start)
    while next <= Int64(range.end) {
      if let found = new.reservedRange.first(where: { $0.start <= next && next <= $0.end }) {
        next = Int64(found.end) + 1
      } else if new.value.contains(where: { $0.number == next }) {
        next += 1
      } else {
        return false
      }
    }
    return true
  }
}
