internal import CLinux

/// Memory that this process has freed and the allocator still keeps.
public enum FreeMemory {
  /// Gives whole free pages back to the system; takes milliseconds for a hundred megabytes.
  ///
  /// The allocator does so by itself only at the top of its heap: one small block that is in use
  /// there keeps everything below it. Source: malloc_trim(3).
  public static func giveBack() { clinux_trim() }
}
