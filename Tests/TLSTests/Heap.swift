import Glibc

/// What glibc's allocator knows. Its header is in no module of Swift, so its functions are found
/// by name.
enum Heap {
  /// False where another allocator stands in, as in builds with a sanitizer.
  static var isMeasured: Bool { allocatedBytes() > 0 }

  /// Bytes that are allocated now, in all arenas; -1 when the allocator does not tell.
  static func allocatedBytes() -> Int {
    typealias Info = @convention(c) (Int32, UnsafeMutablePointer<FILE>?) -> Int32
    guard let symbol = dlsym(nil, "malloc_info") else { return -1 }
    let info = unsafeBitCast(symbol, to: Info.self)
    var text: UnsafeMutablePointer<CChar>?
    var size = 0
    guard let file = open_memstream(&text, &size) else { return -1 }
    _ = info(0, file)
    fclose(file)
    defer { free(text) }
    // The sums over all arenas stand at the end.
    let sums = text.map { String(cString: $0) }?.components(after: "</heap>") ?? ""
    let free = number("<total type=\"fast\"", in: sums) + number("<total type=\"rest\"", in: sums)
    let mapped = number("<total type=\"mmap\"", in: sums)
    return number("<system type=\"current\"", in: sums) - free + mapped
  }

  /// Gives free memory back to the system.
  static func trim() {
    typealias Trim = @convention(c) (Int) -> Int32
    guard let symbol = dlsym(nil, "malloc_trim") else { return }
    _ = unsafeBitCast(symbol, to: Trim.self)(0)
  }

  /// The size of the element that begins so.
  private static func number(_ start: String, in text: String) -> Int {
    let element = text.components(after: start).prefix { $0 != ">" }
    return Int(String(element).components(after: "size=\"").prefix { $0 != "\"" }) ?? 0
  }
}

extension String {
  /// What follows the last place of a text.
  fileprivate func components(after text: String) -> String {
    var rest = self[...]
    while let found = rest.firstRange(of: text) { rest = rest[found.upperBound...] }
    return String(rest)
  }
}
