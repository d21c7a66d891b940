import Wire

/// A way to read an input; answers nil when it was accepted, else why it was refused.
struct Reading {
  let name: String
  let run: ([UInt8]) -> WireFault.Reason?
}

/// An input made to cost more than its size, and what readers answer to it.
struct Input {
  let name: String
  /// nil: every reader accepts it.
  let refusal: WireFault.Reason?
  let readings: [Reading]
  /// The input with about this many bytes.
  let make: (Int) -> [UInt8]

  /// Binary format, read by the generated type and by its descriptor, and written again.
  static func binary<M: Message>(
    _ type: M.Type, _ name: String, refusal: WireFault.Reason? = nil,
    _ make: @escaping (Int) -> [UInt8]
  ) -> Input {
    let descriptor = M.descriptor
    let readings = [
      Reading(name: "generated") { bytes in
        answer { () throws(WireError) in _ = try M(serialized: bytes) }
      },
      Reading(name: "generated, rewritten") { bytes in
        answer { () throws(WireError) in
          let message = try M(serialized: bytes)
          _ = try message.serialized(deterministic: true)
        }
      },
      Reading(name: "dynamic") { bytes in
        answer { () throws(WireError) in
          _ = try DynamicMessage(serialized: bytes, as: descriptor)
        }
      },
    ]
    return Input(name: name, refusal: refusal, readings: readings, make: make)
  }

  /// JSON, read by the generated type and by its descriptor, and written again.
  static func json<M: Message>(
    _ type: M.Type, _ name: String, refusal: WireFault.Reason? = nil,
    ignoresUnknownFields: Bool = false, _ make: @escaping (Int) -> [UInt8]
  ) -> Input {
    let descriptor = M.descriptor
    var options = JSONDecodingOptions()
    options.ignoresUnknownFields = ignoresUnknownFields
    let readings = [
      Reading(name: "JSON") { [options] bytes in
        answer { () throws(WireError) in _ = try M(json: bytes, options: options) }
      },
      Reading(name: "JSON, rewritten") { [options] bytes in
        answer { () throws(WireError) in
          let message = try M(json: bytes, options: options)
          _ = try message.jsonBytes()
        }
      },
      Reading(name: "JSON, dynamic") { [options] bytes in
        answer { () throws(WireError) in
          _ = try DynamicMessage(json: bytes, as: descriptor, options: options)
        }
      },
    ]
    return Input(name: name, refusal: refusal, readings: readings, make: make)
  }
}

private func answer(_ body: () throws(WireError) -> Void) -> WireFault.Reason? {
  do throws(WireError) { try body() } catch { return error.reason }
  return nil
}
