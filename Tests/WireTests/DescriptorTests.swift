import Foundation
import TestMessages
import Testing
import Wire

@Suite struct DescriptorTests {
  let file = Atrium_Testing_V1_Features_Proto.descriptor

  @Test func generatedFilesDescribeThemselves() throws {
    #expect(file.name == "atrium/testing/v1/features.proto")
    #expect(file.package == "atrium.testing.v1")
    #expect(file.isProto3)
    #expect(file.imports.map(\.name).contains("google/protobuf/any.proto"))
    #expect(Part.descriptor.fullName == "atrium.testing.v1.Part")
    #expect(Part.descriptor.fields.map(\.name) == ["a", "b"])
    #expect(Grade.descriptor.values.map(\.number) == [0, 1, 2, 2, -1])
    #expect(Grade.descriptor.name(of: 2) == "GRADE_HIGH")
    #expect(Grade.descriptor.number(named: "GRADE_TOP") == 2)
  }

  @Test func everyGeneratedTypePointsAtItsOwnDescriptor() {
    let types: [(any Message.Type, String)] = [
      (Scalars.self, "Scalars"), (Maps.self, "Maps"), (Choice.self, "Choice"),
      (Everything.self, "Everything"), (Nothing.self, "Nothing"),
    ]
    for (type, name) in types {
      #expect(type.descriptor.fullName == "atrium.testing.v1.\(name)")
    }
    #expect(
      Atrium_Testing_V1_Names.Nested.descriptor.fullName == "atrium.testing.v1.Names.Nested")
    #expect(
      Atrium_Testing_V1_Names.ProtocolEnum.descriptor.fullName
        == "atrium.testing.v1.Names.Protocol")
    #expect(Atrium_Testing_V1_Season.descriptor.fullName == "atrium.testing.v1.Season")
  }

  @Test func fieldsKnowTheirShape() throws {
    let optionals = Optionals.descriptor
    #expect(optionals.field(named: "f_int32")?.isProto3Optional == true)
    #expect(optionals.field(named: "f_int32")?.hasPresence == true)
    #expect(Scalars.descriptor.field(named: "f_int32")?.hasPresence == false)
    #expect(Lists.descriptor.field(named: "f_int32")?.isPacked == true)
    #expect(Unpacked.descriptor.field(named: "f_int32")?.isPacked == false)
    let map = try #require(Maps.descriptor.field(named: "string_part"))
    #expect(map.isMap)
    #expect(map.jsonName == "stringPart")
    #expect(map.messageType?.field(number: 2)?.messageType == Part.descriptor)
    #expect(Choice.descriptor.oneofs == ["kind"])
    #expect(Choice.descriptor.field(number: 5)?.oneofIndex == nil)
    #expect(Tree.descriptor.field(named: "left")?.messageType == Tree.descriptor)
  }

  @Test func aSetLoadsInAnyOrder() throws {
    let part = [UInt8](file.serialized)
    let others = file.imports.map(\.serialized)
    for order in [[part] + others, others + [part], (others + [part]).reversed()] {
      let files = try FileDescriptor.load(files: order)
      #expect(files.count == others.count + 1)
      let loaded = try #require(files.first { $0.name == file.name })
      #expect(loaded.message(named: "atrium.testing.v1.Tree")?.fields.count == 4)
      #expect(loaded.message(named: "google.protobuf.Any") != nil)
      #expect(loaded.message(named: "google.protobuf.Nothing") == nil)
    }
  }

  @Test func incompleteSetsAreRefused() {
    #expect(throws: DescriptorError.self) { try FileDescriptor.load(files: [file.serialized]) }
    #expect(throws: DescriptorError.self) {
      try FileDescriptor.load(files: [Part.descriptor.file.serialized, file.serialized])
    }
    #expect(throws: DescriptorError.self) { try FileDescriptor.load(set: [0x0a, 0x05, 0x00]) }
  }

  // MARK: Hand-made files

  /// A FileDescriptorProto with the given fields of its one message `M`.
  private func made(_ body: [UInt8], syntax: String = "proto3") -> [UInt8] {
    field(1, Array("m.proto".utf8)) + body + field(12, Array(syntax.utf8))
  }

  private func message(_ parts: [UInt8]...) -> [UInt8] {
    field(4, field(1, Array("M".utf8)) + parts.flatMap { $0 })
  }

  private func int32(_ name: String, _ number: Int) -> [UInt8] {
    field(2, field(1, Array(name.utf8)) + hex("18") + varint(number) + hex("20 01 28 05"))
  }

  private func reason(_ bytes: [UInt8]) -> DescriptorError.Reason? {
    do {
      _ = try FileDescriptor.load(files: [bytes])
      return nil
    } catch { return error.reason }
  }

  @Test func wrongDeclarationsAreNamed() {
    #expect(reason(made(message(int32("a", 1)))) == nil)
    #expect(reason(made(message(int32("a", 1), int32("b", 1)))) == .duplicateNumber(1))
    #expect(reason(made(message(int32("a", 1), int32("a", 2)))) == .duplicateName)
    #expect(reason(made(message(int32("a", 0)))) == .numberOutOfRange(0))
    #expect(reason(made(message(int32("a", 536_870_912)))) == .numberOutOfRange(536_870_912))
    #expect(reason(made(message()) + message()) == .duplicateName)
    #expect(reason(made(message(), syntax: "proto4")) == .unsupportedSyntax("proto4"))
    #expect(reason(made(message()) + hex("70 e8 07")) == .unsupportedSyntax("editions"))
    let unknown = field(2, field(1, [0x61]) + hex("18 01 20 01 28 0b") + field(6, Array(".X".utf8)))
    #expect(reason(made(message(unknown))) == .unknownType(".X"))
    let oneof = field(2, field(1, [0x61]) + hex("18 01 20 01 28 05 48 03"))
    #expect(reason(made(message(oneof))) == .invalidOneof)
    #expect(reason(made(field(5, field(1, [0x45])))) == .enumWithoutValues)
    #expect(reason(made(field(4, field(1, [0x45]) + field(7, hex("38 01"))))) == .invalidMapEntry)
    let itself = field(3, Array("m.proto".utf8))
    #expect(reason(made(itself)) == .importCycle)
    #expect(reason(made(field(3, [0x78]))) == .missingImport("x"))
  }

  @Test func relativeNamesAreFoundFromTheInsideOut() throws {
    let inner = field(3, field(1, Array("M".utf8)))
    let reference = field(2, field(1, [0x61]) + hex("18 01 20 01 28 0b") + field(6, [0x4d]))
    let files = try FileDescriptor.load(files: [made(message(inner, reference))])
    let outer = try #require(files.first?.message(named: "M"))
    #expect(outer.field(named: "a")?.messageType?.fullName == "M.M")
  }
}
