internal import Terminal

extension ConfigVerb {
  /// Every key, section by section.
  func writeKeys() {
    let table = Definition.table
    desk.answer.write(
      .list(
        table.components.flatMap(\.specs).map { spec in
          .object([
            ("key", .text(spec.key)), ("type", .text(spec.kind.name)),
            ("expected", .text(spec.kind.expectation)),
            ("default", spec.standard.map { .text($0.written(spec.kind)) } ?? .nothing),
            ("required", .flag(spec.isRequired)), ("secret", .flag(spec.isSecret)),
            ("variable", .text(ConfigurationTable.variable(table.service, spec.key))),
            ("meaning", .text(spec.meaning)),
          ])
        })
    ) {
      table.components.map { component in
        "# \(component.summary)\n" + component.specs.map { text($0, table) }.joined()
      }.joined()
    }
  }

  private func text(_ spec: SettingSpec, _ table: ConfigurationTable) -> String {
    let standard =
      spec.standard.map { "default \(shown($0.written(spec.kind)))" }
      ?? (spec.isRequired ? "required" : "not set by default")
    let secret = spec.isSecret ? ", secret" : ""
    return "\(spec.key)\n    \(spec.kind.expectation); \(standard)\(secret)\n"
      + "    \(spec.meaning)\n    \(ConfigurationTable.variable(table.service, spec.key))\n\n"
  }

  private func shown(_ text: String) -> String { text.isEmpty ? "empty" : text }
}
