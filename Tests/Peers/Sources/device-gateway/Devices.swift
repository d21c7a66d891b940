import Messages
import RPC
import Wire

/// Answers every batch and prints it as bytes; what a signal's zone says changes the answer:
/// `full` is met by push-back, `strange` is rejected.
struct Devices: Atrium_Gateway_V1_DevicesService {
  func streamSignals(
    _ requests: RequestStream<Atrium_Gateway_V1_StreamSignalsRequest>,
    responses: ResponseWriter<Atrium_Gateway_V1_StreamSignalsResponse>, context: CallContext
  ) async throws {
    DeviceGateway.say("stream \(context.metadata["atrium-realm"] ?? "")")
    for try await request in requests {
      DeviceGateway.say("batch " + hex(try request.serialized()))
      if request.signals.contains(where: { $0.zoneID == "full" }) {
        let delay = Google_Rpc_RetryInfo.with {
          $0.retryDelay = .with { $0.nanos = 300_000_000 }
        }
        throw RPCError(
          .resourceExhausted, "the log is behind", packing: [try .init(packing: delay)])
      }
      let strange = request.signals.filter { $0.zoneID == "strange" }
      try await responses.write(
        .with {
          $0.batch = request.batch
          $0.accepted = UInt32(request.signals.count - strange.count)
          $0.rejectedID = strange.map(\.id)
          $0.rejectedReason = strange.map { _ in "zone.unknown" }
        })
    }
  }

  private func hex(_ bytes: [UInt8]) -> String {
    String(
      decoding: bytes.flatMap { byte -> [UInt8] in
        let digits = Array("0123456789abcdef".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }, as: UTF8.self)
  }
}
