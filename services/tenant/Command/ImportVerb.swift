import ArgumentParser
import Daemon
import Messages
import TenantService
import Wire

/// `import TABLE FILE`: takes a table of the directory.
struct ImportVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take a table in CSV: all of it, or nothing.",
    discussion: """
      Tables, in the order in which they point at each other: malls, zones, tenants, shops, items, \
      offers. Rows that are as before change nothing; rows that are not in the file stay.

      Exit codes: 0 taken, 1 the file has errors (they are listed), 2 it could not be done.

      Example: atrium-tenant import offers offers.csv --dry-run
      """)

  enum Table: String, ExpressibleByArgument, CaseIterable {
    case malls, zones, tenants, shops, items, offers

    var message: Atrium_Tenant_V1_Table {
      switch self {
      case .malls: .malls
      case .zones: .zones
      case .tenants: .tenants
      case .shops: .shops
      case .items: .items
      case .offers: .offers
      }
    }
  }

  @Argument(help: "malls, zones, tenants, shops, items or offers.")
  var table: Table

  @Argument(help: "A file in CSV (RFC 4180, UTF-8, with a header).")
  var file: String

  @Flag(help: "Check only.")
  var dryRun = false

  @OptionGroup var options: LocalOptions

  func run() async throws {
    let bytes = try LocalLink.file(file, maximumBytes: 3 << 20)
    try await options.ask(TenantDefinition.self) { link in
      let done = try await Atrium_Tenant_V1_DirectoryClient(link.client).importTable(
        .with {
          $0.table = table.message
          $0.csv = bytes
          $0.dryRun = dryRun
        }, options: link.options(noting: "import", table.rawValue, dryRun ? "--dry-run" : file))
      try link.write(done) { text(done) }
      if done.errorCount > 0 { try link.endNotWell() }
    }
  }

  private func text(_ done: Atrium_Tenant_V1_ImportTableResponse) -> String {
    if done.errorCount == 0 {
      let verb = dryRun ? "would be" : "were"
      return "\(table.rawValue): \(done.inserted) \(verb) new, \(done.updated) \(verb) changed, "
        + "\(done.unchanged) are as before\n"
    }
    var text = done.errors.map { error in
      let column = error.column.isEmpty ? "" : " \(error.column):"
      return "\(file):\(error.line):\(column) \(error.text)\n"
    }.joined()
    let rest = Int(done.errorCount) - done.errors.count
    if rest > 0 { text += "and \(rest) more\n" }
    return text + "nothing was taken\n"
  }
}
