internal import CSQLite
internal import Database

/// Whether a file is whole.
enum Verification {
  static let maximumFaults = 100

  /// Reads every page, index and reference.
  static func faults(_ handle: Handle) throws(DatabaseError) -> [String] {
    do {
      let pages = try handle.texts("PRAGMA integrity_check(\(maximumFaults))")
      let references = try handle.texts(
        "SELECT 'table ' || \"table\" || ': a row without its row in ' || parent "
          + "FROM pragma_foreign_key_check LIMIT \(maximumFaults)")
      return pages.filter { $0 != "ok" } + references
    } catch {
      // Some damage stops the check itself.
      guard error.code == .corrupt else { throw error }
      return [error.message]
    }
  }
}
