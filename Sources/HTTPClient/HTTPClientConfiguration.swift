/// How a client connects, and its limits.
public struct HTTPClientConfiguration: Sendable {
  /// Which addresses may be connected to; public ones alone unless said otherwise.
  public var addresses = AddressGuard.publicOnly()
  /// A PEM file with the authorities that are trusted; nil: those of the system.
  public var authorityFile: String?
  /// What `user-agent` says.
  public var userAgent = "atrium"
  /// Longest time until a connection stands, its TLS handshake included.
  public var connectTimeout = Duration.seconds(10)
  /// Longest time until an answer is complete, for requests without a deadline of their own.
  public var timeout = Duration.seconds(30)
  /// Requests that are open at once; more are refused.
  public var maximumRequests = 1024
  /// Connections to one host at once; further requests wait for one.
  public var maximumConnectionsPerHost = 16
  /// Connections in all; further requests wait for one.
  public var maximumConnections = 128
  /// Bytes of an answer that wait for their reader; then the peer is slowed down. At least 16 KiB.
  public var maximumBufferedBytes = 256 << 10
  /// Bytes of one request's body.
  public var maximumBodyBytes = 64 << 20
  /// Bytes of all headers of a request, and of an answer.
  public var maximumHeaderBytes = 64 << 10

  /// Public addresses over verified TLS or plain TCP.
  public init() {}
}
