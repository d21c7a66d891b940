/// What a client says about one call.
public struct CallOptions: Sendable {
  /// Sent before the first request.
  public var metadata: Metadata
  /// Time for the whole call, from its start; nil for none of its own.
  public var timeout: Duration?
  /// An instant for the whole call; with a timeout too, the earlier one counts.
  public var deadline: Deadline?
  /// Sizes of this call's messages.
  public var limits: MessageLimits
  /// How requests are compressed; a server that does not know it answers UNIMPLEMENTED.
  public var compression: Compression
  /// Waits for a connection, up to the deadline, instead of failing with UNAVAILABLE.
  public var waitsForReady: Bool
  /// What the call takes over from the call in whose handler it is made.
  public var inheritance: Inheritance
  /// Called once with the server's headers, if it has answered, before the call returns or
  /// throws; a stream of responses has them earlier by `headers()`.
  public var onHeaders: (@Sendable (Metadata) -> Void)?
  /// Called with whether a single response came compressed, before it is returned; a stream of
  /// responses has `isCompressed` instead.
  public var onCompression: (@Sendable (Bool) -> Void)?
  /// Called once with the server's trailers, whatever the code.
  public var onTrailers: (@Sendable (Metadata) -> Void)?

  /// Whether the caller wants no more than the response.
  @usableFromInline
  var tellsNothing: Bool { onHeaders == nil && onCompression == nil && onTrailers == nil }

  /// What a call made inside a handler takes over by itself (`CallContext.current`).
  public enum Inheritance: Sendable, Hashable {
    /// The handler's deadline if it is earlier, its cancellation, and its trace context.
    case deadlineAndTrace
    /// Nothing: for work that goes on when the handler's caller has gone.
    case nothing
  }

  /// Options; whatever is not named is usual.
  public init(
    metadata: Metadata = Metadata(), timeout: Duration? = nil, deadline: Deadline? = nil,
    limits: MessageLimits = MessageLimits(), compression: Compression = .identity,
    waitsForReady: Bool = false, inheritance: Inheritance = .deadlineAndTrace,
    onHeaders: (@Sendable (Metadata) -> Void)? = nil,
    onCompression: (@Sendable (Bool) -> Void)? = nil,
    onTrailers: (@Sendable (Metadata) -> Void)? = nil
  ) {
    self.metadata = metadata
    self.timeout = timeout
    self.deadline = deadline
    self.limits = limits
    self.compression = compression
    self.waitsForReady = waitsForReady
    self.inheritance = inheritance
    self.onHeaders = onHeaders
    self.onCompression = onCompression
    self.onTrailers = onTrailers
  }
}

/// A call before it is sent: what a transport needs to open it.
public struct CallHead: Sendable {
  /// The method called.
  public let method: MethodInfo
  /// Sent before the first request.
  public let metadata: Metadata
  /// When the call ends at the latest; the transport sends what remains of it at that moment.
  public let deadline: Deadline?
  /// Sizes of the messages.
  public let limits: MessageLimits
  /// How requests are compressed.
  public let compression: Compression
  /// Waits for a connection, up to the deadline.
  public let waitsForReady: Bool

  /// W3C Trace Context, handed on as it came; an interceptor that makes spans sets its own.
  public static let traceKeys = ["traceparent", "tracestate"]

  /// Settles options and what is inherited; a call that is too late or cancelled is refused.
  public init(_ method: MethodInfo, _ options: borrowing CallOptions) throws(RPCError) {
    let parent = options.inheritance == .nothing ? nil : CallContext.current
    var deadline = Deadline.earlier(options.deadline, options.timeout.map(Deadline.after))
    var metadata = options.metadata
    if let parent {
      if parent.isCancelled { throw .cancelledWithParent }
      deadline = .earlier(deadline, parent.deadline)
      try Self.inheritTrace(from: parent.metadata, to: &metadata)
    }
    if let deadline, deadline.hasPassed { throw .deadlineExceeded(started: false) }
    if Task.isCancelled { throw .cancelledByClient }
    self.method = method
    self.metadata = metadata
    self.deadline = deadline
    limits = options.limits
    compression = options.compression
    waitsForReady = options.waitsForReady
  }

  private static func inheritTrace(
    from parent: Metadata, to metadata: inout Metadata
  ) throws(RPCError) {
    guard let first = traceKeys.first, metadata[first] == nil else { return }
    for key in traceKeys {
      for text in parent.texts(key) {
        do throws(MetadataError) { try metadata.append(text, for: key) } catch {
          throw error.rpcError
        }
      }
    }
  }
}

extension RPCError {
  fileprivate static let cancelledWithParent = RPCError(
    .cancelled, "the call that this one is part of has ended")
}
