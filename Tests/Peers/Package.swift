// swift-tools-version: 6.2
import PackageDescription

// A package of its own: servers that public clients and devices call, and a client of public
// servers, over real connections.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let runtime: [Target.Dependency] = [
  .product(name: "RPC", package: "atrium"),
  .product(name: "TestMessages", package: "atrium"),
  .product(name: "TestServices", package: "atrium"),
  .product(name: "Wire", package: "atrium"),
]

let package = Package(
  name: "peers",
  dependencies: [.package(name: "atrium", path: "../..")],
  targets: [
    .executableTarget(
      name: "catalog-peer", dependencies: runtime, swiftSettings: strict),
    .executableTarget(
      name: "catalog-caller", dependencies: runtime, swiftSettings: strict),
    .executableTarget(
      name: "device-gateway", dependencies: runtime, swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
