import Foundation
import TestMessages
import Wire

typealias Request = Atrium_Testing_V1_ConformanceRequest
typealias Response = Atrium_Testing_V1_ConformanceResponse
typealias AllTypes = ProtobufTestMessages_Proto3_TestAllTypesProto3

/// Answers protobuf's conformance runner: requests on standard input, responses on standard
/// output, each behind a 4-byte little-endian length. With `--dynamic` every message goes through
/// `DynamicMessage` instead of the generated type.
@main
struct Testee {
  static func main() {
    let isDynamic = CommandLine.arguments.contains("--dynamic")
    while let bytes = readFrame() {
      var response = Response()
      response.result = answer(bytes, isDynamic: isDynamic)
      do { writeFrame(try response.serialized()) } catch { return complain("\(error)") }
    }
  }

  private static func answer(_ bytes: [UInt8], isDynamic: Bool) -> Response.Result {
    let request: Request
    do { request = try Request(serialized: bytes) } catch { return .runtimeError("\(error)") }
    if request.messageType == "conformance.FailureSet" { return .protobuf([]) }
    guard request.messageType == AllTypes.descriptor.fullName else {
      return .skipped("only proto3: \(request.messageType)")
    }
    switch (request.payload, request.merge) {
    case (.jspb, _), (.text, _), (nil, _), (_, .mergeText): return .skipped("format")
    default: break
    }
    guard [.protobuf, .json].contains(request.output) else { return .skipped("output format") }
    return isDynamic ? DynamicSubject.run(request) : GeneratedSubject.run(request)
  }

  static func decodingOptions(_ request: Request) -> JSONDecodingOptions {
    var options = JSONDecodingOptions()
    options.ignoresUnknownFields = request.category == 3
    return options
  }

  // MARK: Frames

  private static let maximumFrameBytes = 256 << 20

  private static func readFrame() -> [UInt8]? {
    guard let head = read(4) else { return nil }
    let count = head.reversed().reduce(0) { $0 << 8 | Int($1) }
    return count <= maximumFrameBytes ? read(count) : nil
  }

  private static func read(_ count: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let part: Data?
      do { part = try FileHandle.standardInput.read(upToCount: count - bytes.count) } catch {
        return nil
      }
      guard let part, !part.isEmpty else { return nil }
      bytes += part
    }
    return bytes
  }

  private static func writeFrame(_ bytes: [UInt8]) {
    let head = (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) }
    FileHandle.standardOutput.write(Data(head + bytes))
  }

  private static func complain(_ text: String) {
    FileHandle.standardError.write(Data("testee: \(text)\n".utf8))
  }
}
