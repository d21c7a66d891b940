import CallPolicy
import Messages
import RPC
import RPCInProcess
import Tokens
import Wire

/// A brief and what is composed for it, and a client in process.
enum Samples {
  static let realm = "lanting"

  static func client(
    _ methods: MethodTable, _ register: (inout Router) throws -> Void
  ) throws -> Client {
    var router = Router()
    try register(&router)
    let verifier = ActorVerifier { _, _ throws(ActorRefusal) in
      do throws(TokenError) {
        return try ActorIdentity(realm: realm, kind: .service, subject: "gateway")
      } catch { throw ActorRefusal("no actor") }
    }
    let policy = ServerInterceptor.policy(methods, for: router, verifier: verifier)
    let naming = ClientInterceptor(prepare: { _, options throws(RPCError) in
      do throws(MetadataError) {
        try options.metadata.append(realm, for: CallMetadata.realm)
        try options.metadata.append("token", for: CallMetadata.actor)
      } catch { throw RPCError(.internal, "metadata") }
    })
    return Client(
      InProcessTransport(try Dispatcher(router, interceptors: [policy])), interceptors: [naming])
  }

  static func brief(_ number: Int) -> Atrium_Generation_V1_Brief {
    let digits = String(number, radix: 16)
    return .with { brief in
      brief.touchID = String(repeating: "0", count: 32 - digits.count) + digits
      brief.kind = .promotion
      brief.locale = "zh-CN"
      brief.purpose = .marketingInbox
      brief.personID = "0192f0c1-2345-7000-8000-0000000000a1"
      brief.advertiserID = "hq"
      brief.category = "bags"
      brief.consentTextVersion = "inbox@3"
      brief.facts = [
        fact("shop.name", .text("禾器")), fact("item.name", .text("托特包")),
        fact(
          "price",
          .money(
            .with {
              $0.amountMinor = 59_900
              $0.currencyCode = "CNY"
            })),
      ]
    }
  }

  static func fact(
    _ id: String, _ value: Atrium_Generation_V1_Fact.Value
  ) -> Atrium_Generation_V1_Fact {
    .with {
      $0.factID = id
      $0.kind = id
      $0.value = value
      $0.source = "tenant/offer/bag-60@17"
    }
  }

  static func content(_ brief: Atrium_Generation_V1_Brief) -> Atrium_Generation_V1_Content {
    .with { content in
      content.contentID = brief.touchID
      content.touchID = brief.touchID
      content.kind = brief.kind
      content.locale = "zh-CN"
      content.text = "不赶时间的话，「禾器」有托特包，599 元。广告·AI生成"
      content.claims = [(8, 10, "shop.name"), (12, 15, "item.name"), (16, 21, "price")].map {
        claim($0.0, $0.1, $0.2)
      }
      content.buttons = ["claim", "less", "stop", "why"].map { action in
        .with { $0.action = action }
      }
      content.labels = .with {
        $0.advertisement = true
        $0.aiGenerated = true
        $0.producer = "atrium"
        $0.contentNumber = brief.touchID
        $0.advertiserID = "hq"
        $0.operatorID = realm
        $0.publisherID = realm
      }
      content.model = "embedded/1"
      content.composedTime = .init(unixMilliseconds: ContentBenchmark.now)
    }
  }

  private static func claim(
    _ begin: UInt32, _ end: UInt32, _ id: String
  ) -> Atrium_Generation_V1_Claim {
    .with {
      $0.span = .with {
        $0.begin = begin
        $0.end = end
      }
      $0.factID = id
    }
  }
}
