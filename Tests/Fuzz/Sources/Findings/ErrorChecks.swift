import Wire

/// Inputs that are cut, damaged, or above a limit: the error and its path.
public func checkErrors(_ input: UnsafeRawBufferPointer) {
  guard let task = Task(input), let how = task.payload.first else { return }
  let isJSON = task.flags & 0x80 != 0
  let payload = UnsafeRawBufferPointer(rebasing: task.payload[1...])
  var bytes = isJSON || task.flags & 1 == 0 ? [UInt8](payload) : Shaper.shape(payload)
  let place = bytes.count * Int(how & 0x3f) / 64
  if how & 0x40 != 0 { bytes.removeSubrange(place...) }
  if how & 0x80 != 0, bytes.indices.contains(place) { bytes[place] = 0xff }

  var limits = WireLimits()
  if task.flags & 2 != 0 { limits.depth = 1 + Int(task.flags >> 2 & 7) }
  if task.flags & 0x20 != 0 { limits.elementBytes = Int(how) * 8 }
  if isJSON {
    var options = JSONDecodingOptions()
    options.limits = limits
    options.ignoresUnknownFields = task.flags & 0x40 != 0
    task.subject.checkJSONErrors(bytes, options)
  } else {
    task.subject.checkBinaryErrors(bytes, limits)
  }
}

enum ErrorChecks<M: Message> {
  static func check(_ bytes: [UInt8], _ limits: WireLimits) {
    bytes.withExactMemory { memory in
      do throws(WireError) {
        _ = try M(serialized: memory, limits: limits)
      } catch {
        ErrorPath.check(error, in: M.descriptor, count: bytes.count)
      }
    }
    do { _ = try DynamicMessage(serialized: bytes, as: M.descriptor, limits: limits) } catch {
      ErrorPath.check(error, in: M.descriptor, count: bytes.count)
    }
  }

  static func check(json text: [UInt8], _ options: JSONDecodingOptions) {
    do { _ = try M(json: text, options: options) } catch {
      ErrorPath.check(error, in: M.descriptor, count: text.count)
    }
    do { _ = try DynamicMessage(json: text, as: M.descriptor, options: options) } catch {
      ErrorPath.check(error, in: M.descriptor, count: text.count)
    }
  }
}

/// Whether an error says only what the schema says: names of fields, positions, never a value.
enum ErrorPath {
  static func check(_ error: WireError, in type: MessageDescriptor, count: Int) {
    expect(0...count ~= error.offset, "offset \(error.offset) of \(count) bytes")
    expect(error.messageType == type.fullName, "the error names the type \(error.messageType)")
    var scope: MessageDescriptor? = type
    if !error.fieldPath.isEmpty {
      for part in error.fieldPath.split(separator: ".", omittingEmptySubsequences: false) {
        guard let inside = scope else { finding("\(error.fieldPath) goes on behind a scalar") }
        scope = step(part, inside, error)
      }
    }
    let place = error.fieldPath.isEmpty ? "" : ", field \(error.fieldPath)"
    expect(
      error.description == "\(error.messageType)\(place): \(error.reason.text)"
        + " (\(error.format.rawValue), byte \(error.offset))",
      "the description says more: \(error)")
  }

  /// The message type behind one part of a path.
  private static func step(
    _ part: Substring, _ scope: MessageDescriptor, _ error: WireError
  ) -> MessageDescriptor? {
    var name = part
    var hasPosition = false
    if let bracket = part.firstIndex(of: "[") {
      let position = part[part.index(after: bracket)...].dropLast()
      expect(part.last == "]" && Int(position) != nil, "position \(position) is no number")
      name = part[..<bracket]
      hasPosition = true
    }
    if name == "?" || name.first == "#" && UInt32(name.dropFirst()) != nil { return nil }
    guard let field = scope.field(named: String(name)) else {
      finding("\(name) is no field of \(scope.fullName): \(error)")
    }
    expect(!hasPosition || field.isRepeated, "a position in \(name), which is no list")
    // In JSON a map has no entries: the values stand directly in it.
    if field.isMap, error.format == .json {
      return field.messageType?.field(number: 2)?.messageType
    }
    return field.messageType
  }
}
