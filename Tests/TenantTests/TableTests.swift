import TenantDomain
import Testing

@Suite struct TableTests {
  private func errors(_ table: DirectoryTable, _ text: String) -> LineErrors {
    switch TableRows.read(table, csv: Array(text.utf8)) {
    case .success: LineErrors()
    case .failure(let faults): faults.errors
    }
  }

  @Test func theHeaderIsCheckedFirst() {
    let found = errors(.tenants, "tenant_id,name_zh_cn,colour,name_zh_cn\na,b,c\n")
    #expect(found.listed.map(\.column) == ["colour", "name_zh_cn"])
    #expect(found.listed.allSatisfy { $0.line == 1 })
    #expect(errors(.zones, "zone_id\n").listed.map(\.column) == ["mall_id", "level", "outdoor"])
    #expect(errors(.zones, "").listed.map(\.text) == ["nothing, expected a header line"])
  }

  @Test func everyErrorOfALineIsNamed() {
    let found = errors(
      .shops,
      """
      shop_id,mall_id,tenant_id,zone_id,name_en,category,unit,opens,closes
      Heqi,m,t,z,,bags,L2-06,10:60,9:00
      """)
    #expect(found.listed.map(\.line) == [2, 2, 2, 2])
    #expect(
      found.listed.map(\.column) == ["opens", "closes", "shop_id", "name_zh_cn"])
    #expect(found.listed[2].text.hasPrefix("\"Heqi\", expected lower-case"))
  }

  @Test func atMostAHundredAreListedAndAllCounted() {
    let rows = (0..<150).map { "t\($0)," }.joined(separator: "\n")
    let found = errors(.tenants, "tenant_id,name_en\n" + rows)
    #expect(found.count == 150)
    #expect(found.listed.count == 100)
    #expect(found.listed.map(\.line) == Array(2...101))
  }

  @Test func aRowTwiceNamesTheFirst() {
    let found = errors(.tenants, "tenant_id,name_en\na,A\nb,B\na,C\n")
    #expect(found.listed.map(\.line) == [4])
    #expect(found.listed.first?.text == "\"a\" a second time, first on line 2")
  }

  @Test func missingFieldsAreAnError() {
    #expect(
      errors(.tenants, "tenant_id,name_en\na\n").listed.first?.text
        == "1 fields, expected 2 as in the header")
  }

  @Test(arguments: [
    ("amount_off,100,,,10", "amount_off_minor"), ("amount_off,100,101,,10", "amount_off_minor"),
    ("amount_off,100,10,,0", "coupons_total"), ("at_price,100,10,,", "amount_off_minor"),
    ("gift,100,,,", "kind"), ("at_price,-1,,,", "price_minor"), ("at_price,1.5,,,", "price_minor"),
    ("at_price,100,,yes,", "paused"),
  ])
  func offersFitTheirKind(row: String, column: String) {
    let header =
      "offer_id,shop_id,title_en,begins,ends,kind,price_minor,amount_off_minor,paused,coupons_total"
    let found = errors(.offers, "\(header)\no,s,Tote,-1d,+2d,\(row)\n")
    #expect(found.listed.map(\.column) == [column])
    let right = "amount_off,100,100,false,1"
    #expect(errors(.offers, "\(header)\no,s,Tote,-1d,+2d,\(right)\n").isEmpty)
  }

  @Test(arguments: [
    ("2026-11-22T10:00:00+08:00", 1_795_312_800_000), ("2026-11-22T02:00:00Z", 1_795_312_800_000),
    ("1970-01-01T00:00:00Z", 0), ("2024-02-29T23:59:59-01:00", 1_709_254_799_000),
  ])
  func instantsAreExact(text: String, milliseconds: Int64) {
    #expect(InstantText(text) == .absolute(milliseconds))
  }

  @Test(arguments: [
    "2026-02-29T10:00:00Z", "2026-11-22", "2026-11-22T24:00:00Z", "2026-11-22 10:00:00Z", "+2",
    "2d",
    "+2w", "+d", "+9999999d", "+731d", "-", "", "2026-11-22T10:00:00+8:00", "++2d",
  ])
  func othersAreNone(text: String) { #expect(InstantText(text) == nil) }

  @Test func distancesCountFromTheImport() {
    #expect(InstantText("+2d") == .relative(172_800_000))
    #expect(InstantText("-3h")?.milliseconds(atImport: 10_800_000) == 0)
    #expect(InstantText("+90m") == .relative(5_400_000))
  }
}
