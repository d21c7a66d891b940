// swift-tools-version: 6.2
import PackageDescription

// A package of its own: built with optimisation, when figures are asked for.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "service-benchmarks",
  dependencies: [.package(name: "atrium", path: "../../..")],
  targets: [
    .executableTarget(
      name: "service-benchmark",
      dependencies: [
        .product(name: "Crypto", package: "atrium"),
        .product(name: "Database", package: "atrium"),
        .product(name: "Services", package: "atrium"),
        .product(name: "RPC", package: "atrium"),
      ],
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
