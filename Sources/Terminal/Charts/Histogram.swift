/// How often numbers fall into ranges of one width, as bars.
public struct Histogram: Sendable {
    /// From `lower` on and below `upper`; in the last one `upper` counts too.
    public struct Bin: Sendable, Hashable {
        public var lower: Double
        public var upper: Double
        public var count: Int
    }

    public let bins: [Bin]

    /// The bounds are round numbers: 1, 2 or 5 and zeros. Values that are not finite are left out; none make no bins.
    public init(_ values: [Double], mostBins: Int = 12) {
        let known = values.filter { $0.isFinite && $0.magnitude < 1e15 }
        guard let least = known.min(), let greatest = known.max() else {
            bins = []
            return
        }
        guard least < greatest else {
            bins = [Bin(lower: least, upper: greatest, count: known.count)]
            return
        }
        let width = Self.roundWidth(atLeast: (greatest - least) / Double(max(1, mostBins)), whole: known)
        let first = (least / width).rounded(.down) * width
        let last = max(1, Int(((greatest - first) / width).rounded(.up)))
        var counts = [Int](repeating: 0, count: last)
        for value in known { counts[min(Int((value - first) / width), last - 1)] += 1 }
        bins = counts.enumerated().map { number, count in
            Bin(lower: first + Double(number) * width, upper: first + Double(number + 1) * width, count: count)
        }
    }

    /// The next of 1, 2, 5, 10, 20, …; for whole numbers at least 1.
    private static func roundWidth(atLeast least: Double, whole values: [Double]) -> Double {
        let isWhole = values.allSatisfy { $0 == $0.rounded() }
        // Finer than the numbers' own precision no range can be.
        let finest = (values.map(\.magnitude).max() ?? 0) * 1e-12
        let wanted = max(least, finest, isWhole ? 1 : 1e-9)
        var scale = 1.0
        while scale > wanted { scale /= 10 }
        while scale * 10 <= wanted { scale *= 10 }
        return [scale, scale * 2, scale * 5].first { $0 >= wanted } ?? scale * 10
    }

    /// A bar for each bin. `unit` stands behind every bound.
    public func lines(width: Int, unit: String = "") -> [StyledText] {
        let bars = zip(labels(unit: unit), bins).map { label, bin in
            BarChart.Bar(
                label: StyledText(label), value: Double(bin.count), shown: StyledText(String(bin.count), .number))
        }
        return BarChart(bars).lines(width: width)
    }

    /// `[0, 10)` for each bin: the bracket says which of two neighbours a bound belongs to. All that is one value has
    /// that as its label.
    public func labels(unit: String = "") -> [String] {
        bins.enumerated().map { number, bin in
            let width = bin.upper - bin.lower
            guard width > 0 else {
                return "\(bin.lower == bin.lower.rounded() ? Self.text(bin.lower) : "\(bin.lower)")\(unit)"
            }
            let bounds = [bin.lower, bin.upper].map { Self.text($0, step: width) + unit }
            return "[\(bounds[0]), \(bounds[1])\(number == bins.count - 1 ? "]" : ")")"
        }
    }

    /// Without the noise of binary fractions: to the thousandth, or to a tenth of a `step` that is smaller.
    public static func text(_ value: Double, step: Double = 1) -> String {
        guard value.isFinite, value.magnitude < 1e15 else { return "\(value)" }
        var digits = 3
        var scale = 1000.0
        while scale * step < 10, digits < 15 { (scale, digits) = (scale * 10, digits + 1) }
        let scaled = String(Int((value.magnitude * scale).rounded()))
        let padded = String(repeating: "0", count: max(0, digits + 1 - scaled.count)) + scaled
        let fraction = padded.suffix(digits).reversed().drop { $0 == "0" }.reversed()
        let isNegative = value < 0 && padded.contains { $0 != "0" }
        return (isNegative ? "-" : "") + padded.dropLast(digits) + (fraction.isEmpty ? "" : "." + String(fraction))
    }
}
