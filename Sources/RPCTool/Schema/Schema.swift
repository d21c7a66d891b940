import Descriptors
import Messages
import RPC
import Terminal
import Wire

/// The types that are known: of a descriptor set, or asked of the server as they are needed.
actor Schema {
  private(set) var table = SymbolTable()
  /// nil where a descriptor set says everything.
  private let link: Link?
  private let reflection: ReflectionClient?
  /// What the server has sent, by file.
  private var parts: [String: [UInt8]] = [:]
  private var unknown: Set<String> = []

  /// Bytes of a descriptor set.
  static let maximumSetBytes = 256 << 20
  /// For one question to the server's reflection.
  static let patience = Duration.seconds(10)

  /// The server is not asked, and need not be named, where there is a descriptor set.
  init(_ options: SchemaOptions, _ link: () throws -> Link) throws {
    guard let path = options.descriptorSet else {
      let link = try link()
      self.link = link
      reflection = ReflectionClient(link, timeout: Self.patience)
      return
    }
    self.link = nil
    reflection = nil
    guard let bytes = FileBytes.read(path, maximumBytes: Self.maximumSetBytes) else {
      throw VerbFailure(
        "the descriptor set \(path) cannot be read, or has more than "
          + "\(Self.maximumSetBytes >> 20) MiB", mend: "look at its path and mode")
    }
    do throws(DescriptorError) {
      table = SymbolTable(files: try FileDescriptor.load(set: bytes))
    } catch {
      throw VerbFailure(
        "the descriptor set \(path): \(error)",
        mend: "write it with protoc --include_imports --descriptor_set_out=\(path)")
    }
  }

  // MARK: Asking the server

  /// Full names of the services, sorted.
  func services() async throws -> [String] {
    guard let reflection else { return table.services }
    return try await asking { try await reflection.services() }.sorted()
  }

  /// Learns every service of the server, so that names can be completed and corrected.
  private func learnAll() async throws {
    for service in try await services() where table[service] == nil {
      _ = try await learn(symbol: service)
    }
  }

  /// Whether the symbol is known now.
  private func learn(symbol: String) async throws -> Bool {
    if table[symbol] != nil { return true }
    guard let reflection, !symbol.isEmpty, unknown.insert(symbol).inserted else { return false }
    do {
      try await take(try await asking { try await reflection.files(declaring: symbol) })
    } catch is ReflectionClient.Refusal { return false }
    return table[symbol] != nil
  }

  /// Adds files and whatever they import and the server did not send with them.
  private func take(_ files: [[UInt8]]) async throws {
    guard let reflection else { return }
    var waiting: [String] = []
    func add(_ files: [[UInt8]]) throws {
      for bytes in files {
        let head = try FileDescriptor.head(ofSerialized: bytes)
        if parts[head.name] == nil { parts[head.name] = bytes }
        waiting += head.imports
      }
    }
    do {
      try add(files)
      while let name = waiting.popLast() {
        guard parts[name] == nil, parts.count < FileDescriptor.maximumFiles else { continue }
        try add(try await asking { try await reflection.files(named: name) })
      }
      table = SymbolTable(files: try FileDescriptor.load(files: Array(parts.values)))
    } catch let error as DescriptorError {
      throw VerbFailure(
        "what the server's reflection says cannot be used: \(error)",
        mend: "give the types with --descriptor-set")
    } catch let refusal as ReflectionClient.Refusal {
      throw VerbFailure(
        "the server's reflection lacks a file that others import: \(refusal.message)",
        mend: "give the types with --descriptor-set")
    }
  }

  private func asking<Answer: Sendable>(
    _ body: () async throws -> Answer
  ) async throws -> Answer {
    do { return try await body() } catch let error as RPCError {
      guard error.code == .unimplemented else { throw link?.failure(error) ?? error }
      throw VerbFailure(
        "the server has no reflection",
        mend: "give the types with --descriptor-set FILE "
          + "(protoc --include_imports --descriptor_set_out=FILE)")
    }
  }

  // MARK: Names

  /// A declaration by its full name, or by the end of it where only one ends so.
  func symbol(named name: String) async throws -> SymbolTable.Symbol {
    let dotted = SymbolTable.dotted(name)
    if try await learn(symbol: dotted), let symbol = table[dotted] { return symbol }
    try await learnAll()
    if let symbol = try table[dotted] ?? only(table.names(endingIn: name), name) { return symbol }
    throw VerbFailure(
      "the server knows no '\(name)'", mend: try await hint(dotted, among: table.names, "list"))
  }

  /// A method by its full name, or by the end of it where only one ends so.
  func method(named name: String) async throws -> (ServiceDescriptor, MethodDescriptor) {
    let dotted = SymbolTable.dotted(name)
    // Servers know services better than methods.
    let service = dotted.lastIndex(of: ".").map { String(dotted[..<$0]) } ?? ""
    _ = try await learn(symbol: service)
    if case .method(let service, let method)? = table[dotted] { return (service, method) }
    if table[service] == nil { try await learnAll() }
    let ends = table.names(endingIn: name).filter { name in
      if case .method? = table[name] { true } else { false }
    }
    switch try table[dotted] ?? only(ends, name) {
    case .method(let service, let method)?: return (service, method)
    case .service(let service)?:
      throw VerbFailure(
        "\(service.fullName) is a service",
        mend: "name one of its methods: "
          + service.methods.map(\.name).joined(separator: ", "))
    default: break
    }
    let methods = table.methods
    let own = methods.filter { SymbolTable.dotted($0).hasPrefix(service + ".") }
    throw VerbFailure(
      "the server has no method '\(name)'",
      mend: try await hint(dotted, among: own.isEmpty ? methods : own, "list SERVICE"))
  }

  /// What the only one of the names stands for.
  private func only(_ names: [String], _ given: String) throws -> SymbolTable.Symbol? {
    guard names.count > 1 else { return names.first.flatMap { table[$0] } }
    throw VerbFailure(
      "'\(given)' may be one of \(names.count)",
      mend: "write more of it: " + names.prefix(5).joined(separator: ", "))
  }

  private func hint(_ name: String, among names: [String], _ verb: String) async throws -> String {
    // A name that was cut at its front is compared with names cut alike.
    let length = name.split(separator: ".").count
    let ends = Dictionary(
      names.map { full in
        let parts = SymbolTable.dotted(full).split(separator: ".")
        return (parts.suffix(length).joined(separator: "."), full)
      }
    ) { first, _ in first }
    if let near = Suggestion.nearest(name, among: ends.keys), let meant = ends[near] {
      return "did you mean \(meant)?"
    }
    let bare = try await services().filter { table[$0] == nil }
    if let first = bare.first {
      return "its reflection lists \(first) and does not say what that is: give the types with "
        + "--descriptor-set"
    }
    return "`\(RPCTool.program) \(verb)` names what there is"
  }

  // MARK: JSON

  /// The bytes of a message that is given as JSON.
  func encode(
    _ json: [UInt8], as type: MessageDescriptor, maximumBytes: Int
  ) async throws -> [UInt8] {
    await learn(PackedTypes.names(inJSON: json))
    var options = JSONDecodingOptions()
    options.types = TypeRegistry(files: table.files)
    do throws(WireError) {
      let limits = WireLimits(bytes: maximumBytes)
      return try DynamicMessage(json: json, as: type, options: options).serialized(limits: limits)
    } catch {
      throw Self.failure(error, json, type)
    }
  }

  private static func failure(
    _ error: WireError, _ json: [UInt8], _ type: MessageDescriptor
  ) -> VerbFailure {
    if let member = UnknownMember(error, inJSON: json, as: type) {
      let names = (member.message?.fields ?? []).map(\.jsonName)
      let near = Suggestion.nearest(member.name, among: names).map { "did you mean \($0)?" }
      let place = member.message?.fullName ?? type.fullName
      return VerbFailure(
        "the request: \(type.fullName) has no field \(member.path)",
        mend: near ?? "`\(RPCTool.program) describe \(place) --template` shows what there is")
    }
    let mend =
      switch error.reason {
      case .unknownType: "give the packed type with --descriptor-set"
      case .tooLarge: "raise --maximum-message"
      default: ""
      }
    return VerbFailure("the request: \(error)", mend: mend)
  }

  /// The JSON of a message's bytes.
  func json(
    of bytes: [UInt8], as type: MessageDescriptor, options: JSONEncodingOptions
  ) async throws -> [UInt8] {
    do throws(WireError) {
      let message = try DynamicMessage(serialized: bytes, as: type)
      let table = table
      await learn(PackedTypes.names(in: message) { table.message(named: $0) })
      var options = options
      options.types = TypeRegistry(files: self.table.files + Self.wellKnown)
      return try message.jsonBytes(options: options)
    } catch {
      let mend =
        error.reason == .unknownType
        ? "the server does not say what it packs there; give it with --descriptor-set" : ""
      throw VerbFailure("the response: \(error)", mend: mend, code: ProcessExit.notWell)
    }
  }

  /// What errors carry, whether or not the server's reflection knows it.
  private static let wellKnown = [Google_Rpc_BadRequest.descriptor.file]

  /// Packed types that nobody knows are told when they are needed.
  private func learn(_ names: Set<String>) async {
    for name in names.sorted() {
      do { _ = try await learn(symbol: name) } catch {}
    }
  }
}
