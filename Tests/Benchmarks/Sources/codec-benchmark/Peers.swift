internal import CAccount
internal import CProtobufC
import PeerMessages
import SwiftProtobuf

typealias Peer = PeerMessages.Atrium_Testing_V1_Account

/// libprotobuf-c's account: a pointer to what it has allocated.
final class CAccountMessage {
  private let message: UnsafeMutablePointer<Atrium__Testing__V1__Account>

  /// nil when libprotobuf-c refuses the bytes.
  init?(_ bytes: [UInt8]) {
    guard let message = atrium__testing__v1__account__unpack(nil, bytes.count, bytes) else {
      return nil
    }
    self.message = message
  }

  deinit { atrium__testing__v1__account__free_unpacked(message, nil) }

  var encodedCount: Int { atrium__testing__v1__account__get_packed_size(message) }

  /// Writes into memory of at least `encodedCount` bytes; answers how many were written.
  func pack(into memory: UnsafeMutablePointer<UInt8>) -> Int {
    atrium__testing__v1__account__pack(message, memory)
  }

  var bytes: [UInt8] {
    let count = encodedCount
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
      written = buffer.baseAddress.map(pack) ?? 0
    }
  }

  /// Decodes and frees, as a C program would; answers the number of tags, -1 on failure.
  static func decodeAndFree(_ bytes: [UInt8]) -> Int {
    guard let message = atrium__testing__v1__account__unpack(nil, bytes.count, bytes) else {
      return -1
    }
    defer { atrium__testing__v1__account__free_unpacked(message, nil) }
    return message.pointee.n_tags
  }
}
