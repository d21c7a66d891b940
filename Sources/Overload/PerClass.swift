/// One value for each admission class, found without hashing: every call looks some up.
@frozen
public struct PerClass<Value> {
  @usableFromInline var values: [Value]

  /// The value of each class, by the class.
  @inlinable
  public init(_ make: (AdmissionClass) -> Value) { values = AdmissionClass.allCases.map(make) }

  /// The value of a class.
  @inlinable
  public subscript(_ admissionClass: AdmissionClass) -> Value {
    _read { yield values[Int(admissionClass.rawValue)] }
    _modify { yield &values[Int(admissionClass.rawValue)] }
  }
}

extension PerClass: Sendable where Value: Sendable {}
