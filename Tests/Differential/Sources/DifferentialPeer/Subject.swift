import TestMessages
import Wire

/// Reads a message of a type and writes it again.
struct Subject {
  /// Every message of features.proto and names.proto.
  private static let types: [any Message.Type] = [
    Atrium_Testing_V1_Part.self, Atrium_Testing_V1_Scalars.self, Atrium_Testing_V1_Optionals.self,
    Atrium_Testing_V1_Lists.self, Atrium_Testing_V1_Unpacked.self, Atrium_Testing_V1_Maps.self,
    Atrium_Testing_V1_Choice.self, Atrium_Testing_V1_Tree.self, Atrium_Testing_V1_WellKnown.self,
    Atrium_Testing_V1_Everything.self, Atrium_Testing_V1_Nothing.self,
    Atrium_Testing_V1_Names.self, Atrium_Testing_V1_Names.Nested.self,
    Atrium_Testing_V1_Names.SelfMessage.self, Atrium_Testing_V1_Names.StringMessage.self,
    Atrium_Testing_V1_Names.Int32Message.self, Atrium_Testing_V1_Names.Fields_.self,
    Atrium_Testing_V1_JSONNames.self, Atrium_Testing_V1_Old.self, Atrium_Testing_V1_Retired.self,
  ]

  private let byName: [String: any Message.Type]
  private var decoding = JSONDecodingOptions()
  private var encoding = JSONEncodingOptions()

  init() {
    var byName: [String: any Message.Type] = [:]
    for type in Self.types { byName[type.descriptor.fullName] = type }
    self.byName = byName
    // An Any may hold a type of either file.
    decoding.types = TypeRegistry(files: [
      Atrium_Testing_V1_Features_Proto.descriptor, Atrium_Testing_V1_Names_Proto.descriptor,
    ])
    encoding.types = decoding.types
  }

  func answer(_ frame: [UInt8]) -> Answer {
    guard let request = Request(frame) else { return .badRequest("not a request") }
    guard let type = byName[request.typeName] else { return .badRequest("unknown type") }
    switch request.mode {
    case .generated: return generated(type, request)
    case .dynamic: return dynamic(type.descriptor, request)
    }
  }

  private func generated<M: Message>(_ type: M.Type, _ request: Request) -> Answer {
    let message: M
    do throws(WireError) {
      message =
        request.input == .json
        ? try M(json: request.payload, options: decoding) : try M(serialized: request.payload)
    } catch { return .notRead(error) }
    do throws(WireError) {
      return .message(
        request.output == .json
          ? try message.jsonBytes(options: encoding)
          : try message.serialized(deterministic: request.output == .deterministic))
    } catch { return .notWritten(error) }
  }

  private func dynamic(_ type: MessageDescriptor, _ request: Request) -> Answer {
    let message: DynamicMessage
    do throws(WireError) {
      message =
        request.input == .json
        ? try DynamicMessage(json: request.payload, as: type, options: decoding)
        : try DynamicMessage(serialized: request.payload, as: type)
    } catch { return .notRead(error) }
    do throws(WireError) {
      return .message(
        request.output == .json
          ? try message.jsonBytes(options: encoding)
          : try message.serialized(deterministic: request.output == .deterministic))
    } catch { return .notWritten(error) }
  }
}
