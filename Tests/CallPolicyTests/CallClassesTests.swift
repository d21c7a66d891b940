import Foundation
import Overload
import RPC
import TestMessages
import TestServices
import Testing
import Wire

@testable import CallPolicy

/// The names of the list are those of the contract.
@Suite struct CallClassesTests {
  private static let proto = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "proto")

  /// Every `package.Service/Method` of the .proto files.
  private func methods() throws -> Set<String> {
    var found: Set<String> = []
    let files = try #require(FileManager.default.enumerator(atPath: Self.proto.path))
    for case let path as String in files where path.hasSuffix(".proto") {
      let text = try String(contentsOf: Self.proto.appending(path: path), encoding: .utf8)
      var package = ""
      var service = ""
      for line in text.split(separator: "\n") {
        let words = line.split { $0 == " " || $0 == ";" || $0 == "(" || $0 == "{" }
        guard words.count > 1 else { continue }
        switch words[0] {
        case "package": package = String(words[1])
        case "service": service = String(words[1])
        case "rpc": found.insert("\(package).\(service)/\(words[1])")
        default: break
        }
      }
    }
    return found
  }

  @Test func everyNameIsAMethod() throws {
    let known = try methods()
    #expect(known.count > 50)
    let own = CallClasses.critical.union(CallClasses.background).union(CallClasses.waiting)
    let unknown = own.filter { !$0.hasPrefix("grpc.health.v1.") && !known.contains($0) }
    #expect(unknown == [])
  }

  @Test func noNameHasTwoClasses() {
    #expect(CallClasses.critical.isDisjoint(with: CallClasses.background))
    #expect(CallClasses.critical.isDisjoint(with: CallClasses.waiting))
    #expect(CallClasses.background.isDisjoint(with: CallClasses.waiting))
  }

  @Test func rightsThatMustNotWaitAreCritical() throws {
    let rights = try methods().filter { name in
      ["Withdraw", "Erase", "Erasure", "LessOf", "SetSwitch"].contains { name.contains("/\($0)") }
    }
    #expect(!rights.isEmpty)
    #expect(rights.subtracting(CallClasses.critical) == [])
  }

  @Test func whatIsNotNamedIsLeftAlone() throws {
    let method = Atrium_Testing_V1_EchoMethods.echoNote.info
    #expect(CallClasses.admissionClass(of: method) == nil)
    #expect(!CallClasses.isCritical(method))
  }
}
