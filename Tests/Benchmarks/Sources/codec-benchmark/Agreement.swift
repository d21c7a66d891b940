import PeerMessages
import SwiftProtobuf
import TestMessages
import Wire

/// What is wrong with the codecs; nothing is measured then.
struct Disagreement: Error, CustomStringConvertible {
  let description: String
}

/// Proves that all codecs do the same work before it is measured.
enum Agreement {
  static func check(_ account: Ours) throws {
    let bytes = try account.serialized()
    try expect(bytes.count == Fill.encodedBytes, "\(bytes.count) bytes, not \(Fill.encodedBytes)")
    try expect(try Ours(serialized: bytes) == account, "our decoding differs from what we encoded")

    let peer = try Peer(serializedBytes: bytes)
    try expect(try peer.serializedBytes() == bytes, "SwiftProtobuf writes other bytes")
    guard let c = CAccountMessage(bytes) else {
      throw Disagreement(description: "libprotobuf-c refuses our bytes")
    }
    try expect(c.bytes == bytes, "libprotobuf-c writes other bytes")

    let dynamic = try DynamicMessage(serialized: bytes, as: Ours.descriptor)
    try expect(try dynamic.serialized() == bytes, "DynamicMessage writes other bytes")

    let json = try account.jsonBytes()
    let theirJSON: [UInt8] = try peer.jsonUTF8Bytes()
    try expect(try Ours(json: theirJSON) == account, "our reading of SwiftProtobuf's JSON differs")
    try expect(try Peer(jsonUTF8Bytes: json) == peer, "SwiftProtobuf's reading of our JSON differs")
  }

  private static func expect(_ condition: Bool, _ otherwise: String) throws {
    if !condition { throw Disagreement(description: otherwise) }
  }
}
