internal import Crypto
internal import RPC
internal import RPCServices
internal import TenantDomain

/// Checks of single fields of a request; each names the field and what was expected, never the
/// value.
enum RequestField {
  static func identifier(_ text: String, _ field: String) throws(RPCError) -> String {
    guard Identifier.isValid(text) else { throw .invalid(field, "expected " + Identifier.expected) }
    return text
  }

  static func touch(_ text: String) throws(RPCError) -> String {
    guard Identifier.isTouch(text) else {
      throw .invalid("touch_id", "expected 32 lower-case hexadecimal characters")
    }
    return text
  }

  static func person(_ text: String, _ field: String = "person_id") throws(RPCError) -> String {
    guard UUIDv7(text) != nil else { throw .invalid(field, "expected a UUIDv7 in lower case") }
    return text
  }

  static func couponCode(_ text: String) throws(RPCError) -> CouponCode {
    guard let code = CouponCode(typed: text) else {
      throw .invalid("coupon_code", "expected 16 characters of Crockford's base 32")
    }
    return code
  }

  static func receipt(_ text: String) throws(RPCError) -> String {
    let isPrintable = text.utf8.allSatisfy { (0x21...0x7e).contains($0) }
    guard (1...64).contains(text.utf8.count), isPrintable else {
      throw .invalid("receipt_number", "expected 1 to 64 printable ASCII characters")
    }
    return text
  }

  static func pageSize(_ size: UInt32) throws(RPCError) -> Int {
    guard size <= PageToken.maximumSize else {
      throw .invalid("page_size", "expected 0 to \(PageToken.maximumSize)")
    }
    return size == 0 ? PageToken.usualSize : Int(size)
  }
}

/// Where a page begins: bound to what was asked, so that it is good for the same request only.
enum PageToken {
  static let usualSize = 50
  static let maximumSize = 200
  private static let format: UInt8 = 1

  static func text(after id: String?, of request: String) -> String {
    guard let id else { return "" }
    return Base64URL.encode([format] + Array(request.utf8) + [0] + Array(id.utf8))
  }

  /// The id after which the page begins; empty for the first.
  static func id(_ token: String, of request: String) throws(RPCError) -> String {
    if token.isEmpty { return "" }
    let start = [format] + Array(request.utf8) + [0]
    guard token.utf8.count <= 512, let bytes = Base64URL.decode(Array(token.utf8)),
      bytes.starts(with: start)
    else {
      throw .invalid("page_token", "expected the token of the page before, for the same request")
    }
    return String(decoding: bytes.dropFirst(start.count), as: UTF8.self)
  }
}
