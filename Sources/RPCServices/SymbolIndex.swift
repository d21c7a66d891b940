internal import Wire

/// The files behind a set of services, by their names and by what they declare.
struct SymbolIndex: Sendable {
  /// Full names of the services, sorted.
  let services: [String]
  /// The services' files and all that they import, by name.
  let files: [String: FileDescriptor]
  /// Who declares a message, an enum or one of its values, a service or one of its methods.
  let symbols: [String: FileDescriptor]
  /// Full names of the messages.
  let messages: Set<String>

  init(_ services: [ServiceDescriptor]) {
    self.services = Set(services.map(\.fullName)).sorted()
    let all = FileDescriptor.withImports(services.map(\.file))
    files = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    symbols = Dictionary(all.flatMap(Self.symbols)) { first, _ in first }
    messages = Set(all.flatMap(\.allMessages).map(\.fullName))
  }

  private static func symbols(of file: FileDescriptor) -> [(String, FileDescriptor)] {
    var names = file.allMessages.map(\.fullName)
    for type in file.allEnums {
      // A value's full name has the enum's scope, not the enum's name.
      let scope = type.fullName.dropLast(type.name.count)
      names.append(type.fullName)
      names += type.values.map { scope + $0.name }
    }
    for service in file.services {
      names.append(service.fullName)
      names += service.methods.map { "\(service.fullName).\($0.name)" }
    }
    return names.map { ($0, file) }
  }
}
