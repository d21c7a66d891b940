import HTTPRules
import SwiftProtobuf

/// What may not change in a service.
struct ServiceRules {
  typealias Method = Google_Protobuf_MethodDescriptorProto

  let name: String
  let old: Google_Protobuf_ServiceDescriptorProto

  func breaches(_ new: Google_Protobuf_ServiceDescriptorProto) -> [Breach] {
    old.method.flatMap { method -> [Breach] in
      guard let other = new.method.first(where: { $0.name == method.name }) else {
        return [
          breach(
            method, "the method is gone", mend: "put it back; mark it deprecated instead")
        ]
      }
      return changes(method, other)
    }
  }

  private func breach(_ method: Method, _ what: String, mend: String) -> Breach {
    Breach("\(name).\(method.name)", what, mend: mend)
  }

  private func changes(_ method: Method, _ other: Method) -> [Breach] {
    var breaches: [Breach] = []
    let types = [
      ("request", method.inputType, other.inputType),
      ("response", method.outputType, other.outputType),
    ]
    for (part, was, now) in types where was != now {
      breaches.append(
        breach(
          method, "its \(part) \(was.dropFirst()) has become \(now.dropFirst())",
          mend: "keep the type; add a new method for the new one"))
    }
    if (method.clientStreaming, method.serverStreaming)
      != (other.clientStreaming, other.serverStreaming)
    {
      breaches.append(
        breach(
          method, "it was \(kind(method)) and is \(kind(other))",
          mend: "keep its streams; add a new method for the new kind"))
    }
    return breaches + routes(method, other)
  }

  private func kind(_ method: Method) -> String {
    switch (method.clientStreaming, method.serverStreaming) {
    case (false, false): "unary"
    case (false, true): "server streaming"
    case (true, false): "client streaming"
    case (true, true): "bidirectional streaming"
    }
  }

  private func routes(_ method: Method, _ other: Method) -> [Breach] {
    do {
      let now = try HTTPRule.rules(of: other.options)
      return try HTTPRule.rules(of: method.options).filter { !now.contains($0) }.map { rule in
        let isThere = now.contains { ($0.method, $0.path) == (rule.method, rule.path) }
        return breach(
          method,
          "its HTTP route \(rule.method) \(rule.path) "
            + (isThere ? "has another body or response_body" : "is gone"),
          mend: "put the route back, if need be among additional_bindings")
      }
    } catch {
      return [breach(method, "it has \(error)", mend: "write the option as google.api.HttpRule")]
    }
  }
}
