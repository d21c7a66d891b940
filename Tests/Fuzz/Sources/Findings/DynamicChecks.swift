import Wire

/// The same bytes through a generated type and through its descriptor.
public func checkDynamic(_ input: UnsafeRawBufferPointer) {
  guard let task = Task(input) else { return }
  task.subject.checkDynamic(task.message, JSONEncodingOptions(flags: task.flags))
}

enum DynamicChecks<M: Message> {
  static func check(_ bytes: [UInt8], _ options: JSONEncodingOptions) {
    let message: M
    let dynamic: DynamicMessage
    do throws(WireError) {
      message = try M(serialized: bytes)
    } catch {
      ErrorPath.check(error, in: M.descriptor, count: bytes.count)
      return checkRefused(bytes, error)
    }
    do { dynamic = try DynamicMessage(serialized: bytes, as: M.descriptor) } catch {
      finding("only the dynamic message refuses: \(error)")
    }
    let written = deterministic(message)
    expect(deterministic(dynamic) == written, "generated and dynamic write different bytes")
    checkJSON(message, dynamic, options)
    checkFields(dynamic, written)
    checkDiscarding(dynamic)
  }

  private static func checkRefused(_ bytes: [UInt8], _ error: WireError) {
    do {
      _ = try DynamicMessage(serialized: bytes, as: M.descriptor)
      finding("only the generated type refuses: \(error)")
    } catch let other {
      expect(error == other, "different errors: \(error); dynamic: \(other)")
    }
  }

  private static func checkJSON(
    _ message: M, _ dynamic: DynamicMessage, _ options: JSONEncodingOptions
  ) {
    let text: [UInt8]
    do throws(WireError) {
      text = try message.jsonBytes(options: options)
    } catch {
      do {
        _ = try dynamic.jsonBytes(options: options)
        finding("only the generated type refuses to write JSON: \(error)")
      } catch let other {
        expect(error == other, "different errors: \(error); dynamic: \(other)")
        return
      }
    }
    do {
      let other = try dynamic.jsonBytes(options: options)
      expect(other == text, "generated and dynamic write different JSON")
    } catch { finding("only the dynamic message refuses to write JSON: \(error)") }
  }

  /// Every value that a message hands out it also takes.
  private static func checkFields(_ dynamic: DynamicMessage, _ written: [UInt8]) {
    var copy = DynamicMessage(dynamic.descriptor)
    copy.unknownFields = dynamic.unknownFields
    for field in dynamic.descriptor.fields {
      guard let value = dynamic[field] else { continue }
      expect(copy.set(field, value), "the value of \(field.name) does not fit its field")
    }
    expect(deterministic(copy) == written, "a copy made field by field differs")
  }

  private static func checkDiscarding(_ dynamic: DynamicMessage) {
    var known = dynamic
    known.discardUnknownFields()
    do {
      let message = try M(serialized: known.serialized())
      expect(message.unknownFields.isEmpty, "discarded fields are still there")
    } catch {
      expect(error.reason == .tooDeep, "cannot read what was written: \(error)")
    }
  }
}

extension JSONEncodingOptions {
  init(flags: UInt8) {
    self.init()
    usesProtoFieldNames = flags & 2 != 0
    includesDefaults = flags & 4 != 0
    writesEnumsAsNumbers = flags & 8 != 0
  }
}
