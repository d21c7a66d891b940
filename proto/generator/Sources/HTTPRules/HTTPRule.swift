import Foundation
public import SwiftProtobuf

/// One HTTP binding of a method: the `google.api.http` option (googleapis, google/api/http.proto).
///
/// The option is an extension that SwiftProtobuf does not know, so it arrives as unknown fields of
/// MethodOptions and is read here.
public struct HTTPRule: Hashable, Sendable {
  /// Such as `GET`; a custom one as it is written.
  public var method = ""
  /// A path template, such as `/v1/parts/{id}`.
  public var path = ""
  /// The request's field that is the HTTP body; `*` for all fields that the path does not bind.
  public var body: String?
  /// The response's field that is the HTTP body.
  public var responseBody: String?
  private var additional: [HTTPRule] = []

  /// Field number of `google.api.http` in MethodOptions.
  public static let optionNumber = 72_295_728

  /// The rule and its additional bindings; empty without the option.
  public static func rules(
    of options: Google_Protobuf_MethodOptions
  ) throws(HTTPRuleError) -> [HTTPRule] {
    var found: HTTPRule?
    try read(options.unknownFields.data) { (number, value) throws(HTTPRuleError) in
      if number == optionNumber { found = try HTTPRule(value) }
    }
    guard let found else { return [] }
    var first = found
    first.additional = []
    let rules = [first] + found.additional
    guard rules.allSatisfy({ !$0.method.isEmpty && $0.path.hasPrefix("/") }) else {
      throw .noPath
    }
    return rules
  }

  private init(_ data: Data) throws(HTTPRuleError) {
    var rule = HTTPRule()
    try Self.read(data) { (number, value) throws(HTTPRuleError) in
      let text = String(decoding: value, as: UTF8.self)
      switch number {
      case 2: rule.set("GET", text)
      case 3: rule.set("PUT", text)
      case 4: rule.set("POST", text)
      case 5: rule.set("DELETE", text)
      case 6: rule.set("PATCH", text)
      case 7: rule.body = text
      case 8: try rule.setCustom(value)
      case 11: rule.additional.append(try HTTPRule(value))
      case 12: rule.responseBody = text
      default: break
      }
    }
    self = rule
  }

  private init() {}

  private mutating func set(_ method: String, _ path: String) {
    self.method = method
    self.path = path
  }

  private mutating func setCustom(_ data: Data) throws(HTTPRuleError) {
    var kind = ""
    var template = ""
    try Self.read(data) { (number, value) throws(HTTPRuleError) in
      let text = String(decoding: value, as: UTF8.self)
      if number == 1 { kind = text }
      if number == 2 { template = text }
    }
    set(kind, template)
  }

  /// Calls the body with each length-delimited field.
  private static func read(
    _ data: Data, _ body: (Int, Data) throws(HTTPRuleError) -> Void
  ) throws(HTTPRuleError) {
    var rest = data[...]
    func varint() throws(HTTPRuleError) -> UInt64 {
      var value: UInt64 = 0
      for shift in stride(from: UInt64(0), to: 70, by: 7) {
        guard let byte = rest.popFirst() else { break }
        value |= UInt64(byte & 0x7f) << shift
        if byte < 0x80 { return value }
      }
      throw .unreadable
    }
    while !rest.isEmpty {
      let tag = try varint()
      switch tag & 7 {
      case 0: _ = try varint()
      case 1: rest = rest.dropFirst(8)
      case 5: rest = rest.dropFirst(4)
      case 2:
        let count = try varint()
        guard count <= UInt64(rest.count) else { throw .unreadable }
        try body(Int(tag >> 3), Data(rest.prefix(Int(count))))
        rest = rest.dropFirst(Int(count))
      default: throw .unreadable
      }
    }
  }
}

/// Why the option of a method cannot be used.
public enum HTTPRuleError: Error, CustomStringConvertible {
  case unreadable
  case noPath

  public var description: String {
    switch self {
    case .unreadable: "options that cannot be read"
    case .noPath: "a google.api.http rule without a path that begins with '/'"
    }
  }
}
