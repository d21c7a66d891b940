import Testing

@testable import TLS

@Suite struct AllowListTests {
  private let gateway = "spiffe://atrium/*/gateway"
  private let profile = "spiffe://atrium/fleet/profile"

  private func list(_ rules: [(String, [String])]) throws -> AllowList {
    try AllowList(
      rules.map { rule in
        AllowList.Rule(methods: rule.0, callers: try rule.1.map { try SPIFFEPattern($0) })
      })
  }

  private func allows(_ list: AllowList, _ method: String, _ caller: String) throws -> Bool {
    list.decision(method: method, caller: try SPIFFEID(caller)) == .allowed
  }

  @Test func nothingIsAllowedByItself() throws {
    let empty = try list([])
    #expect(try !allows(empty, "/a.B/C", profile))
    let closed = try list([("a.B/C", [])])
    #expect(try !allows(closed, "/a.B/C", profile))
    #expect(
      try list([("*", [profile])]).decision(method: "/a.B/C", caller: nil)
        == .denied("a caller without a SPIFFE ID calls a.B/C"))
  }

  @Test func theNearestRuleDecides() throws {
    let rules = try list([
      ("*", ["spiffe://atrium/fleet/any"]), ("atrium.*", ["spiffe://atrium/fleet/atrium"]),
      ("atrium.profile.v1.*", ["spiffe://atrium/fleet/package"]),
      ("atrium.profile.v1.Profiles/*", [gateway, profile]),
      ("atrium.profile.v1.Profiles/Erase", [profile]),
    ])
    let cases: [(String, String, Bool)] = [
      ("/atrium.profile.v1.Profiles/Erase", profile, true),
      ("/atrium.profile.v1.Profiles/Erase", "spiffe://atrium/mall/gateway", false),
      ("/atrium.profile.v1.Profiles/Get", "spiffe://atrium/mall/gateway", true),
      ("atrium.profile.v1.Profiles/Get", "spiffe://atrium/mall/gateway", true),
      ("/atrium.profile.v1.Profiles/Get", "spiffe://atrium/fleet/package", false),
      ("/atrium.profile.v1.Other/Get", "spiffe://atrium/fleet/package", true),
      ("/atrium.profile.v1.ProfilesX/Get", profile, false),
      ("/atrium.tenant.v1.Malls/Get", "spiffe://atrium/fleet/atrium", true),
      ("/atriumx.Malls/Get", "spiffe://atrium/fleet/atrium", false),
      ("/grpc.health.v1.Health/Check", "spiffe://atrium/fleet/any", true),
      ("/NoPackage/Get", "spiffe://atrium/fleet/any", true),
      ("", "spiffe://atrium/fleet/any", true), ("//", "spiffe://atrium/fleet/other", false),
    ]
    for (method, caller, isAllowed) in cases {
      #expect(try allows(rules, method, caller) == isAllowed, "\(method) by \(caller)")
    }
  }

  @Test func denialsSayWhy() throws {
    let rules = try list([("a.B/*", [gateway])])
    let caller = try SPIFFEID(profile)
    #expect(
      rules.decision(method: "/a.B/C", caller: caller)
        == .denied("spiffe://atrium/fleet/profile is not among the callers of a.B/C"))
    #expect(
      rules.decision(method: "/a.D/C", caller: caller)
        == .denied("no rule names a.D/C; spiffe://atrium/fleet/profile calls it"))
  }

  @Test(arguments: [
    "", "/", "a.B", "/a.B/C", "a.B/", "a.B/C/D", "a..B/C", "a.B*", ".*", "a.B/C*", "**", "1a/B",
    "a.B/C ", "a-b.C/D",
  ])
  func otherRulesAreRefused(_ methods: String) {
    let error = #expect(throws: TLSConfigurationError.self) { try list([(methods, [])]) }
    #expect(error?.field == .allowList)
  }

  @Test func rulesStandOnce() {
    let error = #expect(throws: TLSConfigurationError.self) {
      try list([("a.B/C", []), ("a.B/C", [profile])])
    }
    #expect(error?.problem == "there are two of it")
    #expect(throws: TLSConfigurationError.self) {
      try list((0...AllowList.maximumRules).map { ("a.B/C\($0)", []) })
    }
  }
}
