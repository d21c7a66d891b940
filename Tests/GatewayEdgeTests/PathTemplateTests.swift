import Testing

@testable import GatewayEdge

@Suite("Path templates")
struct PathTemplateTests {
  private func match(_ template: String, _ path: String) throws -> [String: String]? {
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    return try PathTemplate(template).match(parts).map { pairs in
      Dictionary(pairs.map { ($0.field, $0.value) }) { first, _ in first }
    }
  }

  @Test("literals, variables and verbs")
  func shapes() throws {
    #expect(try match("/v1/me/tags", "/v1/me/tags") == [:])
    #expect(try match("/v1/me/touches/{id}/why", "/v1/me/touches/ab/why") == ["id": "ab"])
    #expect(try match("/v1/me/touches/{id}:less", "/v1/me/touches/ab:less") == ["id": "ab"])
    #expect(try match("/v1/me/touches/{id}:less", "/v1/me/touches/ab") == nil)
    #expect(try match("/v1/me:erase", "/v1/me:erase") == [:])
    #expect(try match("/v1/me:erase", "/v1/me") == nil)
    #expect(try match("/v1/me/tags", "/v1/me/tags/") == nil)
  }

  @Test("values are percent-decoded, colons without a verb belong to them")
  func values() throws {
    #expect(try match("/t/{tag}", "/t/category:coats") == ["tag": "category:coats"])
    #expect(try match("/t/{tag}", "/t/a%2Fb%20c") == ["tag": "a/b c"])
    #expect(try match("/t/{tag}", "/t/%e7%a6%be") == ["tag": "禾"])
    #expect(try match("/t/{tag}", "/t/") == nil)
  }

  @Test(
    "a broken escape or bytes that are no UTF-8 match nothing",
    arguments: ["%", "%4", "%zz", "%ff"])
  func brokenEscapes(_ part: String) throws {
    #expect(try match("/t/{tag}", "/t/\(part)") == nil)
  }

  @Test(
    "what cannot be served is refused when the table is made",
    arguments: ["v1/a", "/v1/*", "/v1/{a=b/*}", "/v1/{}", "/v1//a", "/{a=**}"])
  func refused(_ template: String) {
    #expect(throws: RouteError.self) { try PathTemplate(template) }
  }
}
