import ReportModel

/// A unit of amounts, as a power of ten of that of the form, 万元.
struct MoneyUnit: Equatable, Sendable {
    let name: String
    private let power: Int

    private static let powers = [
        "元": -4, "十元": -3, "百元": -2, "千元": -1, "万元": 0, "十万元": 1, "百万元": 2, "千万元": 3, "亿元": 4,
    ]

    /// Nil for another currency, parts of a yuan and whatever else is no multiple of it.
    init?(_ name: String) {
        guard let power = Self.powers[name] else { return nil }
        (self.name, self.power) = (name, power)
    }

    var isOfForm: Bool { power == 0 }

    /// A number of this unit in 万元, nil where it is too long to be exact.
    func inForm(_ number: ExactNumber) -> ExactNumber? {
        power < 0
            ? try? number.shifted(by: UInt8(-power)) : try? number.multiplied(byTenTo: UInt8(power))
    }
}
