/// A row of a table and where it stood.
public struct Located<Row: Sendable & Hashable>: Sendable, Hashable {
  public var line: Int
  public var row: Row

  public init(_ line: Int, _ row: Row) {
    self.line = line
    self.row = row
  }
}

/// An offer as its table writes it: its times may be distances from the time of the import.
public struct OfferRow: Sendable, Hashable {
  public var offer: Offer
  public var begins: InstantText
  public var ends: InstantText
  /// The two times as written.
  public var times: String

  public init(offer: Offer, begins: InstantText, ends: InstantText, times: String) {
    self.offer = offer
    self.begins = begins
    self.ends = ends
    self.times = times
  }
}

/// The rows of one table, each by itself in order; what they point at is not looked at yet.
public enum TableRows: Sendable, Hashable {
  case malls([Located<Mall>])
  case zones([Located<Zone>])
  case tenants([Located<Tenant>])
  case shops([Located<Shop>])
  case items([Located<Item>])
  case offers([Located<OfferRow>])

  /// Reads a table; nothing when a line of it is wrong.
  public static func read(
    _ table: DirectoryTable, csv: [UInt8]
  ) -> Result<TableRows, TableFaults> {
    var errors = LineErrors()
    let records: [CSVRecord]
    do throws(CSVFault) {
      records = try CSVReader.records(csv)
    } catch {
      errors.add(error.line, "", "field \(error.field): \(error.text)")
      return .failure(TableFaults(errors))
    }
    guard let header = records.first else {
      errors.add(1, "", "nothing, expected a header line")
      return .failure(TableFaults(errors))
    }
    check(header: header.fields, of: table, &errors)
    guard errors.isEmpty else { return .failure(TableFaults(errors)) }
    let rows = rows(of: table, header.fields, records.dropFirst(), &errors)
    return errors.isEmpty ? .success(rows) : .failure(TableFaults(errors))
  }

  private static func check(
    header: [String], of table: DirectoryTable, _ errors: inout LineErrors
  ) {
    let known = table.requiredColumns + table.optionalColumns
    for (place, column) in header.enumerated() {
      if !known.contains(column) {
        errors.add(
          1, column, "an unknown column, expected some of " + known.joined(separator: ", "))
      } else if header[..<place].contains(column) {
        errors.add(1, column, "a second time, expected each column once")
      }
    }
    for column in table.requiredColumns where !header.contains(column) {
      errors.add(1, column, "absent, expected in the header")
    }
  }

  private static func rows(
    of table: DirectoryTable, _ header: [String], _ records: ArraySlice<CSVRecord>,
    _ errors: inout LineErrors
  ) -> TableRows {
    switch table {
    case .malls: .malls(read(header, records, &errors, \.id) { $0.mall() })
    case .zones: .zones(read(header, records, &errors, \.id) { $0.zone() })
    case .tenants: .tenants(read(header, records, &errors, \.id) { $0.tenant() })
    case .shops: .shops(read(header, records, &errors, \.id) { $0.shop() })
    case .items: .items(read(header, records, &errors, \.id) { $0.item() })
    case .offers: .offers(read(header, records, &errors, \.offer.id) { $0.offer() })
    }
  }

  private static func read<Row>(
    _ header: [String], _ records: ArraySlice<CSVRecord>, _ errors: inout LineErrors,
    _ id: (Row) -> String, _ row: (inout RowReader) -> Row
  ) -> [Located<Row>] {
    var rows: [Located<Row>] = []
    rows.reserveCapacity(records.count)
    var lines: [String: Int] = [:]
    for record in records {
      guard record.fields.count == header.count else {
        errors.add(
          record.line, "",
          "\(record.fields.count) fields, expected \(header.count) as in the header")
        continue
      }
      var reader = RowReader(record, header: header, errors: errors)
      let value = row(&reader)
      if let first = lines.updateValue(record.line, forKey: id(value)), !id(value).isEmpty {
        reader.add(
          header.first { $0.hasSuffix("_id") } ?? "",
          "\(LineErrors.shown(id(value))) a second time, first on line \(first)")
      }
      errors = reader.errors
      rows.append(Located(record.line, value))
    }
    return rows
  }
}

/// Why a table was not taken.
public struct TableFaults: Error, Sendable, Hashable {
  public var errors: LineErrors

  public init(_ errors: LineErrors) { self.errors = errors }
}
