import Daemon

/// The binary `atrium-profile`.
@main
struct AtriumProfile {
  static func main() { ServiceCommand<ProfileDefinition>.run() }
}
