/// A stretch of a text, counted in Unicode scalar values: [begin, end).
public struct Span: Sendable, Hashable {
  public let begin: Int
  public let end: Int

  public init(begin: Int, end: Int) {
    self.begin = begin
    self.end = end
  }
}

/// A stretch of the text with the fact that it states.
public struct Claim: Sendable, Hashable {
  public let span: Span
  public let factID: String

  public init(span: Span, factID: String) {
    self.span = span
    self.factID = factID
  }
}

/// Text in the making: fixed words of forms, and claims.
struct Passage: Sendable {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var claims: [Claim] = []

  mutating func say(_ words: String) { append(words) }

  mutating func state(_ words: String, of fact: Fact) {
    let begin = append(words)
    claims.append(Claim(span: Span(begin: begin, end: scalars.count), factID: fact.id))
  }

  /// Says a form; false, and nothing said, when a fact outside its brackets is missing.
  mutating func say(_ form: Form, with facts: FactLookup) -> Bool {
    say(form.parts, with: facts)
  }

  private mutating func say(_ parts: [Form.Part], with facts: FactLookup) -> Bool {
    let before = (scalars: scalars.count, claims: claims.count)
    for part in parts {
      switch part {
      case .words(let words): say(words)
      case .slot(let slot):
        guard let found = facts.find(slot) else {
          scalars.removeLast(scalars.count - before.scalars)
          claims.removeLast(claims.count - before.claims)
          return false
        }
        state(found.words, of: found.fact)
      case .choice(let choice):
        for parts in choice where say(parts, with: facts) { break }
      }
    }
    return true
  }

  /// Where the words begin. Between Chinese and Latin letters or digits stands one space.
  @discardableResult private mutating func append(_ words: String) -> Int {
    if let last = scalars.last, let first = words.unicodeScalars.first,
      Script.isHan(last) && Script.isLatin(first) || Script.isLatin(last) && Script.isHan(first)
    {
      scalars.append(" ")
    }
    let begin = scalars.count
    for scalar in words.unicodeScalars { scalars.append(scalar) }
    return begin
  }

  var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 3)
    for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What kind of letter a scalar is, as far as spacing needs it.
enum Script {
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
  }

  static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x250 && (scalar.properties.isAlphabetic || isDigit(scalar))
      || scalar == "%" || scalar == "$" || scalar == "¥"
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return 0x30...0x39 ~= scalar.value }
    return !isHan(scalar) && scalar.properties.generalCategory == .decimalNumber
  }

  /// What stands beside a number: shares and money.
  static func isAmountMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "%", "$", "¥", "€", "£": true
    default: false
    }
  }

  /// What only forms are written with.
  static func isFormMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "{", "}", "[", "]", "|": true
    default: false
    }
  }
}
