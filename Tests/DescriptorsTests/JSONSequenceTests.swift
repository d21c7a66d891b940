import Descriptors
import Testing

@Suite struct JSONSequenceTests {
  private func values(_ text: String, pieces: Int = .max) throws -> [String] {
    var sequence = JSONSequence(maximumBytes: 64)
    var values: [String] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      sequence.append(rest.prefix(pieces))
      rest = rest.dropFirst(pieces)
      while let value = try sequence.takeNext() {
        values.append(String(decoding: value, as: UTF8.self))
      }
    }
    if let last = try sequence.finish() { values.append(String(decoding: last, as: UTF8.self)) }
    return values
  }

  /// However the text is cut, the values are the same.
  @Test(arguments: [1, 2, 3, 7, Int.max])
  func valuesAreFound(pieces: Int) throws {
    let text =
      " {\"a\":1}{\"b\":[{}]}\n\u{1e}[1, {\"c\":\"}\"}] \"x y\\\"{\" 12 true{\"d\":\"\\\\\"}null"
    #expect(
      try values(text, pieces: pieces) == [
        "{\"a\":1}", "{\"b\":[{}]}", "[1, {\"c\":\"}\"}]", "\"x y\\\"{\"", "12", "true",
        "{\"d\":\"\\\\\"}", "null",
      ])
  }

  @Test func nothingIsNothing() throws {
    #expect(try values("") == [] && values(" \n ") == [])
  }

  @Test func aValueWithoutEndIsToldWithItsNumber() {
    #expect(throws: JSONSequence.Fault.unfinished(value: 2)) { try values("{} {\"a\":") }
    #expect(throws: JSONSequence.Fault.unfinished(value: 1)) { try values("\"a") }
  }

  @Test func aValueHasALimitAndASequenceHasNone() throws {
    let most = "\"" + String(repeating: "x", count: 62) + "\""
    #expect(try values(String(repeating: most, count: 10)).count == 10)
    #expect(throws: JSONSequence.Fault.tooLarge(limit: 64)) { try values("[\(most)]") }
  }

  /// Who reads the value says what is wrong with it.
  @Test func whatIsNoJSONComesOutToo() throws {
    #expect(try values("} ,") == ["}", ","])
  }

  @Test func layoutBreaksLinesOutsideOfQuotes() {
    let json = #"{"a":[1,{"b":"x,{\"y\"}:"}],"c":{},"d":[]}"#
    #expect(
      JSONLayout.indented(json.utf8) == """
        {
          "a": [
            1,
            {
              "b": "x,{\\"y\\"}:"
            }
          ],
          "c": {},
          "d": []
        }
        """)
    #expect(JSONLayout.indented("\"1.5s\"".utf8) == "\"1.5s\"")
  }
}
