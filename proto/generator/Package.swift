// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "generator",
  products: [
    .executable(name: "protoc-gen-atrium", targets: ["protoc-gen-atrium"]),
    .executable(name: "contract-check", targets: ["contract-check"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-protobuf", exact: "1.39.0")
  ],
  targets: [
    .target(
      name: "HTTPRules",
      dependencies: [.product(name: "SwiftProtobuf", package: "swift-protobuf")],
      swiftSettings: strict),
    .target(
      name: "ContractRules",
      dependencies: ["HTTPRules", .product(name: "SwiftProtobuf", package: "swift-protobuf")],
      swiftSettings: strict),
    .executableTarget(
      name: "contract-check",
      dependencies: [
        "ContractRules", .product(name: "SwiftProtobuf", package: "swift-protobuf"),
      ],
      swiftSettings: strict),
    .target(
      name: "AtriumGenerator",
      dependencies: [
        "HTTPRules",
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
        .product(name: "SwiftProtobufPluginLibrary", package: "swift-protobuf"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "protoc-gen-atrium",
      dependencies: [
        "AtriumGenerator",
        .product(name: "SwiftProtobufPluginLibrary", package: "swift-protobuf"),
      ],
      swiftSettings: strict),
    .target(
      name: "ProtoText",
      dependencies: [.product(name: "SwiftProtobuf", package: "swift-protobuf")],
      path: "Tests/ProtoText", swiftSettings: strict),
    .testTarget(
      name: "AtriumGeneratorTests",
      dependencies: [
        "AtriumGenerator", "ProtoText",
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
        .product(name: "SwiftProtobufPluginLibrary", package: "swift-protobuf"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ContractRulesTests",
      dependencies: [
        "ContractRules", "ProtoText",
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
