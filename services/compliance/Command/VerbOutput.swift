internal import ArgumentParser
internal import Wire

/// How a verb answers.
enum VerbFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// The form that every verb of this service can answer in.
struct VerbOutput: ParsableArguments {
  @Option(help: "How to answer: text for people, json for programs.")
  var output = VerbFormat.text

  /// Lines for people, or one JSON document.
  func write(_ lines: [String], _ document: @autoclosure () throws -> Google_Protobuf_Value) throws
  {
    switch output {
    case .text: for line in lines { print(line) }
    case .json: print(try document().json())
    }
  }
}

/// Values of JSON answers.
enum Document {
  static func object(_ fields: [(String, Google_Protobuf_Value)]) -> Google_Protobuf_Value {
    .with { value in
      value.kind = .structValue(
        .with { $0.fields = Dictionary(fields, uniquingKeysWith: { first, _ in first }) })
    }
  }

  static func list(_ values: [Google_Protobuf_Value]) -> Google_Protobuf_Value {
    .with { value in value.kind = .listValue(.with { $0.values = values }) }
  }

  static func text(_ text: String) -> Google_Protobuf_Value {
    .with { $0.kind = .stringValue(text) }
  }

  static func number(_ number: Int) -> Google_Protobuf_Value {
    .with { $0.kind = .numberValue(Double(number)) }
  }

  static func flag(_ flag: Bool) -> Google_Protobuf_Value { .with { $0.kind = .boolValue(flag) } }
}
