internal import Glibc
internal import Locking

/// How large a file or a folder of files is, also while it is being written.
enum FileSize {
  static func of(_ path: String) -> Int64 {
    single(path) + single(path + ".partial")
  }

  private static func single(_ path: String) -> Int64 {
    var seen = stat()
    guard stat(path, &seen) == 0 else { return 0 }
    guard seen.st_mode & S_IFMT == S_IFDIR else { return Int64(seen.st_size) }
    guard let folder = opendir(path) else { return 0 }
    defer { closedir(folder) }
    var sum: Int64 = 0
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var file = stat()
      if stat(path + "/" + name, &file) == 0 { sum += Int64(file.st_size) }
    }
    return sum
  }
}

/// Findings that one task leaves for another.
final class FindingsBox: Sendable {
  private let findings = Lock<[String]>([])

  var value: [String] { findings.withLock { $0 } }

  func set(_ value: [String]) { findings.withLock { $0 = value } }
}
