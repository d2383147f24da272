import ReportModel
import Wording

/// A unit of amounts, as a power of ten of that of the form, 万元.
struct MoneyUnit: Equatable, Sendable {
    let name: String
    private let power: Int

    private static let powers = [
        "元": -4, "十元": -3, "百元": -2, "千元": -1, "万元": 0, "十万元": 1, "百万元": 2, "千万元": 3, "亿元": 4,
    ]

    private static let glosses = [
        "元": "yuan", "十元": "10 yuan", "百元": "100 yuan", "千元": "1,000 yuan", "万元": "10,000 yuan",
        "十万元": "100,000 yuan", "百万元": "1,000,000 yuan", "千万元": "10,000,000 yuan", "亿元": "100,000,000 yuan",
    ]

    /// A unit as it is shown, in English with what it means where that is known.
    static func wording(_ name: String) -> Bilingual { FormGloss.wording(name, glosses[name]) }

    /// Nil for another currency, parts of a yuan and whatever else is no multiple of it.
    init?(_ name: String) {
        let isKnown = Self.powers[name] != nil
        let simplified = isKnown ? name : name.replacingAll("萬", with: "万").replacingAll("億", with: "亿")
        guard let power = Self.powers[simplified] else { return nil }
        (self.name, self.power) = (simplified, power)
    }

    var isOfForm: Bool { power == 0 }

    /// A number of this unit in 万元, nil where it is too long to be exact.
    func inForm(_ number: ExactNumber) -> ExactNumber? {
        power < 0
            ? try? number.shifted(by: UInt8(-power)) : try? number.multiplied(byTenTo: UInt8(power))
    }
}
