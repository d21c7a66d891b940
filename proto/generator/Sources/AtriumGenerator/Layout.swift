import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Decides which messages are plain structs and which keep their fields on the heap.
///
/// A message goes to the heap when it contains itself (a struct cannot) or when the struct would
/// be large to copy. Both depend only on the message and on what it refers to, so every run that
/// sees the message decides alike.
final class Layout {
  /// A struct above this size is copied more dearly than a reference is counted.
  static let maximumInlineBytes = 256

  private var decided: [String: Bool] = [:]
  private var sizes: [String: Int] = [:]

  func isOnHeap(_ message: Descriptor) -> Bool {
    if let known = decided[message.fullName] { return known }
    let result = isRecursive(message) || size(message) > Self.maximumInlineBytes
    decided[message.fullName] = result
    return result
  }

  /// Messages held by value: singular fields, oneof members too. Lists and maps are references.
  private func parts(_ message: Descriptor) -> [Descriptor] {
    message.fields.compactMap { field in
      field.isRepeated || field.type != .message ? nil : field.messageType
    }
  }

  private func isRecursive(_ message: Descriptor) -> Bool {
    var seen = Set<String>()
    var queue = parts(message)
    while let part = queue.popLast() {
      if part.fullName == message.fullName { return true }
      if seen.insert(part.fullName).inserted { queue += parts(part) }
    }
    return false
  }

  private func size(_ message: Descriptor) -> Int {
    if let known = sizes[message.fullName] { return known }
    var total = 8
    for field in message.fields where field.realContainingOneof == nil {
      total += field.isRepeated ? 8 : size(field) + (field.hasPresence ? 1 : 0)
      total = (total + 7) & ~7
    }
    for oneof in message.realOneofs {
      total += ((oneof.fields.map(size).max() ?? 0) + 1 + 7) & ~7
    }
    sizes[message.fullName] = total
    return total
  }

  private func size(_ field: FieldDescriptor) -> Int {
    switch field.type {
    case .message, .group:
      guard let part = field.messageType else { return 8 }
      return isOnHeap(part) ? 8 : size(part)
    case .string: return 16
    case .bool: return 1
    case .int32, .uint32, .sint32, .fixed32, .sfixed32, .float, .enum: return 4
    default: return 8
    }
  }
}
