public import Wire

/// A service to serve: what the protocol of a generated service refines.
public protocol Service: Sendable {
  /// Its methods and their types, for reflection.
  static var descriptor: Wire.ServiceDescriptor { get }
  /// Registers every method; generated.
  func register(with router: inout Router)
}
