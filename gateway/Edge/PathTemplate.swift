/// A path with variables, as `google.api.http` writes it: `/v1/me/touches/{touch_id}:less`.
///
/// Segments are literals or `{field}`; a verb may end the last one. Other forms of the syntax
/// (`*`, `**`, `{field=pattern}`) are refused when the table of routes is made.
struct PathTemplate: Sendable, Hashable {
  enum Segment: Sendable, Hashable {
    case literal(String)
    case variable(String)
  }

  let segments: [Segment]
  let verb: String?

  /// Segments of one path.
  static let maximumSegments = 16

  init(_ text: String) throws(RouteError) {
    guard text.hasPrefix("/") else { throw .template(text, "it does not begin with /") }
    var parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= Self.maximumSegments, let last = parts.last else {
      throw .template(text, "it has more than \(Self.maximumSegments) segments")
    }
    // A colon behind the closing brace, or in a literal, begins the verb.
    let tail = last.lastIndex(of: "}").map { last[last.index(after: $0)...] } ?? last
    if let colon = tail.firstIndex(of: ":") {
      verb = String(tail[tail.index(after: colon)...])
      parts[parts.count - 1] = last[..<colon]
    } else {
      verb = nil
    }
    var segments: [Segment] = []
    for part in parts { segments.append(try Self.segment(part, in: text)) }
    self.segments = segments
  }

  private static func segment(
    _ part: Substring, in text: String
  ) throws(RouteError) -> Segment {
    guard part.hasPrefix("{"), part.hasSuffix("}") else {
      guard !part.isEmpty, !part.contains(where: { "{}*".contains($0) }) else {
        throw .template(text, "the segment `\(part)` is not supported")
      }
      return .literal(String(part))
    }
    let name = part.dropFirst().dropLast()
    guard !name.isEmpty, !name.contains(where: { "{}=*".contains($0) }) else {
      throw .template(text, "the variable `\(part)` is not supported")
    }
    return .variable(String(name))
  }

  /// The variables' values, percent-decoded; nil when the path is another.
  func match(_ path: [Substring]) -> [(field: String, value: String)]? {
    guard path.count == segments.count, var last = path.last else { return nil }
    if let verb {
      guard last.hasSuffix(":" + verb) else { return nil }
      last = last.dropLast(verb.count + 1)
    }
    var bound: [(String, String)] = []
    for (index, segment) in segments.enumerated() {
      let part = index == segments.count - 1 ? last : path[index]
      switch segment {
      case .literal(let text): if part != text { return nil }
      case .variable(let name):
        guard !part.isEmpty, let value = PercentText.decoded(part) else { return nil }
        bound.append((name, value))
      }
    }
    return bound
  }

  /// Literals before variables, and verbs before none: what is more exact is tried first.
  var rank: [Int] {
    segments.map { if case .literal = $0 { 0 } else { 1 } } + [verb == nil ? 1 : 0]
  }
}

/// What is wrong with a route; found when the table is made.
public enum RouteError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A template that cannot be served.
  case template(String, String)
  /// A variable or body that names no field of the request.
  case field(String, String)
  /// Two methods under the same method and path.
  case duplicate(String)

  public var description: String {
    switch self {
    case .template(let path, let why): "the path \(path) cannot be served: \(why)"
    case .field(let path, let name): "the path \(path) names \(name), which is no field"
    case .duplicate(let route): "\(route) is bound twice"
    }
  }
}
