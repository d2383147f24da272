/// Reads years of this century at places of the ribbon, in digits or Chinese numerals.
struct YearReader {
    private let ribbon: Ribbon

    init(_ ribbon: Ribbon) { self.ribbon = ribbon }

    /// `2024年`, `2024年度`, `二〇二四年`, `2024` right before an index: where it begins, and the year.
    func before(_ index: Int) -> (start: Int, year: Int?) {
        var end = index
        if end > 1, ribbon.scalars[end - 1] == "度", ribbon.scalars[end - 2] == "年" { end -= 1 }
        if end > 0, ribbon.scalars[end - 1] == "年" {
            end -= 1
            if end > 0, ribbon.scalars[end - 1] == "学" { return (schoolYear(before: end - 1) ?? index, nil) }
        }
        guard let year = year(at: end - 4) else { return (index, nil) }
        return (end - 4, year)
    }

    /// Where `2021-2022` of a school year begins, which may count as either.
    private func schoolYear(before end: Int) -> Int? {
        guard year(at: end - 4) != nil else { return nil }
        let hasSpan = end >= 9 && Self.dashes.contains { ribbon.scalars[end - 5] == $0 } && year(at: end - 9) != nil
        return end - (hasSpan ? 9 : 4)
    }

    private static let dashes: [Unicode.Scalar] = ["-", "—", "~", "至"]

    /// Four digits that no fifth stands before.
    func year(at index: Int) -> Int? {
        guard index >= 0, index + 4 <= ribbon.count, index == 0 || !Characters.isDigit(ribbon.scalars[index - 1]) else {
            return nil
        }
        var year = 0
        for scalar in ribbon.scalars[index..<(index + 4)] {
            guard let digit = Self.digit(scalar) else { return nil }
            year = year * 10 + digit
        }
        return (2000...2099).contains(year) ? year : nil
    }

    /// `…年度报告（2021年）`, `（2021年全文）`: the brackets hold one year, and no date.
    func inBrackets(at index: Int) -> Int? {
        guard index + 5 < ribbon.count, ribbon.scalars[index] == "(", ribbon.samePiece(index, index + 5),
            let year = year(at: index + 1)
        else { return nil }
        let rest = (index + 5)..<min(index + Self.longestBracket, ribbon.pieceEnd(from: index))
        guard let close = rest.first(where: { ribbon.scalars[$0] == ")" }) else { return nil }
        let words = rest.lowerBound..<close
        let isOther = words.contains { ribbon.scalars[$0] == "月" || self.year(at: $0) != nil }
        let isCounted = words.first.map { !Characters.isWord(ribbon.scalars[$0]) } ?? false
        let isDated = words.contains { place in Self.publishing.contains { ribbon.starts($0, at: place) } }
        return isOther || isCounted || isDated ? nil : year
    }

    /// How far brackets reach.
    static let longestBracket = 16
    /// The year of these is not the one that is reported on.
    private static let publishing = ["发布", "公布", "印发", "修订"].map(Ribbon.scalars)

    /// The first year that stands among some characters: `信息公开2021年年度报告`.
    func first(in range: Range<Int>) -> Int? {
        range.lazy.compactMap { index in
            index + 4 < range.upperBound && ribbon.scalars[index + 4] == "年" ? year(at: index) : nil
        }.first
    }

    /// `某局2021年法治建设及`: what stands before a year, and the year.
    func splitting(_ name: String) -> (String, Int?) {
        let scalars = name.unicodeScalars
        var isBehindDigit = true
        for index in scalars.indices {
            let isDigit = Characters.isDigit(scalars[index].value)
            var rest = scalars[index...]
            if isDigit, !isBehindDigit, let year = Self.takeYear(from: &rest) { return (String(name[..<index]), year) }
            isBehindDigit = isDigit
        }
        return (name, nil)
    }

    /// `(2021年)某局`: the year in brackets in front of a name, and the name.
    func openingBrackets(_ name: String) -> (Int?, String) {
        guard name.utf8.first == UInt8(ascii: "("), let close = name.firstIndex(of: ")") else { return (nil, name) }
        let (year, rest) = leading(String(name[..<close].dropFirst()))
        return year != nil && rest.isEmpty ? (year, String(name[close...].dropFirst())) : (nil, name)
    }

    /// `2021年度某局`: the year in front of a name, and the name.
    func leading(_ name: String) -> (Int?, String) {
        var rest = name.unicodeScalars[...]
        guard let year = Self.takeYear(from: &rest) else { return (nil, name) }
        return (year, String(rest.first == "度" ? rest.dropFirst() : rest))
    }

    /// Takes `2021年` from the front of some characters.
    private static func takeYear(from rest: inout Substring.UnicodeScalarView) -> Int? {
        var year = 0
        for _ in 0..<4 {
            guard let scalar = rest.popFirst(), let digit = digit(scalar.value) else { return nil }
            year = year * 10 + digit
        }
        return rest.popFirst() == "年" && (2000...2099).contains(year) ? year : nil
    }

    /// What people type for 〇: 二○二一, 二O二一.
    private static let zeros: [Unicode.Scalar] = ["〇", "○", "零", "O", "o", "◯", "О"]

    static func isZero(_ scalar: UInt32) -> Bool { zeros.contains { scalar == $0 } }

    private static func digit(_ scalar: UInt32) -> Int? {
        if Characters.isDigit(scalar) { return Int(scalar - 0x30) }
        if isZero(scalar) { return 0 }
        return Characters.chineseNumeral(scalar).flatMap { $0 < 10 ? $0 : nil }
    }
}
