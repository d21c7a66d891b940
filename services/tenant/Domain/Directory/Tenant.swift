/// A brand that leases shops.
public struct Tenant: Sendable, Hashable {
  public var id: String
  public var name: LocalText

  public init(id: String, name: LocalText) {
    self.id = id
    self.name = name
  }
}
