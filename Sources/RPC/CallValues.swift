internal import Locking

/// Names a value that an interceptor leaves with a call, for handlers and other interceptors.
public protocol CallValueKey {
  /// What is left.
  associatedtype Value: Sendable
}

/// One value with its key's type.
struct CallValue: Sendable {
  let key: ObjectIdentifier
  /// A `Kept` of the key's type of value.
  let kept: any AnyObject & Sendable

  final class Kept<Value: Sendable>: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }
}

extension CallContext {
  /// What was left under a key; nil before. A second value replaces the first.
  ///
  /// For a few small values: who calls, its span. They live as long as the context.
  public subscript<Key: CallValueKey>(_ key: Key.Type) -> Key.Value? {
    get {
      let id = ObjectIdentifier(key)
      guard let found = values.withLock({ $0.first { $0.key == id } }) else { return nil }
      // The key says which type it is; to ask the value itself would cost more than all else here.
      return unsafeDowncast(found.kept, to: CallValue.Kept<Key.Value>.self).value
    }
    set {
      let id = ObjectIdentifier(key)
      values.withLock { values in
        values.removeAll { $0.key == id }
        if let newValue { values.append(CallValue(key: id, kept: CallValue.Kept(newValue))) }
      }
    }
  }
}
