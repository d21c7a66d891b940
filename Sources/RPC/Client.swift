public import Wire

/// Makes calls over a transport; generated clients stand on it.
public struct Client: Sendable {
  /// Where the calls go.
  public let transport: any Transport
  let interceptors: [ClientInterceptor]

  /// A client of a transport; the first interceptor is the outermost.
  public init(_ transport: any Transport, interceptors: [ClientInterceptor] = []) {
    self.transport = transport
    self.interceptors = interceptors
  }

  /// One request, one response.
  public func unary<Q: Message, R: Message>(
    _ method: Method<Q, R>, _ request: Q, options: CallOptions = CallOptions()
  ) async throws(RPCError) -> R {
    let options = interceptors.isEmpty ? options : try await prepare(method.info, options)
    do throws(RPCError) {
      let head = try CallHead(method.info, options)
      let bytes = try MessageCoding(.request, options.limits).encode(request)
      let answer = try await transport.unary(head, bytes)
      let response = try decode(answer, as: R.self, options)
      report(method.info, options, .succeeded(trailers: answer.trailers))
      return response
    } catch {
      report(method.info, options, .failed(error))
      throw error
    }
  }
}
