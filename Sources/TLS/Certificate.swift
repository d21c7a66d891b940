internal import COpenSSL

/// Reads an X.509 certificate that somebody else owns (RFC 5280).
struct Certificate {
  /// `X509 *`, valid as long as its owner.
  let pointer: OpaquePointer

  /// Longest text of a name in a message; the rest is cut.
  static let maximumNameBytes = 256
  /// Names of the peer in a message; more are counted only.
  static let maximumNamesInText = 8

  var subject: String { text(of: X509_get_subject_name(pointer)) }
  var issuer: String { text(of: X509_get_issuer_name(pointer)) }

  var isExpired: Bool { X509_cmp_current_time(X509_get0_notAfter(pointer)) < 0 }
  var isNotYetValid: Bool { X509_cmp_current_time(X509_get0_notBefore(pointer)) > 0 }
  var isAuthority: Bool { X509_get_extension_flags(pointer) & UInt32(EXFLAG_CA) != 0 }

  /// Whether it may sign certificates or lists of revoked ones.
  var maySignCertificates: Bool {
    let usage = X509_get_key_usage(pointer)
    // Without the extension OpenSSL answers that every use is allowed.
    return usage != UInt32.max && usage & UInt32(KU_KEY_CERT_SIGN | KU_CRL_SIGN) != 0
  }

  /// The times between which it is valid, as text for a message.
  var validity: String {
    "\(text(of: X509_get0_notBefore(pointer))) to \(text(of: X509_get0_notAfter(pointer)))"
  }

  /// Seconds from 1970 to the end of its validity.
  var notAfterUnixSeconds: Int64 {
    guard let epoch = ASN1_TIME_set(nil, 0) else { return 0 }
    defer { ASN1_STRING_free(epoch) }
    var days: Int32 = 0
    var seconds: Int32 = 0
    guard ASN1_TIME_diff(&days, &seconds, epoch, X509_get0_notAfter(pointer)) == 1 else {
      return 0
    }
    return Int64(days) * 86_400 + Int64(seconds)
  }

  /// SHA-256 over its DER form.
  var fingerprint: [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    guard X509_digest(pointer, EVP_sha256(), &digest, &count) == 1 else { return [] }
    return Array(digest.prefix(Int(count)))
  }

  var commonName: String? {
    let name = X509_get_subject_name(pointer)
    let index = X509_NAME_get_index_by_NID(name, NID_commonName, -1)
    guard index >= 0, let entry = X509_NAME_get_entry(name, index),
      let value = X509_NAME_ENTRY_get_data(entry)
    else { return nil }
    var bytes: UnsafeMutablePointer<UInt8>?
    let count = ASN1_STRING_to_UTF8(&bytes, value)
    guard count >= 0, let bytes else { return nil }
    defer { CRYPTO_free(bytes, #fileID, #line) }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
  }

  /// Its alternative names of one kind, `GEN_URI` or `GEN_DNS`.
  ///
  /// A byte that is not printable ASCII becomes U+FFFD, so that no name matches one that was cut
  /// at a NUL. Their number is bounded by `TLSContext.maximumPeerChainBytes`.
  func alternativeNames(_ kind: Int32) -> [String] {
    guard let extensionValue = X509_get_ext_d2i(pointer, NID_subject_alt_name, nil, nil) else {
      return []
    }
    let names = OpaquePointer(extensionValue)
    defer { GENERAL_NAMES_free(names) }
    return (0..<max(0, OPENSSL_sk_num(names))).compactMap { index in
      guard let item = OPENSSL_sk_value(names, index) else { return nil }
      var type: Int32 = 0
      let name = item.assumingMemoryBound(to: GENERAL_NAME.self)
      guard let value = GENERAL_NAME_get0_value(name, &type), type == kind else { return nil }
      return printable(value.assumingMemoryBound(to: ASN1_STRING.self))
    }
  }

  /// What it is valid for, for a message: `DNS a, URI b`.
  var namesText: String {
    let names =
      alternativeNames(GEN_DNS).map { "DNS \($0)" } + alternativeNames(GEN_URI).map { "URI \($0)" }
    if names.isEmpty { return "no DNS or URI name" }
    let shown = names.prefix(Self.maximumNamesInText)
      .map { String($0.prefix(Self.maximumNameBytes)) }.joined(separator: ", ")
    let rest = names.count - Self.maximumNamesInText
    return rest > 0 ? "\(shown) and \(rest) more" : shown
  }

  private func printable(_ value: UnsafePointer<ASN1_STRING>) -> String {
    let bytes = UnsafeBufferPointer(
      start: ASN1_STRING_get0_data(value), count: Int(max(0, ASN1_STRING_length(value))))
    var text = ""
    for byte in bytes {
      let isPrintable = byte > 0x20 && byte < 0x7F
      text.unicodeScalars.append(isPrintable ? Unicode.Scalar(byte) : "\u{FFFD}")
    }
    return text
  }

  private func text(of name: OpaquePointer?) -> String {
    printed { bio in copenssl_print_name(bio, name) }
  }

  private func text(of time: UnsafePointer<ASN1_TIME>?) -> String {
    printed { bio in ASN1_TIME_print(bio, time) }
  }

  /// What a printing function of OpenSSL writes, cut at `maximumNameBytes`.
  private func printed(_ print: (OpaquePointer) -> Int32) -> String {
    guard let pointer = BIO_new(BIO_s_mem()) else { return "" }
    let bio = OpenSSLObject.bio(pointer)
    guard print(bio.pointer) > 0 else { return "" }
    var bytes = [UInt8](repeating: 0, count: Self.maximumNameBytes)
    let count = BIO_read(bio.pointer, &bytes, Int32(bytes.count))
    return String(decoding: bytes.prefix(Int(max(0, count))), as: UTF8.self)
  }
}
