import Testing

@Suite struct ImportRuleTests {
  private func breaches(_ text: String, _ path: String) -> [Breach] {
    ImportRule.breaches(in: source(text, path: path), services: ["profile", "tenant"])
  }

  @Test func machineryFollowsTheTable() {
    #expect(breaches("import Synchronization\nimport RPC", "Sources/Wire/A.swift").count == 1)
    #expect(breaches("public import Wire\nimport RPC", "Sources/Messages/A.swift").isEmpty)
    #expect(breaches("import TLS", "Sources/HTTP2/A.swift").first?.line == 1)
    #expect(breaches("import struct Foundation.Date", "Sources/Telemetry/A.swift").count == 1)
    #expect(breaches("import Foundation", "Sources/Daemon/A.swift").isEmpty)
  }

  @Test func unknownFoldersAreBreaches() {
    #expect(breaches("", "Sources/Cache/A.swift").first?.what.contains("no row") == true)
    #expect(breaches("", "Sources/A.swift").count == 1)
    #expect(breaches("import Foundation", "Tests/WireTests/A.swift").isEmpty)
  }

  @Test func cModulesStayWithTheirWrapper() {
    #expect(breaches("internal import CSQLite", "Sources/DatabaseSQLite/A.swift").isEmpty)
    #expect(breaches("public import CSQLite", "Sources/DatabaseSQLite/A.swift").count == 1)
    #expect(breaches("@_exported import CCURL", "Sources/HTTPClient/A.swift").count == 1)
    #expect(breaches("import CSQLite", "Sources/Daemon/A.swift").count == 1)
    #expect(!isCModule("Configuration") && !isCModule("C") && isCModule("CZlib"))
  }

  @Test func servicesDoNotKnowEachOther() {
    #expect(breaches("import RPC\nimport ProfileDomain", "services/profile/RPC/A.swift").isEmpty)
    #expect(breaches("import TenantDomain", "services/profile/RPC/A.swift").count == 1)
    #expect(breaches("import Reactor", "services/profile/ProfileService.swift").count == 1)
    #expect(breaches("import Reactor", "services/profile/Command/A.swift").isEmpty)
    #expect(breaches("import TenantService", "gateway/Journeys/A.swift").count == 1)
    #expect(breaches("import GatewayEdge", "gateway/Journeys/A.swift").isEmpty)
  }

  @Test func domainsImportNothing() {
    for module in ["Foundation", "Messages", "ProfileStorage", "Synchronization"] {
      #expect(breaches("import \(module)", "services/profile/Domain/A.swift").count == 1)
    }
  }

  @Test func onlyDeclarationsAreImports() {
    #expect(breaches("// import RPC\nlet a = \"import RPC\"", "Sources/Wire/A.swift").isEmpty)
    #expect(breaches("a.import\nb", "Sources/Wire/A.swift").isEmpty)
  }
}
