import SwiftProtobuf

/// How a field differs from what it was.
struct FieldChange {
  let old: Google_Protobuf_FieldDescriptorProto
  let new: Google_Protobuf_FieldDescriptorProto
  /// Their entry types, where they are maps.
  let maps: (old: Google_Protobuf_DescriptorProto?, new: Google_Protobuf_DescriptorProto?)

  var ofType: String? {
    if let before = maps.old, let now = maps.new {
      return ["key", "value"].lazy.compactMap { part in
        let fields = (
          before.field.first { $0.name == part }, now.field.first { $0.name == part }
        )
        guard let was = fields.0?.typeText, let now = fields.1?.typeText, was != now else {
          return nil
        }
        return "the \(part) of its map, \(was), has become \(now)"
      }.first
    }
    let (was, now) = (text(old, maps.old), text(new, maps.new))
    return was == now ? nil : "its type \(was) has become \(now)"
  }

  private func text(
    _ field: Google_Protobuf_FieldDescriptorProto, _ map: Google_Protobuf_DescriptorProto?
  ) -> String {
    if map != nil { return "map" }
    return (field.label == .repeated ? "repeated " : "") + field.typeText
  }

  var ofJSONName: String? {
    let (was, now) = (old.anyJSONName, new.anyJSONName)
    guard was != now else { return nil }
    return "its name in JSON, \(was), has become \(now)"
  }

  var ofPresence: String? {
    // Fields of a oneof know presence by it.
    guard old.hasOneofIndex == old.proto3Optional, new.hasOneofIndex == new.proto3Optional,
      old.proto3Optional != new.proto3Optional
    else { return nil }
    return old.proto3Optional ? "it is no longer optional" : "it has become optional"
  }
}

extension Google_Protobuf_FieldDescriptorProto {
  /// As in the .proto.
  var typeText: String {
    switch type {
    case .message, .enum, .group: String(typeName.drop { $0 == "." })
    default: "\(type)"
    }
  }

  /// The oneof as written; the one that stands for `optional` is none.
  func oneof(in message: Google_Protobuf_DescriptorProto) -> String? {
    guard hasOneofIndex, !proto3Optional, message.oneofDecl.indices.contains(Int(oneofIndex))
    else { return nil }
    return message.oneofDecl[Int(oneofIndex)].name
  }

  /// The name in JSON; not every compiler writes down the one that follows from the name.
  var anyJSONName: String {
    if hasJsonName { return jsonName }
    var result = ""
    var raisesNext = false
    for letter in name {
      if letter == "_" {
        raisesNext = true
      } else {
        result += raisesNext && letter.isASCII ? letter.uppercased() : String(letter)
        raisesNext = false
      }
    }
    return result
  }
}
