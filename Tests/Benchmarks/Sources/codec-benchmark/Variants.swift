import Measure
import PeerMessages
import SwiftProtobuf
import TestMessages
import Wire

/// One kind of work and who does it. The first variant is ours; `reference` is SwiftProtobuf's.
struct Work {
  let name: String
  let reference: String
  let variants: [Variant]
}

/// Every library by its natural call.
enum Works {
  static let peer = "SwiftProtobuf"

  static func all(_ account: Ours) throws -> [Work] {
    let bytes = try account.serialized()
    return [
      decode(bytes), try encode(account, bytes), try encodeReusing(account, bytes),
      try decodeJSON(account, bytes), try encodeJSON(account, bytes),
    ]
  }

  private static func decode(_ bytes: [UInt8]) -> Work {
    let type = Ours.descriptor
    return Work(
      name: "decode", reference: peer,
      variants: [
        Variant("ours") { try Ours(serialized: bytes).tags.count },
        Variant(peer) { try Peer(serializedBytes: bytes).tags.count },
        Variant("libprotobuf-c, unpack and free") { CAccountMessage.decodeAndFree(bytes) },
        Variant("ours, DynamicMessage") {
          try DynamicMessage(serialized: bytes, as: type).unknownFields.bytes.count
        },
      ])
  }

  private static func encode(_ account: Ours, _ bytes: [UInt8]) throws -> Work {
    let peerAccount = try Peer(serializedBytes: bytes)
    let dynamic = try DynamicMessage(serialized: bytes, as: Ours.descriptor)
    let c = CAccountMessage(bytes)
    return Work(
      name: "encode", reference: peer,
      variants: [
        Variant("ours") { try account.serialized().count },
        Variant(peer) { (try peerAccount.serializedBytes() as [UInt8]).count },
        Variant("libprotobuf-c, size and pack") { c?.bytes.count ?? -1 },
        Variant("ours, DynamicMessage") { try dynamic.serialized().count },
      ])
  }

  /// SwiftProtobuf has no such call; its plain one stands in as the reference.
  private static func encodeReusing(_ account: Ours, _ bytes: [UInt8]) throws -> Work {
    let peerAccount = try Peer(serializedBytes: bytes)
    let c = CAccountMessage(bytes)
    let reused = ReusedWriter()
    let memory = ReusedMemory(capacity: 2 * bytes.count)
    return Work(
      name: "encode into kept memory", reference: peer + ", new memory",
      variants: [
        Variant("ours") { reused.encode(account) },
        Variant(peer + ", new memory") { (try peerAccount.serializedBytes() as [UInt8]).count },
        Variant("libprotobuf-c, size and pack") {
          c.map { $0.encodedCount &+ $0.pack(into: memory.start) } ?? -1
        },
      ])
  }

  private static func decodeJSON(_ account: Ours, _ bytes: [UInt8]) throws -> Work {
    let json = try account.jsonBytes()
    let type = Ours.descriptor
    return Work(
      name: "decode JSON", reference: peer,
      variants: [
        Variant("ours") { try Ours(json: json).tags.count },
        Variant(peer) { try Peer(jsonUTF8Bytes: json).tags.count },
        Variant("ours, DynamicMessage") {
          try DynamicMessage(json: json, as: type).unknownFields.bytes.count
        },
      ])
  }

  private static func encodeJSON(_ account: Ours, _ bytes: [UInt8]) throws -> Work {
    let peerAccount = try Peer(serializedBytes: bytes)
    let dynamic = try DynamicMessage(serialized: bytes, as: Ours.descriptor)
    return Work(
      name: "encode JSON", reference: peer,
      variants: [
        Variant("ours") { try account.jsonBytes().count },
        Variant(peer) { (try peerAccount.jsonUTF8Bytes() as [UInt8]).count },
        Variant("ours, DynamicMessage") { try dynamic.jsonBytes().count },
      ])
  }
}

private final class ReusedWriter {
  private var writer = WireWriter()

  func encode(_ account: Ours) -> Int {
    writer.reset()
    account.encode(to: &writer)
    return writer.count
  }
}

private final class ReusedMemory {
  let start: UnsafeMutablePointer<UInt8>

  init(capacity: Int) { start = .allocate(capacity: capacity) }

  deinit { start.deallocate() }
}
