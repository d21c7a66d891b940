/// A form of words with slots for facts, written in a small language of its own:
///
/// - `{shop.name}` is the fact of that id; `{place}` and `{zone}` are found as `FactLookup` says;
/// - `[…]` is left out when one of its facts is missing;
/// - `[…|…]` is the first of its parts whose facts are all there, else nothing.
///
/// Words and facts are joined afterwards: what a fact says is never read as a form again.
struct Form: Sendable, Hashable {
  indirect enum Part: Sendable, Hashable {
    case words(String)
    case slot(String)
    case choice([[Part]])
  }

  let parts: [Part]

  /// nil when the brackets or braces do not match; the tables of forms are tested for that.
  init?(_ text: String) {
    var reader = Reader(rest: Array(text)[...])
    guard let parts = reader.parts(depth: 0), reader.rest.isEmpty else { return nil }
    self.parts = parts
  }

  private struct Reader {
    var rest: ArraySlice<Character>

    mutating func parts(depth: Int) -> [Part]? {
      var parts: [Part] = []
      var words = ""
      func flushed(_ parts: [Part]) -> [Part] { words.isEmpty ? parts : parts + [.words(words)] }
      while let next = rest.first {
        switch next {
        case "[":
          rest = rest.dropFirst()
          guard depth < 4, let choice = choice(depth: depth + 1) else { return nil }
          parts = flushed(parts) + [.choice(choice)]
          words = ""
        case "{":
          guard let end = rest.firstIndex(of: "}") else { return nil }
          parts = flushed(parts) + [.slot(String(rest[rest.startIndex + 1..<end]))]
          words = ""
          rest = rest[(end + 1)...]
        case "]", "|": return depth > 0 ? flushed(parts) : nil
        case "}": return nil
        default:
          words.append(next)
          rest = rest.dropFirst()
        }
      }
      return depth == 0 ? flushed(parts) : nil
    }

    /// After the opening bracket, up to and with the closing one.
    private mutating func choice(depth: Int) -> [[Part]]? {
      var choice: [[Part]] = []
      while let parts = parts(depth: depth), let end = rest.first {
        choice.append(parts)
        rest = rest.dropFirst()
        if end == "]" { return choice }
      }
      return nil
    }
  }
}
