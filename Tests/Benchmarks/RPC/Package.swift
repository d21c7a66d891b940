// swift-tools-version: 6.2
import PackageDescription

// A package of its own, with nothing but ours in it: what it is compared with is built elsewhere.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "rpc-benchmark",
  dependencies: [.package(name: "atrium", path: "../../..")],
  targets: [
    .target(
      name: "EchoService",
      dependencies: [
        .product(name: "RPC", package: "atrium"),
        .product(name: "TestMessages", package: "atrium"),
        .product(name: "Wire", package: "atrium"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "rpc-server",
      dependencies: [
        "EchoService",
        .product(name: "Daemon", package: "atrium"),
        .product(name: "RPC", package: "atrium"),
        .product(name: "TestMessages", package: "atrium"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "rpc-client",
      dependencies: [
        "EchoService",
        .product(name: "RPC", package: "atrium"),
        .product(name: "TestMessages", package: "atrium"),
        .product(name: "Wire", package: "atrium"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
