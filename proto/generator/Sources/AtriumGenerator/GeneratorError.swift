/// Why no code can be made; protoc prints the text and stops.
public struct GeneratorError: Error, CustomStringConvertible, Equatable {
  public let description: String

  init(_ description: String) { self.description = description }
}
