import TestMessages
import Wire

/// The generated type under test.
enum GeneratedSubject {
  static func run(_ request: Request) -> Response.Result {
    var message: AllTypes
    do {
      message = try parse(request)
      if let merge = try mergePayload(request) { try message.merge(serialized: merge) }
      if request.discardsUnknownFields {
        var dynamic = try DynamicMessage(
          serialized: message.serialized(), as: AllTypes.descriptor)
        dynamic.discardUnknownFields()
        message = try AllTypes(serialized: dynamic.serialized())
      }
    } catch { return .parseError("\(error)") }
    do {
      return request.output == .json
        ? .json(try message.json()) : .protobuf(try message.serialized())
    } catch { return .serializeError("\(error)") }
  }

  private static func parse(_ request: Request) throws(WireError) -> AllTypes {
    switch request.payload {
    case .json(let text):
      return try AllTypes(json: text, options: Testee.decodingOptions(request))
    case .protobuf(let bytes): return try AllTypes(serialized: bytes)
    default: return AllTypes()
    }
  }

  private static func mergePayload(_ request: Request) throws(WireError) -> [UInt8]? {
    switch request.merge {
    case .mergeProtobuf(let bytes): return bytes
    case .mergeJson(let text):
      return try AllTypes(json: text, options: Testee.decodingOptions(request)).serialized()
    default: return nil
    }
  }
}

/// The same type through its descriptor.
enum DynamicSubject {
  static func run(_ request: Request) -> Response.Result {
    var message: DynamicMessage
    do {
      message = try parse(request)
      if let merge = try mergePayload(request) {
        message = try decode(try message.serialized() + merge)
      }
      if request.discardsUnknownFields { message.discardUnknownFields() }
    } catch { return .parseError("\(error)") }
    do {
      return request.output == .json
        ? .json(String(decoding: try message.jsonBytes(), as: UTF8.self))
        : .protobuf(try message.serialized())
    } catch { return .serializeError("\(error)") }
  }

  private static func decode(_ bytes: [UInt8]) throws(WireError) -> DynamicMessage {
    try DynamicMessage(serialized: bytes, as: AllTypes.descriptor)
  }

  private static func decode(json: String, _ request: Request) throws(WireError) -> DynamicMessage {
    try DynamicMessage(
      json: Array(json.utf8), as: AllTypes.descriptor, options: Testee.decodingOptions(request))
  }

  private static func parse(_ request: Request) throws(WireError) -> DynamicMessage {
    switch request.payload {
    case .json(let text): return try decode(json: text, request)
    case .protobuf(let bytes): return try decode(bytes)
    default: return DynamicMessage(AllTypes.descriptor)
    }
  }

  private static func mergePayload(_ request: Request) throws(WireError) -> [UInt8]? {
    switch request.merge {
    case .mergeProtobuf(let bytes): return bytes
    case .mergeJson(let text): return try decode(json: text, request).serialized()
    default: return nil
    }
  }
}
