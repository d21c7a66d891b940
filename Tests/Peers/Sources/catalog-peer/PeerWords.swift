import Reactor
import TLS

/// What the command line of `catalog-peer` says.
struct PeerWords {
  /// Certificate, key and authority; none for plaintext only.
  var files: [PEMSource] = []
  /// Where to listen in plaintext; the other faces take any port there.
  var address = SocketAddress.loopback(port: 0)
  /// Whether there are faces with the limits of a public port as well.
  var isPublic = false
  /// Whether calls are refused that would make all others slow.
  var admits = false

  static let usage =
    "catalog-peer [CERTIFICATE KEY AUTHORITY] [--at ADDRESS] [--public] [--admission]"

  /// nil where the words are not as `usage` says.
  init?(_ words: some Sequence<String>) {
    var words = words.makeIterator()
    while let word = words.next() {
      switch word {
      case "--public": isPublic = true
      case "--admission": admits = true
      case "--at":
        guard let place = words.next().flatMap(SocketAddress.init(parsing:)) else { return nil }
        address = place
      default:
        if word.hasPrefix("--") { return nil }
        files.append(.file(word))
      }
    }
    if !files.isEmpty, files.count != 3 { return nil }
  }

  /// Mutual TLS with the files; nil without them.
  func tls() throws -> TLSContextSource? {
    guard files.count == 3 else { return nil }
    var configuration = TLSConfiguration.server(
      identity: TLSIdentity(certificateChain: files[0], privateKey: files[1]))
    configuration.trust = .authorities(files[2])
    configuration.clientCertificates = .required
    return try TLSContextSource(configuration)
  }
}
