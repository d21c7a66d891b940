import Glibc
import Locking
import Reactor
import Testing

@Suite(.timeLimit(.minutes(2))) struct ListenerTests {
  @Test func staleFilesAreReplacedLiveOnesAreNot() throws {
    let path = temporaryPath("stale")
    let address = SocketAddress.unix(path: path)
    // A process that dies leaves its file: bound, and nobody listens.
    let dead = try Listener(at: address)
    let other = temporaryPath("moved")
    rename(path, other)
    dead.close()
    rename(other, path)
    #expect(access(path, F_OK) == 0)
    var options = ListenOptions()
    options.fileMode = 0o600
    let live = try Listener(at: address, options)
    var seen = stat()
    #expect(stat(path, &seen) == 0 && seen.st_mode & 0o777 == 0o600)
    let error = #expect(throws: SystemError.self) { try Listener(at: address) }
    #expect(
      error?.description
        == "bind unix:\(path), where a server answers: Address already in use (EADDRINUSE)")
    live.close()
    #expect(access(path, F_OK) != 0)
  }

  @Test func otherFilesAreLeftAlone() throws {
    let path = temporaryPath("file")
    close(open(path, O_CREAT | O_WRONLY, 0o600))
    defer { unlink(path) }
    let error = #expect(throws: SystemError.self) { try Listener(at: .unix(path: path)) }
    #expect(error?.subject == "unix:\(path), which is no socket")
    #expect(access(path, F_OK) == 0)
    let absent = SocketAddress.unix(path: path + "-folder/socket")
    #expect(throws: SystemError.self) { try Listener(at: absent) }
  }

  @Test func aReplacedFileStays() throws {
    let path = temporaryPath("replaced")
    let first = try Listener(at: .unix(path: path))
    unlink(path)
    let second = try Listener(at: .unix(path: path))
    first.close()
    #expect(access(path, F_OK) == 0)
    second.close()
  }

  @Test func portsAreSharedOnlyWhenAsked() throws {
    let first = try Listener(at: .loopback(port: 0))
    let error = #expect(throws: SystemError.self) { try Listener(at: first.address) }
    #expect(error?.description == "bind \(first.address): Address already in use (EADDRINUSE)")
    var options = ListenOptions()
    options.sharesPort = true
    let shared = try Listener(at: .loopback(port: 0), options)
    _ = try Listener(at: shared.address, options)
  }

  @Test func addressFamiliesAreApart() throws {
    var four: Listener?
    for _ in 0..<16 where four == nil {
      let six = try Listener(at: .anyIPv6(port: 0))
      let port = try #require(six.address.port)
      // Another test may have it in the other family.
      four = try? Listener(at: .anyIPv4(port: port))
    }
    #expect(four != nil)
    var options = ListenOptions()
    options.isIPv6Only = false
    let both = try Listener(at: .anyIPv6(port: 0), options)
    #expect(throws: SystemError.self) {
      try Listener(at: .anyIPv4(port: try #require(both.address.port)))
    }
  }

  @Test func anAcceptorRestsWhenDescriptorsRunOut() async throws {
    await #expect(processExitsWith: .success) {
      try await withLoop { loop in
        let troubles = Lock<[SystemError]>([])
        let accepted = Lock<[Socket]>([])
        let listener = try Listener(at: .loopback(port: 0))
        let clients = (0..<4).map { _ in Socket.connect(to: listener.address) }
        let fillers = fillDescriptors(limit: 100)
        let acceptor = try await running(on: loop) {
          let acceptor = Acceptor(listener, on: loop) { socket in
            accepted.withLock { $0.append(socket) }
          } troubled: { error in
            troubles.withLock { $0.append(error) }
          }
          try acceptor.start()
          return LoopBound(acceptor, to: loop)
        }
        await pause(.milliseconds(250), on: loop)
        let told = troubles.withLock { $0 }
        #expect(told.first?.name == "EMFILE" && told.count < 5)
        for filler in fillers { close(filler) }
        for _ in 0..<1_000 where accepted.withLock({ $0.count }) < 4 {
          await pause(.milliseconds(5), on: loop)
        }
        #expect(accepted.withLock { $0.count } == 4 && clients.count == 4)
        try await running(on: loop) { acceptor.value.stop() }
      }
    }
  }
}

/// Takes every descriptor that is left below a limit.
private func fillDescriptors(limit: rlim_t) -> [Int32] {
  let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  var limits = rlimit()
  getrlimit(resource, &limits)
  limits.rlim_cur = limit
  setrlimit(resource, &limits)
  var taken: [Int32] = []
  while true {
    let next = dup(0)
    if next < 0 { return taken }
    taken.append(next)
  }
}
