/// Which services may call which methods; what no rule names is denied.
///
/// The most specific rule for a method decides alone: the method, then its service, then the
/// nearest package, then `*`. So a rule for one method narrows the rule for its service.
public struct AllowList: Sendable, Hashable {
  /// One line of the list.
  public struct Rule: Sendable, Hashable {
    /// `package.Service/Method`, `package.Service/*`, `package.*` or `*`.
    public var methods: String
    /// Who may call them; empty: nobody.
    public var callers: [SPIFFEPattern]

    /// A line as it stands in the configuration.
    public init(methods: String, callers: [SPIFFEPattern]) {
      self.methods = methods
      self.callers = callers
    }
  }

  /// What the list says about one call.
  public enum Decision: Sendable, Hashable {
    /// The call may begin.
    case allowed
    /// It may not; the text says why, for the operator.
    case denied(String)
  }

  /// Lines of one list.
  public static let maximumRules = 4096
  /// Bytes of one name of a method.
  public static let maximumMethodBytes = 1024

  private let rules: [Substring: [SPIFFEPattern]]

  /// Checks every rule; two rules for the same methods are an error.
  public init(_ lines: [Rule]) throws(TLSConfigurationError) {
    guard lines.count <= Self.maximumRules else {
      throw TLSConfigurationError(
        .allowList, problem: "\(lines.count) rules", expected: "at most \(Self.maximumRules)")
    }
    var rules: [Substring: [SPIFFEPattern]] = [:]
    for line in lines {
      try Self.check(line.methods)
      guard rules.updateValue(line.callers, forKey: line.methods[...]) == nil else {
        throw TLSConfigurationError(
          .allowList, source: "rule \(line.methods)", problem: "there are two of it",
          expected: "one rule with all its callers")
      }
    }
    self.rules = rules
  }

  /// Whether this caller may call `/package.Service/Method`; the slash in front may be left out.
  ///
  /// A caller without a name (nil) is always denied.
  public func decision(method: String, caller: SPIFFEID?) -> Decision {
    let name = method.hasPrefix("/") ? method.dropFirst() : method[...]
    guard let caller else { return .denied("a caller without a SPIFFE ID calls \(name)") }
    guard let callers = callers(of: name) else {
      return .denied("no rule names \(name); \(caller) calls it")
    }
    if callers.contains(where: { $0.matches(caller) }) { return .allowed }
    return .denied("\(caller) is not among the callers of \(name)")
  }

  /// Looks up the rules from the most specific one on.
  private func callers(of name: Substring) -> [SPIFFEPattern]? {
    if let callers = rules[name] { return callers }
    guard let slash = name.lastIndex(of: "/") else { return rules["*"] }
    var scope = name[..<slash]
    if let callers = rules[scope + "/*"] { return callers }
    while let dot = scope.lastIndex(of: ".") {
      scope = scope[..<dot]
      if let callers = rules[scope + ".*"] { return callers }
    }
    return rules["*"]
  }

  private static func check(_ methods: String) throws(TLSConfigurationError) {
    var names = methods[...]
    if names == "*" { return }
    if names.hasSuffix(".*") {
      names = names.dropLast(2)
    } else {
      let parts = names.split(separator: "/", omittingEmptySubsequences: false)
      let isMethod = parts.count == 2 && (parts[1] == "*" || isName(parts[1]))
      names = isMethod ? parts[0] : ""
    }
    let isValid = names.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isName)
    guard isValid, methods.utf8.count <= maximumMethodBytes else {
      throw TLSConfigurationError(
        .allowList, source: "rule \(methods.prefix(200).debugDescription)",
        problem: "it names no methods",
        expected: "package.Service/Method, package.Service/*, package.* or *")
    }
  }

  private static func isName(_ name: Substring) -> Bool {
    guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return false }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}
