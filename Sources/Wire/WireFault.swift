/// What a reader found wrong, and where: the small error of the decoding path.
///
/// It is trivially copyable so that the fast path pays nothing for it; `WireError` adds the field
/// path once, when the failure leaves the library.
@frozen
public struct WireFault: Error, Hashable {
  /// What is wrong.
  public let reason: Reason
  /// Bytes from the start of the input to where the fault was noticed.
  public let offset: Int

  /// A fault noticed `offset` bytes into the input.
  @inlinable
  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// Everything that readers and writers refuse.
  public enum Reason: UInt8, Sendable, Hashable {
    // Binary format.
    case truncated
    case malformedVarint
    case invalidTag
    case invalidWireType
    case unexpectedEndGroup
    case missingEndGroup
    case invalidUTF8
    // Limits, both formats.
    case tooDeep
    case tooLarge
    case tooMuchMemory
    // JSON.
    case unexpectedEnd
    case expectedObject
    case expectedArray
    case expectedString
    case expectedNumber
    case expectedInteger
    case expectedBool
    case expectedNull
    case malformedLiteral
    case malformedNumber
    case malformedString
    case malformedEscape
    case controlCharacter
    case expectedColon
    case expectedCommaOrEnd
    case trailingBytes
    case outOfRange
    case invalidBase64
    case unknownEnumValue
    case unknownField
    case duplicateField
    case duplicateOneof
    case duplicateMapKey
    case nullElement
    case invalidTimestamp
    case invalidDuration
    case invalidFieldMask
    case invalidAny
    case unknownType
    case unsetValue
    case notFinite
    case requiredFieldMissing
  }
}

extension WireFault.Reason {
  /// What was wrong and what was expected, without any value of the input.
  public var text: String {
    switch self {
    case .truncated: "the input ends inside a field"
    case .malformedVarint: "a varint of more than 10 bytes"
    case .invalidTag: "a tag outside field numbers 1 to 536870911"
    case .invalidWireType: "a wire type other than 0 to 5"
    case .unexpectedEndGroup: "an end-group tag without its start"
    case .missingEndGroup: "a group without its end"
    case .invalidUTF8: "text that is not UTF-8"
    case .tooDeep: "messages nested deeper than the limit"
    case .tooLarge: "more bytes than the limit"
    case .tooMuchMemory: "more elements than the memory limit of one message allows"
    case .unexpectedEnd: "the JSON text ends too early"
    case .expectedObject: "expected a JSON object"
    case .expectedArray: "expected a JSON array"
    case .expectedString: "expected a JSON string"
    case .expectedNumber: "expected a JSON number, or a string that holds one"
    case .expectedInteger: "expected a whole number"
    case .expectedBool: "expected true or false"
    case .expectedNull: "expected null"
    case .malformedLiteral: "expected a JSON value"
    case .malformedNumber: "a number that is not JSON"
    case .malformedString: "a string without its closing quote"
    case .malformedEscape: "an escape that JSON does not have, or half a surrogate pair"
    case .controlCharacter: "a control character inside a string; it must be escaped"
    case .expectedColon: "expected ':' after the field name"
    case .expectedCommaOrEnd: "expected ',' or the closing bracket"
    case .trailingBytes: "text after the end of the JSON value"
    case .outOfRange: "a number outside the range of the field's type"
    case .invalidBase64: "bytes that are not base64"
    case .unknownEnumValue: "an enum value that the type does not have"
    case .unknownField: "a field that the message does not have"
    case .duplicateField: "the same field twice"
    case .duplicateOneof: "two fields of one oneof"
    case .duplicateMapKey: "the same map key twice"
    case .nullElement: "null inside a list or map"
    case .invalidTimestamp: "a timestamp that is not RFC 3339 between years 1 and 9999"
    case .invalidDuration: "a duration that is not seconds with at most 9 decimals and 's'"
    case .invalidFieldMask: "a field mask whose paths do not survive camel case"
    case .invalidAny: "an Any without a valid '@type', or with bytes that do not fit its type"
    case .unknownType: "an Any of a type that the registry does not know"
    case .unsetValue: "a google.protobuf.Value without a kind"
    case .notFinite: "a number that JSON cannot hold (NaN or infinite)"
    case .requiredFieldMissing: "a required field is missing"
    }
  }
}
