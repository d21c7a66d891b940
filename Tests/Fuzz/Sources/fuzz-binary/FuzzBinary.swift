import Findings

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
  checkBinary(UnsafeRawBufferPointer(start: start, count: count))
  return 0
}
