internal import Clocks
internal import Crypto
internal import GenerationDomain
internal import Messages
internal import PersonKeys
internal import RPC
internal import RPCServices
internal import Wire

/// Composes once for a touch, and keeps what was composed under the person's key.
struct Composing: Sendable {
  typealias Content = Atrium_Generation_V1_Content

  let store: GenerationDatabase
  let keys: PersonKeys
  let clock: MallClock
  let config: GenerationConfig
  let composer: Composer
  let language: Language

  init(
    store: GenerationDatabase, keys: PersonKeys, clock: MallClock, config: GenerationConfig
  ) throws {
    guard let zone = MallZone(named: config.zone), let language = Language(locale: config.locale)
    else { throw GenerationConfigError(fault: "unknown zone or locale") }
    (self.store, self.keys, self.clock, self.config) = (store, keys, clock, config)
    composer = Composer(zone: zone)
    self.language = language
  }

  /// The content of a touch: as it was kept, else composed now and kept before this returns.
  /// `ahead` gets what was composed now before it is on disk.
  func content(
    for request: Atrium_Generation_V1_ComposeRequest, realm: String,
    ahead: @escaping @Sendable (Content) -> Void = { _ in }
  ) async throws -> Content {
    let message = request.brief ?? Atrium_Generation_V1_Brief()
    let brief = try BriefReading(request.brief).brief()
    let nowMilliseconds = clock.nowMilliseconds
    let time = try BriefReading.time(request.mallTime) ?? nowMilliseconds
    let id = Self.contentID(realm: realm, touch: message.touchID)
    let person = PersonKeyID(realm: realm, person: message.personID)
    let seal = SealedContent(id: id, person: person)
    let hash = SHA256.hash(try message.serialized(deterministic: true))
    // A repeat is rare, and the write itself finds what was kept before.
    let key = try await key(of: person)
    let content = try composed(
      brief, message, id: id, realm: realm, seed: request.seed, timeMilliseconds: time)
    let new = GenerationDatabase.StoredContent(
      person: message.personID, sealed: try seal.sealed(content, brief: hash, key: key))
    let kept = try await store.keep(
      new, id: id, realm: realm, composedMilliseconds: nowMilliseconds
    ) { ahead(content) }
    guard let kept else { return content }
    return try await opened(kept, seal, hash)
  }

  /// A content as it was composed; nil when there is none that can be read.
  func content(_ id: String, realm: String) async throws -> (person: String, content: Content)? {
    guard let kept = try await store.content(id, realm: realm) else { return nil }
    let person = PersonKeyID(realm: realm, person: kept.person)
    guard let key = try await keys.key(for: person) else { return nil }
    return (kept.person, try SealedContent(id: id, person: person).opened(kept.sealed, key).content)
  }

  private func opened(
    _ kept: GenerationDatabase.StoredContent, _ seal: SealedContent, _ hash: Digest
  ) async throws -> Content {
    guard kept.person == seal.person.person else { throw Refusal.otherBrief }
    guard let key = try await keys.key(for: seal.person) else { throw Refusal.erased }
    let (content, brief) = try seal.opened(kept.sealed, key)
    guard brief == hash else { throw Refusal.otherBrief }
    return content
  }

  private func key(of person: PersonKeyID) async throws -> SymmetricKey {
    do { return try await keys.obtain(person) } catch PersonKeysError.erased {
      throw Refusal.erased
    }
  }

  // MARK: - Words

  private func composed(
    _ brief: Brief, _ message: Atrium_Generation_V1_Brief, id: String, realm: String,
    seed: UInt32, timeMilliseconds: Int64
  ) throws -> Content {
    let draft: Draft
    do throws(CompositionError) {
      draft = try composer.compose(
        brief, language: Language(locale: message.locale) ?? language, seed: seed,
        nowMilliseconds: timeMilliseconds)
    } catch {
      switch error {
      case .missing(let fact): throw Refusal.missing(fact: fact)
      case .ungrounded(let fault): throw Refusal.ungrounded(fault)
      }
    }
    return Content.with {
      $0.contentID = id
      $0.touchID = message.touchID
      $0.kind = message.kind
      $0.locale = draft.language.rawValue
      $0.text = draft.text
      $0.claims = draft.claims.map(\.message)
      $0.buttons = draft.buttons.map(\.message)
      $0.labels = labels(draft, message, id: id, realm: realm)
      $0.model = Composer.model
      $0.composedTime = Google_Protobuf_Timestamp(unixMilliseconds: timeMilliseconds)
    }
  }

  private func labels(
    _ draft: Draft, _ brief: Atrium_Generation_V1_Brief, id: String, realm: String
  ) -> Atrium_Generation_V1_Labels {
    .with {
      $0.advertisement = draft.isAdvertisement
      $0.aiGenerated = true
      $0.producer = config.producer
      $0.contentNumber = id
      // A greeting is nobody's advertisement: it is the realm that speaks.
      $0.advertiserID = draft.isAdvertisement ? brief.advertiserID : ""
      $0.operatorID = config.operatorID.isEmpty ? realm : config.operatorID
      $0.publisherID = config.publisherID.isEmpty ? realm : config.publisherID
    }
  }

  /// One content for each touch: the first half of SHA-256 over the format, realm and touch.
  static func contentID(realm: String, touch: String) -> String {
    let parts = ["atrium content 1", realm, touch].flatMap { text -> [UInt8] in
      Array(text.utf8) + [0]
    }
    return Hex.encode(SHA256.hash(parts).bytes.prefix(16))
  }
}

/// Why a call of this service is refused; holds no words of anybody.
enum Refusal {
  static let otherBrief = RPCError.refused(
    .alreadyExists, "IDEMPOTENCY_KEY_REUSED", "touch_id: taken by content of another brief")
  static let erased = RPCError.refused(
    .failedPrecondition, "PERSON_ERASED", "brief.person_id: the person was erased")
  static let notFound = RPCError.refused(
    .notFound, "CONTENT_NOT_FOUND", "content_id: there is no such content")

  static func missing(fact: String) -> RPCError {
    .refused(
      .failedPrecondition, "FACT_MISSING", "brief.facts: the kind needs the fact `\(fact)`")
  }

  static func ungrounded(_ fault: Grounding.Fault) -> RPCError {
    .refused(
      .internal, "UNGROUNDED",
      "the text failed its own check: \(fault.reason.rawValue) at \(fault.span.begin)")
  }
}
