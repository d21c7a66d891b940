import ContractRules
import Foundation
import SwiftProtobuf

/// Compares two descriptor sets and names every breaking change: contract-check OLD NEW.
///
/// Exit code 0: the newer contract can take the older one's place; 1: it cannot; 2: not compared.
@main
struct ContractCheck {
  static func main() {
    let paths = CommandLine.arguments.dropFirst()
    guard paths.count == 2, let old = paths.first, let new = paths.last else {
      fail("usage: contract-check OLD.binpb NEW.binpb")
    }
    let breaches = contractBreaches(old: read(old), new: read(new))
    for breach in breaches { print(breach) }
    exit(breaches.isEmpty ? 0 : 1)
  }

  private static func read(_ path: String) -> Google_Protobuf_FileDescriptorSet {
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return try Google_Protobuf_FileDescriptorSet(serializedBytes: data)
    } catch {
      fail("\(path) cannot be read as a FileDescriptorSet: \(error)")
    }
  }

  private static func fail(_ text: String) -> Never {
    FileHandle.standardError.write(Data("error: \(text)\n".utf8))
    exit(2)
  }
}
