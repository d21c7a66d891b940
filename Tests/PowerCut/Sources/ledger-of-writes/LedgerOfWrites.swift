import Glibc

/// `write FOLDER WRITERS FIRST COUNT [reopen]` or `check FOLDER`.
@main
enum LedgerOfWrites {
  static func main() async {
    let words = CommandLine.arguments.dropFirst().map { String($0) }
    let numbers = words.dropFirst(2).prefix(3).compactMap { Int($0) }
    do {
      switch words.first {
      case "write" where words.count >= 5 && numbers.count == 3:
        try await Writing(
          folder: words[1], writers: numbers[0], first: numbers[1], count: numbers[2],
          reopens: words.last == "reopen"
        ).run()
      case "check" where words.count == 2:
        try await Checking.run(words[1])
      default:
        say("usage: write FOLDER WRITERS FIRST COUNT [reopen] | check FOLDER")
        exit(2)
      }
    } catch {
      say("failed \(error)")
      exit(1)
    }
  }
}
