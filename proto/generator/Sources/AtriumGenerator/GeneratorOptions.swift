import SwiftProtobufPluginLibrary

/// What `--atrium_opt` may say, as `Key=value` pairs.
struct GeneratorOptions {
  enum Visibility: String, CaseIterable {
    case `public` = "Public"
    case package = "Package"
    case `internal` = "Internal"

    /// With a blank behind it, to stand in front of a declaration.
    var modifier: String {
      switch self {
      case .public: "public "
      case .package: "package "
      case .internal: ""
      }
    }
  }

  enum FileNaming: String, CaseIterable {
    /// `a/b/c.proto` becomes `a_b_c.pb.swift`: unique within one Swift module.
    case pathToUnderscores = "PathToUnderscores"
    /// `a/b/c.pb.swift`; Swift refuses two files of one name in a module.
    case fullPath = "FullPath"
    /// `c.pb.swift`.
    case dropPath = "DropPath"
  }

  var visibility = Visibility.public
  var fileNaming = FileNaming.pathToUnderscores
  var makesServices = true
  var keepsComments = true
  /// Which .proto files other Swift modules hold, in SwiftProtobuf's module-mapping format.
  var mappings = ProtoFileToModuleMappings(swiftProtobufModuleName: "Wire")

  init() {}

  init(_ pairs: [(key: String, value: String)]) throws {
    for (key, value) in pairs {
      switch key {
      case "Visibility": visibility = try Self.choice(key, value)
      case "FileNaming": fileNaming = try Self.choice(key, value)
      case "Services": makesServices = try Self.flag(key, value)
      case "Comments": keepsComments = try Self.flag(key, value)
      case "ModuleMappings":
        mappings = try ProtoFileToModuleMappings(path: value, swiftProtobufModuleName: "Wire")
      default:
        throw GeneratorError(
          "unknown option '\(key)'; there are Visibility, FileNaming, Services, Comments "
            + "and ModuleMappings")
      }
    }
  }

  private static func choice<C: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ value: String
  ) throws -> C {
    if let choice = C(rawValue: value) { return choice }
    let known = C.allCases.map(\.rawValue).joined(separator: ", ")
    throw GeneratorError("option \(key)=\(value): expected one of \(known)")
  }

  private static func flag(_ key: String, _ value: String) throws -> Bool {
    switch value {
    case "true": return true
    case "false": return false
    default: throw GeneratorError("option \(key)=\(value): expected true or false")
    }
  }
}
