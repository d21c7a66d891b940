public import HTTP2

/// A limit of a listener that a peer has reached; each has its counter and its line in the log.
public enum ServerLimit: Sendable, Hashable {
  /// One of HTTP/2's.
  case http2(HTTP2Breach)
  /// Connections from one address; the new one was closed.
  case connectionsPerAddress
  /// Connections of one loop; the new one was closed.
  case connections
  /// The address has broken limits before; its new connection was closed at once.
  case penalty
  /// No handshake and preface in time; the connection was closed.
  case handshakeTime
  /// No write progress in time; the connection was closed.
  case writeProgress
  /// Requests at once of one client behind a proxy; the new one was refused.
  case requestsPerClient
  /// Requests that one client behind a proxy has given up; new ones are refused for a while.
  case resetsPerClient
  /// Too large a request; the call was refused with RESOURCE_EXHAUSTED.
  case requestBytes

  /// As metrics and logs name it.
  public var name: String {
    switch self {
    case .http2(let breach): breach.rawValue
    case .connectionsPerAddress: "connectionsPerAddress"
    case .connections: "connections"
    case .penalty: "penalty"
    case .handshakeTime: "handshakeTime"
    case .writeProgress: "writeProgress"
    case .requestsPerClient: "requestsPerClient"
    case .resetsPerClient: "resetsPerClient"
    case .requestBytes: "requestBytes"
    }
  }

  /// Every limit there is.
  public static let all: [ServerLimit] =
    HTTP2Breach.allCases.map(ServerLimit.http2) + [
      .connectionsPerAddress, .connections, .penalty, .handshakeTime, .writeProgress,
      .requestsPerClient, .resetsPerClient, .requestBytes,
    ]

  /// Whether who reaches it has done so on purpose, or by a grave mistake: a public listener then
  /// takes no new connections of that address for a while.
  public var isAbuse: Bool {
    switch self {
    case .http2(let breach): breach.endsConnection
    case .connectionsPerAddress, .connections, .penalty, .handshakeTime, .writeProgress,
      .requestsPerClient, .resetsPerClient, .requestBytes:
      false
    }
  }
}

extension HTTP2Breach {
  /// Whether the connection ends with it, and not a stream alone.
  var endsConnection: Bool {
    switch self {
    case .concurrentStreams, .headerFields, .headerListBytes: false
    case .headerBomb, .continuations, .resets, .pings, .settings, .priorities, .windowUpdates,
      .otherFrames, .emptyData, .queuedAcknowledgements, .bufferedBytes:
      true
    }
  }
}
