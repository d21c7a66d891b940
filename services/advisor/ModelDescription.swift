internal import AdvisorDomain

/// The model in words: its parameters in the order of their weight.
public struct ModelDescription: Sendable {
  private let model = DecisionModel()

  public init() {}

  private var parameters: [(name: String, value: Int32)] {
    [
      ("interest", model.affinityPoints), ("goes_with", model.goesWithPoints),
      ("same_item", model.triedOnPoints), ("same_zone", model.sameZonePoints),
      ("rain_shelter", model.rainShelterPoints), ("same_level", model.sameLevelPoints),
      ("meal_time", model.mealTimePoints), ("next_level", model.nextLevelPoints),
      ("in_stock", model.stockPoints), ("rejection_of_tag", -model.tagFatiguePoints),
      ("rejection_in_a_row", -model.fatiguePoints),
    ].sorted { abs($0.1) > abs($1.1) }
  }

  private var shares: [(name: String, value: UInt32)] {
    [("exploration_ppm", model.explorationPPM), ("holdout_ppm", model.holdoutPPM)]
  }

  /// For people.
  public var text: String {
    let trained = model.isTrained ? "trained" : "not trained: points are rules, chance decides"
    let points = parameters.map { "  \($0.name) \($0.value)" }
    return
      (["\(model.name), \(trained)", "points:"] + points + ["shares:"]
      + shares.map { "  \($0.name) \($0.value)" }).joined(separator: "\n")
  }

  /// One JSON object.
  public var json: String {
    let points = parameters.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",")
    let parts = shares.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",")
    return "{\"name\":\"\(model.name)\",\"trained\":\(model.isTrained),\"points\":{\(points)},"
      + "\"shares\":{\(parts)}}"
  }
}
