/// Why a set of descriptors cannot be used.
public struct DescriptorError: Error, Hashable, CustomStringConvertible {
  /// What is wrong with the element.
  public enum Reason: Sendable, Hashable {
    case malformed(WireError)
    /// Only proto2 and proto3 files are read; editions are not.
    case unsupportedSyntax(String)
    case missingImport(String)
    case importCycle
    case unknownType(String)
    case duplicateName
    case duplicateNumber(Int32)
    case numberOutOfRange(Int32)
    case invalidOneof
    case invalidMapEntry
    case enumWithoutValues
    case tooManyFiles
    case tooManyImports
    case nameTooLong
  }

  /// What is wrong.
  public let reason: Reason
  /// File, message, field or enum at fault, by its full name.
  public let element: String

  init(_ reason: Reason, in element: String) {
    self.reason = reason
    self.element = element
  }

  public var description: String {
    let text =
      switch reason {
      case .malformed(let error): "cannot be read: \(error)"
      case .unsupportedSyntax(let syntax): "syntax '\(syntax)' is neither proto2 nor proto3"
      case .missingImport(let name): "imports '\(name)', which is not in the set"
      case .importCycle: "imports itself, directly or through others"
      case .unknownType(let name): "names the type '\(name)', which is not imported"
      case .duplicateName: "is declared twice"
      case .duplicateNumber(let number): "uses the number \(number) twice"
      case .numberOutOfRange(let number): "has the field number \(number); 1 to 536870911 exist"
      case .invalidOneof: "names a oneof that its message does not have"
      case .invalidMapEntry: "is a map entry without exactly a key and a value of allowed types"
      case .enumWithoutValues: "is an enum without values"
      case .tooManyImports: "sees more than \(FileDescriptor.maximumImports) files"
      case .nameTooLong: "has a name of more than \(FileDescriptor.maximumNameBytes) bytes"
      case .tooManyFiles: "is one file more than the limit of \(FileDescriptor.maximumFiles)"
      }
    return "\(element): \(text)"
  }
}
