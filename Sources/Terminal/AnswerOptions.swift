internal import ArgumentParser

/// How a verb answers.
package enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// One JSON document.
  case json
}

/// A duration as it is written in the configuration.
package struct DurationOption: ExpressibleByArgument {
  package let duration: Duration

  package init(_ duration: Duration) { self.duration = duration }

  package init?(argument: String) {
    guard let milliseconds = DurationText.milliseconds(argument), milliseconds > 0 else {
      return nil
    }
    duration = .milliseconds(milliseconds)
  }

  package var defaultValueDescription: String { DurationText.written(duration) }
}
