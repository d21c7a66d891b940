internal import Yams

/// One key as a file has it.
struct WrittenSetting {
  let key: String
  let line: Int
  let raw: RawSetting
}

/// Flattens a YAML file into keys; a section's name, a dot, the key below it.
struct YAMLReading {
  let path: String
  let table: ConfigurationTable
  private(set) var settings: [WrittenSetting] = []
  private(set) var findings: [ConfigurationFinding] = []
  private var nodes = 0

  /// Bytes of a file.
  static let maximumBytes = 1 << 20
  /// Values and sections of a file, aliases counted each time.
  static let maximumNodes = 10_000
  /// Sections within sections.
  static let maximumDepth = 8

  init(path: String, text: String, table: ConfigurationTable) {
    self.path = path
    self.table = table
    if text.utf8.count > Self.maximumBytes {
      find(1, "", "more than \(Self.maximumBytes) bytes", "give it less")
    } else {
      read(text)
    }
  }

  private mutating func read(_ text: String) {
    do {
      guard let root = try Parser(yaml: text, encoding: .utf8).singleRoot() else { return }
      guard case .mapping(let mapping) = root else {
        return find(line(root), "", "not a list of keys", "write `section:` and keys below it")
      }
      read(mapping, prefix: "", depth: 0)
    } catch let error as YamlError {
      report(error)
    } catch {
      find(1, "", "it cannot be read: \(error)", "mend it")
    }
  }

  private mutating func read(_ mapping: Node.Mapping, prefix: String, depth: Int) {
    for (name, value) in mapping {
      nodes += 1
      guard nodes <= Self.maximumNodes, depth < Self.maximumDepth else {
        return find(line(name), prefix, "too many or too deep sections", "give it fewer")
      }
      guard case .scalar(let scalar) = name, !scalar.string.isEmpty else {
        find(line(name), prefix, "a key that is no text", "write a name")
        continue
      }
      let key = prefix.isEmpty ? scalar.string : prefix + "." + scalar.string
      read(value, key: key, line: line(name), depth: depth)
    }
  }

  private mutating func read(_ value: Node, key: String, line: Int, depth: Int) {
    let spec = table.specs[key]
    switch value {
    case .scalar(let scalar):
      let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      if isNothing, isSection(key) { return }
      if isNothing, spec != nil {
        return find(line, key, "no value", "write one, or leave the key out")
      }
      add(key, line, .text(scalar.string))
    case .sequence(let sequence):
      add(key, line, .list(texts(Array(sequence), key)))
    case .mapping(let mapping):
      if let spec {
        guard case .table = spec.kind else { return add(key, line, .table([:])) }
        return add(key, line, .table(entries(mapping, key)))
      }
      if isSection(key) { return read(mapping, prefix: key, depth: depth + 1) }
      // The whole section is unknown: one finding, not one for each key in it.
      add(key, line, .table([:]))
    case .alias:
      find(line, key, "an alias without its anchor", "write the value itself")
    }
  }

  private mutating func entries(_ mapping: Node.Mapping, _ key: String) -> [String: [String]] {
    var entries: [String: [String]] = [:]
    for (name, value) in mapping {
      nodes += 1
      guard let name = name.scalar?.string, nodes <= Self.maximumNodes else {
        find(line(name), key, "a name that is no text, or too many", "write fewer names")
        continue
      }
      switch value {
      case .sequence(let sequence): entries[name] = texts(Array(sequence), key)
      case .scalar(let scalar): entries[name] = [scalar.string]
      default: find(line(value), key, "\(name): a section", "write a list of texts")
      }
    }
    return entries
  }

  private mutating func texts(_ values: [Node], _ key: String) -> [String] {
    var texts: [String] = []
    for value in values {
      nodes += 1
      guard case .scalar(let scalar) = value, nodes <= Self.maximumNodes else {
        find(line(value), key, "an entry that is no text, or too many", "write a list of texts")
        continue
      }
      texts.append(scalar.string)
    }
    return texts
  }

  private func isSection(_ key: String) -> Bool {
    table.specs.keys.contains { $0.hasPrefix(key + ".") }
  }

  private mutating func add(_ key: String, _ line: Int, _ raw: RawSetting) {
    settings.append(WrittenSetting(key: key, line: line, raw: raw))
  }

  private func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

  private mutating func find(_ line: Int, _ key: String, _ problem: String, _ mend: String) {
    findings.append(ConfigurationFinding("\(path):\(line)", key, problem, mend: mend))
  }

  /// The library's errors without the excerpt they carry, which may be a secret.
  private mutating func report(_ error: YamlError) {
    let mend = "mend the YAML there"
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      find(mark.line, "", problem, mend)
    case .duplicatedKeysInMapping(let names, let context):
      find(
        context.mark.line, names.sorted().joined(separator: ", "), "there twice in one section",
        "keep one of them")
    case .reader(let problem, let offset, _, let yaml):
      let read = yaml.utf8.prefix(offset ?? 0)
      find(read.count { $0 == 0x0A } + 1, "", problem, mend)
    default: find(1, "", "it cannot be read as YAML", mend)
    }
  }
}
