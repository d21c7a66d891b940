import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The `google.api.http` option of a method (googleapis, google/api/http.proto).
///
/// The option is an extension that the plugin library does not know, so it arrives as unknown
/// fields of MethodOptions and is read here.
struct HTTPRule: Equatable {
  var method = ""
  var path = ""
  var body: String?
  var responseBody: String?
  var additional: [HTTPRule] = []

  /// Field number of `google.api.http` in MethodOptions.
  private static let optionNumber = 72_295_728

  /// The rule and its additional bindings; empty without the option.
  static func rules(of method: MethodDescriptor) throws -> [HTTPRule] {
    var found: HTTPRule?
    try read(method.options.unknownFields.data) { number, value in
      if number == optionNumber { found = try HTTPRule(value) }
    }
    guard let found else { return [] }
    let rules = [found] + found.additional
    guard rules.allSatisfy({ !$0.method.isEmpty && $0.path.hasPrefix("/") }) else {
      throw GeneratorError(
        "\(method.file.name): method \(method.fullName) has a google.api.http rule "
          + "without a path that begins with '/'")
    }
    return rules
  }

  private init(_ data: Data) throws {
    var rule = HTTPRule()
    try Self.read(data) { number, value in
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

  private mutating func setCustom(_ data: Data) throws {
    try Self.read(data) { number, value in
      let text = String(decoding: value, as: UTF8.self)
      if number == 1 { method = text }
      if number == 2 { path = text }
    }
  }

  /// Calls the body with each length-delimited field.
  private static func read(_ data: Data, _ body: (Int, Data) throws -> Void) throws {
    var rest = data[...]
    func varint() throws -> UInt64 {
      var value: UInt64 = 0
      for shift in stride(from: UInt64(0), to: 70, by: 7) {
        guard let byte = rest.popFirst() else { break }
        value |= UInt64(byte & 0x7f) << shift
        if byte < 0x80 { return value }
      }
      throw GeneratorError("a method's options cannot be read")
    }
    while !rest.isEmpty {
      let tag = try varint()
      switch tag & 7 {
      case 0: _ = try varint()
      case 1: rest = rest.dropFirst(8)
      case 5: rest = rest.dropFirst(4)
      case 2:
        let count = try varint()
        guard count <= UInt64(rest.count) else {
          throw GeneratorError("a method's options cannot be read")
        }
        try body(Int(tag >> 3), Data(rest.prefix(Int(count))))
        rest = rest.dropFirst(Int(count))
      default: throw GeneratorError("a method's options cannot be read")
      }
    }
  }
}
