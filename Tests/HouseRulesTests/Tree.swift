import Foundation

/// The repository as it lies on disk, read once.
struct Tree {
  static let shared = Tree(root: repositoryRoot())

  let root: URL
  /// Paths of files from the root, sorted. Build products, installed tools and data are left out.
  let paths: [String]
  /// Every Swift file, the generated ones too.
  let swift: [SwiftSource]

  init(root: URL) {
    self.root = root
    paths = walk(root, prefix: "").sorted()
    swift = paths.filter { $0.hasSuffix(".swift") }.map { path in
      SwiftSource(path: path, text: readText(root.appendingPathComponent(path)) ?? "")
    }
  }

  /// Hand-written Swift of the product: no tests, nothing generated.
  var product: [SwiftSource] {
    swift.filter { isProduct($0.path) && !$0.isGenerated }
  }

  func text(_ path: String) -> String? {
    readText(root.appendingPathComponent(path))
  }

  func isExecutable(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: root.appendingPathComponent(path).path)
  }
}

let productFolders = ["Sources/", "services/", "gateway/", "proto/generator/Sources/"]

func isProduct(_ path: String) -> Bool {
  productFolders.contains { path.hasPrefix($0) }
}

/// Whether any of the words stands anywhere in the text; quick, also on large files.
func holdsAny(of words: [String], _ text: String) -> Bool {
  let data = Data(text.utf8)
  return words.contains { data.range(of: Data($0.utf8)) != nil }
}

/// Walks up from this file to the folder that holds Package.swift and Tests.
private func repositoryRoot() -> URL {
  var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  while folder.path != "/" {
    let manifest = folder.appendingPathComponent("Package.swift").path
    let tests = folder.appendingPathComponent("Tests/HouseRulesTests").path
    let files = FileManager.default
    if files.fileExists(atPath: manifest) && files.fileExists(atPath: tests) { return folder }
    folder.deleteLastPathComponent()
  }
  return folder
}

private func walk(_ folder: URL, prefix: String) -> [String] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  var paths: [String] = []
  for name in names where isKept(name) {
    let child = folder.appendingPathComponent(name)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: child.path, isDirectory: &isFolder) else {
      continue
    }
    if isFolder.boolValue {
      paths += walk(child, prefix: prefix + name + "/")
    } else {
      paths.append(prefix + name)
    }
  }
  return paths
}

/// Dot folders hold products and tools, except the one of continuous integration.
private func isKept(_ name: String) -> Bool {
  if name.hasPrefix(".") { return [".ci", ".gitignore", ".swift-format"].contains(name) }
  return name != "__pycache__" && name != "Package.resolved"
}

/// The text of a file, nil when it is absent or not UTF-8.
private func readText(_ url: URL) -> String? {
  guard let data = try? Data(contentsOf: url) else { return nil }
  return String(data: data, encoding: .utf8)
}
