internal import COpenSSL

/// Reads PEM blocks of one setting, and says what is wrong with them.
struct PEMReading {
  let source: PEMSource
  let field: TLSConfigurationError.Field

  func failure(_ problem: String, expected: String) -> TLSConfigurationError {
    TLSConfigurationError(field, source: source.description, problem: problem, expected: expected)
  }

  /// All certificates of the source, in their order; other blocks are passed over.
  func certificates(atMost limit: Int) throws(TLSConfigurationError) -> [OpenSSLObject] {
    let bio = try open()
    var certificates: [OpenSSLObject] = []
    ErrorQueue.clear()
    while let next = PEM_read_bio_X509(bio.pointer, nil, refusePassword, nil) {
      certificates.append(.certificate(next))
      if certificates.count > limit {
        throw failure(
          "it holds more than \(limit) certificates", expected: "at most \(limit) certificates")
      }
    }
    let errors = ErrorQueue.drain()
    let isAtEnd = errors.last?.isFrom(ERR_LIB_PEM, PEM_R_NO_START_LINE) ?? false
    guard isAtEnd else {
      let reasons = errors.map(\.text).joined(separator: ", ")
      throw failure(
        "certificate \(certificates.count + 1) cannot be read: \(reasons)",
        expected: "whole PEM blocks from BEGIN CERTIFICATE to END CERTIFICATE")
    }
    if certificates.isEmpty {
      throw failure(
        "there is no certificate in it", expected: "a PEM block with BEGIN CERTIFICATE")
    }
    return certificates
  }

  /// The first private key of the source.
  func privateKey() throws(TLSConfigurationError) -> OpenSSLObject {
    let bio = try open()
    var isEncrypted = false
    ErrorQueue.clear()
    let key = withUnsafeMutablePointer(to: &isEncrypted) { flag in
      PEM_read_bio_PrivateKey(bio.pointer, nil, refusePassword, flag)
    }
    if let key { return .key(key) }
    let errors = ErrorQueue.drain()
    if isEncrypted {
      throw failure(
        "the key is encrypted",
        expected: "a key without a pass phrase, in a file that only "
          + "this process may read")
    }
    // OpenSSL's decoders say "unsupported" for an empty file and for half a key alike.
    throw failure(
      "no private key in it can be read: " + errors.map(\.text).joined(separator: ", "),
      expected: "a whole PEM block from BEGIN PRIVATE KEY to its end, RSA, EC or Ed25519")
  }

  private func open() throws(TLSConfigurationError) -> OpenSSLObject {
    ErrorQueue.clear()
    switch source {
    case .file(let path):
      guard let bio = BIO_new_file(path, "r") else {
        throw failure(
          "it cannot be opened: " + (ErrorQueue.drain().first?.text ?? "no reason given"),
          expected: "a file that this process may read")
      }
      return .bio(bio)
    case .text(var text):
      guard let bio = BIO_new(BIO_s_mem()) else {
        throw failure("no memory for it: " + ErrorQueue.text(), expected: "enough memory")
      }
      let owned = OpenSSLObject.bio(bio)
      let count = text.utf8.count
      let written = text.withUTF8 { BIO_write(bio, $0.baseAddress, Int32(clamping: $0.count)) }
      guard Int(written) == count || count == 0 else {
        throw failure("it cannot be taken in: " + ErrorQueue.text(), expected: "less text")
      }
      return owned
    }
  }
}

/// Answers OpenSSL's question for a pass phrase: there is none. Notes the question in the flag.
private func refusePassword(
  _: UnsafeMutablePointer<CChar>?, _: Int32, _: Int32, flag: UnsafeMutableRawPointer?
) -> Int32 {
  flag?.assumingMemoryBound(to: Bool.self).pointee = true
  return -1
}
