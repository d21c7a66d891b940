import Descriptors
import TestMessages
import Testing
import Wire

@Suite struct UnknownMemberTests {
  private func member(_ json: String, as type: MessageDescriptor) -> UnknownMember? {
    let json = Array(json.utf8)
    do throws(WireError) {
      _ = try DynamicMessage(json: json, as: type)
      return nil
    } catch { return UnknownMember(error, inJSON: json, as: type) }
  }

  @Test func itsPathLeadsToIt() {
    let type = Atrium_Testing_V1_Everything.descriptor
    let cases = [
      (#"{"scalrs": {}}"#, "scalrs", "Everything"),
      (#"{"scalars": {"fInt32": 1, "f": 2}}"#, "scalars.f", "Scalars"),
      (
        #"{"more": [{}, {"tree": {"children": [{"lable": ""}]}}]}"#,
        "more[1].tree.children[0].lable", "Tree"
      ),
      (#"{"maps": {"stringPart": {"x": {"c": 1}}}}"#, "maps.string_part[0].c", "Part"),
    ]
    for (json, path, message) in cases {
      let found = member(json, as: type)
      #expect(found?.path == path)
      #expect(found?.message?.name == message)
    }
  }

  @Test func insideOfAnAnyTheNameIsAllThatIsKnown() {
    let json = #"{"any": {"@type": "type.googleapis.com/atrium.testing.v1.Part", "c": 1}}"#
    let found = member(json, as: Atrium_Testing_V1_WellKnown.descriptor)
    #expect(found?.path == "any.c" && found?.message == nil)
  }

  @Test func otherErrorsAndLongNames() {
    let part = Atrium_Testing_V1_Part.descriptor
    #expect(member(#"{"a": "x"}"#, as: part) == nil)
    #expect(member("{", as: part) == nil)
    let long = member("{\"\(String(repeating: "n", count: 500))\": 1}", as: part)
    #expect(long?.name.utf8.count == UnknownMember.maximumNameBytes)
    #expect(member(#"{"a\"b": 1}"#, as: part)?.name == #"a\"b"#)
  }
}
