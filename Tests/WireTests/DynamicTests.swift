import Foundation
import TestMessages
import Testing
import Wire

@Suite struct DynamicTests {
  private func dynamic(_ message: some Message) throws -> DynamicMessage {
    try DynamicMessage(serialized: message.serialized(), as: type(of: message).descriptor)
  }

  private func set(
    _ message: inout DynamicMessage, _ field: FieldDescriptor, _ value: DynamicValue?
  ) -> Bool {
    message.set(field, value)
  }

  @Test func fieldsAreReadAndSetByName() throws {
    var message = DynamicMessage(Part.descriptor)
    let field = try #require(Part.descriptor.field(named: "a"))
    #expect(set(&message, field, .int32(5)))
    #expect(message["a"] == .int32(5))
    #expect(message["b"] == nil)
    #expect(!set(&message, field, .string("x")))
    #expect(!set(&message, try #require(Tree.descriptor.field(named: "label")), .string("x")))
    #expect(try Part(serialized: message.serialized()).a == 5)
    message.set(field, nil)
    #expect(try message.serialized().isEmpty)
  }

  @Test func valuesMustBeOfTheFieldsType() throws {
    var lists = DynamicMessage(Lists.descriptor)
    let numbers = try #require(Lists.descriptor.field(named: "f_int32"))
    #expect(set(&lists, numbers, .list([.int32(1), .int32(2)])))
    #expect(!set(&lists, numbers, .list([.int32(1), .int64(2)])))
    #expect(!set(&lists, numbers, .int32(1)))
    var maps = DynamicMessage(Maps.descriptor)
    let map = try #require(Maps.descriptor.field(named: "string_part"))
    let part = DynamicMessage(Part.descriptor)
    #expect(set(&maps, map, .map([.string("k"): .message(part)])))
    #expect(!set(&maps, map, .map([.int32(1): .message(part)])))
    #expect(!set(&maps, map, .map([.string("k"): .message(DynamicMessage(Tree.descriptor))])))
    #expect(!set(&maps, map, .list([.message(part)])))
  }

  @Test func settingAOneofMemberClearsTheOthers() throws {
    var message = DynamicMessage(Choice.descriptor)
    message.set(try #require(Choice.descriptor.field(named: "number")), .int32(0))
    message.set(try #require(Choice.descriptor.field(named: "name")), .string(""))
    #expect(message["number"] == nil)
    #expect(try Choice(serialized: message.serialized()).kind == .name(""))
  }

  @Test func generatedAndDynamicAgree() throws {
    let message = Everything.with { all in
      all.scalars = .with { ($0.fDouble, $0.fString, $0.fGrade) = (-0.0, "x", .below) }
      all.optionals = .with { ($0.fBool, $0.fBytes) = (false, []) }
      all.lists = .with {
        ($0.fSint64, $0.fBool, $0.fBytes) = ([-1, .max], [true, false], [[1], []])
      }
      all.unpacked = .with { $0.fSint64 = [1, -2] }
      all.maps = .with { maps in
        maps.boolBool = [true: false]
        maps.sfixed64Sfixed64 = [-1: .max]
        maps.int32Tree = [3: .with { $0.left = Tree() }]
        maps.stringGrade = ["": .below]
      }
      all.choice = .with { $0.kind = .blob([]) }
      all.more = [Everything(), .with { $0.tree = .with { $0.children = [Tree()] } }]
    }
    let copy = try dynamic(message)
    let bytes = try message.serialized(deterministic: true)
    #expect(try copy.serialized(deterministic: true) == bytes)
    #expect(try String(decoding: copy.jsonBytes(), as: UTF8.self) == message.json())
    let json = try message.jsonBytes()
    #expect(try DynamicMessage(json: json, as: Everything.descriptor) == copy)
  }

  @Test func wellKnownTypesHaveTheirOwnJSON() throws {
    let message = try WellKnown(
      json: #"{"at":"2026-11-21T00:00:00Z","lasts":"1.5s","mask":"a,bC","fields":{"x":[null]},"#
        + #""value":1,"list":[],"wInt64":"5","values":{"k":null},"null":null}"#)
    let copy = try dynamic(message)
    #expect(try String(decoding: copy.jsonBytes(), as: UTF8.self) == message.json())
    #expect(
      try DynamicMessage(json: message.jsonBytes(), as: WellKnown.descriptor).serialized()
        == message.serialized())
  }

  @Test func unknownFieldsCanBeDiscarded() throws {
    let bytes = hex("22 05 98 06 01 08 01 98 06 02")
    var message = try DynamicMessage(serialized: bytes, as: Choice.descriptor)
    #expect(try message.serialized().count == bytes.count)
    message.discardUnknownFields()
    #expect(try message.serialized() == hex("22 02 08 01"))
  }

  // MARK: proto2

  /// descriptor.proto itself, as protoc describes it.
  private func descriptorProto() throws -> FileDescriptor {
    let output = FileManager.default.temporaryDirectory
      .appendingPathComponent("descriptor-\(UUID().uuidString).binpb")
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "protoc", "-I/usr/include", "--descriptor_set_out=\(output.path)",
      "google/protobuf/descriptor.proto",
    ]
    try process.run()
    process.waitUntilExit()
    return try #require(try FileDescriptor.load(set: [UInt8](Data(contentsOf: output))).first)
  }

  @Test func descriptorsAreReadThroughTheirOwnDescriptor() throws {
    let file = try descriptorProto()
    #expect(!file.isProto3)
    let type = try #require(file.message(named: "google.protobuf.FileDescriptorProto"))
    for described in [file, Atrium_Testing_V1_Features_Proto.descriptor] {
      let message = try DynamicMessage(serialized: described.serialized, as: type)
      #expect(message["name"] == .string(described.name))
      #expect(try message.serialized() == described.serialized)
      let json = try message.jsonBytes()
      #expect(try DynamicMessage(json: json, as: type) == message)
    }
  }

  @Test func requiredFieldsAndClosedEnumsAreKept() throws {
    let file = try descriptorProto()
    let option = try #require(file.message(named: "google.protobuf.UninterpretedOption.NamePart"))
    #expect(throws: WireError.self) { try DynamicMessage(serialized: [], as: option) }
    let complete = field(1, [0x61]) + hex("10 01")
    #expect(try DynamicMessage(serialized: complete, as: option).serialized() == complete)
    let fieldType = try #require(file.message(named: "google.protobuf.FieldDescriptorProto"))
    // Type 99 does not exist: it stays, as an unknown field.
    let message = try DynamicMessage(serialized: hex("28 63 20 01"), as: fieldType)
    #expect(message["type"] == nil)
    #expect(message["label"] == .enumeration(1))
    #expect(try message.serialized() == hex("20 01 28 63"))
  }
}
