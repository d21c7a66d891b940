/// Makes letters that look or mean the same the same: one scalar in, one scalar out, so that places
/// in the folded text are places in the text.
///
/// Full-width and styled Latin letters, case, the tone marks of pinyin, and traditional characters.
/// Like NFKC (Unicode Annex 15) where that is one to one; circled numbers stay: no amounts.
public enum Folding {
  /// The folded form of a scalar.
  public static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    let folded = value < 0x10000 ? UInt32(table[Int(value)]) : latin(value)
    return Unicode.Scalar(folded) ?? scalar
  }

  /// The folded form of a text.
  public static func fold(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.map(fold) }

  /// The folded forms of the first plane, in which all of them lie.
  private static let table: [UInt16] = {
    var table = (0..<0x10000).map { UInt16(truncatingIfNeeded: latin($0)) }
    for pair in traditionalPairs.split(separator: " ") {
      let both = Array(pair.unicodeScalars)
      if both.count == 2, both[0].value < 0x10000 {
        table[Int(both[0].value)] = UInt16(truncatingIfNeeded: both[1].value)
      }
    }
    return table
  }()

  private static func latin(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A: return value + 0x20
    case 0xFF01...0xFF5E:
      let plain = value - 0xFEE0
      return (0x41...0x5A).contains(plain) ? plain + 0x20 : plain
    case 0x3000: return 0x20
    case 0xFFE5: return 0xA5
    // Styled mathematical letters: thirteen alphabets of 52, capital letters first.
    case 0x1D400...0x1D6A3: return 0x61 + (value - 0x1D400) % 26
    case 0x1D7CE...0x1D7FF: return 0x30 + (value - 0x1D7CE) % 10
    case 0x24B6...0x24CF: return 0x61 + value - 0x24B6
    case 0x24D0...0x24E9: return 0x61 + value - 0x24D0
    case 0xC0...0x17F, 0x1CD...0x1DC: return toned[value] ?? value
    default: return value
    }
  }

  private static let toned: [UInt32: UInt32] = {
    let groups: [(Character, String)] = [
      ("a", "āáǎàÀÁĀ"), ("e", "ēéěèÉÈĒ"), ("i", "īíǐìÍÌĪ"), ("o", "ōóǒòÓÒŌ"),
      ("u", "ūúǔùǖǘǚǜüÚÙŪÜ"),
    ]
    var table: [UInt32: UInt32] = [:]
    for (plain, letters) in groups {
      for letter in letters.unicodeScalars {
        table[letter.value] = plain.unicodeScalars.first?.value
      }
    }
    return table
  }()
}

extension Unicode.Scalar {
  /// In the blocks of Chinese characters (Unicode 15), which hold letters alone.
  private var isHanLetter: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
  }

  /// A letter or digit of a script that is written with spaces between words.
  var isLatinWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    default: false
    }
  }

  /// An ASCII digit.
  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  /// What ends a clause: nothing is matched across it.
  var endsClause: Bool {
    switch self {
    case ",", "!", "?", ";", ":", "。", "、", "\n", "「", "」", "“", "”", "(", ")", "【", "】", "[", "]",
      "→", "…", "|", "｡":
      true
    default: false
    }
  }

  /// Whether it may stand between the letters of a word and hide it: spaces, symbols, emoji, marks.
  var isSkippable: Bool {
    if isHanLetter || isLatinWord || endsClause { return false }
    switch properties.generalCategory {
    case .spaceSeparator, .control, .format, .nonspacingMark, .enclosingMark, .mathSymbol,
      .modifierSymbol, .otherSymbol, .dashPunctuation, .connectorPunctuation, .otherPunctuation,
      .privateUse, .unassigned, .initialPunctuation, .finalPunctuation:
      return self != "%"
    default: return false
    }
  }
}
