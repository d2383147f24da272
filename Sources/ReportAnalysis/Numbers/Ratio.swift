import ReportModel

/// One exact number over another, in lowest terms: a rate, a share, a change in percent.
///
/// Nothing is rounded before it is printed; `1/3` stays a third through every comparison.
public struct Ratio: Sendable, Hashable {
    let numerator: Int128
    /// Positive, and small enough that ten remainders of it fit (long division in `decimal`).
    let denominator: Int128

    private static let largestDenominator = Int128.max / 10

    /// Nil where `denominator` is 0, or where the lowest terms don't fit 128 bits.
    public init?(_ numerator: ExactNumber, over denominator: ExactNumber) {
        let scale = max(numerator.scale, denominator.scale)
        self.init(Self.scaled(numerator, to: scale), Self.scaled(denominator, to: scale))
    }

    init?(_ numerator: Int128, _ denominator: Int128) {
        guard denominator != 0, denominator != .min, numerator != .min else { return nil }
        let divisor = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int128(divisor)
        self.denominator = sign * denominator / Int128(divisor)
        guard self.denominator <= Self.largestDenominator else { return nil }
    }

    public static let zero = Ratio(integer: 0)

    public init(integer: Int64) {
        numerator = Int128(integer)
        denominator = 1
    }

    /// The nearest binary fraction: for charts and statistics.
    public var approximation: Double { Double(numerator) / Double(denominator) }

    public var isZero: Bool { numerator == 0 }
    public var isNegative: Bool { numerator < 0 }

    /// Difference of two ratios; nil where it does not fit 128 bits.
    public func subtracting(_ other: Ratio) -> Ratio? {
        let (left, overflowLeft) = numerator.multipliedReportingOverflow(by: other.denominator)
        let (right, overflowRight) = other.numerator.multipliedReportingOverflow(by: denominator)
        let (bottom, overflowBottom) = denominator.multipliedReportingOverflow(by: other.denominator)
        let (top, overflowTop) = left.subtractingReportingOverflow(right)
        guard !overflowLeft, !overflowRight, !overflowBottom, !overflowTop else { return nil }
        return Ratio(top, bottom)
    }

    private static func scaled(_ number: ExactNumber, to scale: UInt8) -> Int128 {
        (number.scale..<scale).reduce(Int128(number.mantissa)) { value, _ in value * 10 }
    }

    private static func commonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }
}

extension Ratio: Comparable {
    public static func < (a: Ratio, b: Ratio) -> Bool {
        let left = a.numerator.multipliedFullWidth(by: b.denominator)
        let right = b.numerator.multipliedFullWidth(by: a.denominator)
        return (left.high, left.low) < (right.high, right.low)
    }
}
