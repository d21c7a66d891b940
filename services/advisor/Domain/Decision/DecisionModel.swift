/// The rules that give candidates their points, and how much chance has a part in the choice.
///
/// All numbers are integers: the same inputs give the same decision on every machine. The points
/// are what people thought right; nothing was learned from outcomes yet, and the name says so.
public struct DecisionModel: Sendable, Hashable {
  /// Name and version, as decisions carry it.
  public var name = "rules-2 (no evidence)"
  /// False until outcomes against the holdout have shaped it.
  public var isTrained = false

  /// Points of the strongest possible interest.
  public var affinityPoints: Int32 = 600
  /// The item of the moment outweighs all circumstances together: where, weather, hour and stock.
  public var goesWithPoints: Int32 = 900
  public var triedOnPoints: Int32 = 700
  public var sameZonePoints: Int32 = 160
  public var sameLevelPoints: Int32 = 100
  public var nextLevelPoints: Int32 = 50
  public var rainShelterPoints: Int32 = 80
  public var mealTimePoints: Int32 = 60
  public var stockPoints: Int32 = 30
  /// Taken off for each rejection of a tag that matches, three at most.
  public var tagFatiguePoints: Int32 = 120
  /// Taken off for each rejection in a row.
  public var fatiguePoints: Int32 = 60

  /// So many points less make a candidate half as likely.
  public var halvingPoints: Int32 = 100
  /// Candidates that chance chooses among: the best of them.
  public var choiceLimit = 12
  /// Share of decisions that look outside of the person's interests.
  public var explorationPPM: UInt32 = 100_000
  /// Share of persons that get nothing, so that effects can be measured.
  public var holdoutPPM: UInt32 = 50_000
  /// Rejections in a row that end it until the person acts.
  public var maximumRejections: UInt32 = 3

  public init() {}
}
