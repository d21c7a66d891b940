internal import Configuration

/// One key of the configuration: its documentation and what may stand under it.
public struct SettingSpec: Sendable {
  /// Dotted path, such as `rpc.address`: lower-case words with `_` between them.
  public let key: String
  /// What may stand under it.
  public let kind: SettingKind
  /// What holds when nobody says anything; nil when there is nothing then.
  public let standard: SettingValue?
  /// Whether somebody must say something.
  public let isRequired: Bool
  /// Whether the value is never shown.
  public let isSecret: Bool
  /// What it does, in a sentence or two.
  public let meaning: String
}

/// A key with the type of its value; `configuration[setting]` gives the checked value.
public struct Setting<Value: Sendable>: Sendable {
  /// The key without its type.
  public let spec: SettingSpec
  let read: @Sendable (ConfigReader, ConfigKey) -> Value

  init(
    _ key: String, _ kind: SettingKind, standard: SettingValue?, isRequired: Bool = false,
    isSecret: Bool = false, _ meaning: String,
    read: @escaping @Sendable (ConfigReader, ConfigKey) -> Value
  ) {
    spec = SettingSpec(
      key: key, kind: kind, standard: standard, isRequired: isRequired, isSecret: isSecret,
      meaning: meaning)
    self.read = read
  }

  /// Bytes of a text where a key says nothing else.
  public static var usualTextBytes: Int { 1_024 }
}

extension Setting where Value == String {
  /// A text that is always there.
  public static func text(
    _ key: String, standard: String, maximumBytes: Int = usualTextBytes, _ meaning: String
  ) -> Setting {
    Setting(key, .text(maximumBytes: maximumBytes), standard: .text(standard), meaning) {
      $0.string(forKey: $1, default: standard)
    }
  }

  /// A text that somebody must give.
  public static func requiredText(
    _ key: String, maximumBytes: Int = usualTextBytes, isSecret: Bool = false, _ meaning: String
  ) -> Setting {
    Setting(
      key, .text(maximumBytes: maximumBytes), standard: nil, isRequired: true, isSecret: isSecret,
      meaning
    ) { $0.string(forKey: $1, isSecret: isSecret, default: "") }
  }
}

extension Setting where Value == String? {
  /// A text that may be missing.
  public static func optionalText(
    _ key: String, maximumBytes: Int = usualTextBytes, isSecret: Bool = false, _ meaning: String
  ) -> Setting {
    Setting(
      key, .text(maximumBytes: maximumBytes), standard: nil, isSecret: isSecret, meaning
    ) { $0.string(forKey: $1, isSecret: isSecret) }
  }
}

extension Setting where Value == Bool {
  /// A flag.
  public static func flag(_ key: String, standard: Bool, _ meaning: String) -> Setting {
    Setting(key, .flag, standard: .flag(standard), meaning) {
      $0.bool(forKey: $1, default: standard)
    }
  }
}

extension Setting where Value == Int {
  /// A whole number within a range.
  public static func integer(
    _ key: String, standard: Int, _ range: ClosedRange<Int>, _ meaning: String
  ) -> Setting {
    Setting(key, .integer(range), standard: .integer(standard), meaning) {
      $0.int(forKey: $1, default: standard)
    }
  }

  /// A size in bytes.
  public static func bytes(
    _ key: String, standard: Int, _ range: ClosedRange<Int>, _ meaning: String
  ) -> Setting {
    Setting(key, .bytes(range), standard: .integer(standard), meaning) {
      $0.int(forKey: $1, default: standard)
    }
  }
}

extension Setting where Value == Double {
  /// A number within a range.
  public static func number(
    _ key: String, standard: Double, _ range: ClosedRange<Double>, _ meaning: String
  ) -> Setting {
    Setting(key, .number(range), standard: .number(standard), meaning) {
      $0.double(forKey: $1, default: standard)
    }
  }
}

extension Setting where Value == Duration {
  /// A duration within a range, to the millisecond.
  public static func duration(
    _ key: String, standard: Duration, _ range: ClosedRange<Duration>, _ meaning: String
  ) -> Setting {
    let (seconds, attoseconds) = standard.components
    let milliseconds = Int(seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    return Setting(key, .duration(range), standard: .milliseconds(milliseconds), meaning) {
      .milliseconds($0.int(forKey: $1, default: milliseconds))
    }
  }
}

extension Setting where Value == [String] {
  /// A list of texts.
  public static func list(
    _ key: String, standard: [String] = [], maximum: Int = 100, _ meaning: String
  ) -> Setting {
    Setting(key, .list(maximum: maximum), standard: .list(standard), meaning) {
      $0.stringArray(forKey: $1, default: standard)
    }
  }
}

extension Setting where Value == [String: [String]] {
  /// Lists of texts under names of the owner's own.
  public static func table(
    _ key: String, maximum: Int = 1_000, _ meaning: String
  ) -> Setting {
    Setting(key, .table(maximum: maximum), standard: .table([:]), meaning) {
      var entries: [String: [String]] = [:]
      for line in $0.stringArray(forKey: $1, default: []) {
        let parts = line.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
        entries[parts[0]] = Array(parts.dropFirst())
      }
      return entries
    }
  }
}

extension Setting
where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// One of the words of an enumeration.
  public static func choice(_ key: String, standard: Value, _ meaning: String) -> Setting {
    let words = Value.allCases.map(\.rawValue)
    return Setting(key, .choice(words), standard: .text(standard.rawValue), meaning) {
      Value(rawValue: $0.string(forKey: $1, default: standard.rawValue)) ?? standard
    }
  }
}

extension SettingValue {
  /// For swift-configuration's own types.
  var content: ConfigContent {
    switch self {
    case .text(let text): .string(text)
    case .flag(let flag): .bool(flag)
    case .integer(let number), .milliseconds(let number): .int(number)
    case .number(let number): .double(number)
    case .list(let texts): .stringArray(texts)
    case .table(let entries):
      .stringArray(
        entries.sorted { $0.key < $1.key }
          .map { ([$0.key] + $0.value).joined(separator: "\0") })
    }
  }
}
