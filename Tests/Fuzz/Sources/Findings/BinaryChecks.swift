import Wire

/// Generated types and the binary format.
public func checkBinary(_ input: UnsafeRawBufferPointer) {
  guard let task = Task(input) else { return }
  task.subject.checkBinary(task.message)
}

enum BinaryChecks<M: Message> {
  static func check(_ bytes: [UInt8]) {
    let message: M
    do { message = try decode(bytes) } catch {
      return ErrorPath.check(error, in: M.descriptor, count: bytes.count)
    }
    checkRewriting(message)
    checkConcatenation(message, bytes)
  }

  private static func decode(_ bytes: [UInt8]) throws(WireError) -> M {
    try bytes.withExactMemory { memory in
      do throws(WireError) { return Result<M, WireError>.success(try M(serialized: memory)) } catch
      {
        return .failure(error)
      }
    }.get()
  }

  /// What was decoded can be encoded and decoded again, and is the same then.
  private static func checkRewriting(_ message: M) {
    let first = deterministic(message)
    let again: M
    do { again = try decode(first) } catch {
      // A map entry without its value gets one when it is written, which may be one level deeper.
      expect(error.reason == .tooDeep, "cannot read what was written: \(error)")
      return
    }
    expect(deterministic(again) == first, "the second encoding differs from the first")
    if again == message {
      expect(again.hashValue == message.hashValue, "equal messages with different hash values")
    } else {
      // NaN differs from itself: then the same bytes decode to different messages.
      let third: M
      do { third = try decode(first) } catch { finding("decodes only once: \(error)") }
      expect(third != again, "differs after encoding and decoding")
    }
    do {
      let unsorted = try M(serialized: message.serialized())
      expect(deterministic(unsorted) == first, "the order of map entries has a meaning")
    } catch { finding("cannot read the encoding with unsorted maps: \(error)") }
  }

  /// The encodings of two messages one after the other are the encoding of the merged message.
  private static func checkConcatenation(_ message: M, _ bytes: [UInt8]) {
    var merged = message
    do {
      try merged.merge(serialized: bytes)
      let both = try M(serialized: bytes + bytes)
      expect(deterministic(both) == deterministic(merged), "merging differs from concatenation")
    } catch { finding("cannot be merged with itself: \(error)") }
  }
}

func deterministic(_ message: some Message) -> [UInt8] {
  do { return try message.serialized(deterministic: true) } catch {
    finding("cannot be written: \(error)")
  }
}

func deterministic(_ message: DynamicMessage) -> [UInt8] {
  do { return try message.serialized(deterministic: true) } catch {
    finding("cannot be written: \(error)")
  }
}
