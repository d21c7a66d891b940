import Crypto
import Locking
import Messages
import RPC
import Wire

/// A device that sends signals open loop: when one is due does not depend on any answer.
struct Sender: Sendable {
  let place: Place
  let people: Int
  let rate: Int
  let tally: Tally
  let member: @Sendable (Int) -> String

  /// Batches that may wait for their answer (devices.proto).
  static let maximumWaiting = 16
  /// What is tried on: items of different shops on one floor.
  static let items = [
    ("sucai-wool-coat", "sucai"), ("sucai-trench-coat", "sucai"), ("bulv-ankle-boots", "bulv"),
    ("banmumian-cashmere-scarf", "banmumian"), ("heqi-tote", "heqi"),
  ]

  /// What is known of the answers.
  struct Answers: Sendable {
    var batches: UInt64 = 0
    var accepted = 0
    var rejected: [String: Int] = [:]
  }

  /// What one round came to.
  struct Round: Sendable {
    var late: [Duration] = []
    var answers = Answers()
    var elapsed = Duration.zero
  }

  /// One signal of each person.
  func round() async throws -> Round {
    let answers = AnswerBook()
    let client = Atrium_Gateway_V1_DevicesClient(try place.client(asDevice: true))
    return try await client.streamSignals { writer, responses in
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          while let answer = try await responses.next() {
            answers.note(answer)
          }
        }
        let began = ContinuousClock.now
        let late = try await send(writer, answers)
        let elapsed = ContinuousClock.now - began
        writer.finish()
        try await group.waitForAll()
        return Round(late: late, answers: answers.now, elapsed: elapsed)
      }
    }
  }

  private func send(
    _ writer: RequestWriter<Atrium_Gateway_V1_StreamSignalsRequest>,
    _ answers: AnswerBook
  ) async throws -> [Duration] {
    var late: [Duration] = []
    var maker = UUIDv7Maker()
    var next = 0
    var batch: UInt64 = 0
    var waiting: [Atrium_Profile_V1_Signal] = []
    let clock = ContinuousClock()
    let began = clock.now
    while next < people || !waiting.isEmpty {
      while next < people, began + .seconds(1) * next / rate <= clock.now {
        let now = clock.now
        late.append(now - (began + .seconds(1) * next / rate))
        tally.sent(next, at: now)
        waiting.append(try signal(next, &maker))
        next += 1
      }
      let answered = answers.now.batches
      if !waiting.isEmpty, batch - answered < UInt64(Self.maximumWaiting) {
        batch += 1
        let (number, signals) = (batch, waiting)
        waiting = []
        try await writer.write(
          .with {
            $0.batch = number
            $0.signals = signals
          })
      }
      let due = next < people ? began + .seconds(1) * next / rate : clock.now + .milliseconds(1)
      // With a full window the answers are looked at again soon.
      let pause = waiting.isEmpty ? due : min(due, clock.now + .microseconds(500))
      try await clock.sleep(until: pause, tolerance: .zero)
    }
    return late
  }

  private func signal(
    _ person: Int, _ maker: inout UUIDv7Maker
  ) throws -> Atrium_Profile_V1_Signal {
    let now = place.mallMilliseconds
    let id = try maker.next(unixMilliseconds: now).description
    let (item, shop) = Self.items[person % Self.items.count]
    return .with {
      $0.id = id
      $0.eventTime = Google_Protobuf_Timestamp(unixMilliseconds: now)
      $0.mallID = "lanting-sh"
      $0.zoneID = "l2-east"
      $0.subject = .memberID(member(person))
      $0.observation = .tryOn(
        .with {
          $0.itemID = item
          $0.shopID = shop
        })
    }
  }
}

/// What the gateway has answered so far.
final class AnswerBook: Sendable {
  private let state = Lock(Sender.Answers())

  var now: Sender.Answers { state.withLock { $0 } }

  func note(_ answer: Atrium_Gateway_V1_StreamSignalsResponse) {
    state.withLock { state in
      state.batches = answer.batch
      state.accepted += Int(answer.accepted)
      for reason in answer.rejectedReason { state.rejected[reason, default: 0] += 1 }
    }
  }
}
