internal import Logging
internal import RPC
internal import Telemetry

extension Logger.MetadataProvider {
  /// The trace and span of the call in whose handler a line is logged.
  static let traceOfCall = Logger.MetadataProvider {
    guard let context = CallContext.current?.span?.context else { return [:] }
    return ["trace": "\(context.traceText)", "span": "\(context.spanText)"]
  }
}
