import Glibc

/// What the device takes to keep 4 KiB.
enum Device {
  static func measure(_ folder: String) throws -> Times {
    let path = folder + "/device"
    let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw Failure(what: "no file in \(folder)") }
    defer {
      close(file)
      unlink(path)
    }
    let page = [UInt8](repeating: 7, count: 4_096)
    var times = Times()
    for number in 0..<400 {
      let start = now()
      guard pwrite(file, page, page.count, number * page.count) == page.count,
        fdatasync(file) == 0
      else { throw Failure(what: "the device fails") }
      times.add(now() - start)
    }
    return times
  }
}
