internal import Terminal

/// What a configuration is put together from; later sources go before earlier ones.
public struct ConfigurationSources: Sendable {
  /// A file's path, for messages, and its text.
  public var file: (path: String, text: String)?
  /// The process's environment.
  public var environment: [String: String] = [:]
  /// `key=value` from `--set`, and keys that have an option of their own.
  public var options: [(option: String, key: String, value: String)] = []

  /// Nothing but standards.
  public init() {}
}

extension ConfigurationTable {
  /// Checks every key of every source and gives the configuration, or everything that is wrong.
  ///
  /// Not to serve with it, each key must be right alone, and what serving needs may be absent.
  public func checked(
    _ sources: ConfigurationSources, toServe: Bool = true
  ) throws(ConfigurationErrors) -> ServiceConfiguration {
    var check = ConfigurationCheck(table: self, isToServe: toServe)
    if let file = sources.file { check.take(file: file.path, file.text) }
    check.take(environment: sources.environment)
    for option in sources.options { check.take(option: option) }
    return try check.finished()
  }
}

/// A configuration while it is put together.
private struct ConfigurationCheck {
  let table: ConfigurationTable
  let isToServe: Bool
  var values: [String: (value: SettingValue, origin: SettingOrigin)] = [:]
  var findings: [ConfigurationFinding] = []

  mutating func take(file path: String, _ text: String) {
    let reading = YAMLReading(path: path, text: text, table: table)
    findings += reading.findings
    for setting in reading.settings {
      take(
        setting.key, setting.raw, .file(path: path, line: setting.line),
        place: "\(path):\(setting.line)")
    }
  }

  mutating func take(environment: [String: String]) {
    let prefix = ConfigurationTable.prefix(table.service)
    for (name, text) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix(prefix) {
      guard let key = table.variables[name] else {
        let near = Suggestion.nearest(name, among: table.variables.keys)
        unknown("environment \(name)", "", "no key has this variable", near)
        continue
      }
      take(key, .text(text), .environment(name), place: "environment \(name)")
    }
  }

  mutating func take(option: (option: String, key: String, value: String)) {
    take(option.key, .text(option.value), .option(option.option), place: option.option)
  }

  private mutating func take(
    _ key: String, _ raw: RawSetting, _ origin: SettingOrigin, place: String
  ) {
    guard let spec = table.specs[key] else {
      return unknown(place, key, "unknown key", Suggestion.nearest(key, among: table.specs.keys))
    }
    do throws(SettingProblem) {
      values[key] = (try spec.kind.checked(raw, isSecret: spec.isSecret), origin)
    } catch {
      findings.append(
        ConfigurationFinding(
          place, key, error.problem, mend: "expected \(spec.kind.expectation)"))
    }
  }

  private mutating func unknown(
    _ place: String, _ key: String, _ problem: String, _ near: String?
  ) {
    let mend = near.map { "did you mean \($0)?" } ?? "`config --keys` lists what there is"
    findings.append(ConfigurationFinding(place, key, problem, mend: mend))
  }

  consuming func finished() throws(ConfigurationErrors) -> ServiceConfiguration {
    for spec in table.components.flatMap(\.specs) where values[spec.key] == nil {
      if let standard = spec.standard { values[spec.key] = (standard, .standard) }
      if isToServe, spec.isRequired, !findings.contains(where: { $0.key == spec.key }) {
        findings.append(
          ConfigurationFinding(
            "configuration", spec.key, "not set", mend: "expected \(spec.kind.expectation)"))
      }
    }
    let configuration = ServiceConfiguration(table, values)
    // Between keys there is something to say only when each of them is right.
    if findings.isEmpty, isToServe {
      findings = table.components.flatMap { $0.check(configuration) }
    }
    if findings.isEmpty { return configuration }
    throw ConfigurationErrors(findings: findings)
  }
}
