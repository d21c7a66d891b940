// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "content-benchmark",
  dependencies: [
    .package(name: "atrium", path: "../../.."),
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
  ],
  targets: [
    .executableTarget(
      name: "content-benchmark",
      dependencies: [
        .product(name: "Content", package: "atrium"), .product(name: "Crypto", package: "atrium"),
        .product(name: "Daemon", package: "atrium"), .product(name: "Database", package: "atrium"),
        .product(name: "RPC", package: "atrium"), .product(name: "Wire", package: "atrium"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
