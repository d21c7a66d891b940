// swift-tools-version: 6.2
import PackageDescription

// A package of its own: the codecs that ours is compared with stay out of the product's build.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "atrium", path: "../.."),
    .package(url: "https://github.com/apple/swift-protobuf", exact: "1.39.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CProtobufC", pkgConfig: "libprotobuf-c", providers: [.apt(["libprotobuf-c-dev"])]),
    // The same messages as made by protoc-c and by protoc-gen-swift (see generate).
    .target(
      name: "CAccount", dependencies: ["CProtobufC"], path: "Sources/CAccount/Generated",
      publicHeadersPath: "."),
    .target(
      name: "PeerMessages",
      dependencies: [.product(name: "SwiftProtobuf", package: "swift-protobuf")]),
    .target(name: "Measure", swiftSettings: strict),
    .executableTarget(
      name: "codec-benchmark",
      dependencies: [
        "CAccount", "CProtobufC", "Measure", "PeerMessages",
        .product(name: "Wire", package: "atrium"),
        .product(name: "TestMessages", package: "atrium"),
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "crypto-benchmark",
      dependencies: [
        "Measure",
        .product(name: "Crypto", package: "atrium"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "hostile-inputs",
      dependencies: [
        "Measure",
        .product(name: "Wire", package: "atrium"),
        .product(name: "TestMessages", package: "atrium"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
