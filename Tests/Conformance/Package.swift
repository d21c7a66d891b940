// swift-tools-version: 6.2
import PackageDescription

// A package of its own: protobuf's test messages are generated when it is built, from files that
// are not part of this project (see build).
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "conformance",
  dependencies: [.package(name: "atrium", path: "../..")],
  targets: [
    .executableTarget(
      name: "testee",
      dependencies: [
        .product(name: "Wire", package: "atrium"),
        .product(name: "TestMessages", package: "atrium"),
      ],
      path: "Sources/Testee", swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
