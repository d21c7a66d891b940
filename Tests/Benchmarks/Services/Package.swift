// swift-tools-version: 6.2
import PackageDescription

<<<<<<< HEAD
// A package of its own: built with optimisation, when figures are asked for.
=======
// A package of its own: it measures a release build of whole services, over loopback connections.
>>>>>>> 075f22194369a9684b2833f99dbedb6af86598bb
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
<<<<<<< HEAD
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
=======
>>>>>>> 075f22194369a9684b2833f99dbedb6af86598bb
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "service-benchmarks",
<<<<<<< HEAD
  dependencies: [.package(name: "atrium", path: "../../..")],
  targets: [
    .executableTarget(
      name: "service-benchmark",
      dependencies: [
        .product(name: "Crypto", package: "atrium"),
        .product(name: "Database", package: "atrium"),
        .product(name: "Services", package: "atrium"),
        .product(name: "RPC", package: "atrium"),
=======
  dependencies: [
    .package(name: "atrium", path: "../../.."),
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
  ],
  targets: [
    .executableTarget(
      name: "profile-benchmark",
      dependencies: [
        .product(name: "ProfileService", package: "atrium"),
        .product(name: "Database", package: "atrium"),
        .product(name: "Crypto", package: "atrium"), .product(name: "RPC", package: "atrium"),
        .product(name: "Wire", package: "atrium"),
        .product(name: "Logging", package: "swift-log"),
>>>>>>> 075f22194369a9684b2833f99dbedb6af86598bb
      ],
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
