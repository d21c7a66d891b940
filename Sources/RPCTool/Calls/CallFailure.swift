import Descriptors
import RPC
import Terminal
import Wire

/// What a server's error says, for people and for programs.
struct CallFailure {
  let error: RPCError
  /// JSON of the messages for programs, or what is known of them.
  let details: [String]

  init(_ error: RPCError, _ schema: Schema) async {
    self.error = error
    var details: [String] = []
    do throws(RPCError) {
      for detail in try error.unpackedDetails() { details.append(await Self.json(detail, schema)) }
    } catch {
      details.append(Shown.text(error.message).json)
    }
    self.details = details
  }

  private static func json(_ detail: Google_Protobuf_Any, _ schema: Schema) async -> String {
    do {
      let bytes = try await schema.json(
        of: try detail.serialized(), as: Google_Protobuf_Any.descriptor,
        options: JSONEncodingOptions())
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      let members: [(String, Shown)] = [
        ("@type", .text(detail.typeURL)), ("bytes", .number(Int64(detail.value.count))),
      ]
      return Shown.object(members).json
    }
  }

  func write(_ format: OutputFormat) {
    switch format {
    case .json: StandardStreams.writeError(json + "\n")
    case .text: StandardStreams.writeError(text)
    }
  }

  private var json: String {
    let status = Shown.object([
      ("code", .text(error.code.name)), ("number", .number(Int64(error.code.rawValue))),
      ("message", .text(error.message)), ("trailers", MetadataText.json(error.metadata)),
    ]).json
    return "\(status.dropLast()),\"details\":[\(details.joined(separator: ","))]}"
  }

  private var text: String {
    let words = error.message.isEmpty ? error.code.name : "\(error.code.name): \(error.message)"
    var text = "\(RPCTool.program): the call ended with \(words)\n"
    for detail in details { text += "  detail \(detail)\n" }
    for (key, value) in MetadataText.shown(error.metadata) {
      text += "  trailer \(key): \(value)\n"
    }
    return text
  }
}
