// swift-tools-version: 6.2
import PackageDescription

// A package of its own: it measures a release build of whole services, when figures are asked for.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "service-benchmarks",
  dependencies: [
    .package(name: "atrium", path: "../../.."),
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
  ],
  targets: [
    .executableTarget(
      name: "service-benchmark",
      dependencies: [
        .product(name: "Crypto", package: "atrium"),
        .product(name: "Database", package: "atrium"),
        .product(name: "Services", package: "atrium"),
        .product(name: "RPC", package: "atrium"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "profile-benchmark",
      dependencies: [
        .product(name: "ProfileService", package: "atrium"),
        .product(name: "Database", package: "atrium"),
        .product(name: "Crypto", package: "atrium"), .product(name: "RPC", package: "atrium"),
        .product(name: "Wire", package: "atrium"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
