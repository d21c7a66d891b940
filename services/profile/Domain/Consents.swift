/// All consents of one person as they stand, with what else decides on uses.
public struct Consents: Sendable, Hashable {
  /// One purpose's consent.
  public struct Entry: Sendable, Hashable {
    /// For what.
    public var purpose: Purpose
    /// Whether it holds.
    public var isGranted: Bool
    /// The version of the text that was agreed to.
    public var textVersion: String
    /// Where it was given or withdrawn.
    public var source: String
    /// When it changed last, by the mall's clock.
    public var changedMilliseconds: Int64

    /// An entry with all its parts.
    public init(
      purpose: Purpose, isGranted: Bool, textVersion: String, source: String,
      changedMilliseconds: Int64
    ) {
      self.purpose = purpose
      self.isGranted = isGranted
      self.textVersion = textVersion
      self.source = source
      self.changedMilliseconds = changedMilliseconds
    }
  }

  /// One for each purpose that was ever granted, by purpose.
  public var entries: [Entry] = []
  /// nil while nobody said.
  public var age: Age?
  /// Whether the person wants anything personal.
  public var isPersonalisationOn = true
  /// Whether the person is being or has been erased: no use of anything.
  public var isErased = false
  /// Rises with every change.
  public var revision: UInt64 = 0

  /// Nothing granted, nothing refused.
  public init() {}

  /// The longest version and source, in bytes.
  public static let maximumTextBytes = 64
}

// MARK: - Changes

extension Consents {
  /// Takes up consent to purposes; the same again changes nothing.
  public mutating func grant(
    _ purposes: [Purpose], textVersion: String, source: String, age stated: Age?,
    nowMilliseconds: Int64
  ) throws(ConsentFault) {
    let known = stated.map { age?.merged(with: $0) ?? $0 } ?? age
    if purposes.contains(where: \.isMarketing) {
      guard let known else { throw .ageUnknown }
      if !known.isAdult { throw .minor }
    }
    let before = self
    age = known
    for purpose in purposes where !purpose.isFree {
      let old = entry(purpose)
      if let old, old.isGranted && old.textVersion == textVersion { continue }
      put(
        Entry(
          purpose: purpose, isGranted: true, textVersion: textVersion, source: source,
          changedMilliseconds: nowMilliseconds))
    }
    if before != self { revision += 1 }
  }

  /// Takes consent back; what was never granted stays absent.
  public mutating func withdraw(_ purposes: [Purpose], source: String, nowMilliseconds: Int64) {
    let before = self
    for purpose in purposes {
      guard var entry = entry(purpose), entry.isGranted else { continue }
      entry.isGranted = false
      entry.source = source
      entry.changedMilliseconds = nowMilliseconds
      put(entry)
    }
    if before != self { revision += 1 }
  }

  /// Switches everything personal off or on.
  public mutating func setPersonalisation(_ isOn: Bool) {
    if isPersonalisationOn == isOn { return }
    isPersonalisationOn = isOn
    revision += 1
  }

  /// Stops every use.
  public mutating func erase() {
    if isErased { return }
    entries = []
    age = nil
    isErased = true
    revision += 1
  }

  private mutating func put(_ entry: Entry) {
    entries.removeAll { $0.purpose == entry.purpose }
    let place = entries.firstIndex { $0.purpose.rawValue > entry.purpose.rawValue }
    entries.insert(entry, at: place ?? entries.endIndex)
  }

  /// What stands for a purpose.
  public func entry(_ purpose: Purpose) -> Entry? {
    entries.first { $0.purpose == purpose }
  }
}

/// Why a consent was not taken up.
public enum ConsentFault: Error, Sendable, Hashable {
  /// Personal marketing needs an age.
  case ageUnknown
  /// Personal marketing is for adults.
  case minor
}
