// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the product's build does not carry the peer.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "differential",
  dependencies: [.package(name: "atrium", path: "../..")],
  targets: [
    .executableTarget(
      name: "differential-peer",
      dependencies: [
        .product(name: "Wire", package: "atrium"),
        .product(name: "TestMessages", package: "atrium"),
      ],
      path: "Sources/DifferentialPeer", swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
