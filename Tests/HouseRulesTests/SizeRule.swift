/// Files, lines and functions stay small enough to be read in one go.
enum SizeRule {
  static let fileLimit = 500
  static let medianLimit = 120
  static let lineLimit = 100

  /// Any hand-written file, of any language.
  static func fileBreaches(path: String, text: String) -> [Breach] {
    let count = splitLines(Array(text.utf8)).count
    guard count > fileLimit, !isGeneratedPath(path) else { return [] }
    return [
      Breach(
        path: path, line: fileLimit + 1,
        what: "the file has \(count) lines, more than \(fileLimit)",
        mend: "split it by what it does; each part gets a name that says so")
    ]
  }

  static func medianBreaches(_ files: [SwiftSource]) -> [Breach] {
    let sorted = files.sorted { $0.lines.count < $1.lines.count }
    guard !sorted.isEmpty else { return [] }
    let median = sorted[sorted.count / 2].lines.count
    guard median > medianLimit else { return [] }
    let longest = sorted.suffix(5).reversed().map { "\($0.path) (\($0.lines.count))" }
    return [
      Breach(
        path: "Sources", what: "the median product file has \(median) lines, not \(medianLimit)",
        mend: "split the longest: " + longest.joined(separator: ", "))
    ]
  }

  /// A line with an address in a comment may run on: addresses cannot be broken.
  static func lineBreaches(in file: SwiftSource) -> [Breach] {
    guard !file.isGenerated else { return [] }
    return file.lines.enumerated().compactMap { index, line in
      guard line.utf8.count > lineLimit, line.count > lineLimit else { return nil }
      if file.comments[index].contains("://") { return nil }
      return Breach(
        path: file.path, line: index + 1,
        what: "the line has \(line.count) columns, more than \(lineLimit)", mend: "break it")
    }
  }
}
