/// What a client says about one call.
public struct CallOptions: Sendable {
  /// In a box, so that the options of most calls, which say nothing, cost nothing to hand on.
  @usableFromInline
  indirect enum Choice: Sendable {
    case usual
    case own(Choices)
  }

  @usableFromInline
  struct Choices: Sendable {
    @usableFromInline var metadata = Metadata()
    @usableFromInline var timeout: Duration?
    @usableFromInline var deadline: Deadline?
    @usableFromInline var limits = MessageLimits()
    @usableFromInline var compression = Compression.identity
    @usableFromInline var waitsForReady = false
    @usableFromInline var inheritance = Inheritance.deadlineAndTrace
    @usableFromInline var onHeaders: (@Sendable (Metadata) -> Void)?
    @usableFromInline var onCompression: (@Sendable (Bool) -> Void)?
    @usableFromInline var onTrailers: (@Sendable (Metadata) -> Void)?
  }

  @usableFromInline var choice: Choice

  private var choices: Choices {
    get { if case .own(let choices) = choice { choices } else { Choices() } }
    set { choice = .own(newValue) }
  }

  /// Sent before the first request.
  public var metadata: Metadata {
    get { choices.metadata }
    set { choices.metadata = newValue }
  }
  /// Time for the whole call, from its start; nil for none of its own.
  public var timeout: Duration? {
    get { choices.timeout }
    set { choices.timeout = newValue }
  }
  /// An instant for the whole call; with a timeout too, the earlier one counts.
  public var deadline: Deadline? {
    get { choices.deadline }
    set { choices.deadline = newValue }
  }
  /// Sizes of this call's messages.
  public var limits: MessageLimits {
    get { choices.limits }
    set { choices.limits = newValue }
  }
  /// How requests are compressed; a server that does not know it answers UNIMPLEMENTED.
  public var compression: Compression {
    get { choices.compression }
    set { choices.compression = newValue }
  }
  /// Waits for a connection, up to the deadline, instead of failing with UNAVAILABLE.
  public var waitsForReady: Bool {
    get { choices.waitsForReady }
    set { choices.waitsForReady = newValue }
  }
  /// What the call takes over from the call in whose handler it is made.
  public var inheritance: Inheritance {
    get { choices.inheritance }
    set { choices.inheritance = newValue }
  }
  /// Called once with the server's headers, if it has answered, before the call returns or
  /// throws; a stream of responses has them earlier by `headers()`.
  public var onHeaders: (@Sendable (Metadata) -> Void)? {
    get { choices.onHeaders }
    set { choices.onHeaders = newValue }
  }
  /// Called with whether a single response came compressed, before it is returned; a stream of
  /// responses has `isCompressed` instead.
  public var onCompression: (@Sendable (Bool) -> Void)? {
    get { choices.onCompression }
    set { choices.onCompression = newValue }
  }
  /// Called once with the server's trailers, whatever the code.
  public var onTrailers: (@Sendable (Metadata) -> Void)? {
    get { choices.onTrailers }
    set { choices.onTrailers = newValue }
  }

  @inlinable
  var usedLimits: MessageLimits {
    if case .own(let choices) = choice { choices.limits } else { MessageLimits() }
  }

  /// Whether the caller wants no more than the response.
  @inlinable
  var tellsNothing: Bool {
    guard case .own(let choices) = choice else { return true }
    return choices.onHeaders == nil && choices.onCompression == nil && choices.onTrailers == nil
  }

  /// What a call made inside a handler takes over by itself (`CallContext.current`).
  public enum Inheritance: Sendable, Hashable {
    /// The handler's deadline if it is earlier, its cancellation, and its trace context.
    case deadlineAndTrace
    /// Nothing: for work that goes on when the handler's caller has gone.
    case nothing
  }

  /// What is usual.
  @inlinable
  public init() { choice = .usual }

  /// Options; whatever is not named is usual.
  public init(
    metadata: Metadata = Metadata(), timeout: Duration? = nil, deadline: Deadline? = nil,
    limits: MessageLimits = MessageLimits(), compression: Compression = .identity,
    waitsForReady: Bool = false, inheritance: Inheritance = .deadlineAndTrace,
    onHeaders: (@Sendable (Metadata) -> Void)? = nil,
    onCompression: (@Sendable (Bool) -> Void)? = nil,
    onTrailers: (@Sendable (Metadata) -> Void)? = nil
  ) {
    choice = .own(
      Choices(
        metadata: metadata, timeout: timeout, deadline: deadline, limits: limits,
        compression: compression, waitsForReady: waitsForReady, inheritance: inheritance,
        onHeaders: onHeaders, onCompression: onCompression, onTrailers: onTrailers))
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
    try self.init(settling: method, options)
    if Task.isCancelled { throw .cancelledByClient }
  }

  /// For who looks at the task's cancellation anyway.
  @usableFromInline
  init(settling method: MethodInfo, _ options: borrowing CallOptions) throws(RPCError) {
    self.method = method
    guard case .own(let choices) = options.choice else {
      limits = MessageLimits()
      compression = .identity
      waitsForReady = false
      guard let parent = CallContext.current else {
        metadata = Metadata()
        deadline = nil
        return
      }
      var metadata = Metadata()
      deadline = try Self.inherit(from: parent, nil, &metadata)
      self.metadata = metadata
      return
    }
    limits = choices.limits
    compression = choices.compression
    waitsForReady = choices.waitsForReady
    var metadata = choices.metadata
    let own = Deadline.earlier(choices.deadline, choices.timeout.map(Deadline.after))
    let parent = choices.inheritance == .nothing ? nil : CallContext.current
    deadline = try Self.inherit(from: parent, own, &metadata)
    self.metadata = metadata
  }

  /// The same call after so many attempts that failed.
  func repeated(_ attempts: Int) -> CallHead { CallHead(self, attempts: attempts) }

  private init(_ head: CallHead, attempts: Int) {
    method = head.method
    deadline = head.deadline
    limits = head.limits
    compression = head.compression
    waitsForReady = head.waitsForReady
    var metadata = head.metadata
    // Where the caller's own metadata leave no room, the server does without the number.
    do throws(MetadataError) { try metadata.set("\(attempts)", for: Self.attemptsKey) } catch {}
    self.metadata = metadata
  }

  /// How often a call was sent before (gRFC A6).
  static let attemptsKey = "grpc-previous-rpc-attempts"

  /// The deadline of a call made inside another one.
  private static func inherit(
    from parent: CallContext?, _ own: Deadline?, _ metadata: inout Metadata
  ) throws(RPCError) -> Deadline? {
    var deadline = own
    if let parent {
      if parent.isCancelled { throw .cancelledWithParent }
      deadline = .earlier(deadline, parent.deadline)
      try inheritTrace(from: parent.metadata, to: &metadata)
    }
    if let deadline, deadline.hasPassed { throw .deadlineExceeded(started: false) }
    return deadline
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
