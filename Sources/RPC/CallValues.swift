internal import Locking

/// Names a value that an interceptor leaves with a call, for handlers and other interceptors.
public protocol CallValueKey {
  /// What is left.
  associatedtype Value: Sendable
}

/// Names an object that an interceptor leaves with a call, as it is.
public protocol CallObjectKey {
  /// What is left.
  associatedtype Object: AnyObject & Sendable
}

/// A value in an object of its own, whatever its type.
@usableFromInline
final class KeptValue<Value: Sendable>: Sendable {
  @usableFromInline let value: Value

  @inlinable init(_ value: Value) { self.value = value }
}

/// The values of one call, by their keys.
struct CallValues: Sendable {
  struct Entry: Sendable {
    let key: ObjectIdentifier
    /// A `KeptValue` of the key's type of value, or the key's object.
    let kept: any AnyObject & Sendable
  }

  /// Most calls have one or two, which need no list.
  private var first: Entry?
  private var second: Entry?
  private var others: [Entry] = []

  subscript(_ key: ObjectIdentifier) -> (any AnyObject & Sendable)? {
    get {
      if let first, first.key == key { return first.kept }
      if let second, second.key == key { return second.kept }
      return others.first { $0.key == key }?.kept
    }
    set {
      let entry = newValue.map { Entry(key: key, kept: $0) }
      if let first, first.key == key {
        self.first = entry
        return
      }
      if let second, second.key == key {
        self.second = entry
        return
      }
      if !others.isEmpty { others.removeAll { $0.key == key } }
      guard let entry else { return }
      if first == nil {
        first = entry
        return
      }
      if second == nil {
        second = entry
        return
      }
      others.append(entry)
    }
  }
}

extension CallContext {
  /// What was left under a key; nil before. A second value replaces the first.
  ///
  /// For a few small values: who calls, its span. They live as long as the context.
  @inlinable
  public subscript<Key: CallValueKey>(_ key: Key.Type) -> Key.Value? {
    get {
      guard let found = kept(ObjectIdentifier(key)) else { return nil }
      // The key says which type it is; to ask the value itself would cost more than all else here.
      return unsafeDowncast(found, to: KeptValue<Key.Value>.self).value
    }
    set { keep(newValue.map { KeptValue($0) }, for: ObjectIdentifier(key)) }
  }

  /// The object that was left under a key; nil before. A second one replaces the first.
  @inlinable
  public subscript<Key: CallObjectKey>(_ key: Key.Type) -> Key.Object? {
    get {
      guard let found = kept(ObjectIdentifier(key)) else { return nil }
      return unsafeDowncast(found, to: Key.Object.self)
    }
    set { keep(newValue, for: ObjectIdentifier(key)) }
  }

  @usableFromInline
  func kept(_ key: ObjectIdentifier) -> (any AnyObject & Sendable)? {
    values.withLock { $0[key] }
  }

  @usableFromInline
  func keep(_ value: (any AnyObject & Sendable)?, for key: ObjectIdentifier) {
    values.withLock { $0[key] = value }
  }
}
