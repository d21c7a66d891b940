import TestMessages
import Testing
import Wire

@Suite struct JSONTests {
  // MARK: Writing

  @Test func scalarsHaveTheirCanonicalSpelling() throws {
    var message = Scalars()
    message.fDouble = 1.0
    message.fFloat = 0.1
    message.fInt32 = -5
    message.fInt64 = .min
    message.fUint64 = .max
    message.fBool = true
    message.fString = "\"\\/\u{8}\u{c}\n\r\t\u{1}ü🙂"
    message.fBytes = [0xfb, 0xff]
    message.fGrade = .high
    #expect(
      try message.json()
        == #"{"fDouble":1,"fFloat":0.1,"fInt32":-5,"fInt64":"-9223372036854775808","#
        + #""fUint64":"18446744073709551615","fBool":true,"#
        + #""fString":"\"\\/\b\f\n\r\t\u0001ü🙂","fBytes":"+/8=","fGrade":"GRADE_HIGH"}"#)
  }

  @Test func numbersThatAreNoneAreStrings() throws {
    let lists = Lists.with {
      $0.fDouble = [.nan, .infinity, -.infinity, -0.0, 1e300, .leastNonzeroMagnitude, 123_456_789]
    }
    #expect(
      try lists.json()
        == #"{"fDouble":["NaN","Infinity","-Infinity",-0,1e+300,5e-324,123456789]}"#)
    let again = try Lists(json: lists.json())
    #expect(again.fDouble.first?.isNaN == true)
    #expect(again.fDouble.dropFirst() == lists.fDouble.dropFirst())
    #expect(again.fDouble[3].sign == .minus)
  }

  @Test func mapsAreSortedAndKeysAreStrings() throws {
    let maps = Maps.with {
      $0.int32Int32 = [10: 1, 9: 2]
      $0.boolBool = [true: false, false: true]
      $0.int64Int64 = [-1: 1]
    }
    #expect(
      try maps.json() == #"{"int32Int32":{"9":2,"10":1},"int64Int64":{"-1":"1"},"#
        + #""boolBool":{"false":true,"true":false}}"#)
    #expect(try Maps(json: maps.json()) == maps)
  }

  @Test func optionsChangeNamesDefaultsAndEnums() throws {
    var options = JSONEncodingOptions()
    options.usesProtoFieldNames = true
    options.writesEnumsAsNumbers = true
    let message = Scalars.with { $0.fGrade = .low }
    #expect(try message.json(options: options) == #"{"f_grade":1}"#)
    options = JSONEncodingOptions()
    options.includesDefaults = true
    #expect(try Part().json(options: options) == #"{"a":0,"b":""}"#)
    #expect(try Tree().json(options: options) == #"{"label":"","children":[]}"#)
  }

  @Test func oneofDefaultsAreWritten() throws {
    #expect(try Choice.with { $0.kind = .number(0) }.json() == #"{"number":0}"#)
    #expect(try Choice.with { $0.kind = .null(.nullValue) }.json() == #"{"null":null}"#)
  }

  @Test func namesOfTheProtoAndOfJSONAreRead() throws {
    let names = try Atrium_Testing_V1_JSONNames(
      json: #"{"Primus":"1","with \"quotes\" and \\ and ü":"2","@third":"3","field0Name":"4"}"#)
    #expect([names.first, names.second, names.thirdOne, names.field0Name] == ["1", "2", "3", "4"])
    #expect(try Atrium_Testing_V1_JSONNames(json: names.json()) == names)
    #expect(try Atrium_Testing_V1_JSONNames(json: #"{"third_one":"3"}"#).thirdOne == "3")
  }

  // MARK: Reading

  @Test(
    arguments: [
      ("1", 1), ("\"1\"", 1), ("1e3", 1000), ("\"1e3\"", 1000), ("1.50e1", 15), ("100.000", 100),
      ("-2147483648", .min), ("2147483647", .max), ("-0", 0), ("0e999999999", 0), ("120e-1", 12),
      ("null", 0),
    ] as [(String, Int32)])
  func wholeNumbers(_ text: String, _ value: Int32) throws {
    #expect(try Part(json: "{\"a\":\(text)}").a == value)
  }

  @Test(
    arguments: [
      ("2147483648", .outOfRange), ("-2147483649", .outOfRange), ("1e999999999", .outOfRange),
      ("0.5", .expectedInteger), ("1e-1", .expectedInteger), ("01", .malformedNumber),
      ("1.", .malformedNumber), ("+1", .expectedNumber), ("\" 1\"", .expectedNumber),
      ("\"\"", .expectedNumber), ("true", .expectedNumber), ("[1]", .expectedNumber),
      ("\"1", .malformedString), ("1e", .malformedNumber), ("-", .malformedNumber),
      ("NaN", .expectedNumber),
    ] as [(String, WireFault.Reason)])
  func notWholeNumbers(_ text: String, _ reason: WireFault.Reason) {
    let error = jsonError(Part.self, "{\"a\":\(text)}")
    #expect(error?.reason == reason)
    #expect(error?.fieldPath == "a")
  }

  @Test(
    arguments: [
      ("{\"a\":1,}", .expectedString), ("{\"a\" 1}", .expectedColon),
      ("{\"a\":1", .expectedCommaOrEnd),
      ("", .expectedObject), ("{}x", .trailingBytes), ("[]", .expectedObject),
      ("{'a':1}", .expectedString), ("{\"a\":1 \"b\":\"\"}", .expectedCommaOrEnd),
      ("{\"b\":\"\\x\"}", .malformedEscape), ("{\"b\":\"\\ud800\"}", .malformedEscape),
      ("{\"b\":\"\\udc00\\ud800\"}", .malformedEscape), ("{\"b\":\"\u{1}\"}", .controlCharacter),
      ("{\"b\":1}", .expectedString), ("{\"c\":1}", .unknownField), ("null", .expectedObject),
      ("{\"a\":1,\"a\":1}", .duplicateField), ("/**/{}", .expectedObject),
    ] as [(String, WireFault.Reason)])
  func syntax(_ text: String, _ reason: WireFault.Reason) {
    #expect(jsonError(Part.self, text)?.reason == reason)
  }

  @Test func invalidUTF8IsRefusedWithItsPlace() {
    let bytes = Array("{\"b\":\"".utf8) + [0xff] + Array("\"}".utf8)
    do {
      _ = try Part(json: bytes)
      Issue.record("accepted")
    } catch {
      #expect(error.reason == .invalidUTF8)
      #expect(error.offset == 6)
    }
  }

  @Test func unknownMembersAreSkippedOnRequest() throws {
    var options = JSONDecodingOptions()
    options.ignoresUnknownFields = true
    let text = #"{"x":{"y":[1,"}",null,true,{}]},"a":2,"z":-1.5e3}"#
    #expect(try Part(json: text, options: options).a == 2)
    #expect(
      try Lists(json: #"{"fGrade":["GRADE_LOW","NEW",2]}"#, options: options).fGrade
        == [.low, .high])
    #expect(jsonError(Part.self, #"{"x":[1,]}"#, options: options)?.reason == .malformedLiteral)
  }

  @Test func nullElementsAndSecondMembersAreRefused() throws {
    #expect(jsonError(Lists.self, #"{"fInt32":[1,null]}"#)?.reason == .nullElement)
    #expect(jsonError(Maps.self, #"{"int32Int32":{"1":null}}"#)?.reason == .nullElement)
    #expect(jsonError(Maps.self, #"{"int32Int32":{"1":1,"1":2}}"#)?.reason == .duplicateMapKey)
    #expect(jsonError(Maps.self, #"{"int32Int32":{"x":1}}"#)?.reason == .expectedNumber)
    #expect(jsonError(Choice.self, #"{"number":1,"name":"x"}"#)?.reason == .duplicateOneof)
    #expect(try Choice(json: #"{"number":null,"name":"x"}"#).kind == .name("x"))
  }

  @Test func enumsByNameNumberAndAlias() throws {
    for text in ["\"GRADE_TOP\"", "\"GRADE_HIGH\"", "2", "\"2\""] {
      #expect(try Scalars(json: "{\"fGrade\":\(text)}").fGrade == .high)
    }
    #expect(try Scalars(json: #"{"fGrade":77}"#).json() == #"{"fGrade":77}"#)
    #expect(jsonError(Scalars.self, #"{"fGrade":"grade_high"}"#)?.reason == .unknownEnumValue)
  }

  @Test func bytesInBothAlphabets() throws {
    for text in ["-_8=", "-_8", "+/8=", "+/8"] {
      #expect(try Scalars(json: "{\"fBytes\":\"\(text)\"}").fBytes == [0xfb, 0xff])
    }
    for text in ["+", "A=A=", "AA===", "A A=", "AAA=="] {
      #expect(jsonError(Scalars.self, "{\"fBytes\":\"\(text)\"}")?.reason == .invalidBase64)
    }
  }

  @Test func errorsNameThePath() {
    let error = jsonError(
      Everything.self, #"{"more":[{},{"lists":{"part":[{"a":1},{"b":7}]}}]}"#)
    #expect(error?.fieldPath == "more[1].lists.part[1].b")
    #expect(error?.format == .json)
    #expect(error?.offset == 43)
  }

  @Test func depthIsLimited() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "{\"left\":", count: depth - 1) + "{}"
        + String(repeating: "}", count: depth - 1)
    }
    #expect(try Tree(json: nested(100)).left != nil)
    #expect(jsonError(Tree.self, nested(101))?.reason == .tooDeep)
    #expect(jsonError(Tree.self, nested(100_000))?.reason == .tooDeep)
    var options = JSONDecodingOptions()
    options.ignoresUnknownFields = true
    let unknown = "{\"x\":" + String(repeating: "[", count: 100_000)
    #expect(jsonError(Tree.self, unknown, options: options)?.reason == .tooDeep)
  }
}
