import RPC
import Testing
import Wire

@testable import RPCOverHTTP2

@Suite struct FramingTests {
  private func frame(_ body: [UInt8], flags: UInt8 = 0) -> [UInt8] {
    let count = UInt32(body.count)
    return [flags] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) } + body
  }

  private func next(_ frames: inout MessageFrames) throws -> [UInt8]? {
    try frames.next { (message, _) throws(RPCError) in [UInt8](message) }
  }

  private func append(_ bytes: [UInt8], to frames: inout MessageFrames) throws {
    let failure = bytes.withUnsafeBytes { input -> RPCError? in
      do throws(RPCError) { try frames.append(input) } catch { return error }
      return nil
    }
    if let failure { throw failure }
  }

  @Test func messagesComeOutWhateverThePieces() throws {
    let bytes = frame([1, 2, 3]) + frame([]) + frame([UInt8](repeating: 7, count: 5000))
    for size in [1, 2, 5, 6, 7, 4096, bytes.count] {
      var frames = MessageFrames(.request, limit: 5000)
      var found: [[UInt8]] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        try append(Array(bytes[start..<min(start + size, bytes.count)]), to: &frames)
        while let message = try next(&frames) { found.append(message) }
      }
      #expect(found.map(\.count) == [3, 0, 5000])
      let isEmpty = frames.isEmpty
      #expect(isEmpty)
    }
  }

  @Test func aLengthAboveTheLimitIsRefusedBeforeItsMessage() throws {
    var frames = MessageFrames(.request, limit: 10)
    do {
      try append([0, 0, 0, 0, 11], to: &frames)
      Issue.record("accepted")
    } catch {
      #expect((error as? RPCError)?.code == .resourceExhausted)
    }
  }

  @Test func unknownFlagsAreRefused() {
    var frames = MessageFrames(.response, limit: 10)
    #expect(throws: RPCError.self) { try append([2, 0, 0, 0, 0], to: &frames) }
  }

  @Test func aSingleMessageIsExactlyOne() throws {
    func single(_ bytes: [UInt8]) throws -> [UInt8] {
      var frames = MessageFrames(.request, limit: 100)
      try append(bytes, to: &frames)
      return try frames.single { (message, _) throws(RPCError) in [UInt8](message) }
    }
    #expect(try single(frame([5])) == [5])
    for wrong in [[], [0, 0], frame([5]) + frame([5]), Array(frame([5, 6]).dropLast())] {
      #expect(throws: RPCError.self) { try single(wrong) }
    }
  }

  @Test func outgoingMessagesAreFramedInOrder() throws {
    var outgoing = OutgoingFrames()
    for number: Int32 in 1...3 {
      var writer = WireWriter()
      writer.writeInt32(number, tag: 8)
      outgoing.append(writer, gzip: false)
    }
    let waiting = outgoing.waitingBytes
    #expect(waiting == 21)
    var bytes: [UInt8] = []
    while !outgoing.isEmpty {
      let part = [UInt8](unsafeUninitializedCapacity: 4) { buffer, count in
        count = outgoing.fill(
          UnsafeMutableRawBufferPointer(
            UnsafeMutableBufferPointer(
              rebasing: buffer[..<4])))
      }
      bytes += part
    }
    #expect(bytes == frame([8, 1]) + frame([8, 2]) + frame([8, 3]))
  }

  // MARK: gzip

  @Test func gzipMakesTheSameMessage() throws {
    let message = [UInt8](repeating: 65, count: 100_000)
    let packed = try #require(message.withUnsafeBytes { Gzip.compress($0) })
    #expect(packed.count < 1000)
    let again = try packed.withUnsafeBytes {
      try Gzip.decompress($0, .request, limit: message.count)
    }
    #expect(again == message)
  }

  @Test func aSmallMessageCannotBecomeALargeOne() throws {
    let bomb = [UInt8](repeating: 0, count: 10 << 20)
    let packed = try #require(bomb.withUnsafeBytes { Gzip.compress($0) })
    do {
      _ = try packed.withUnsafeBytes { try Gzip.decompress($0, .request, limit: 1 << 20) }
      Issue.record("accepted")
    } catch {
      #expect((error as? RPCError)?.code == .resourceExhausted)
    }
  }

  @Test func brokenGzipIsRefused() throws {
    let packed = try #require(
      [UInt8](repeating: 1, count: 500).withUnsafeBytes { Gzip.compress($0) })
    for wrong in [[], [1, 2, 3], Array(packed.dropLast(4)), packed + [0]] {
      #expect(throws: RPCError.self) {
        _ = try wrong.withUnsafeBytes { try Gzip.decompress($0, .request, limit: 1000) }
      }
    }
  }
}
