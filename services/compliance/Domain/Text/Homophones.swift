/// Characters that are swapped for others of the same sound, or for pinyin, to get a word past a
/// review. Only words that a pack marks for it are looked for in these spellings.
public enum Homophones {
  /// Spellings of one word that are looked for, at most.
  public static let maximumSpellings = 96

  /// The word itself, then with one or more of its characters swapped.
  public static func spellings(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var spellings: [[Unicode.Scalar]] = [[]]
    for scalar in word {
      let swaps = [[scalar]] + (table[scalar] ?? [])
      let grown = spellings.flatMap { start in swaps.map { start + $0 } }
      // Beyond the limit the rest of the word stands as it is; the word itself is always first.
      spellings =
        grown.count <= maximumSpellings ? grown : spellings.map { $0 + [scalar] }
    }
    return spellings.filter(isTelling)
  }

  /// Short words of Latin letters alone may be words of other languages.
  private static func isTelling(_ spelling: [Unicode.Scalar]) -> Bool {
    spelling.contains { !$0.isLatinWord } || spelling.count >= 6
  }

  private static let table: [Unicode.Scalar: [[Unicode.Scalar]]] = {
    let rows = [
      "最 蕞 朂 嶵 zui", "佳 jia", "好 hao", "低 di", "价 jia", "第 弟 苐 di", "一 壹 yi 1",
      "级 jj ji", "国 囯 guo", "家 jia", "高 gao", "唯 维 惟 wei", "顶 鼎 ding", "根 gen", "治 zhi",
      "疗 liao", "愈 yu", "癌 ai", "赌 du", "博 bo 搏", "赚 zhuan", "保 bao", "稳 wen", "本 ben",
      "便 bian", "宜 yi 怡", "强 qiang", "优 you", "先 xian", "进 jin",
    ]
    var table: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    for row in rows {
      let words = row.split(separator: " ").map { Array($0.unicodeScalars).map(Folding.fold) }
      if let character = words.first?.first { table[character] = Array(words.dropFirst()) }
    }
    return table
  }()
}
