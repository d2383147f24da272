/// Numbers as people see them.
enum XlsxNumber {
    /// Excel shows no more digits than these.
    private static let shownDigits = 15

    /// The digits of a stored number.
    ///
    /// They stay as they are but for what Excel makes of fractions: 160.5964 is stored as 160.59639999999999, which is
    /// the same binary number to 17 digits; the shortest digits that mean it are those that were typed. A sum of
    /// 0.1 and 0.2 is not quite 0.3 in binary, and shown as 0.3. Small or large ones have an exponent.
    static func text(_ stored: String) -> String {
        let digits = stored.utf8.count { isASCIIDigit($0) }
        let hasExponent = stored.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") }
        guard hasExponent || (digits > shownDigits && stored.utf8.contains(UInt8(ascii: "."))) else { return stored }
        guard let value = Double(stored), value.isFinite else { return stored }
        return text(value)
    }

    static func text(_ value: Double) -> String { Digits(value).rounded(to: shownDigits).text }
}

/// A decimal number without an exponent: its significant digits, and where the point stands among them.
private struct Digits {
    private var sign = ""
    private var digits: String
    /// Digits before the point; negative for zeros behind it.
    private var point: Int

    /// The shortest digits that mean this binary number.
    init(_ value: Double) {
        let parts = value.magnitude.description.split(separator: "e")
        let halves = parts[0].split(separator: ".")
        let all = halves.joined()
        let significant = all.drop { $0 == "0" }
        digits = String(significant)
        point = halves[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - (all.count - significant.count)
        if value < 0 { sign = "-" }
        dropZeros()
    }

    func rounded(to count: Int) -> Digits {
        guard digits.count > count, let kept = Int(digits.prefix(count)), let next = digits.dropFirst(count).first
        else { return self }
        var result = self
        result.digits = String(next >= "5" ? kept + 1 : kept)
        result.point += result.digits.count - count
        result.dropZeros()
        return result
    }

    var text: String {
        if digits.isEmpty { return "0" }
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }

    private mutating func dropZeros() {
        while digits.last == "0" { digits.removeLast() }
    }
}
