import Wire

/// Hostile descriptors, and messages of the types in them.
///
/// The first byte is the number of bytes that are read as messages; a descriptor set follows.
public func checkDescriptors(_ input: UnsafeRawBufferPointer) {
  guard let first = input.first else { return }
  let rest = input.dropFirst()
  let message = [UInt8](rest.prefix(Int(first)))
  let set = [UInt8](rest.dropFirst(Int(first)))
  let files: [FileDescriptor]
  do { files = try FileDescriptor.load(set: set) } catch {
    expect(!error.description.isEmpty, "an error without words")
    return
  }
  for file in files {
    checkNames(file)
    for type in file.allMessages.prefix(DescriptorChecks.maximumTypes) {
      DescriptorChecks.check(type, message)
    }
  }
}

private func checkNames(_ file: FileDescriptor) {
  for type in file.allMessages {
    expect(file.message(named: type.fullName) == type, "\(type.fullName) is not found")
    expect(type.parent.map { type.fullName.hasPrefix($0.fullName) } ?? true, "a strange parent")
  }
  for type in file.allEnums {
    for value in type.values {
      expect(type.number(named: value.name) != nil, "\(value.name) is not found")
      expect(type.name(of: value.number) != nil, "\(value.number) has no name")
    }
  }
  for service in file.services {
    for method in service.methods {
      expect(!service.fullName.isEmpty || method.name.isEmpty || service.name.isEmpty, "no name")
      _ = (method.input.fullName, method.output.fullName)
    }
  }
}

enum DescriptorChecks {
  /// Types of one file that messages are read with.
  static let maximumTypes = 16

  static func check(_ type: MessageDescriptor, _ bytes: [UInt8]) {
    checkFields(type)
    var message = DynamicMessage(type)
    _ = deterministic(message)
    do { message = try DynamicMessage(serialized: bytes, as: type) } catch {
      _ = error.description
      return
    }
    let written = deterministic(message)
    do {
      let again = try DynamicMessage(serialized: written, as: type)
      expect(deterministic(again) == written, "the second encoding differs from the first")
    } catch {
      expect(error.reason == .tooDeep, "cannot read what was written: \(error)")
    }
    do {
      let text = try message.jsonBytes()
      _ = try DynamicMessage(json: text, as: type)
    } catch {
      // Names of the schema may be strange enough to make JSON that is not the message's.
      _ = error.description
    }
    message.discardUnknownFields()
    _ = deterministic(message)
  }

  private static func checkFields(_ type: MessageDescriptor) {
    for field in type.fields {
      expect(type.field(number: field.number) == field, "\(field.name) is not at its number")
      expect(type.field(named: field.name) == field, "\(field.name) is not at its name")
      expect((field.kind == .enumeration) == (field.enumType != nil), "an enum without its type")
      let isMessage = field.kind == .message || field.kind == .group
      expect(isMessage == (field.messageType != nil), "a message without its type")
      expect(
        field.oneofIndex.map { type.oneofs.indices.contains($0) } ?? true, "an unknown oneof")
      _ = (field.jsonName, field.isPacked, field.isMap, field.hasPresence)
    }
  }
}
