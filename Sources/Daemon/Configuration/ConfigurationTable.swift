/// The keys of one component, as it documents them; it is also what its struct reads.
public struct ConfigurationComponent: Sendable {
  /// The first word of its keys, such as `rpc`.
  public let name: String
  /// What the component is, in a sentence.
  public let summary: String
  /// Its keys, in the order of the documentation.
  public let specs: [SettingSpec]
  /// Finds what is wrong between keys; it runs when each key alone is right.
  public let check: @Sendable (ServiceConfiguration) -> [ConfigurationFinding]

  /// A component with its keys; each key begins with its name, a dot between.
  public init(
    _ name: String, _ summary: String, _ specs: [SettingSpec],
    check: @escaping @Sendable (ServiceConfiguration) -> [ConfigurationFinding] = { _ in [] }
  ) {
    self.name = name
    self.summary = summary
    self.specs = specs
    self.check = check
  }
}

/// Every key that a service knows.
public struct ConfigurationTable: Sendable {
  /// The service's name, such as `profile`; part of the names of environment variables.
  public let service: String
  /// The components, the general ones first.
  public let components: [ConfigurationComponent]
  let specs: [String: SettingSpec]
  let variables: [String: String]

  /// Joins components; of two keys alike the first counts, and `mistakes` names them.
  public init(service: String, _ components: [ConfigurationComponent]) {
    self.service = service
    self.components = components
    var specs: [String: SettingSpec] = [:]
    var variables: [String: String] = [:]
    for spec in components.flatMap(\.specs) where specs[spec.key] == nil {
      specs[spec.key] = spec
      variables[Self.variable(service, spec.key)] = spec.key
    }
    self.specs = specs
    self.variables = variables
  }

  /// What is wrong with the table itself; a test of each service expects none.
  public var mistakes: [String] {
    var mistakes: [String] = []
    var seen: Set<String> = []
    var names: Set<String> = []
    for component in components {
      for spec in component.specs {
        let isPlain = spec.key.utf8.allSatisfy {
          $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x5F
        }
        let isOwn = spec.key == component.name || spec.key.hasPrefix(component.name + ".")
        if !isPlain || !isOwn { mistakes.append("\(spec.key): not a key of \(component.name)") }
        if !seen.insert(spec.key).inserted { mistakes.append("\(spec.key): there twice") }
        if !names.insert(Self.variable(service, spec.key)).inserted {
          mistakes.append("\(spec.key): its environment variable is another key's too")
        }
        if spec.meaning.isEmpty { mistakes.append("\(spec.key): without its meaning") }
        if let standard = spec.standard, !Self.fits(standard, spec) {
          mistakes.append("\(spec.key): its standard value is out of its range")
        }
      }
    }
    return mistakes
  }

  /// Such as `ATRIUM_PROFILE_RPC_ADDRESS`.
  static func variable(_ service: String, _ key: String) -> String {
    prefix(service) + key.replacing(".", with: "_").uppercased()
  }

  static func prefix(_ service: String) -> String {
    "ATRIUM_\(service.replacing("-", with: "_").uppercased())_"
  }

  private static func fits(_ value: SettingValue, _ spec: SettingSpec) -> Bool {
    let raw: RawSetting
    switch value {
    case .list(let texts): raw = .list(texts)
    case .table(let entries): raw = .table(entries)
    default: raw = .text(value.written(spec.kind))
    }
    do throws(SettingProblem) { return try spec.kind.checked(raw, isSecret: false) == value } catch
    {
      return false
    }
  }
}

/// One thing wrong with a configuration: where, what, and what to do.
public struct ConfigurationFinding: Error, Sendable, Hashable, CustomStringConvertible {
  /// Such as `atrium.yaml:12`, `environment ATRIUM_PROFILE_RPC_ADDRESS` or `--set`.
  public let place: String
  /// The key; empty when none is meant.
  public let key: String
  /// What is wrong.
  public let problem: String
  /// What would be right.
  public let mend: String

  /// A finding.
  public init(_ place: String, _ key: String, _ problem: String, mend: String) {
    self.place = place
    self.key = key
    self.problem = problem
    self.mend = mend
  }

  public var description: String {
    "\(place): \(key.isEmpty ? "" : key + ": ")\(problem); \(mend)"
  }
}

/// Everything wrong with a configuration, all at once.
public struct ConfigurationErrors: Error, Sendable, CustomStringConvertible {
  /// In the order of the sources.
  public let findings: [ConfigurationFinding]

  public var description: String { findings.map(\.description).joined(separator: "\n") }
}
