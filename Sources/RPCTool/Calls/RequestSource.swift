import Descriptors
import RPC
import Terminal
import Wire

/// The requests of a call: a sequence of JSON values from the command line or standard input.
actor RequestSource {
  private let schema: Schema
  private let method: MethodDescriptor
  private let maximumBytes: Int
  private let input: StandardInput?
  private var sequence: JSONSequence
  private var isComplete: Bool
  private var isEmpty: Bool
  private var count = 0

  /// `-` is standard input; without JSON a method that takes one request gets an empty one.
  init(
    _ json: String?, for method: MethodDescriptor, _ schema: Schema, maximumBytes: Int
  ) throws {
    self.schema = schema
    self.method = method
    self.maximumBytes = maximumBytes
    isEmpty = json == nil
    // JSON says the same in more bytes.
    sequence = JSONSequence(maximumBytes: maximumBytes * 4)
    input = json == "-" ? try StandardInput() : nil
    isComplete = input == nil
    if let json, input == nil { sequence.append(json.utf8) }
  }

  /// The next request, encoded; nil after the last one.
  func next() async throws -> [UInt8]? {
    if method.isClientStreaming { return try await encoded() }
    if count > 0 { return nil }
    if isEmpty {
      count = 1
      return try await schema.encode(
        Array("{}".utf8), as: method.input, maximumBytes: maximumBytes)
    }
    guard let only = try await encoded() else {
      throw VerbFailure("\(method.name) takes one request, and there is none", mend: "give --json")
    }
    guard try await value() == nil else {
      throw VerbFailure(
        "\(method.name) takes one request, and there are more", mend: "give one JSON value")
    }
    return only
  }

  /// All requests, for who calls several times; an empty one where there is none.
  func all(atMost limit: Int) async throws -> [[UInt8]] {
    var requests: [[UInt8]] = []
    while let request = try await encoded() {
      guard requests.count < limit else { throw VerbFailure("more than \(limit) requests") }
      requests.append(request)
    }
    if requests.isEmpty, !method.isClientStreaming, isEmpty {
      requests.append(
        try await schema.encode(Array("{}".utf8), as: method.input, maximumBytes: maximumBytes))
    }
    return requests
  }

  private func encoded() async throws -> [UInt8]? {
    guard let json = try await value() else { return nil }
    count += 1
    do {
      return try await schema.encode(json, as: method.input, maximumBytes: maximumBytes)
    } catch let failure as VerbFailure {
      guard count > 1 else { throw failure }
      throw VerbFailure("number \(count), \(failure.what)", mend: failure.mend)
    }
  }

  private func value() async throws -> [UInt8]? {
    do {
      while true {
        if let value = try sequence.takeNext() { return value }
        if isComplete { return try sequence.finish() }
        if let input, let piece = await input.read() {
          sequence.append(piece)
        } else {
          try Task.checkCancellation()
          isComplete = true
        }
      }
    } catch let fault as JSONSequence.Fault {
      throw VerbFailure("--json: \(fault)")
    }
  }
}
