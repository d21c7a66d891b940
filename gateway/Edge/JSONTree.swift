/// A JSON document that keeps the order of its members.
indirect enum JSONTree {
  case object([(String, JSONTree)])
  case array([JSONTree])
  case text(String)
  case number(Int)
  case bool(Bool)

  var bytes: [UInt8] {
    var json: [UInt8] = []
    write(to: &json)
    return json
  }

  private func write(to json: inout [UInt8]) {
    switch self {
    case .object(let members):
      json.append(UInt8(ascii: "{"))
      for (index, (name, value)) in members.enumerated() {
        if index > 0 { json.append(UInt8(ascii: ",")) }
        ParameterText.append(quoted: name, to: &json)
        json.append(UInt8(ascii: ":"))
        value.write(to: &json)
      }
      json.append(UInt8(ascii: "}"))
    case .array(let elements):
      json.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { json.append(UInt8(ascii: ",")) }
        element.write(to: &json)
      }
      json.append(UInt8(ascii: "]"))
    case .text(let text): ParameterText.append(quoted: text, to: &json)
    case .number(let number): json += Array(String(number).utf8)
    case .bool(let bool): json += Array((bool ? "true" : "false").utf8)
    }
  }
}
