import Wire

/// JSON through a generated type and through its descriptor.
public func checkJson(_ input: UnsafeRawBufferPointer) {
  guard let task = Task(input) else { return }
  var options = JSONDecodingOptions()
  options.ignoresUnknownFields = task.flags & 16 != 0
  task.subject.checkJSON([UInt8](task.payload), options, JSONEncodingOptions(flags: task.flags))
}

enum JSONChecks<M: Message> {
  static func check(
    _ text: [UInt8], _ options: JSONDecodingOptions, _ encoding: JSONEncodingOptions
  ) {
    let message: M
    do throws(WireError) {
      message = try M(json: text, options: options)
    } catch {
      ErrorPath.check(error, in: M.descriptor, count: text.count)
      return checkRefused(text, options, error)
    }
    let bytes = deterministic(message)
    do {
      let dynamic = try DynamicMessage(json: text, as: M.descriptor, options: options)
      expect(deterministic(dynamic) == bytes, "generated and dynamic read different messages")
    } catch { finding("only the dynamic message refuses: \(error)") }
    checkBinary(bytes)
    checkRewriting(message, bytes, encoding)
  }

  private static func checkRefused(
    _ text: [UInt8], _ options: JSONDecodingOptions, _ error: WireError
  ) {
    do {
      _ = try DynamicMessage(json: text, as: M.descriptor, options: options)
      finding("only the generated type refuses: \(error)")
    } catch let other {
      expect(error == other, "different errors: \(error); dynamic: \(other)")
    }
  }

  /// What was read from JSON can be read from its binary form as well.
  private static func checkBinary(_ bytes: [UInt8]) {
    do {
      let message = try M(serialized: bytes)
      expect(deterministic(message) == bytes, "the binary form differs after reading")
    } catch { finding("the binary form cannot be read: \(error)") }
  }

  private static func checkRewriting(
    _ message: M, _ bytes: [UInt8], _ encoding: JSONEncodingOptions
  ) {
    let text: [UInt8]
    do { text = try message.jsonBytes(options: encoding) } catch {
      finding("JSON was read but cannot be written: \(error)")
    }
    do {
      let again = try M(json: text)
      expect(deterministic(again) == bytes, "differs after writing and reading JSON")
      expect(
        try again.jsonBytes(options: encoding) == text, "the second JSON differs from the first")
    } catch { finding("written JSON cannot be read: \(error)") }
  }
}
