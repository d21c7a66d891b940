import CallPolicy
import Messages
import ProfileDomain
import RPC
import Tokens
import Wire

/// Reads fields that many requests share; each fault names its field.
enum RequestReading {
  static func person(_ text: String, _ field: String = "person_id") throws -> PersonID {
    if let person = PersonID(text) { return person }
    throw ProfileError.field(
      FieldFault(field: field, reason: "\(field).form", expected: "a UUIDv7 in lower case"))
  }

  /// Shoppers reach themselves only; anybody else does not exist for them.
  static func person(_ text: String, for caller: Caller) throws -> PersonID {
    let person = try person(text)
    if caller.actor.kind == .shopper && caller.actor.subject != person.text {
      throw ProfileError.noPerson
    }
    return person
  }

  static func purpose(
    _ purpose: Atrium_Types_V1_Purpose, _ field: String = "purpose",
    among some: [Purpose]? = nil
  ) throws -> Purpose {
    if let known = Purpose(purpose), some?.contains(known) ?? true { return known }
    let allowed = some ?? Purpose.allCases
    throw ProfileError.field(
      FieldFault(
        field: field, reason: "\(field).unset",
        expected: "one of the purposes " + allowed.map { "\($0)" }.joined(separator: ", ")))
  }

  static func purposes(_ purposes: [Atrium_Types_V1_Purpose]) throws -> [Purpose] {
    try FieldRules.count(purposes.count, "purposes", in: 1...Purpose.allCases.count)
    let consented = Purpose.allCases.filter { !$0.isFree }
    return try purposes.enumerated().map { index, purpose in
      try self.purpose(purpose, "purposes[\(index)]", among: consented)
    }
  }

  static func identity(
    _ identity: Atrium_Profile_V1_Identity?, _ realm: String, _ vault: PersonVault
  ) async throws -> IdentityHash {
    switch identity?.kind {
    case .memberID(let member)?:
      let member = try FieldRules.text(
        member, "identity.member_id", limit: SignalReading.maximumMemberBytes)
      return try await vault.memberHash(realm, member)
    case .deviceID(let device)?:
      let device = try FieldRules.text(
        device, "identity.device_id", limit: SignalReading.maximumDeviceBytes)
      return try await vault.deviceHash(realm, device)
    case nil:
      throw FieldFault(
        field: "identity", reason: "identity.missing", expected: "a member number or a device")
    }
  }

  static func age(_ age: Atrium_Profile_V1_Age?) throws -> Age? {
    guard let age else { return nil }
    guard let basis = Age.Basis(rawValue: UInt8(clamping: age.basis.rawValue)) else {
      throw FieldFault(field: "age.basis", reason: "age.basis.unset", expected: "how it is known")
    }
    return Age(basis: basis, isAdult: age.adult)
  }
}
