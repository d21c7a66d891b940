import Testing

/// The rules of the house, held against the tree as it lies on disk. Each failure names the place
/// and the mend.
@Suite struct HouseRules {
  let tree = Tree.shared

  @Test func theTreeIsFound() {
    #expect(tree.paths.contains("Package.swift"))
    #expect(tree.swift.count > 10)
  }

  @Test func importsGoOneWay() {
    let services = Set(
      tree.paths.filter { $0.hasPrefix("services/") }
        .compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) })
    var named: Set<String> = []
    let breaches = tree.swift.flatMap { ImportRule.breaches(in: $0, services: services) }
    // A folder without a row is one breach, however many files it has.
    report(breaches.filter { !$0.what.contains("no row") || named.insert($0.what).inserted })
  }

  @Test func filesAreSmall() {
    let suffixes = [".swift", ".c", ".h", ".py", ".sh", ".proto", ".js"]
    let paths = tree.paths.filter { path in
      suffixes.contains { path.hasSuffix($0) } || path.hasPrefix("infra/")
    }
    report(paths.flatMap { SizeRule.fileBreaches(path: $0, text: tree.text($0) ?? "") })
    report(SizeRule.medianBreaches(tree.product))
  }

  @Test func sqlIsShared() {
    let paths = tree.paths.filter(SQLRule.applies)
    #expect(!paths.isEmpty)
    report(paths.flatMap { SQLRule.breaches(path: $0, text: tree.text($0) ?? "") })
  }

  @Test func linesAreShort() {
    report(tree.swift.flatMap(SizeRule.lineBreaches))
  }

  @Test func functionsAreShort() {
    report(tree.swift.flatMap(FunctionRule.breaches))
  }

  @Test func namesSaySomething() {
    report(tree.paths.flatMap(NameRule.fileBreaches))
    report(tree.swift.flatMap(NameRule.typeBreaches))
  }

  @Test func theTopLevelIsFixed() {
    report(FolderRule.topBreaches(tree.paths))
  }

  @Test func foldersHaveCaptions() {
    report(FolderRule.captionBreaches(tree.paths, readme: tree.text("README.md")))
  }

  @Test func countsOnlyFall() {
    report(RatchetRule.breaches(tree.product, numbers: tree.text(RatchetRule.numbers)))
  }

  @Test func exceptionsAreArgued() {
    report(tree.product.flatMap(ReasonRule.uncheckedSendable))
    report(tree.product.flatMap(ReasonRule.swallowedErrors))
  }

  @Test func peersCannotTrap() {
    report(tree.swift.flatMap(ReasonRule.traps))
  }

  @Test func nothingIsLeftBehind() {
    report(tree.paths.flatMap { ResidueRule.breaches(path: $0, text: tree.text($0) ?? "") })
  }

  @Test func publicThingsAreDocumented() {
    let machinery = tree.swift.filter { $0.path.hasPrefix("Sources/") }
    let names = machinery.flatMap(DocumentationRule.publicRequirements).map(\.text)
    report(
      machinery.flatMap { DocumentationRule.breaches(in: $0, requirements: Set(names)) })
  }

  @Test func scriptsAreSafe() {
    let paths = tree.paths.filter { $0.hasSuffix(".sh") || !$0.hasSuffix(".swift") }
    report(
      paths.flatMap {
        ScriptRule.breaches(
          path: $0, text: tree.text($0) ?? "", isExecutable: tree.isExecutable($0))
      })
  }
}
