import Crypto
import Locking
import Messages
import RPC
import Wire

@testable import ProfileService

private let maker = Lock(UUIDv7Maker())

/// A fresh id of a signal.
func freshID(_ nowMilliseconds: Int64) throws -> String {
  try maker.withLock { try $0.next(unixMilliseconds: nowMilliseconds).description }
}

extension Rig {
  /// A signal of a member, `ago` before now.
  func signal(
    of member: String, ago: Duration = .zero, zone: String = "",
    _ observation: Atrium_Profile_V1_Signal.Observation
  ) throws -> Atrium_Profile_V1_Signal {
    try signal(.memberID(member), ago: ago, zone: zone, observation)
  }

  func signal(
    _ subject: Atrium_Profile_V1_Signal.Subject, ago: Duration = .zero, zone: String = "",
    _ observation: Atrium_Profile_V1_Signal.Observation
  ) throws -> Atrium_Profile_V1_Signal {
    let time = nowMilliseconds - ago.components.seconds * 1_000
    return try .with { (signal: inout Atrium_Profile_V1_Signal) throws in
      signal.id = try freshID(time)
      signal.eventTime = Google_Protobuf_Timestamp(milliseconds: time)
      signal.mallID = "lanting-sh"
      signal.zoneID = zone
      signal.subject = subject
      signal.observation = observation
    }
  }
}

func tryOn(_ item: String, at shop: String = "heqi") -> Atrium_Profile_V1_Signal.Observation {
  .tryOn(
    .with {
      $0.itemID = item
      $0.shopID = shop
    })
}

func favourite(_ tag: String) -> Atrium_Profile_V1_Signal.Observation {
  .favourite(.with { $0.subject = .tag(tag) })
}

func presence(_ sensor: String = "beacon-1") -> Atrium_Profile_V1_Signal.Observation {
  .presence(.with { $0.sensorID = sensor })
}

func portalLogin(_ device: String) -> Atrium_Profile_V1_Signal.Observation {
  .portalLogin(.with { $0.deviceID = device })
}

func rejection(_ tags: [String]) -> Atrium_Profile_V1_Signal.Observation {
  .feedback(
    .with {
      $0.touchID = String(repeating: "0a", count: 16)
      $0.kind = .rejected
      $0.tags = tags
    })
}

func receipt(_ number: String, items: [String]) -> Atrium_Profile_V1_Signal.Observation {
  .receipt(
    .with {
      $0.receiptNumber = number
      $0.shopID = "heqi"
      $0.lines = items.map { item in
        .with {
          $0.itemID = item
          $0.quantity = 1
        }
      }
    })
}

extension Clients {
  /// A person with a member number.
  func person(_ member: String, in name: String = realm) async throws -> String {
    try await identities.ensurePerson(
      .with { $0.identity = .with { $0.kind = .memberID(member) } }, options: by(in: name)
    ).personID
  }

  /// A person who consents.
  func person(
    _ member: String, consenting purposes: [Atrium_Types_V1_Purpose]
  ) async throws -> String {
    let person = try await person(member)
    try await grant(person, purposes)
    return person
  }

  func grant(
    _ person: String, _ purposes: [Atrium_Types_V1_Purpose], adult: Bool? = true
  ) async throws {
    _ = try await consents.grantConsent(
      .with {
        $0.personID = person
        $0.purposes = purposes
        $0.textVersion = "2026-11"
        $0.source = "app.settings"
        if let adult {
          $0.age = .with {
            $0.basis = .declared
            $0.adult = adult
          }
        }
      }, options: by())
  }

  func withdraw(_ person: String, _ purposes: [Atrium_Types_V1_Purpose]) async throws {
    _ = try await consents.withdrawConsent(
      .with {
        $0.personID = person
        $0.purposes = purposes
        $0.source = "app.settings"
      }, options: by())
  }

  func check(
    _ person: String, _ purpose: Atrium_Types_V1_Purpose
  ) async throws -> Atrium_Profile_V1_CheckConsentResponse {
    try await consents.checkConsent(
      .with {
        $0.personID = person
        $0.purpose = purpose
      }, options: by())
  }

  func live(
    _ person: String, _ purpose: Atrium_Types_V1_Purpose = .profiling
  ) async throws -> Atrium_Profile_V1_LiveProfile {
    try await profiles.getLiveProfile(
      .with {
        $0.personID = person
        $0.purpose = purpose
      }, options: by())
  }

  @discardableResult
  func ingest(
    _ list: [Atrium_Profile_V1_Signal], options: CallOptions? = nil
  ) async throws -> [Atrium_Profile_V1_SignalResult] {
    try await signals.ingest(.with { $0.signals = list }, options: options ?? by()).results
  }

  func parts(
    _ person: String, _ purpose: Atrium_Types_V1_Purpose = .subjectRights
  ) async throws -> [[UInt8]] {
    try await profiles.exportPerson(
      .with {
        $0.personID = person
        $0.purpose = purpose
      }, options: by()
    ) { stream in
      var parts: [[UInt8]] = []
      for try await part in stream { parts.append(part.jsonLines) }
      return parts
    }
  }

  func export(_ person: String) async throws -> String {
    let bytes = try await parts(person).flatMap { $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension RPCError {
  /// `google.rpc.ErrorInfo` of a refusal.
  var info: Google_Rpc_ErrorInfo? {
    get throws {
      try unpackedDetails().lazy.compactMap { try $0.unpack(Google_Rpc_ErrorInfo.self) }.first
    }
  }

  /// The fields that a refusal names.
  var fields: [String] {
    get throws {
      try unpackedDetails().compactMap { try $0.unpack(Google_Rpc_BadRequest.self) }
        .flatMap { $0.fieldViolations.map(\.field) }
    }
  }
}
