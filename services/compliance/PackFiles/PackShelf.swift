internal import ComplianceDomain
internal import Matching

/// The packs that the program brings along.
enum PackShelf {
  /// File name and text of each.
  static var files: [(name: String, text: String)] {
    [
      ("cn-advertising.yaml", PackageResources.cn_advertising_yaml),
      ("cn-labels.yaml", PackageResources.cn_labels_yaml),
      ("cn-personal-information.yaml", PackageResources.cn_personal_information_yaml),
      ("cn-minors.yaml", PackageResources.cn_minors_yaml),
      ("hk.yaml", PackageResources.hk_yaml),
      ("house.yaml", PackageResources.house_yaml),
    ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
  }

  /// Reads a pack and runs its examples; throws what is wrong with it.
  static func proved(_ text: String, file: String) throws -> Pack {
    let pack = try PackReader(file: file).read(text)
    try prove(pack)
    return pack
  }

  /// Runs the examples; they are written for the zone of the mainland and Hong Kong.
  static func prove(_ pack: Pack) throws {
    let reviewer = try Reviewer([pack], offsetSeconds: 8 * 3600)
    let failures = try reviewer.failures(of: pack)
    if !failures.isEmpty { throw PackFailures(failures: failures) }
  }
}

/// A pack that does not do what its examples say.
struct PackFailures: Error, Sendable, CustomStringConvertible {
  let failures: [PackProof.Failure]

  var description: String { failures.map(\.description).joined(separator: "\n") }
}
