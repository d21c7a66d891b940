import AtriumGenerator
import SwiftProtobufPluginLibrary

/// The protoc plugin: a CodeGeneratorRequest on standard input, the response on standard output.
@main
struct Plugin {
  static func main() { Generator.main() }
}
