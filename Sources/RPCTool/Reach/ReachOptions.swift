import ArgumentParser
import Terminal

/// Where the server is and how it is reached.
struct ReachOptions: ParsableArguments {
  /// Read when `--address` is not given.
  static let addressVariable = "ATRIUM_RPC_ADDRESS"

  @Option(
    help: ArgumentHelp(
      "Where the server is: localhost:7071, [::1]:7071 or unix:/path; or in \(addressVariable).",
      valueName: "host:port"))
  var address: String?

  @Flag(help: "No TLS. On this machine that is so unless something else here speaks of TLS.")
  var plaintext = false

  @Flag(help: "TLS; trusts the system's authorities unless --ca names others.")
  var tls = false

  @Option(help: ArgumentHelp("The authorities (PEM) that are trusted.", valueName: "file"))
  var ca: String?

  @Option(help: ArgumentHelp("Your certificate (PEM), for mutual TLS.", valueName: "file"))
  var cert: String?

  @Option(help: ArgumentHelp("The key (PEM) of --cert.", valueName: "file"))
  var key: String?

  @Option(
    help: ArgumentHelp(
      "The name that the server must prove: a host, or spiffe://…; otherwise that of --address.",
      valueName: "name"))
  var serverName: String?

  @Option(
    help: ArgumentHelp("What :authority says; otherwise the server's name.", valueName: "name"))
  var authority: String?

  @Option(help: "How long connecting may take.")
  var connectTimeout = DurationOption(.seconds(5))

  @Option(
    name: .customLong("metadata"), parsing: .singleValue,
    help: ArgumentHelp(
      "Sent with every call; may be repeated. Values of keys that end in -bin are base64.",
      valueName: "key=value"))
  var metadata: [String] = []

  @Option(help: "How to answer: text for people, json for programs.")
  var output = OutputFormat.text
}

/// Where the types of messages are known from.
struct SchemaOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A FileDescriptorSet with imports, instead of asking the server's reflection.",
      valueName: "file"))
  var descriptorSet: String?
}

/// Time for a call: a duration, or none.
struct TimeLimit: ExpressibleByArgument, Sendable {
  let duration: Duration?

  init(_ duration: Duration?) { self.duration = duration }

  init?(argument: String) {
    if argument == "none" {
      duration = nil
    } else {
      guard let milliseconds = DurationText.milliseconds(argument), milliseconds > 0 else {
        return nil
      }
      duration = .milliseconds(milliseconds)
    }
  }

  var defaultValueDescription: String { duration.map(DurationText.written) ?? "none" }
}

/// What is said about a call besides its messages.
struct MessageOptions: ParsableArguments {
  /// Of one message, unless told otherwise.
  static let usualBytes = 64 << 20

  @Option(help: "The deadline of a call, such as 500ms, 5s or 2m; or none.")
  var timeout = TimeLimit(.seconds(10))

  @Flag(help: "Send requests compressed.")
  var gzip = false

  @Option(help: ArgumentHelp("The largest message, in bytes.", valueName: "bytes"))
  var maximumMessage = usualBytes

  func validate() throws {
    guard (1...Int(Int32.max)).contains(maximumMessage) else {
      throw ValidationError("--maximum-message is a number of bytes from 1 to \(Int32.max).")
    }
  }
}
