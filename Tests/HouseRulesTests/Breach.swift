import Testing

/// One place that breaks a house rule, and how to mend it.
struct Breach: Hashable, CustomStringConvertible {
  var path: String
  var line = 1
  var what: String
  var mend: String

  var description: String { "\(path):\(line): \(what); mend: \(mend)" }

  /// Where the testing library says that the issue is.
  var location: SourceLocation {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return SourceLocation(fileID: "Atrium/\(name)", filePath: path, line: line, column: 1)
  }
}

/// Fails the running test once for each breach, up to a bound that keeps the log readable.
func report(_ breaches: [Breach], limit: Int = 60) {
  for breach in breaches.prefix(limit) {
    Issue.record("\(breach)", sourceLocation: breach.location)
  }
  if breaches.count > limit {
    Issue.record("and \(breaches.count - limit) more breaches of this rule")
  }
}
