/// Copy-on-write storage of a large or recursive message: the message itself is one reference.
///
/// Copies cost one retain, an empty message costs nothing beyond the shared empty storage, and a
/// recursive type becomes possible.
@frozen
public struct Heap<Fields: Sendable & Hashable>: Sendable, Hashable {
  @usableFromInline var box: HeapBox<Fields>

  /// Storage of its own for the fields.
  public init(_ fields: Fields) { box = HeapBox(fields) }

  /// The fields; changing them copies storage that others share.
  @inlinable
  public var fields: Fields {
    @inline(__always) get { box.fields }
    @inline(__always) _modify {
      if !isKnownUniquelyReferenced(&box) { box = HeapBox(box.fields) }
      yield &box.fields
    }
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.box === right.box || left.box.fields == right.box.fields
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(box.fields) }
}

@usableFromInline
final class HeapBox<Fields: Sendable & Hashable>: @unchecked Sendable {
  // Protected by `Heap`: the fields change only while exactly one reference exists.
  @usableFromInline var fields: Fields

  @usableFromInline
  init(_ fields: Fields) { self.fields = fields }
}
