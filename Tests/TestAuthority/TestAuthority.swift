internal import COpenSSL

@testable package import TLS

/// Makes certificates for tests; each has its key beside it, as PEM.
package final class TestAuthority {
  package struct Certificate {
    package var certificate: String
    package var key: String

    package var identity: TLSIdentity {
      TLSIdentity(certificateChain: .text(certificate), privateKey: .text(key))
    }
  }

  package enum KeyKind: String, CaseIterable {
    case ec = "EC"
    case rsa = "RSA"
    case ed25519 = "ED25519"
  }

  package struct Wish {
    package var name: String
    package var alternatives: String
    package var validFromSeconds: Int
    package var validToSeconds: Int
    package var isAuthority: Bool
    package var keyKind: KeyKind

    package init(
      name: String = "localhost", alternatives: String = "DNS:localhost,IP:127.0.0.1",
      validFromSeconds: Int = -3600, validToSeconds: Int = 3600, isAuthority: Bool = false,
      keyKind: KeyKind = .ec
    ) {
      self.name = name
      self.alternatives = alternatives
      self.validFromSeconds = validFromSeconds
      self.validToSeconds = validToSeconds
      self.isAuthority = isAuthority
      self.keyKind = keyKind
    }
  }

  package struct CannotMake: Error {
    package var what: String
  }

  package let pem: String
  private let certificate: OpenSSLObject
  private let key: OpenSSLObject
  private static let serials = Serials()

  package init(_ name: String = "test authority", validToSeconds: Int = 3600) throws {
    key = try Self.makeKey(.ec)
    let wish = Wish(
      name: name, alternatives: "", validToSeconds: validToSeconds, isAuthority: true)
    certificate = try Self.sign(wish, subjectKey: key, issuer: nil, issuerKey: key)
    pem = try Self.text(of: certificate)
  }

  private init(certificate: OpenSSLObject, key: OpenSSLObject) throws {
    (self.certificate, self.key) = (certificate, key)
    pem = try Self.text(of: certificate)
  }

  package func issue(_ wish: Wish = Wish()) throws -> Certificate {
    let key = try Self.makeKey(wish.keyKind)
    let made = try Self.sign(
      wish, subjectKey: key, issuer: certificate, issuerKey: self.key)
    return Certificate(certificate: try Self.text(of: made), key: try Self.text(ofKey: key))
  }

  /// An authority between this one and its leaves.
  package func intermediate(_ name: String) throws -> TestAuthority {
    let key = try Self.makeKey(.ec)
    let wish = Wish(name: name, alternatives: "", isAuthority: true)
    let made = try Self.sign(wish, subjectKey: key, issuer: certificate, issuerKey: self.key)
    return try TestAuthority(certificate: made, key: key)
  }

  /// The key with a pass phrase, as PKCS #8 and, where there is one, in its older form.
  package static func encryptedForms(_ key: String) throws -> [String] {
    let key = try PEMReading(source: .text(key), field: .privateKey).privateKey()
    let aes = EVP_aes_256_cbc()
    let modern = try written {
      PEM_write_bio_PKCS8PrivateKey($0, key.pointer, aes, "secret", 6, nil, nil)
    }
    if EVP_PKEY_get_id(key.pointer) == EVP_PKEY_ED25519 { return [modern] }
    let phrase = Array("secret".utf8)
    let older = try written {
      PEM_write_bio_PrivateKey_traditional($0, key.pointer, aes, phrase, 6, nil, nil)
    }
    return [modern, older]
  }

  /// The key as OpenSSL 1 wrote it: `BEGIN RSA PRIVATE KEY`.
  package static func traditionalForm(_ key: String) throws -> String {
    let key = try PEMReading(source: .text(key), field: .privateKey).privateKey()
    return try written {
      PEM_write_bio_PrivateKey_traditional($0, key.pointer, nil, nil, 0, nil, nil)
    }
  }

  static func makeKey(_ kind: KeyKind) throws -> OpenSSLObject {
    guard let pointer = EVP_PKEY_CTX_new_from_name(nil, kind.rawValue, nil) else {
      throw CannotMake(what: "a key's context")
    }
    let context = OpenSSLObject(pointer, free: EVP_PKEY_CTX_free)
    EVP_PKEY_keygen_init(context.pointer)
    switch kind {
    case .ec: EVP_PKEY_CTX_set_group_name(context.pointer, "P-256")
    case .rsa: EVP_PKEY_CTX_set_rsa_keygen_bits(context.pointer, 2048)
    case .ed25519: break
    }
    var key: OpaquePointer?
    guard EVP_PKEY_generate(context.pointer, &key) == 1, let key else {
      throw CannotMake(what: "a key")
    }
    return .key(key)
  }

  private static func sign(
    _ wish: Wish, subjectKey: OpenSSLObject, issuer: OpenSSLObject?, issuerKey: OpenSSLObject
  ) throws -> OpenSSLObject {
    guard let pointer = X509_new() else { throw CannotMake(what: "a certificate") }
    let made = OpenSSLObject.certificate(pointer)
    X509_set_version(pointer, 2)
    ASN1_INTEGER_set(X509_get_serialNumber(pointer), serials.next())
    X509_gmtime_adj(X509_getm_notBefore(pointer), wish.validFromSeconds)
    X509_gmtime_adj(X509_getm_notAfter(pointer), wish.validToSeconds)
    let subject = X509_get_subject_name(pointer)
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, wish.name, -1, -1, 0)
    X509_set_issuer_name(pointer, issuer.map { X509_get_subject_name($0.pointer) } ?? subject)
    X509_set_pubkey(pointer, subjectKey.pointer)
    let usage = wish.isAuthority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature"
    try add(NID_basic_constraints, wish.isAuthority ? "critical,CA:TRUE" : "CA:FALSE", pointer)
    try add(NID_key_usage, usage, pointer)
    if !wish.alternatives.isEmpty { try add(NID_subject_alt_name, wish.alternatives, pointer) }
    guard X509_sign(pointer, issuerKey.pointer, EVP_sha256()) > 0 else {
      throw CannotMake(what: "a signature")
    }
    return made
  }

  private static func add(_ kind: Int32, _ value: String, _ certificate: OpaquePointer) throws {
    guard let part = X509V3_EXT_conf_nid(nil, nil, kind, value) else {
      throw CannotMake(what: "the extension \(value)")
    }
    X509_add_ext(certificate, part, -1)
    X509_EXTENSION_free(part)
  }

  private static func text(of certificate: OpenSSLObject) throws -> String {
    try written { PEM_write_bio_X509($0, certificate.pointer) }
  }

  private static func text(ofKey key: OpenSSLObject) throws -> String {
    try written { PEM_write_bio_PrivateKey($0, key.pointer, nil, nil, 0, nil, nil) }
  }

  private static func written(_ write: (OpaquePointer) -> Int32) throws -> String {
    guard let bio = BIO_new(BIO_s_mem()) else { throw CannotMake(what: "a BIO") }
    let owned = OpenSSLObject.bio(bio)
    guard write(owned.pointer) == 1 else { throw CannotMake(what: "PEM") }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = BIO_read(owned.pointer, &bytes, Int32(bytes.count))
    return String(decoding: bytes.prefix(Int(max(0, count))), as: UTF8.self)
  }
}
