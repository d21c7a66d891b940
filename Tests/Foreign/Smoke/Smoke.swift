import EnvoyV3
import Foundation
import GoogleAPIs
import OpenTelemetry
import Wire

/// Reads and writes messages of foreign APIs with the code that the generator made.
///
/// A line of input is a type, its binary form in base64, and its JSON. A line of output is what
/// became of them: binary from binary, JSON from binary, binary from JSON; or the error.
@main
struct Smoke {
  static func main() {
    while let line = readLine() {
      do {
        print(try answer(line))
      } catch {
        print("error: \(error)")
      }
    }
  }

  private struct Unreadable: Error {}

  private static func answer(_ line: String) throws -> String {
    let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 3, let binary = Data(base64Encoded: parts[1]) else { throw Unreadable() }
    let input = ([UInt8](binary), parts[2])
    switch parts[0] {
    case "google.rpc.Status":
      return try translate(GoogleAPIs.Google_Rpc_Status.self, input)
    case "google.api.Service":
      return try translate(GoogleAPIs.Google_Api_Service.self, input)
    case "opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest":
      return try translate(
        OpenTelemetry.Opentelemetry_Proto_Collector_Trace_V1_ExportTraceServiceRequest.self, input)
    case "opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest":
      return try translate(
        OpenTelemetry.Opentelemetry_Proto_Collector_Metrics_V1_ExportMetricsServiceRequest.self,
        input)
    case "envoy.config.listener.v3.Listener":
      return try translate(EnvoyV3.Envoy_Config_Listener_V3_Listener.self, input)
    case "envoy.config.cluster.v3.Cluster":
      return try translate(EnvoyV3.Envoy_Config_Cluster_V3_Cluster.self, input)
    default: throw Unreadable()
    }
  }

  /// Types that an `Any` of the test may hold.
  private static let types = TypeRegistry(files: [
    GoogleAPIs.Google_Rpc_ErrorDetails_Proto.descriptor,
    EnvoyV3.Envoy_Extensions_Filters_Network_HttpConnectionManager_V3_HttpConnectionManager_Proto
      .descriptor,
  ])

  private static func translate<M: Message>(
    _: M.Type, _ input: (binary: [UInt8], json: String)
  ) throws -> String {
    var reading = JSONDecodingOptions()
    reading.types = types
    var writing = JSONEncodingOptions()
    writing.types = types
    let message = try M(serialized: input.binary)
    return try [
      Data(message.serialized()).base64EncodedString(),
      message.json(options: writing),
      Data(M(json: input.json, options: reading).serialized()).base64EncodedString(),
    ].joined(separator: "\t")
  }
}
