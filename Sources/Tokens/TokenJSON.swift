import Wire

/// The JSON objects of tokens, with every member once.
enum TokenJSON {
  /// Objects and lists in each other: an object takes three of Wire's levels.
  private static let depth = 24

  static func object(
    _ bytes: [UInt8], _ part: TokenError.Part
  ) throws(TokenError) -> [String: Google_Protobuf_Value] {
    var options = JSONDecodingOptions()
    options.limits = WireLimits(depth: depth, bytes: JSONWebToken.maximumBytes)
    do throws(WireError) {
      return try Google_Protobuf_Struct(json: bytes, options: options).fields
    } catch {
      throw error.reason == .duplicateMapKey ? .duplicateMember(part) : .notJSON(part)
    }
  }

  static func bytes(
    _ members: [String: Google_Protobuf_Value]
  ) throws(TokenError) -> [UInt8] {
    do throws(WireError) {
      return try Google_Protobuf_Struct.with { $0.fields = members }.jsonBytes()
    } catch {
      throw .cannotSign("\(error.reason.text)")
    }
  }

  /// Whether both have the same bytes; Swift's `==` also takes other normal forms of Unicode.
  static func areSame(_ one: String, _ other: String) -> Bool {
    one.utf8.elementsEqual(other.utf8)
  }
}

extension Google_Protobuf_Value {
  var string: String? {
    if case .stringValue(let text)? = kind { return text }
    return nil
  }

  var number: Double? {
    if case .numberValue(let number)? = kind { return number }
    return nil
  }

  /// nil unless it is a list of strings alone.
  var strings: [String]? {
    guard case .listValue(let list)? = kind else { return nil }
    let strings = list.values.compactMap(\.string)
    return strings.count == list.values.count ? strings : nil
  }

  static func of(_ text: String) -> Self { .with { $0.kind = .stringValue(text) } }
  static func of(_ number: Int64) -> Self { .with { $0.kind = .numberValue(Double(number)) } }

  static func of(_ texts: [String]) -> Self {
    .with { value in
      value.kind = .listValue(.with { list in list.values = texts.map { .of($0) } })
    }
  }
}
