/// Stops the process with what is wrong; libFuzzer keeps the input that led here.
func finding(_ text: String) -> Never { fatalError("finding: \(text)") }

func expect(_ condition: Bool, _ otherwise: @autoclosure () -> String) {
  if !condition { finding(otherwise()) }
}

/// An input's first two bytes say what is done with the others.
struct Task {
  let subject: Subject
  let flags: UInt8
  let payload: UnsafeRawBufferPointer

  init?(_ input: UnsafeRawBufferPointer) {
    guard input.count >= 2 else { return nil }
    subject = Subject.all[Int(input[0]) % Subject.all.count]
    flags = input[1]
    payload = UnsafeRawBufferPointer(rebasing: input[2...])
  }

  /// Message inputs: the payload as it is, or made into a message that is nearly well-formed.
  var message: [UInt8] {
    flags & 1 == 0 ? [UInt8](payload) : Shaper.shape(payload)
  }
}

extension Array where Element == UInt8 {
  /// Lends a copy that ends where its memory ends, so that the address sanitizer sees every byte
  /// read behind it.
  func withExactMemory<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
    defer { copy.deallocate() }
    copy.copyBytes(from: self)
    return body(UnsafeRawBufferPointer(copy))
  }
}
