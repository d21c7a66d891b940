import Foundation
import SwiftProtobuf
import Testing

@Suite struct EnumTests {
  @Test func constantsLoseThePrefix() throws {
    let code = try generate("enum Size { SIZE_UNSPECIFIED = 0; SIZE_EXTRA_LARGE = 1; OTHER = 2; }")
    #expect(code.hasLine("public struct P_Size: Wire.Enumeration {"))
    #expect(code.hasLine("public static let unspecified = Self(rawValue: 0)"))
    #expect(code.hasLine("public static let extraLarge = Self(rawValue: 1)"))
    #expect(code.hasLine("public static let other = Self(rawValue: 2)"))
  }

  @Test func negativeValues() throws {
    let code = try generate("enum E { Z = 0; LOW = -1; LOWEST = -2147483648; }")
    #expect(code.hasLine("public static let low = Self(rawValue: -1)"))
    #expect(code.hasLine("public static let lowest = Self(rawValue: -2147483648)"))
  }

  @Test func aliases() throws {
    let code = try generate(
      "enum E { option allow_alias = true; Z = 0; ONE = 1; UNO = 1; E_ONE = 1; }")
    #expect(code.hasLine("public static let one = Self(rawValue: 1)"))
    #expect(code.hasLine("public static let uno = Self(rawValue: 1)"))
    // Two names that come to one in Swift are declared once.
    #expect(code.components(separatedBy: "static let one ").count == 2)
  }

  @Test func valuesThatComeToOneName() {
    // protoc refuses these by now, other compilers may not.
    let type = Google_Protobuf_EnumDescriptorProto.with {
      $0.name = "E"
      $0.value = [("ZERO", 0), ("E_low", 1), ("LOW", -2), ("DESCRIPTOR", 3), ("descriptor", 4)]
        .map { name, number in
          .with {
            $0.name = name
            $0.number = Int32(number)
          }
        }
    }
    let set = Google_Protobuf_FileDescriptorSet.with {
      $0.file = [file("e.proto", enums: [type])]
    }
    let code = answer(set, of: ["e.proto"]).code
    for line in ["low_1 = Self(rawValue: 1)", "low_n2 = Self(rawValue: -2)"] {
      #expect(code.hasLine("public static let \(line)"))
    }
    #expect(code.components(separatedBy: "static let ").count == 7)
  }

  @Test func reservedNames() throws {
    let code = try generate(
      "enum E { E_DEFAULT = 0; E_INIT = 1; E_DESCRIPTOR = 2; E_RAW_VALUE = 3; "
        + "E_PRECEDENCEGROUP = 4; E_SELF = 5; }"
    )
    for name in ["`default`", "init_", "descriptor_", "rawValue_", "`precedencegroup`", "self_"] {
      #expect(code.contains("public static let \(name) = Self("))
    }
  }

  @Test func deprecatedValues() throws {
    let code = try generate("enum E { Z = 0; OLD = 1 [deprecated = true]; }")
    #expect(
      code.hasLines(
        "@available(*, deprecated, message: \"p.OLD is marked deprecated in its .proto\")",
        "public static let old = Self(rawValue: 1)"))
  }
}
