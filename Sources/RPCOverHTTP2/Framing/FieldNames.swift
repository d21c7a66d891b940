/// Compares a header field's name or value with a constant, without making a string.
@inline(__always)
func equals(_ bytes: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
  guard bytes.count == text.utf8CodeUnitCount else { return false }
  for index in bytes.indices where bytes[index] != text.utf8Start[index] { return false }
  return true
}

/// True when the bytes begin with a constant.
func begins(_ bytes: UnsafeBufferPointer<UInt8>, with text: StaticString) -> Bool {
  let count = text.utf8CodeUnitCount
  guard bytes.count >= count else { return false }
  return equals(UnsafeBufferPointer(rebasing: bytes[..<count]), text)
}

func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  String(decoding: bytes, as: UTF8.self)
}

/// A number of one to nine digits; nil when it is none.
func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  guard (1...9).contains(bytes.count) else { return nil }
  var number = 0
  for byte in bytes {
    guard byte &- UInt8(ascii: "0") < 10 else { return nil }
    number = number * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return number
}
