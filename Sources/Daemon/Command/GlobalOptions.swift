internal import ArgumentParser
internal import Terminal

/// Options that every verb has.
struct GlobalOptions: ParsableArguments {
  @Option(help: "How to answer: text for people, json for programs.")
  var output = OutputFormat.text

  @Option(help: "How long to wait for an answer, such as 500ms, 5s or 2m.")
  var timeout = DurationOption(.seconds(5))

  @Option(help: ArgumentHelp("The data folder of the process.", valueName: "folder"))
  var data: String?

  @Option(help: ArgumentHelp("A configuration file (YAML).", valueName: "file"))
  var config: String?

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("Sets a key of the configuration; may be repeated.", valueName: "key=value"))
  var settings: [String] = []
}

/// Options of verbs that ask a running process.
struct ReachOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Ask a process on another machine, over mutual TLS, instead of the one on this machine.",
      valueName: "address"))
  var address: String?

  @Option(help: ArgumentHelp("Your certificate (PEM) for --address.", valueName: "file"))
  var certificate: String?

  @Option(help: ArgumentHelp("Its key (PEM) for --address.", valueName: "file"))
  var key: String?

  @Option(
    help: ArgumentHelp("The authority (PEM) that you trust with --address.", valueName: "file"))
  var authority: String?

  @Option(
    help: ArgumentHelp(
      "The SPIFFE name that the process must prove with --address.", valueName: "name"))
  var peer: String?
}
