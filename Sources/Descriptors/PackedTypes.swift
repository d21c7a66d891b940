public import Wire

/// Finds the types that `google.protobuf.Any` packs, so that they can be asked for before JSON is
/// read or written.
public enum PackedTypes {
  /// An `Any` inside an `Any`, and so on: further inside, nothing is looked for.
  public static let maximumDepth = 32

  /// Full names of what is packed anywhere in a message; `known` opens what is packed in what is.
  public static func names(
    in message: DynamicMessage, known: (String) -> MessageDescriptor?
  ) -> Set<String> {
    var names: Set<String> = []
    collect(message, known, maximumDepth, &names)
    return names
  }

  private static func collect(
    _ message: DynamicMessage, _ known: (String) -> MessageDescriptor?, _ depth: Int,
    _ names: inout Set<String>
  ) {
    if message.descriptor.fullName == "google.protobuf.Any" {
      return unpack(message, known, depth, &names)
    }
    for field in message.descriptor.fields where field.messageType != nil {
      switch message[field] {
      case .message(let inner)?: collect(inner, known, depth, &names)
      case .list(let elements)?:
        for case .message(let inner) in elements { collect(inner, known, depth, &names) }
      case .map(let entries)?:
        for case .message(let inner) in entries.values { collect(inner, known, depth, &names) }
      default: break
      }
    }
  }

  private static func unpack(
    _ packed: DynamicMessage, _ known: (String) -> MessageDescriptor?, _ depth: Int,
    _ names: inout Set<String>
  ) {
    guard case .string(let url)? = packed["type_url"], let name = typeName(url) else { return }
    names.insert(name)
    guard depth > 0, case .bytes(let bytes)? = packed["value"], let type = known(name) else {
      return
    }
    // Bytes that are no such message are told by whoever writes them as JSON.
    do { collect(try DynamicMessage(serialized: bytes, as: type), known, depth - 1, &names) } catch
    {}
  }

  /// The same in JSON, where the member `@type` says it; nothing where the text is no JSON.
  public static func names(inJSON json: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    do { collect(try Google_Protobuf_Value(json: json), &names) } catch { return [] }
    return names
  }

  private static func collect(_ value: Google_Protobuf_Value, _ names: inout Set<String>) {
    switch value.kind {
    case .structValue(let object)?:
      if case .stringValue(let url)? = object.fields["@type"]?.kind, let name = typeName(url) {
        names.insert(name)
      }
      for member in object.fields.values { collect(member, &names) }
    case .listValue(let list)?:
      for element in list.values { collect(element, &names) }
    default: break
    }
  }

  /// What follows the last slash.
  public static func typeName(_ url: String) -> String? {
    guard let slash = url.lastIndex(of: "/") else { return nil }
    let name = url[url.index(after: slash)...]
    return name.isEmpty ? nil : String(name)
  }
}
