import CallPolicy
import Messages
import RPC
import Testing
import Wire

@testable import TenantService

@Suite struct ContractTests {
  /// Who is told may be personal; what is offered, and for how much, has no field for a person.
  @Test func offersKnowNobody() {
    let personal = [
      "person", "member", "profile", "tag_affinity", "age", "gender", "phone", "mood",
    ]
    var seen: Set<String> = []
    func check(_ message: MessageDescriptor) {
      guard seen.insert(message.fullName).inserted else { return }
      for field in message.fields {
        #expect(!personal.contains { field.name.contains($0) }, "\(message.fullName).\(field.name)")
        #expect(!message.fullName.contains(".profile."))
        if let nested = field.messageType { check(nested) }
      }
    }
    check(Atrium_Tenant_V1_Offer.descriptor)
    check(Atrium_Tenant_V1_Reservation.descriptor)
    check(Atrium_Tenant_V1_Change.descriptor)
    check(Atrium_Tenant_V1_Coupon.descriptor)
    #expect(seen.count > 8)
  }

  @Test func everyMethodHasARule() throws {
    let fixture = try TenantFixture()
    var router = Router()
    try fixture.service.add(to: &router)
    #expect(TenantService.methods.missing(from: router) == [])
    #expect(TenantService.methods.unused(in: router) == [])
  }
}
