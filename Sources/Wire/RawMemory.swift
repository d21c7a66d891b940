internal import Glibc

/// Memory for bytes that live as long as one message.
///
/// Swift's own `allocate` asks for 16-byte alignment by posix_memalign, which glibc serves past its
/// per-thread cache, at about 150 instructions more for a pair than malloc, which aligns as well.
package enum RawMemory {
  /// So many bytes, at least one, aligned to 16; `free` gives them back.
  package static func allocate(_ bytes: Int) -> UnsafeMutableRawPointer {
    // Where malloc has none, Swift's own ends the process, as it does everywhere.
    malloc(max(bytes, 1)) ?? .allocate(byteCount: bytes, alignment: 16)
  }

  /// Gives memory of `allocate` back; nil is nothing.
  package static func free(_ memory: UnsafeMutableRawPointer?) { Glibc.free(memory) }
}
