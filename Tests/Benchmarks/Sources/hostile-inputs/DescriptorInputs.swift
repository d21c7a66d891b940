import Wire

/// Hostile descriptor sets, as a reflection client or a registry would get them.
enum DescriptorInputs {
  static var all: [Input] { files + names }

  private static func input(
    _ name: String, refusal: WireFault.Reason? = nil, _ make: @escaping (Int) -> [UInt8]
  ) -> Input {
    let reading = Reading(name: "descriptors") { bytes in
      do throws(DescriptorError) { _ = try FileDescriptor.load(set: bytes) } catch {
        if case .malformed(let inner) = error.reason { return inner.reason }
        return .unknownType
      }
      return nil
    }
    return Input(name: name, refusal: refusal, readings: [reading], make: make)
  }

  private static func file(_ name: String, _ body: [UInt8]) -> [UInt8] {
    Bytes.field(1, Bytes.field(1, name) + body + Bytes.field(12, "proto3"))
  }

  private static func message(_ name: String, _ body: [UInt8] = []) -> [UInt8] {
    Bytes.field(4, Bytes.field(1, name) + body)
  }

  private static var files: [Input] {
    [
      input("one file of many messages") { count in
        file("a", Bytes.numbered(upTo: count) { message("M\($0)") })
      },
      input("one message of many fields") { count in
        file(
          "a",
          message(
            "M",
            Bytes.numbered(upTo: count) {
              Bytes.field(2, Bytes.field(1, "f\($0)") + Bytes.field(3, $0 + 1) + Bytes.field(5, 5))
            }))
      },
      // More than the limits allow would be refused at once.
      input("one file that imports many") { count in
        let number = min(count / 24, FileDescriptor.maximumImports)
        let imported = (0..<number).flatMap { file("\($0)", []) }
        return imported + file("a", (0..<number).flatMap { Bytes.field(3, "\($0)") })
      },
      input("many files that import a large one") { count in
        let large = file("a", Bytes.numbered(upTo: count / 2) { message("M\($0)") })
        let number = min(count / 48, FileDescriptor.maximumFiles - 1)
        return large + (0..<number).flatMap { file("\($0)", Bytes.field(3, "a")) }
      },
      input("files that import each other in public") { count in
        let number = min(count / 32, FileDescriptor.maximumImports)
        return (0..<number).flatMap { index in
          file(
            "\(index)",
            index == 0 ? [] : Bytes.field(3, "\(index - 1)") + Bytes.field(10, 0))
        }
      },
    ]
  }

  private static var names: [Input] {
    [
      input("messages as deep as allowed under a long name", refusal: .unknownType) { count in
        var body: [UInt8] = []
        for _ in 0..<90 { body = Bytes.field(3, Bytes.field(1, "M") + body) }
        let name = Bytes.field(2, String(repeating: "p", count: count / 2))
        return file("a", name + message("M", body))
      },
      input("many messages in a package with a long name", refusal: .unknownType) { count in
        let name = Bytes.field(2, String(repeating: "p", count: count / 2))
        return file("a", name + Bytes.numbered(upTo: count / 2) { message("M\($0)") })
      },
      input("a relative type name in a package of many parts", refusal: .unknownType) { count in
        let name = Bytes.field(2, String(repeating: "p.", count: count / 2) + "p")
        let field = Bytes.field(2, Bytes.field(1, "f") + Bytes.field(3, 1) + Bytes.field(6, "X"))
        return file("a", name + message("M", field))
      },
    ]
  }
}
