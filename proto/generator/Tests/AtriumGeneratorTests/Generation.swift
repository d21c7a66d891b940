import ProtoText
import SwiftProtobuf
import SwiftProtobufPluginLibrary
import Testing

@testable import AtriumGenerator

/// Why there is no code, or the files.
struct Answer {
  var error: String
  var names: [String]
  /// The first file.
  var code: String
}

/// What the generator answers, without protoc's plugin protocol in between.
func answer(
  _ set: Google_Protobuf_FileDescriptorSet, of names: [String], options: String = ""
) -> Answer {
  let request = Google_Protobuf_Compiler_CodeGeneratorRequest.with {
    $0.protoFile = set.file
    $0.fileToGenerate = names
    $0.parameter = options
  }
  let response = generateCode(request: request, generator: Generator())
  return Answer(
    error: response.error, names: response.file.map(\.name),
    code: response.file.first?.content ?? "")
}

/// The Swift file made from one small .proto, package `p`.
func generate(_ text: String, options: String = "") throws -> String {
  try generate(["p.proto": "package p;\n" + text], of: "p.proto", options: options)
}

/// The Swift file made from one of several .proto files.
func generate(_ files: [String: String], of name: String, options: String = "") throws -> String {
  let answer = try answer(ProtoText(files).descriptors(), of: [name], options: options)
  #expect(answer.error == "")
  return answer.code
}

/// Why the generator refuses.
func refusal(
  _ files: [String: String], of names: [String], options: String = ""
) throws -> String {
  let answer = try answer(ProtoText(files).descriptors(), of: names, options: options)
  #expect(answer.names.isEmpty)
  return answer.error
}

extension String {
  /// Whether a line reads so, whatever its indentation.
  func hasLine(_ line: String) -> Bool {
    split(separator: "\n").contains { $0.drop { $0 == " " } == line }
  }

  /// Whether these lines stand one under the other.
  func hasLines(_ lines: String...) -> Bool {
    let own = split(separator: "\n").map { $0.drop { $0 == " " } }
    return own.indices.contains { start in
      own[start...].count >= lines.count && zip(own[start...], lines).allSatisfy { $0 == $1 }
    }
  }
}

/// A file made by hand, for what protoc itself refuses.
func file(
  _ name: String, syntax: String = "proto3", messages: [Google_Protobuf_DescriptorProto] = [],
  enums: [Google_Protobuf_EnumDescriptorProto] = []
) -> Google_Protobuf_FileDescriptorProto {
  .with {
    $0.name = name
    $0.syntax = syntax
    $0.messageType = messages
    $0.enumType = enums
  }
}

/// A message of optional strings.
func message(_ name: String, fields: [String]) -> Google_Protobuf_DescriptorProto {
  .with {
    $0.name = name
    $0.field = fields.enumerated().map { index, field in
      .with {
        $0.name = field
        $0.jsonName = "json\(index)"
        $0.number = Int32(index + 1)
        $0.type = .string
        $0.label = .optional
      }
    }
  }
}
