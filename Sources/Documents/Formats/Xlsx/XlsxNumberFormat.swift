/// A number format (ECMA-376 part 1, 18.8.31), as far as it makes something else of a number than its digits: a date, a
/// percentage, a number among words, nothing.
///
/// A number of which it shows fewer digits, or another order of magnitude, is doubted: a body meant what it saw, and others
/// what is stored. A zero stays 0, also where a dash or nothing is shown for it.
struct XlsxNumberFormat {
    private let sections: [XlsxFormatSection]
    private let hasConditions: Bool

    static let general = XlsxNumberFormat("General")

    init(_ code: String) {
        sections = XlsxFormatSection.all(of: code)
        hasConditions = sections.contains(where: \.hasCondition)
    }

    /// What is shown of a number with these digits.
    func text(_ digits: String, isDate1904: Bool) -> String {
        guard !digits.isEmpty else { return digits }
        if hasConditions {
            let texts = Set(sections.map { text(digits, $0, isDate1904: isDate1904) })
            return texts.count == 1 ? texts.first ?? digits : digits + Self.doubt
        }
        return section(for: digits).map { text(digits, $0, isDate1904: isDate1904) } ?? digits
    }

    private func text(_ digits: String, _ section: XlsxFormatSection, isDate1904: Bool) -> String {
        if section.isDate { return XlsxDate(digits, isDate1904: isDate1904)?.text(section) ?? "########" }
        if section.isEmpty { return "" }
        guard section.showsNumber else { return section.prefix }
        var shown = section.rounded(Self.shift(digits, by: section.percents * 2)) ?? digits + Self.doubt
        if isSecondForNegatives(section), section.saysWord { shown.removeFirst() }
        return section.saysWord ? section.prefix + shown + section.suffix : shown
    }

    /// A mark that belongs to no number makes one that is not certain unreadable.
    private static let doubt = "\u{FFFD}"

    /// Whether text in the cell is not shown.
    var hidesText: Bool { sections.count == 4 && sections[3].isEmpty }

    /// Nil for zeros, which stay as they are.
    private func section(for digits: String) -> XlsxFormatSection? {
        let isZero = !digits.utf8.contains { $0 >= UInt8(ascii: "1") && $0 <= UInt8(ascii: "9") }
        guard let first = sections.first, !isZero || first.isDate else { return nil }
        return digits.hasPrefix("-") && sections.count > 1 ? sections[1] : first
    }

    private func isSecondForNegatives(_ section: XlsxFormatSection) -> Bool {
        sections.count > 1 && section == sections[1] && section != sections[0]
    }

    /// Moves the point of a number to the right.
    private static func shift(_ digits: String, by places: Int) -> String {
        guard places > 0, digits.utf8.allSatisfy({ isASCIIDigit($0) || $0 == 0x2E || $0 == 0x2D }) else {
            return digits
        }
        let sign = digits.hasPrefix("-") ? "-" : ""
        let halves = digits.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
        let fraction = (halves.count > 1 ? String(halves[1]) : "") + String(repeating: "0", count: places)
        let whole = (halves[0] + fraction.prefix(places)).drop { $0 == "0" }
        let rest = fraction.dropFirst(places).reversed().drop { $0 == "0" }.reversed()
        return sign + (whole.isEmpty ? "0" : String(whole)) + (rest.isEmpty ? "" : "." + String(rest))
    }
}

extension XlsxNumberFormat {
    /// The formats that a workbook need not spell out, as far as they matter here (18.8.30).
    static func builtIn(_ id: Int) -> XlsxNumberFormat {
        switch id {
        case 1, 3, 37, 38: XlsxNumberFormat("0")
        case 2, 4, 39, 40: XlsxNumberFormat("0.00")
        case 9: XlsxNumberFormat("0%")
        case 10: XlsxNumberFormat("0.00%")
        case 14...16, 27...31, 36, 50...54, 57, 58: XlsxNumberFormat("yyyy/m/d")
        case 17, 55, 56: XlsxNumberFormat("yyyy/m")
        case 18...21, 32...35, 45...47: XlsxNumberFormat("h:mm:ss")
        case 22: XlsxNumberFormat("yyyy/m/d h:mm")
        default: general
        }
    }
}
