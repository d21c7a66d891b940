// swift-tools-version: 6.2
import PackageDescription

// A package of its own: a program that writes and says what it was promised, for a disk that loses
// what was not synced.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "power-cut",
  dependencies: [.package(name: "atrium", path: "../..")],
  targets: [
    .executableTarget(
      name: "ledger-of-writes",
      dependencies: [.product(name: "Database", package: "atrium")],
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
