import Foundation
import Testing

@Suite struct CommentTests {
  private let code: String

  init() throws {
    code = try generate(
      """
      // Detached from everything.

      // What M is,
      //   over two lines.
      //
      // And a paragraph.
      message M {
        // Leads a.
        int32 a = 1;
        int32 b = 2;  // Trails b.
        /* A block
         * of stars. */
        int32 c = 3;
        int32 d = 4;
        // What the choice is.
        oneof choice {
          // The text.
          string text = 5;
        }
        // What N is.
        message N {}
      }
      // What E is.
      enum E {
        // Zero.
        Z = 0;
        ONE = 1;  // One.
      }
      // What S does.
      service S {
        // What F does.
        rpc F(M) returns (M);
      }
      """)
  }

  @Test func messages() {
    #expect(
      code.hasLines(
        "/// What M is,", "///   over two lines.", "///", "/// And a paragraph.",
        "public struct P_M: Wire.Message {"))
    #expect(code.hasLines("/// What N is.", "public struct N: Wire.Message {"))
    #expect(!code.contains("Detached"))
  }

  @Test func fields() {
    #expect(code.hasLines("/// Leads a.", "public var a: Int32 = 0"))
    #expect(code.hasLines("/// Trails b.", "public var b: Int32 = 0"))
    #expect(code.hasLines("/// A block", "/// of stars.", "public var c: Int32 = 0"))
    #expect(code.hasLines("public var c: Int32 = 0", "public var d: Int32 = 0"))
  }

  @Test func oneofs() {
    #expect(code.hasLines("/// What the choice is.", "public var choice: Choice? = nil"))
    #expect(code.hasLines("/// The text.", "case text(String)"))
  }

  @Test func enums() {
    #expect(code.hasLines("/// What E is.", "public struct P_E: Wire.Enumeration {"))
    #expect(code.hasLines("/// Zero.", "public static let z = Self(rawValue: 0)"))
    #expect(code.hasLines("/// One.", "public static let one = Self(rawValue: 1)"))
  }

  @Test func services() {
    #expect(code.hasLines("/// What S does.", "public protocol P_SService: RPC.Service {"))
    #expect(code.components(separatedBy: "/// What F does.").count == 4)
  }

  @Test func linesEndAsInSwift() throws {
    let odd = try generate("// One.\r\n// Two.\r\nmessage M {}\n/* Three\rFour */ message N {}")
    #expect(odd.hasLines("/// One.", "/// Two.", "public struct P_M: Wire.Message {"))
    #expect(odd.hasLines("/// Three", "///Four", "public struct P_N: Wire.Message {"))
  }

  @Test func withoutComment() throws {
    let bare = try generate("message M {} enum E { Z = 0; } service S {}")
    #expect(bare.hasLines("/// `p.M`.", "public struct P_M: Wire.Message {"))
    #expect(bare.hasLines("/// `p.E`.", "public struct P_E: Wire.Enumeration {"))
    #expect(bare.hasLines("/// Implements `p.S`.", "public protocol P_SService: RPC.Service {"))
  }
}
