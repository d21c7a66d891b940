/// One value for each admission class, found without hashing: every call looks some up.
public struct PerClass<Value> {
  private var values: [Value]

  /// The value of each class, by the class.
  public init(_ make: (AdmissionClass) -> Value) { values = AdmissionClass.allCases.map(make) }

  /// The value of a class.
  public subscript(_ admissionClass: AdmissionClass) -> Value {
    get { values[Int(admissionClass.rawValue)] }
    _modify { yield &values[Int(admissionClass.rawValue)] }
  }
}

extension PerClass: Sendable where Value: Sendable {}
