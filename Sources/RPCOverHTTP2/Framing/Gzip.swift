internal import CZlib
import RPC

/// Messages compressed with gzip (RFC 1952), one message at a time.
enum Gzip {
  private static let chunkBytes = 16 << 10
  /// Smaller messages grow under gzip.
  static let leastBytes = 128
  private static let level: Int32 = 1

  /// Fails with RESOURCE_EXHAUSTED as soon as the result exceeds the limit, so that a small
  /// message cannot take much memory.
  static func decompress(
    _ message: UnsafeRawBufferPointer, _ part: MessagePart, limit: Int
  ) throws(RPCError) -> [UInt8] {
    var stream = z_stream()
    guard atrium_inflate_gzip(&stream) == Z_OK else {
      throw RPCError(.internal, "gzip cannot be started")
    }
    defer { inflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(
      mutating: message.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.avail_in = UInt32(message.count)
    var result: [UInt8] = []
    var status = Z_OK
    while status == Z_OK {
      let before = result.count
      let produced = grow(&result) { output in
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        status = inflate(&stream, Z_NO_FLUSH)
        return output.count - Int(stream.avail_out)
      }
      guard result.count <= limit else { throw .messageTooLarge(part, limit: limit) }
      if status == Z_OK, produced == 0, result.count == before { break }
    }
    guard status == Z_STREAM_END, stream.avail_in == 0 else {
      throw RPCError(.internal, "a \(part.rawValue) is marked as gzip but cannot be decompressed")
    }
    return result
  }

  /// nil when zlib refuses, which only lack of memory can cause.
  static func compress(_ message: UnsafeRawBufferPointer) -> [UInt8]? {
    var stream = z_stream()
    guard atrium_deflate_gzip(&stream, level) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(
      mutating: message.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.avail_in = UInt32(message.count)
    var result: [UInt8] = []
    var status = Z_OK
    while status == Z_OK {
      _ = grow(&result) { output in
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        status = deflate(&stream, Z_FINISH)
        return output.count - Int(stream.avail_out)
      }
    }
    return status == Z_STREAM_END ? result : nil
  }

  private static func grow(
    _ result: inout [UInt8], _ body: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) -> Int {
    let chunk = [UInt8](unsafeUninitializedCapacity: chunkBytes) { buffer, count in
      count = body(UnsafeMutableBufferPointer(rebasing: buffer[..<chunkBytes]))
    }
    result += chunk
    return chunk.count
  }
}
