// swift-tools-version: 6.2
import PackageDescription

// A package of its own: it measures a release build, beside the C library without any of ours.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "database-benchmark",
  dependencies: [.package(name: "atrium", path: "../../..")],
  targets: [
    .systemLibrary(
      name: "CSQLite3", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .executableTarget(
      name: "database-benchmark",
      dependencies: ["CSQLite3", .product(name: "Database", package: "atrium")],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
