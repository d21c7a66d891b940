public import SwiftProtobuf

/// The messages, enums and services of a descriptor set, by their full names.
struct Contract {
  var packages: [String: String] = [:]
  var syntaxes: [String: String] = [:]
  var messages: [String: Google_Protobuf_DescriptorProto] = [:]
  var enums: [String: Google_Protobuf_EnumDescriptorProto] = [:]
  var services: [String: Google_Protobuf_ServiceDescriptorProto] = [:]
  /// Full name of a type or service: its file.
  var places: [String: String] = [:]

  init(_ set: Google_Protobuf_FileDescriptorSet) {
    for file in set.file {
      packages[file.name] = file.package
      syntaxes[file.name] = file.syntax
      let scope = file.package.isEmpty ? "" : file.package + "."
      for message in file.messageType { add(message, scope, file.name) }
      for type in file.enumType { add(type, scope, file.name) }
      for service in file.service {
        services[scope + service.name] = service
        places[scope + service.name] = file.name
      }
    }
  }

  private mutating func add(
    _ message: Google_Protobuf_DescriptorProto, _ scope: String, _ file: String
  ) {
    let name = scope + message.name
    messages[name] = message
    places[name] = file
    for nested in message.nestedType { add(nested, name + ".", file) }
    for type in message.enumType { add(type, name + ".", file) }
  }

  private mutating func add(
    _ type: Google_Protobuf_EnumDescriptorProto, _ scope: String, _ file: String
  ) {
    enums[scope + type.name] = type
    places[scope + type.name] = file
  }

  /// The entry type of a field, when it is a map.
  func mapEntry(_ field: Google_Protobuf_FieldDescriptorProto) -> Google_Protobuf_DescriptorProto? {
    guard field.type == .message, let type = messages[String(field.typeName.dropFirst())],
      type.options.mapEntry
    else { return nil }
    return type
  }
}

/// The breaking changes between two descriptor sets, in the order of their names.
public func contractBreaches(
  old: Google_Protobuf_FileDescriptorSet, new: Google_Protobuf_FileDescriptorSet
) -> [Breach] {
  let (old, new) = (Contract(old), Contract(new))
  var breaches = fileBreaches(old, new)
  // Everything in a file that moved to another package has another name; one line says it all.
  let moved = Set(old.packages.keys.filter { new.packages[$0] != nil && isMoved($0, old, new) })
  func isKept(_ name: String) -> Bool { !moved.contains(old.places[name] ?? "") }

  for (name, message) in old.messages where isKept(name) && !message.options.mapEntry {
    let rules = MessageRules(name: name, old: message, contracts: (old, new))
    breaches += new.messages[name].map(rules.breaches) ?? [removed("message", name)]
  }
  for (name, type) in old.enums where isKept(name) {
    let rules = EnumRules(name: name, old: type)
    breaches += new.enums[name].map(rules.breaches) ?? [removed("enum", name)]
  }
  for (name, service) in old.services where isKept(name) {
    let rules = ServiceRules(name: name, old: service)
    breaches += new.services[name].map(rules.breaches) ?? [removed("service", name)]
  }
  return breaches.sorted { ($0.name, $0.what) < ($1.name, $1.what) }
}

private func isMoved(_ file: String, _ old: Contract, _ new: Contract) -> Bool {
  old.packages[file] != new.packages[file]
}

private func fileBreaches(_ old: Contract, _ new: Contract) -> [Breach] {
  var breaches: [Breach] = []
  for (file, package) in old.packages {
    if let other = new.packages[file], other != package {
      breaches.append(
        Breach(
          file, "its package \(package) has become \(other)",
          mend: "keep the package; a new version is a new file"))
    }
    if let syntax = new.syntaxes[file], syntax != old.syntaxes[file] {
      breaches.append(
        Breach(file, "its syntax has changed", mend: "keep syntax = \"proto3\""))
    }
  }
  return breaches
}

private func removed(_ kind: String, _ name: String) -> Breach {
  Breach(name, "the \(kind) is gone", mend: "put it back; mark it deprecated instead")
}
