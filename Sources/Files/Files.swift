internal import Glibc

/// Files and folders whose contents and names must be on the device, not only in the system's
/// memory. All of it blocks.
package enum Files {
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes the folder for its owner alone; its parent must exist.
  package static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o700) == 0 {
      try syncFolder(parent(of: path))
    } else if errno != EEXIST {
      throw failure("make the folder", path)
    }
  }

  /// Makes an empty file for its owner alone, unless there is one.
  package static func makeFile(_ path: String) throws(FileError) {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    if file < 0 { throw failure("make", path) }
    close(file)
  }

  /// Names in the folder are on the device after this.
  package static func syncFolder(_ path: String) throws(FileError) {
    try sync(path, flags: O_DIRECTORY)
  }

  /// What was written to the file is on the device after this.
  package static func sync(_ path: String) throws(FileError) { try sync(path, flags: 0) }

  private static func sync(_ path: String, flags: Int32) throws(FileError) {
    let file = open(path, O_RDONLY | O_CLOEXEC | flags)
    if file < 0 { throw failure("open", path) }
    defer { close(file) }
    if fsync(file) != 0 { throw failure("sync", path) }
  }

  /// Gives the file another name in the same folder; the names are on the device after this.
  package static func rename(_ path: String, to target: String) throws(FileError) {
    if Glibc.rename(path, target) != 0 { throw failure("rename", path) }
    try syncFolder(parent(of: target))
  }

  /// Takes the name away; whether that is on the device, `syncFolder` decides.
  package static func removeIfThere(_ path: String) throws(FileError) {
    if unlink(path) != 0 && errno != ENOENT { throw failure("remove", path) }
  }

  /// The names in a folder, at most `limit` of them, sorted.
  package static func names(in folder: String, atMost limit: Int) throws(FileError) -> [String] {
    guard let open = opendir(folder) else { throw failure("open", folder) }
    defer { closedir(open) }
    var names: [String] = []
    while let entry = readdir(open), names.count < limit {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The folder that a path lies in.
  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func failure(_ verb: String, _ path: String, _ code: Int32 = errno) -> FileError {
    FileError(verb: verb, path: path, code: code)
  }
}
