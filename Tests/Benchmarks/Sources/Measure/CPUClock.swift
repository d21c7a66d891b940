internal import Glibc

/// CPU time of the calling thread: what other processes of the machine do does not count.
public enum CPUClock {
  public static var nanoseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  /// Nanoseconds that the body took.
  public static func measure(_ body: () throws -> Void) rethrows -> Double {
    let start = nanoseconds
    try body()
    return nanoseconds - start
  }
}
