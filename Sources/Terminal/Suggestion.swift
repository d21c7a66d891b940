/// Finds the word that was probably meant.
package enum Suggestion {
  /// The nearest of the words, if it is near enough to be meant: a third of its letters differ at
  /// most.
  package static func nearest(_ word: String, among words: some Sequence<String>) -> String? {
    var best: (word: String, distance: Int)?
    for candidate in words.sorted() {
      let limit = max(1, max(candidate.count, word.count) / 3)
      // A key without its section is near too.
      let tail = candidate.split(separator: ".").last.map(String.init) ?? candidate
      let distance = tail == word ? 0 : editDistance(word, candidate)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Letters to add, drop, change or swap with their neighbour (optimal string alignment).
  package static func editDistance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.prefix(200)), Array(right.prefix(200)))
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var before: [Int] = []
    var last = Array(0...right.count)
    for i in 1...left.count {
      var row = [i] + Array(repeating: 0, count: right.count)
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = min(row[j], before[j - 2] + 1)
        }
      }
      (before, last) = (last, row)
    }
    return last[right.count]
  }
}
