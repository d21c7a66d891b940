import TestMessages
import Wire

/// A generated message type and what is checked with it.
struct Subject: Sendable {
  let descriptor: MessageDescriptor
  let checkBinary: @Sendable ([UInt8]) -> Void
  let checkDynamic: @Sendable ([UInt8], JSONEncodingOptions) -> Void
  let checkJSON: @Sendable ([UInt8], JSONDecodingOptions, JSONEncodingOptions) -> Void
  let checkBinaryErrors: @Sendable ([UInt8], WireLimits) -> Void
  let checkJSONErrors: @Sendable ([UInt8], JSONDecodingOptions) -> Void

  /// The seeds name these by position; new ones go to the end.
  static let all: [Subject] = [
    .of(Atrium_Testing_V1_Everything.self),
    .of(Atrium_Testing_V1_WellKnown.self),
    .of(Atrium_Testing_V1_Tree.self),
    .of(Atrium_Testing_V1_Choice.self),
    .of(Atrium_Testing_V1_Maps.self),
    .of(Atrium_Testing_V1_Lists.self),
    .of(Atrium_Testing_V1_Account.self),
    .of(Atrium_Testing_V1_Optionals.self),
  ]

  private static func of<M: Message>(_ type: M.Type) -> Subject {
    Subject(
      descriptor: M.descriptor,
      checkBinary: { BinaryChecks<M>.check($0) },
      checkDynamic: { DynamicChecks<M>.check($0, $1) },
      checkJSON: { JSONChecks<M>.check($0, $1, $2) },
      checkBinaryErrors: { ErrorChecks<M>.check($0, $1) },
      checkJSONErrors: { ErrorChecks<M>.check(json: $0, $1) })
  }
}
