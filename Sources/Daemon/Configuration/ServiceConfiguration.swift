public import Configuration

/// Where a value comes from.
public enum SettingOrigin: Sendable, Hashable, CustomStringConvertible {
  /// Nobody said anything.
  case standard
  /// A line of a file.
  case file(path: String, line: Int)
  /// An environment variable.
  case environment(String)
  /// An option of the command line.
  case option(String)

  public var description: String {
    switch self {
    case .standard: "default"
    case .file(let path, let line): "file \(path):\(line)"
    case .environment(let name): "environment \(name)"
    case .option(let name): name
    }
  }
}

/// A checked configuration: every key with its value and where that comes from.
public struct ServiceConfiguration: Sendable {
  /// What was known when it was checked.
  public let table: ConfigurationTable
  /// The values for swift-configuration's readers; durations in milliseconds.
  public let reader: ConfigReader
  /// What secrets show.
  public static let secretMark = "‹secret›"

  private let values: [String: (value: SettingValue, origin: SettingOrigin)]

  init(
    _ table: ConfigurationTable,
    _ values: [String: (value: SettingValue, origin: SettingOrigin)]
  ) {
    self.table = table
    self.values = values
    var contents: [AbsoluteConfigKey: ConfigValue] = [:]
    for (key, entry) in values {
      contents[AbsoluteConfigKey(ConfigKey(key))] = ConfigValue(
        entry.value.content, isSecret: table.specs[key]?.isSecret ?? true)
    }
    reader = ConfigReader(provider: InMemoryProvider(name: "checked", values: contents))
  }

  /// The value of a key; of a key that the table does not have, its standard.
  public subscript<Value>(_ setting: Setting<Value>) -> Value {
    setting.read(reader, ConfigKey(setting.spec.key))
  }

  /// Where a key's value comes from.
  public func origin(of key: String) -> SettingOrigin { values[key]?.origin ?? .standard }

  /// Every key in the order of the documentation, as an operator may see it.
  public var shown: [(key: String, value: String, origin: String)] {
    table.components.flatMap(\.specs).map { spec in
      guard let entry = values[spec.key] else { return (spec.key, "", "default") }
      let text = spec.isSecret ? Self.secretMark : entry.value.written(spec.kind)
      return (spec.key, text, entry.origin.description)
    }
  }

  /// A finding about a key, at the place where its value comes from.
  public func finding(
    _ spec: SettingSpec, _ problem: String, mend: String
  ) -> ConfigurationFinding {
    let place: String
    switch origin(of: spec.key) {
    case .standard: place = "configuration"
    case .file(let path, let line): place = "\(path):\(line)"
    case .environment(let name): place = "environment \(name)"
    case .option(let name): place = name
    }
    return ConfigurationFinding(place, spec.key, problem, mend: mend)
  }
}
