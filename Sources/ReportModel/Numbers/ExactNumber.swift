/// A decimal number exactly as its source writes it: `mantissa / 10^scale`.
///
/// `160.5900` has the mantissa 1605900 and the scale 4, and keeps its zeros. There are no binary fractions;
/// what does not fit is an error, never a rounded value.
public struct ExactNumber: Sendable {
    public let mantissa: Int64
    /// Digits after the decimal point, 0…18.
    public let scale: UInt8

    public static let maximumScale: UInt8 = 18
    public static let zero = ExactNumber(0)

    public init(_ integer: Int64) {
        mantissa = integer
        scale = 0
    }

    /// Nil when `scale` is over 18.
    public init?(mantissa: Int64, scale: UInt8) {
        guard scale <= Self.maximumScale else { return nil }
        self.mantissa = mantissa
        self.scale = scale
    }

    /// The value as a binary fraction, correctly rounded for up to 15 digits: for statistics, never for sums.
    public var approximation: Double {
        Double(mantissa) / Self.doublePowers[Int(scale)]
    }

    /// The value as an integer, nil where digits other than 0 stand after the point.
    public var integer: Int64? {
        guard scale > 0 else { return mantissa }
        let power = Self.powers[Int(scale)]
        return mantissa % power == 0 ? mantissa / power : nil
    }

    public var isNegative: Bool { mantissa < 0 }
    public var isZero: Bool { mantissa == 0 }

    static let powers: [Int64] = (0...18).map { (0..<$0).reduce(Int64(1)) { power, _ in power * 10 } }
    private static let doublePowers: [Double] = powers.map(Double.init)
}

extension ExactNumber: CustomStringConvertible {
    /// The digits of the source: `160.5900`, `-11`.
    public var description: String {
        guard scale > 0 else { return String(mantissa) }
        let digits = String(mantissa.magnitude)
        let padded = String(repeating: "0", count: max(0, Int(scale) + 1 - digits.count)) + digits
        let point = padded.index(padded.endIndex, offsetBy: -Int(scale))
        return (isNegative ? "-" : "") + padded[..<point] + "." + padded[point...]
    }
}
