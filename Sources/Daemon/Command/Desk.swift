internal import ArgumentParser
internal import Glibc
internal import Messages
internal import RPC
internal import RPCOverHTTP2
internal import Reactor
internal import TLS
internal import Terminal

/// What a verb works with: the configuration as `serve` would have it, and the way to the process.
struct Desk<Definition: ServiceDefinition> {
  let options: GlobalOptions

  var answer: Answer { Answer(format: options.output) }

  /// The configuration from file, environment and options.
  func configuration() throws -> ServiceConfiguration {
    try Definition.table.checked(try sources())
  }

  /// The same for a verb that works on the files: what only `serve` needs may be absent or wrong.
  func filesConfiguration() throws -> ServiceConfiguration {
    try Definition.table.checked(try sources(), toServe: false)
  }

  /// The data folder, also when the rest of the configuration is wrong: a sick service must still
  /// be looked at.
  func folder() -> String {
    let setting = ProcessSettings.folderSetting(Definition.identity.name)
    do { return try filesConfiguration()[setting] } catch {}
    if let data = options.data { return data }
    let variable = ConfigurationTable.variable(Definition.identity.name, setting.spec.key)
    if let value = Self.environment()[variable] { return value }
    if case .text(let text)? = setting.spec.standard { return text }
    return "."
  }

  func sources() throws -> ConfigurationSources {
    var sources = ConfigurationSources()
    sources.environment = Self.environment()
    if let path = options.config {
      guard let text = TextFile.read(path, maximumBytes: YAMLReading.maximumBytes) else {
        throw VerbFailure(
          "the configuration file \(path) cannot be read, or has more than "
            + "\(YAMLReading.maximumBytes >> 20) MiB", mend: "look at its path and mode")
      }
      sources.file = (path, text)
    }
    for setting in options.settings {
      guard let equals = setting.firstIndex(of: "="), equals != setting.startIndex else {
        throw VerbFailure("--set \(setting)", mend: "write it as --set key=value")
      }
      let value = String(setting[setting.index(after: equals)...])
      sources.options.append(("--set", String(setting[..<equals]), value))
    }
    if let data = options.data { sources.options.append(("--data", "data.folder", data)) }
    return sources
  }

  private static func environment() -> [String: String] {
    var environment: [String: String] = [:]
    var at = environ
    while let entry = at.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        environment[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      at += 1
    }
    return environment
  }
}
