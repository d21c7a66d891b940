/// Lends the bytes of a collection; those that do not lie in one piece are copied once.
@inlinable @inline(__always)
func withBytes<Result, Failure: Error>(
  of bytes: some Collection<UInt8>,
  _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
) throws(Failure) -> Result {
  let lent = bytes.withContiguousStorageIfAvailable { buffer -> Swift.Result<Result, Failure> in
    do throws(Failure) {
      return .success(try body(UnsafeRawBufferPointer(buffer)))
    } catch {
      return .failure(error)
    }
  }
  if let lent { return try lent.get() }
  let copy = Array(bytes)
  return try copy.withUnsafeBufferPointer { buffer throws(Failure) in
    try body(UnsafeRawBufferPointer(buffer))
  }
}

extension UnsafeRawBufferPointer {
  /// The bytes as OpenSSL takes them; nil when there are none.
  var octets: UnsafePointer<UInt8>? { baseAddress?.assumingMemoryBound(to: UInt8.self) }
}

extension UnsafeMutableRawBufferPointer {
  var octets: UnsafeMutablePointer<UInt8>? { baseAddress?.assumingMemoryBound(to: UInt8.self) }
}
