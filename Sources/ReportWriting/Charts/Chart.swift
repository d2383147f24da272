/// A chart as data: categories, and series of numbers over them. What is missing is a gap, never 0.
public struct Chart: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A bar for each number, from the left, so that long names stand in full.
        case bars
        /// A line for each series over the categories.
        case lines
        /// A bar of 100 % for each category.
        case shares
    }

    public struct Series: Sendable, Equatable {
        public let name: String
        public let values: [Double?]

        public init(_ name: String, _ values: [Double?]) {
            self.name = name
            self.values = values
        }
    }

    public let kind: Kind
    public let title: String
    public let unit: String
    public let categories: [String]
    public let series: [Series]

    /// Every series has a value or a gap for each category.
    public init(_ kind: Kind, title: String, unit: String = "", categories: [String], series: [Series]) {
        self.kind = kind
        self.title = title
        self.unit = unit
        self.categories = categories
        self.series = series
    }

    /// All that the chart shows, in words: for those who can't see it.
    var description: String {
        categories.enumerated().map { index, category in
            let values = series.map { series in
                let value = series.values[index].map { ChartScale.text($0) + unit } ?? "—"
                return self.series.count > 1 ? "\(series.name) \(value)" : value
            }
            return "\(category)：\(values.joined(separator: "，"))"
        }.joined(separator: "；")
    }
}

/// Round numbers along an axis.
struct ChartScale {
    let ticks: [Double]

    var least: Double { ticks.first ?? 0 }
    var greatest: Double { ticks.last ?? 1 }

    /// From 0, or from a round number below the least negative one, to one above the greatest.
    init(_ values: [Double]) {
        let (low, high) = (min(values.min() ?? 0, 0), max(values.max() ?? 1, 0))
        let step = Self.step(high == low ? 0.25 : high / 4 - low / 4)
        let (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
        ticks = stride(from: first, through: max(last, first + 1), by: 1).map { $0 * step }
    }

    /// 1, 2 or 5 times a power of ten.
    private static func step(_ rough: Double) -> Double {
        var power = 1.0
        while power > rough { power /= 10 }
        while power * 10 <= rough { power *= 10 }
        return [1, 2, 5].map { $0 * power }.first { $0 >= rough } ?? power * 10
    }

    /// Where a value lies, 0 to 1.
    func position(_ value: Double) -> Double { (value - least) / (greatest - least) }

    /// At most four digits after the point.
    static func text(_ value: Double) -> String {
        guard value.magnitude < 1e15 else { return "\(value)" }
        let rounded = (value * 10_000).rounded() / 10_000
        return Double(Int64(rounded)) == rounded ? "\(Int64(rounded))" : "\(rounded)"
    }
}
