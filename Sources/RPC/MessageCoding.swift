public import Wire

/// Messages to bytes and back, within the limits of a call.
@usableFromInline
struct MessageCoding: Sendable {
  @usableFromInline let part: MessagePart
  @usableFromInline let limit: Int

  @inlinable
  init(_ part: MessagePart, _ limits: MessageLimits) {
    self.part = part
    limit = limits.bytes(of: part)
  }

  /// The writer refuses by what it reserves, up to this many bytes above what it then writes.
  @inlinable static var reservationSlack: Int { 64 }

  @inlinable
  func encode<M: Message>(_ message: M) throws(RPCError) -> WireWriter {
    var writer = WireWriter(maximumBytes: limit + Self.reservationSlack)
    message.encode(to: &writer)
    if writer.isOverflown { throw .messageTooLarge(part, limit: limit) }
    if writer.count > limit { throw .messageTooLarge(part, bytes: writer.count, limit: limit) }
    return writer
  }

  @inlinable
  func decode<M: Message>(_: M.Type, _ bytes: UnsafeRawBufferPointer) throws(RPCError) -> M {
    guard bytes.count <= limit else {
      throw .messageTooLarge(part, bytes: bytes.count, limit: limit)
    }
    do throws(WireError) {
      return try M(serialized: bytes, limits: WireLimits(bytes: limit))
    } catch {
      throw undecodable(error)
    }
  }

  @inlinable
  func decode<M: Message>(_: M.Type, _ bytes: [UInt8]) throws(RPCError) -> M {
    guard bytes.count <= limit else {
      throw .messageTooLarge(part, bytes: bytes.count, limit: limit)
    }
    do throws(WireError) {
      return try M(serialized: bytes, limits: WireLimits(bytes: limit))
    } catch {
      throw undecodable(error)
    }
  }

  /// gRPC's code for a message that cannot be parsed is INTERNAL, on both sides
  /// (doc/statuscodes.md); `WireError` carries no value of the message, so the caller may read it.
  @usableFromInline
  func undecodable(_ error: WireError) -> RPCError {
    RPCError(.internal, "undecodable \(part.rawValue): \(error)", cause: error)
  }
}
