/// Why an exact result can't be had.
public enum ArithmeticError: Error, Sendable, Equatable {
    /// The exact result needs more than 64 bits or more than 18 digits after the point.
    case overflow
}

extension ExactNumber: Comparable, Hashable {
    /// Equal in value: `1.50` is `1.5`.
    public static func == (a: ExactNumber, b: ExactNumber) -> Bool {
        guard a.scale != b.scale else { return a.mantissa == b.mantissa }
        let (x, y) = (a.normalized, b.normalized)
        return x.mantissa == y.mantissa && x.scale == y.scale
    }

    public static func < (a: ExactNumber, b: ExactNumber) -> Bool {
        a.scaled(against: b) < b.scaled(against: a)
    }

    public func hash(into hasher: inout Hasher) {
        let value = normalized
        hasher.combine(value.mantissa)
        hasher.combine(value.scale)
    }

    /// The same value without zeros at the end of its fraction.
    public var normalized: ExactNumber {
        var (mantissa, scale) = (mantissa, scale)
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        return ExactNumber(unchecked: mantissa, scale)
    }

    init(unchecked mantissa: Int64, _ scale: UInt8) {
        self.mantissa = mantissa
        self.scale = scale
    }

    /// The mantissa at the finer of both scales, in 128 bits because it may not fit 64.
    private func scaled(against other: ExactNumber) -> Int128 {
        let finer = max(scale, other.scale)
        return Int128(mantissa) * Int128(Self.powers[Int(finer - scale)])
    }
}

extension ExactNumber {
    public static func + (a: ExactNumber, b: ExactNumber) throws(ArithmeticError) -> ExactNumber {
        let scale = max(a.scale, b.scale)
        let x = try a.rescaled(to: scale)
        let y = try b.rescaled(to: scale)
        let (sum, overflow) = x.addingReportingOverflow(y)
        guard !overflow else { throw .overflow }
        return ExactNumber(unchecked: sum, scale)
    }

    public static func - (a: ExactNumber, b: ExactNumber) throws(ArithmeticError) -> ExactNumber {
        guard b.mantissa != .min else { throw .overflow }
        return try a + ExactNumber(unchecked: -b.mantissa, b.scale)
    }

    /// The exact sum; 0 for none.
    public static func sum(_ numbers: some Sequence<ExactNumber>) throws(ArithmeticError) -> ExactNumber {
        var total = ExactNumber.zero
        for number in numbers { total = try total + number }
        return total
    }

    /// This number divided by a power of ten: `70487` yuan shifted by 4 is `7.0487` 万元.
    public func shifted(by places: UInt8) throws(ArithmeticError) -> ExactNumber {
        let (shiftedScale, overflow) = scale.addingReportingOverflow(places)
        guard !overflow, let shifted = ExactNumber(mantissa: mantissa, scale: shiftedScale) else { throw .overflow }
        return shifted.trimmed(to: scale)
    }

    /// This number times a power of ten: `1.2` 亿元 by 4 is `12000` 万元.
    public func multiplied(byTenTo power: UInt8) throws(ArithmeticError) -> ExactNumber {
        let moved = min(power, scale)
        guard Int(power - moved) < Self.powers.count else { throw .overflow }
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: Self.powers[Int(power - moved)])
        guard !overflow else { throw .overflow }
        return ExactNumber(unchecked: product, scale - moved)
    }

    /// Drops zeros from the end of the fraction while more than `digits` digits stand there.
    private func trimmed(to digits: UInt8) -> ExactNumber {
        var (mantissa, scale) = (mantissa, scale)
        while scale > digits, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        return ExactNumber(unchecked: mantissa, scale)
    }

    private func rescaled(to finer: UInt8) throws(ArithmeticError) -> Int64 {
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: Self.powers[Int(finer - scale)])
        guard !overflow else { throw .overflow }
        return product
    }
}
