/// A string literal; names in JSON and HTTP paths may hold any character.
func swiftLiteral(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x22, 0x5c: result += "\\\(scalar)"
    case ..<0x20, 0x7f..<0xa0, 0x2028, 0x2029, 0xfeff:
      result += "\\u{\(String(scalar.value, radix: 16))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
