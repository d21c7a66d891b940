// swift-tools-version: 6.2
import PackageDescription

// A package of its own, built as a whole for the fuzzer (see run): libFuzzer brings `main`, and
// Wire and the test messages are instrumented with it.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let targets = ["fuzz-binary", "fuzz-json", "fuzz-dynamic", "fuzz-errors", "fuzz-descriptors"]

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "atrium", path: "../..")],
  targets: [
    .target(
      name: "Findings",
      dependencies: [
        .product(name: "Wire", package: "atrium"),
        .product(name: "TestMessages", package: "atrium"),
      ],
      swiftSettings: strict)
  ]
    + targets.map {
      .executableTarget(name: $0, dependencies: ["Findings"], swiftSettings: strict)
    },
  swiftLanguageModes: [.v6]
)
