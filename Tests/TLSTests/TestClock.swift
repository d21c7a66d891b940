import COpenSSL
import Glibc

@testable import TLS

/// Waits for a certificate to expire: OpenSSL asks the real clock.
func sleepSeconds(_ seconds: Int) async throws {
  try await Task.sleep(for: .seconds(seconds))
}

extension TLSContext {
  /// Contexts of ours always offer TLS 1.3; this makes a peer that does not know it.
  func limitToVersion12() {
    _ = copenssl_set_maximum_version(handle.pointer, TLS1_2_VERSION)
  }
}

enum TestClock {
  static var unixSeconds: Int64 { Int64(time(nil)) }
}
