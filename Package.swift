// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target of ours: Swift 6 mode, explicit existentials, imports that do not
/// leak, and warnings that stop the build.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// The settings of C of ours. Generated C leaves out the inner braces of unions.
let strictC: [CSetting] = [
  .define("_GNU_SOURCE"),
  .enableWarning("all"),
  .enableWarning("extra"),
  .disableWarning("missing-braces"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "atrium",
  products: [
    .library(name: "Wire", targets: ["Wire"]),
    // What generated code stands on, without a transport.
    .library(name: "Calls", targets: ["RPC"]),
    .library(
      name: "RPC",
      targets: [
        "RPC", "RPCInProcess", "RPCOverHTTP2", "RPCServices", "Messages", "Reactor", "TLS", "HTTP2",
      ]),
    .library(name: "Crypto", targets: ["Crypto", "Tokens"]),
    .library(name: "Database", targets: ["Database", "DatabaseSQLite", "PersonKeys"]),
    .library(name: "HTTPClient", targets: ["HTTPClient"]),
    .library(
      name: "Services", targets: ["AdvisorDomain", "CallPolicy", "Clocks", "TenantService"]),
    .library(name: "DeviceKit", targets: ["DeviceKit"]),
    .executable(name: "atrium-rpc", targets: ["atrium-rpc"]),
    .executable(name: "atrium-device", targets: ["atrium-device"]),
    .library(name: "Daemon", targets: ["Daemon", "Telemetry", "Clocks", "CallPolicy"]),
    .library(
      name: "Content",
      targets: ["GenerationDomain", "GenerationService", "ComplianceDomain", "ComplianceService"]),
    .library(
      name: "ProfileService",
      targets: ["CallPolicy", "Clocks", "ProfileService", "Telemetry"]),
    .library(name: "TestServices", targets: ["TestServices"]),
    .library(name: "TestMessages", targets: ["TestMessages"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics.git", exact: "2.13.0"),
    .package(url: "https://github.com/apple/swift-configuration.git", exact: "1.4.0"),
    .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
  ],
  targets: [
    .target(name: "Wire", swiftSettings: strict),
    .target(name: "Locking", swiftSettings: strict),
    .target(name: "Clocks", swiftSettings: strict),
    .target(
      name: "CallPolicy", dependencies: ["Clocks", "Locking", "Overload", "RPC", "TLS", "Tokens"],
      swiftSettings: strict),
    .target(
      name: "Daemon",
      dependencies: [
        "CallPolicy", "Clocks", "Crypto", "Database", "DatabaseSQLite", "Files", "HTTP2", "Locking",
        "Messages", "Overload", "PersonKeys", "RPC", "RPCInProcess", "RPCOverHTTP2", "RPCServices",
        "Reactor", "TLS", "Telemetry", "Terminal", "Tokens", "Wire", "Yams",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .target(
      name: "Terminal",
      dependencies: [
        "Telemetry", "Wire", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "Descriptors", dependencies: ["Wire"], swiftSettings: strict),
    .testTarget(
      name: "DescriptorsTests",
      dependencies: ["Descriptors", "TestMessages", "TestServices", "Wire"],
      swiftSettings: strict),
    .executableTarget(
      name: "atrium-rpc",
      dependencies: [
        "Clocks", "Descriptors", "HTTP2", "Locking", "Messages", "RPC", "RPCOverHTTP2", "Reactor",
        "TLS", "Terminal", "Threads", "Wire",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/RPCTool", swiftSettings: strict),
    .testTarget(
      name: "RPCToolTests",
      dependencies: [
        "Messages", "RPC", "RPCOverHTTP2", "Reactor", "TLS", "Terminal", "atrium-rpc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "Telemetry",
      dependencies: [
        "Clocks", "Locking", .product(name: "Logging", package: "swift-log"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "TestDaemon",
      dependencies: [
        "CallPolicy", "Daemon", "Database", "DatabaseSQLite", "Messages", "RPC", "TestMessages",
        "TestServices", "Tokens", "Wire",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "Tests/TestDaemon", swiftSettings: strict),
    .testTarget(
      name: "CallPolicyTests",
      dependencies: [
        "CallPolicy", "Clocks", "Crypto", "Overload", "RPC", "RPCInProcess", "TLS", "TestCalls",
        "TestMessages", "TestServices", "Tokens", "Wire",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DaemonTests",
      dependencies: [
        "Clocks", "Crypto", "Daemon", "HTTP2", "Messages", "Overload", "RPC", "RPCInProcess",
        "RPCOverHTTP2", "RPCServices", "Reactor", "Database", "DatabaseSQLite", "PersonKeys", "TLS",
        "Telemetry", "TestAuthority", "Terminal", "TestCalls", "TestDaemon", "TestMessages",
        "TestServices", "Tokens", "Wire",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TelemetryTests",
      dependencies: [
        "Clocks", "Telemetry", .product(name: "Logging", package: "swift-log"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
      ],
      swiftSettings: strict),
    .target(
      name: "TestMessages", dependencies: ["Wire"], path: "Tests/TestMessages",
      swiftSettings: strict),
    .systemLibrary(
      name: "COpenSSL", path: "Sources/C/COpenSSL", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLinux", path: "Sources/C/CLinux"),
    .systemLibrary(
      name: "CNGHTTP2", path: "Sources/C/CNGHTTP2", providers: [.apt(["libnghttp2-dev"])]),
    .systemLibrary(name: "CZlib", path: "Sources/C/CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "HTTP2", dependencies: ["CNGHTTP2", "Overload"], swiftSettings: strict),
    .target(
      name: "RPCOverHTTP2",
      dependencies: ["CZlib", "HTTP2", "Locking", "Overload", "RPC", "Reactor", "TLS", "Wire"],
      swiftSettings: strict),
    .testTarget(
      name: "RPCOverHTTP2Tests",
      dependencies: [
        "HTTP2", "Locking", "Overload", "RPC", "RPCOverHTTP2", "Reactor", "TLS", "TestAuthority",
        "TestMessages", "TestServices", "Wire",
      ],
      swiftSettings: strict),
    .target(name: "Threads", dependencies: ["CLinux"], swiftSettings: strict),
    .systemLibrary(
      name: "CSQLite", path: "Sources/C/CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "Database", dependencies: ["Locking", "Threads"], swiftSettings: strict),
    .target(
      name: "DatabaseSQLite",
      dependencies: ["CSQLite", "Database", "Files", "Locking", "Threads"],
      swiftSettings: strict),
    .target(name: "Files", swiftSettings: strict),
    .target(
      name: "PersonKeys", dependencies: ["Crypto", "Database", "Files", "Locking"],
      swiftSettings: strict),
    .testTarget(
      name: "DatabaseSQLiteTests",
      dependencies: ["CSQLite", "Database", "DatabaseSQLite", "Files", "Locking", "TestCalls"],
      swiftSettings: strict),
    .testTarget(
      name: "PersonKeysTests",
      dependencies: ["Crypto", "Database", "DatabaseSQLite", "Locking", "PersonKeys"],
      swiftSettings: strict),
    .testTarget(
      name: "DatabaseTests", dependencies: ["Database", "DatabaseSQLite", "Locking", "TestCalls"],
      swiftSettings: strict),
    .target(
      name: "Reactor", dependencies: ["CLinux", "Locking", "Threads"], swiftSettings: strict),
    .target(name: "TLS", dependencies: ["COpenSSL", "Locking"], swiftSettings: strict),
    .systemLibrary(
      name: "CCURL", path: "Sources/C/CCURL", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "HTTPClient", dependencies: ["CCURL", "Locking"], swiftSettings: strict),
    .testTarget(
      name: "HTTPClientTests", dependencies: ["HTTPClient", "TestAuthority"],
      exclude: ["server.py"],
      swiftSettings: strict),
    .target(name: "Crypto", dependencies: ["COpenSSL"], swiftSettings: strict),
    .target(name: "Tokens", dependencies: ["Crypto", "Locking", "Wire"], swiftSettings: strict),
    .testTarget(
      name: "TokensTests", dependencies: ["Crypto", "Tokens", "Wire"], swiftSettings: strict),
    .testTarget(
      name: "CryptoTests", dependencies: ["COpenSSL", "Crypto"], swiftSettings: strict),
    .testTarget(
      name: "HTTP2Tests", dependencies: ["CNGHTTP2", "HTTP2"], swiftSettings: strict),
    .testTarget(
      name: "ReactorTests", dependencies: ["CLinux", "Locking", "Reactor"], swiftSettings: strict),
    .target(
      name: "TestAuthority", dependencies: ["COpenSSL", "TLS"], path: "Tests/TestAuthority",
      swiftSettings: strict),
    .testTarget(
      name: "TLSTests", dependencies: ["COpenSSL", "TLS", "TestAuthority"],
      swiftSettings: strict),
    .target(name: "Overload", swiftSettings: strict),
    .testTarget(name: "OverloadTests", dependencies: ["Overload"], swiftSettings: strict),
    .target(
      name: "RPC", dependencies: ["Clocks", "Locking", "Overload", "Wire"], swiftSettings: strict),
    .target(
      name: "RPCInProcess", dependencies: ["Locking", "RPC", "Wire"], swiftSettings: strict),
    .target(name: "Messages", dependencies: ["RPC", "Wire"], swiftSettings: strict),
    .target(
      name: "RPCServices", dependencies: ["Locking", "Messages", "RPC", "Wire"],
      swiftSettings: strict),
    .target(
      name: "TestServices", dependencies: ["RPC", "TestMessages", "Wire"],
      path: "Tests/TestServices", swiftSettings: strict),
    .target(
      name: "TestCalls",
      dependencies: [
        "Database", "Locking", "RPC", "RPCInProcess", "RPCOverHTTP2", "Reactor", "Wire",
      ],
      path: "Tests/TestCalls", swiftSettings: strict),
    .target(
      name: "GatewayEdge", dependencies: ["Messages", "RPC", "RPCServices", "Wire"],
      path: "gateway/Edge", swiftSettings: strict),
    .target(
      name: "GatewayService",
      dependencies: [
        "CallPolicy", "Clocks", "Crypto", "Database", "HTTPClient", "Locking", "Messages",
        "PersonKeys", "RPC", "RPCServices", "Telemetry", "Tokens", "Wire",
        .product(name: "Logging", package: "swift-log"),
      ], path: "gateway", exclude: ["Edge", "Command"],
      sources: [
        "Journeys", "Delivery", "Storage", "RPC", "GatewayService.swift", "GatewaySettings.swift",
        "GatewayCounts.swift",
      ], swiftSettings: strict),
    .executableTarget(
      name: "atrium-gateway",
      dependencies: [
        "CallPolicy", "Clocks", "Crypto", "Daemon", "Database", "DatabaseSQLite", "GatewayEdge",
        "GatewayService", "HTTPClient", "Locking", "Messages", "PersonKeys", "RPC", "RPCInProcess",
        "RPCOverHTTP2", "Tokens", "Wire",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "gateway/Command", swiftSettings: strict),
    .testTarget(
      name: "GatewayTests",
      dependencies: [
        "Clocks", "Crypto", "Database", "DatabaseSQLite", "GatewayService", "HTTPClient", "Locking",
        "Messages", "PersonKeys", "RPC", "RPCInProcess", "RPCServices", "Telemetry", "Tokens",
        "Wire", .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: strict),
    .testTarget(
      name: "GatewayEdgeTests",
      dependencies: ["GatewayEdge", "Messages", "RPC", "RPCInProcess", "RPCServices", "Wire"],
      swiftSettings: strict),
    .testTarget(
      name: "RPCServicesTests",
      dependencies: [
        "Messages", "RPC", "RPCOverHTTP2", "RPCServices", "Reactor", "TestCalls", "TestMessages",
        "TestServices", "Wire",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RPCTests",
      dependencies: [
        "Overload", "RPC", "RPCInProcess", "Reactor", "TestCalls", "TestServices", "TestMessages",
        "Wire",
      ],
      swiftSettings: strict),
    .testTarget(name: "WireTests", dependencies: ["Wire", "TestMessages"], swiftSettings: strict),
    .target(
      name: "ProfileDomain", path: "services/profile/Domain", swiftSettings: strict),
    .target(
      name: "ProfileService",
      dependencies: [
        "CallPolicy", "Clocks", "Crypto", "Database", "Locking", "Messages", "PersonKeys",
        "ProfileDomain", "RPC", "RPCServices", "Telemetry", "Tokens", "Wire",
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "services/profile", exclude: ["Command", "Domain"], swiftSettings: strict),
    .executableTarget(
      name: "atrium-profile",
      dependencies: [
        "CallPolicy", "Clocks", "Crypto", "Daemon", "Database", "DatabaseSQLite", "PersonKeys",
        "Messages", "ProfileService", "RPC", "RPCOverHTTP2", "Reactor", "TLS", "Tokens", "Wire",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "services/profile/Command", swiftSettings: strict),
    .testTarget(
      name: "ProfileTests",
      dependencies: [
        "CallPolicy", "Clocks", "Crypto", "Database", "DatabaseSQLite", "Locking", "Messages",
        "PersonKeys", "ProfileDomain", "ProfileService", "RPC", "RPCInProcess", "Telemetry",
        "TestCalls", "Tokens", "Wire", .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .target(name: "TenantDomain", path: "services/tenant/Domain", swiftSettings: strict),
    .target(
      name: "TenantService",
      dependencies: [
        "CallPolicy", "Clocks", "Crypto", "Database", "Locking", "Messages", "RPC", "RPCServices",
        "TenantDomain", "Tokens", "Wire",
      ],
      path: "services/tenant", exclude: ["Command", "Domain"],
      sources: ["Storage", "RPC", "TenantService.swift", "TenantConfig.swift"],
      swiftSettings: strict),
    .executableTarget(
      name: "atrium-tenant",
      dependencies: [
        "CallPolicy", "Crypto", "Daemon", "Database", "DatabaseSQLite", "Messages", "RPC",
        "TenantService",
        "Wire", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ], path: "services/tenant/Command", swiftSettings: strict),
    .testTarget(
      name: "TenantTests",
      dependencies: [
        "CallPolicy", "Clocks", "Crypto", "Database", "DatabaseSQLite", "Locking", "Messages",
        "RPC",
        "RPCServices", "TenantDomain", "TenantService", "TestCalls", "Tokens", "Wire",
      ],
      swiftSettings: strict),
    .target(name: "AdvisorDomain", path: "services/advisor/Domain", swiftSettings: strict),
    .target(
      name: "AdvisorService",
      dependencies: [
        "AdvisorDomain", "CallPolicy", "Clocks", "Crypto", "Database", "Locking", "Messages",
        "PersonKeys", "RPC", "RPCServices", "Tokens", "Wire",
      ],
      path: "services/advisor", exclude: ["Command", "Domain"],
      sources: [
        "Storage", "RPC", "Feed", "AdvisorService.swift", "AdvisorConfig.swift",
        "ModelDescription.swift",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "atrium-advisor",
      dependencies: [
        "AdvisorService", "CallPolicy", "Clocks", "Crypto", "Daemon", "Database", "DatabaseSQLite",
        "Messages", "PersonKeys", "RPC", "Tokens", "Wire",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ], path: "services/advisor/Command", swiftSettings: strict),
    .testTarget(
      name: "AdvisorTests",
      dependencies: [
        "AdvisorDomain", "AdvisorService", "CallPolicy", "Clocks", "Crypto", "Database",
        "DatabaseSQLite", "Locking", "Messages", "PersonKeys", "RPC", "RPCServices",
        "TenantService",
        "TestCalls", "Tokens", "Wire",
      ],
      swiftSettings: strict),
    .systemLibrary(
      name: "CHyperscan", path: "Sources/C/CHyperscan", providers: [.apt(["libhyperscan-dev"])]),
    .target(name: "Matching", dependencies: ["CHyperscan", "Locking"], swiftSettings: strict),
    .testTarget(name: "MatchingTests", dependencies: ["Matching"], swiftSettings: strict),
    .target(
      name: "GenerationDomain", path: "services/generation/Domain", swiftSettings: strict),
    .target(
      name: "ComplianceDomain", path: "services/compliance/Domain", swiftSettings: strict),
    .target(
      name: "GenerationService",
      dependencies: [
        "CallPolicy", "Clocks", "Crypto", "Database", "GenerationDomain", "Messages", "PersonKeys",
        "RPC", "RPCServices", "Tokens", "Wire", .product(name: "Logging", package: "swift-log"),
      ],
      path: "services/generation", exclude: ["Domain", "Command"], swiftSettings: strict),
    .target(
      name: "ComplianceService",
      dependencies: [
        "CallPolicy", "Clocks", "ComplianceDomain", "Crypto", "Database", "Files", "Locking",
        "Matching", "Messages", "PersonKeys", "RPC", "RPCServices", "Tokens", "Wire",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Yams", package: "Yams"),
      ],
      path: "services/compliance", exclude: ["Domain", "Command"],
      resources: [
        .embedInCode("Packs/cn-advertising.yaml"), .embedInCode("Packs/cn-labels.yaml"),
        .embedInCode("Packs/cn-minors.yaml"), .embedInCode("Packs/cn-personal-information.yaml"),
        .embedInCode("Packs/hk.yaml"), .embedInCode("Packs/house.yaml"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "atrium-generation",
      dependencies: [
        "CallPolicy", "Clocks", "Daemon", "Database", "DatabaseSQLite", "GenerationService",
        "PersonKeys",
        "RPC",
      ],
      path: "services/generation/Command", swiftSettings: strict),
    .executableTarget(
      name: "atrium-compliance",
      dependencies: [
        "CallPolicy", "Clocks", "ComplianceService", "Daemon", "Database", "DatabaseSQLite",
        "PersonKeys",
        "RPC", "Wire", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "services/compliance/Command", swiftSettings: strict),
    .testTarget(
      name: "ComplianceTests",
      dependencies: [
        "CallPolicy", "Clocks", "ComplianceDomain", "ComplianceService", "Crypto", "Database",
        "DatabaseSQLite", "GenerationDomain", "GenerationService", "Matching", "Messages",
        "PersonKeys", "RPC", "RPCServices", "TestCalls", "Tokens", "Wire",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "GenerationTests",
      dependencies: [
        "CallPolicy", "Clocks", "Crypto", "Database", "DatabaseSQLite", "GenerationDomain",
        "GenerationService", "Messages", "PersonKeys", "RPC", "RPCServices", "TestCalls", "Tokens",
        "Wire", .product(name: "Logging", package: "swift-log"),
      ],
      exclude: ["Samples.txt"], swiftSettings: strict),
    .target(
      name: "DeviceKit", exclude: ["Command", "Makefile", "README.md"],
      cSettings: strictC + [.headerSearchPath("generated")],
      linkerSettings: [
        .linkedLibrary("nghttp2"), .linkedLibrary("ssl"), .linkedLibrary("crypto"),
        .linkedLibrary("protobuf-c"),
      ]),
    .executableTarget(
      name: "atrium-device", dependencies: ["DeviceKit"], path: "Sources/DeviceKit/Command",
      cSettings: strictC),
    .executableTarget(
      name: "suite-latency",
      dependencies: [
        "Crypto", "Locking", "Messages", "RPC", "RPCOverHTTP2", "Reactor", "TLS", "Wire",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Suite/Latency", swiftSettings: strict),
    .systemLibrary(name: "CAllocator", path: "Tests/Peers/Sources/CAllocator"),
    .executableTarget(
      name: "catalog-peer",
      dependencies: [
        "CAllocator", "HTTP2", "Overload", "RPC", "RPCOverHTTP2", "RPCServices", "Reactor", "TLS",
        "TestMessages", "TestServices", "Wire",
      ],
      path: "Tests/Peers/Sources/catalog-peer", swiftSettings: strict),
    .executableTarget(
      name: "soak-caller",
      dependencies: [
        "CAllocator", "RPC", "RPCOverHTTP2", "Reactor", "TLS", "TestMessages", "TestServices",
        "Wire",
      ],
      path: "Tests/Peers/Sources/soak-caller", swiftSettings: strict),
    .executableTarget(
      name: "overload-peer",
      dependencies: [
        "Overload", "RPC", "RPCOverHTTP2", "Reactor", "TestMessages", "TestServices", "Wire",
      ],
      path: "Tests/Peers/Sources/overload-peer", swiftSettings: strict),
    .executableTarget(
      name: "catalog-caller",
      dependencies: [
        "Messages", "RPC", "RPCOverHTTP2", "Reactor", "TLS", "TestMessages", "TestServices", "Wire",
      ],
      path: "Tests/Peers/Sources/catalog-caller", swiftSettings: strict),
    .executableTarget(
      name: "device-gateway",
      dependencies: ["Messages", "RPC", "RPCOverHTTP2", "Reactor", "TLS", "Wire"],
      path: "Tests/Peers/Sources/device-gateway", swiftSettings: strict),
    .executableTarget(
      name: "differential-peer", dependencies: ["TestMessages", "Wire"],
      path: "Tests/Differential/Sources/DifferentialPeer", swiftSettings: strict),
    .executableTarget(
      name: "ledger-of-writes", dependencies: ["Database", "DatabaseSQLite"],
      path: "Tests/PowerCut/Sources/ledger-of-writes", swiftSettings: strict),
    .testTarget(
      name: "HouseRulesTests", exclude: ["Ratchets.txt"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c17
)
