public import Wire

/// Everything that a set of files declares, by full name.
public struct SymbolTable: Sendable {
  /// The files and all that they import, each once.
  public let files: [FileDescriptor]
  private let symbols: [String: Symbol]

  /// What a full name stands for.
  public enum Symbol: Sendable, Hashable {
    case service(ServiceDescriptor)
    /// A method with the service that has it.
    case method(ServiceDescriptor, MethodDescriptor)
    case message(MessageDescriptor)
    case enumeration(EnumDescriptor)
  }

  /// The symbols of the files and of what they import; of two alike the first one counts.
  public init(files: [FileDescriptor] = []) {
    self.files = FileDescriptor.withImports(files)
    var symbols: [String: Symbol] = [:]
    for file in self.files {
      for (name, symbol) in Self.symbols(of: file) where symbols[name] == nil {
        symbols[name] = symbol
      }
    }
    self.symbols = symbols
  }

  private static func symbols(of file: FileDescriptor) -> [(String, Symbol)] {
    var found: [(String, Symbol)] = []
    for service in file.services {
      found.append((service.fullName, .service(service)))
      for method in service.methods {
        found.append(("\(service.fullName).\(method.name)", .method(service, method)))
      }
    }
    for message in file.allMessages where !message.isMapEntry {
      found.append((message.fullName, .message(message)))
    }
    for type in file.allEnums { found.append((type.fullName, .enumeration(type))) }
    return found
  }

  // MARK: Looking up

  /// By full name; `/service/Method`, `service/Method` and a leading dot mean the same.
  public subscript(_ name: String) -> Symbol? { symbols[Self.dotted(name)] }

  /// Full names that end with these words, such as `Catalog/Find`; sorted.
  public func names(endingIn name: String) -> [String] {
    let tail = "." + Self.dotted(name)
    return symbols.keys.filter { $0.hasSuffix(tail) }.sorted()
  }

  /// `/a.B/C` and `.a.B.C` as `a.B.C`.
  public static func dotted(_ name: String) -> String {
    let plain = String(name.map { $0 == "/" ? "." : $0 })
    return plain.hasPrefix(".") ? String(plain.dropFirst()) : plain
  }

  /// All full names, sorted.
  public var names: [String] { symbols.keys.sorted() }

  /// Full names of the services, sorted.
  public var services: [String] {
    symbols.compactMap { name, symbol in
      if case .service = symbol { name } else { nil }
    }.sorted()
  }

  /// Full names of the methods, as in a call's path without its first slash, sorted.
  public var methods: [String] {
    symbols.values.compactMap { symbol in
      if case .method(let service, let method) = symbol {
        "\(service.fullName)/\(method.name)"
      } else {
        nil
      }
    }.sorted()
  }

  /// A message by its full name.
  public func message(named name: String) -> MessageDescriptor? {
    if case .message(let message)? = self[name] { message } else { nil }
  }
}
