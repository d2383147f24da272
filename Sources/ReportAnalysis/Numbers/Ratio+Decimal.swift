extension Ratio {
    /// The value with exactly `digits` after the point, rounded half away from zero: `1/3` with 2 is `0.33`.
    ///
    /// `shift` moves the point to the right first: 2 for percent.
    public func decimal(digits: Int, shift: Int = 0) -> String {
        let (quotient, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
        var written = String(quotient).utf8.map { $0 - UInt8(ascii: "0") }
        var rest = remainder
        for _ in 0..<(max(digits, 0) + max(shift, 0)) {
            let next = (rest * 10).quotientAndRemainder(dividingBy: denominator.magnitude)
            written.append(UInt8(next.quotient))
            rest = next.remainder
        }
        if rest * 2 >= denominator.magnitude { Self.increment(&written) }
        return Self.text(of: written, digits: max(digits, 0), isNegative: isNegative)
    }

    /// The value in percent: `98.1%`.
    public func percent(digits: Int) -> String { decimal(digits: digits, shift: 2) + "%" }

    /// With a digit after the point, and with more where one would show nothing of it, or all: `99.97%`.
    public func percent() -> String {
        let isExtreme = numerator == 0 || numerator.magnitude == denominator.magnitude
        let texts = (1...7).lazy.map { decimal(digits: $0, shift: 2) }
        let telling = isExtreme ? nil : texts.first { !Self.isNoneOrAll($0) }
        return (telling ?? decimal(digits: 1, shift: 2)) + "%"
    }

    /// `0.0`, `100.0` and `-100.0`, with any number of digits.
    private static func isNoneOrAll(_ text: String) -> Bool {
        let parts = text.split(separator: ".")
        return ["0", "100", "-100"].contains(parts[0]) && parts.dropFirst().allSatisfy { $0.allSatisfy { $0 == "0" } }
    }

    /// The value in percentage points, signed: `+1.2`, `-0.4`, `0.0`.
    public func points(digits: Int = 1) -> String {
        let text = decimal(digits: digits, shift: 2)
        return text.contains { $0 != "0" && $0 != "." } && !isNegative ? "+" + text : text
    }

    private static func increment(_ digits: inout [UInt8]) {
        var position = digits.count - 1
        while position >= 0, digits[position] == 9 {
            digits[position] = 0
            position -= 1
        }
        if position >= 0 { digits[position] += 1 } else { digits.insert(1, at: 0) }
    }

    /// A value that rounds to 0 carries no sign.
    private static func text(of digits: [UInt8], digits fraction: Int, isNegative: Bool) -> String {
        let padded = Array(repeating: 0, count: max(0, fraction + 1 - digits.count)) + digits
        let whole = padded.dropLast(fraction).drop { $0 == 0 }
        let sign = isNegative && padded.contains { $0 != 0 } ? "-" : ""
        let integer = whole.isEmpty ? "0" : whole.map { String($0) }.joined()
        guard fraction > 0 else { return sign + integer }
        return sign + integer + "." + padded.suffix(fraction).map { String($0) }.joined()
    }
}
