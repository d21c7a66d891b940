internal import Glibc
internal import Telemetry

/// What the system knows of this process, from /proc (proc(5)).
enum ProcessFigures {
  /// Adds gauges of the process to a registry, as Prometheus's clients name them.
  static func register(_ metrics: MetricsRegistry, startedAtMilliseconds: Int64) {
    metrics.describe(
      "process_start_time_seconds", .gauge, "When the process began, in seconds since 1970 UTC.")
    metrics.describe("process_resident_memory_bytes", .gauge, "Memory that is really in use.")
    metrics.describe("process_open_fds", .gauge, "Open descriptors.")
    metrics.describe("process_threads", .gauge, "Threads.")
    metrics.describe("process_cpu_seconds", .gauge, "Processor time since the start.")
    metrics.gauge("process_start_time_seconds").set(Double(startedAtMilliseconds) / 1_000)
    metrics.onRead { metrics in
      metrics.gauge("process_resident_memory_bytes").set(Int64(residentBytes()))
      metrics.gauge("process_open_fds").set(Int64(names("/proc/self/fd").count))
      metrics.gauge("process_threads").set(Int64(names("/proc/self/task").count))
      metrics.gauge("process_cpu_seconds").set(processorSeconds())
    }
  }

  /// Each thread with its name, state and processor time, and the kernel's wait channel.
  static func threads() -> String {
    let lines = names("/proc/self/task").sorted().prefix(1_000).map { thread in
      let folder = "/proc/self/task/\(thread)"
      let name = TextFile.read(folder + "/comm", maximumBytes: 64) ?? "\n"
      let wait = TextFile.read(folder + "/wchan", maximumBytes: 128) ?? ""
      let fields =
        (TextFile.read(folder + "/stat", maximumBytes: 4_096) ?? "")
        .split(separator: ")").last?.split(separator: " ") ?? []
      // Behind the name: state, then eleven fields to utime and stime (proc(5), /proc/pid/stat).
      let state = fields.first ?? "?"
      let times = fields.count > 12 ? "user \(fields[11]) system \(fields[12]) ticks" : ""
      return "\(thread) \(name.dropLast()) state \(state) \(times) \(wait)\n"
    }
    return lines.joined()
  }

  /// The kernel's summary of the process.
  static func memory() -> String { TextFile.read("/proc/self/status", maximumBytes: 16_384) ?? "" }

  private static func residentBytes() -> Int {
    let fields = (TextFile.read("/proc/self/statm", maximumBytes: 256) ?? "").split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE)) : 0
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func names(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder), names.count < 100_000 {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
