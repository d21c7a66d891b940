import HTTP2
import Reactor
import TLS

extension Link {
  /// How far a link has come.
  enum Stage {
    case running
    /// Streams are being told that the session is gone.
    case leaving
    /// The last bytes are on their way; the socket is closed when the peer has closed too.
    case parting(LinkEnd)
    case closed
  }

  /// How far a link that parts has come.
  struct Parting {
    /// Whether the peer has been sent everything, and that no more comes.
    var hasSentAll = false
    var hasInputEnded = false
    var droppedBytes = 0

    /// For the peer to take the last bytes and to close its side.
    static let time = Duration.seconds(2)
    /// What the peer may still send meanwhile.
    static let maximumDroppedBytes = 4 << 20
  }

  /// Ends at once: what waits to be sent is lost, and what was sent last may be.
  func end(_ reason: LinkEnd) {
    switch stage {
    case .running:
      let reason = cause ?? reason
      // After a GOAWAY only its streams keep a client's connection: whoever waited for the last of
      // them may let go of it, on another thread, while this goes on.
      withExtendedLifetime(owner) {
        leave(reason)
        sayEndOfTLS(reason)
        close(reason)
      }
    case .parting(let reason): close(reason)
    case .leaving, .closed: break
    }
  }

  /// Ends in good order: writes what waits, says that no more comes, and drops what the peer still
  /// sends until it closes too, within a time and a number of bytes. A client ends at once.
  ///
  /// A socket that is closed with unread input resets the connection, and the reset may overtake
  /// GOAWAY and the last responses (RFC 9112 section 9.6 has the same for HTTP/1.1).
  func part(_ reason: LinkEnd) {
    guard case .running = stage else { return }
    guard session.role == .server else { return end(reason) }
    switch reason {
    case .http2: gatherLastFrames()
    case .tls: backlog.free()
    default: break
    }
    leave(reason)
    stage = .parting(reason)
    arm(Parting.time, reason)
    goOnParting()
  }

  /// What a failed session still has to say is little, and ends with GOAWAY.
  private func gatherLastFrames() {
    while case .running = stage {
      let count = session.write(into: scratch.output)
      guard count > 0 else { return }
      backlog.append(UnsafeRawBufferPointer(rebasing: scratch.output[..<count]))
    }
  }

  private func leave(_ reason: LinkEnd) {
    stage = .leaving
    disarm()
    owner?.linkWillEnd(reason)
    session.tearDown()
  }

  private func close(_ reason: LinkEnd) {
    if case .closed = stage { return }
    stage = .closed
    disarm()
    if let registration { loop.unregister(registration) }
    registration = nil
    socket.close()
    backlog.free()
    let told = owner
    owner = nil
    told?.linkEnded(reason)
  }

  /// A peer that gets no close_notify cannot tell the end from a cut connection.
  private func sayEndOfTLS(_ reason: LinkEnd) {
    if case .socket = reason { return }
    guard let tls, backlog.count == 0 else { return }
    tls.close()
    _ = sendEncrypted(tls)
  }

  // MARK: Parting

  func goOnParting() {
    sendLast()
    dropInput()
    guard case .parting(let reason) = stage, let registration else { return }
    if parting.hasSentAll, parting.hasInputEnded { return close(reason) }
    var wanted: Interest = parting.hasInputEnded ? [] : .readable
    if !parting.hasSentAll { wanted.insert(.writable) }
    do throws(SystemError) { try loop.setInterest(wanted, of: registration) } catch {
      close(reason)
    }
  }

  private func sendLast() {
    guard case .parting(let reason) = stage, !parting.hasSentAll else { return }
    if backlog.count > 0, !sendBacklog() {
      // It waits for room in the socket, or TLS takes no more and never will.
      if let tls, tls.output.isEmpty { close(reason) }
      return
    }
    if let tls {
      tls.close()
      guard sendEncrypted(tls) else { return }
    }
    parting.hasSentAll = true
    do throws(SystemError) { try socket.shutdown(.writing) } catch {
      // The peer has reset the connection.
      close(reason)
    }
  }

  private func dropInput() {
    while case .parting(let reason) = stage, !parting.hasInputEnded {
      switch socket.read(into: scratch.input) {
      case .bytes(let count):
        parting.droppedBytes += count
        if parting.droppedBytes > Parting.maximumDroppedBytes { return close(reason) }
      case .wouldBlock: return
      case .closed: parting.hasInputEnded = true
      case .failed: return close(reason)
      }
    }
  }
}
