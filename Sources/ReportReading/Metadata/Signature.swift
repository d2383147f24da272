import ReportModel

/// Reads what signs a report, below its text: the body's name, and the date on the next line or on the same.
struct Signature {
    let ribbon: Ribbon

    private static let longestName = 40
    private static let longestDate = 12

    /// The only name that signs anything behind a place, and where it stands.
    /// `end` tells where the report ends; it is asked where a name was found.
    func agency(from start: Int, before end: () -> Int) -> (String, Place)? {
        var (found, above, line) = ((String, Place)?.none, Range<Int>?.none, start)
        var last: Int?
        while line < ribbon.count {
            let own = line..<ribbon.pieceEnd(from: line)
            if Self.mayEndDate(ribbon.scalars[own.upperBound - 1]), let (name, place) = signed(own, below: above) {
                last = last ?? end()
                guard place < last ?? 0 else { break }
                guard found == nil || found?.0 == name else { return nil }
                found = (name, Place(ribbon.piece(at: place).location))
            }
            (above, line) = (own, own.upperBound)
        }
        return found
    }

    /// The lines that sign the text which some lines end. They stand behind a sentence; a date is none where neither a
    /// body's name stands above it nor the text ends.
    func lines(closing lines: [Range<Int>]) -> Range<Int>? {
        let last = lines.suffix(Self.mostBehind + 1).lastIndex { line in
            Self.mayEndDate(ribbon.scalars[line.upperBound - 1]) && (isDate(line) || signed(line, below: nil) != nil)
        }
        guard let last else { return names(closing: lines) }
        guard isDate(lines[last]) else { return lines[last] }
        let names = lines[..<last].suffix(Self.mostNames).reversed().prefix { name($0) != nil }.count
        let (first, isLast) = (last - names, last == lines.count - 1)
        guard names > 0 || isLast, first == 0 || endsText(lines[first - 1]) else { return nil }
        return lines[first].lowerBound..<lines[last].upperBound
    }

    /// The names that sign a text without a date: its last lines.
    private func names(closing lines: [Range<Int>]) -> Range<Int>? {
        let names = lines.suffix(Self.mostNames).reversed().prefix { name($0) != nil }.count
        let first = lines.count - names
        guard names > 0, first > 0, endsText(lines[first - 1]) else { return nil }
        return lines[first].lowerBound..<lines[lines.count - 1].upperBound
    }

    /// Lines that may follow a date: whom to ask, what is attached.
    private static let mostBehind = 3
    /// How many bodies sign together.
    private static let mostNames = 3
    /// How many lines at the end of a text may hold its signature, with the one above it.
    static let reach = mostBehind + mostNames + 2

    /// Whether a line ends a sentence or says that there is nothing, and announces nothing: `统计截止日期：`.
    private func endsText(_ line: Range<Int>) -> Bool {
        Self.sentenceEnds.contains(ribbon.scalars[line.upperBound - 1])
            || line.count <= Self.longestNothing && Self.nothings.contains { ribbon.starts($0, at: line.lowerBound) }
    }

    /// `无其他需要报告的事项`.
    private static let nothings = ["无", "没有", "本年度无", "暂无"].map(Ribbon.scalars)
    private static let longestNothing = 20

    private static let sentenceEnds = FewCharacters("。!?;)\"")

    private static func mayEndDate(_ scalar: UInt32) -> Bool {
        scalar == "日" || scalar == "月" || Characters.isDigit(scalar)
    }

    /// The name above the line of a date, or in front of a date on the same line, and where it begins.
    private func signed(_ line: Range<Int>, below above: Range<Int>?) -> (String, Int)? {
        if isDate(line) { return above.flatMap { above in name(above).map { ($0, above.lowerBound) } } }
        guard line.count <= Self.longestName + Self.longestDate,
            !Characters.isDigit(ribbon.scalars[line.upperBound - 1]),
            let date = line.dropFirst().first(where: { isDate($0..<line.upperBound) })
        else { return nil }
        return name(line.lowerBound..<date).map { ($0, line.lowerBound) }
    }

    /// The name that is all of a line, but for a word for its seal.
    private func name(_ line: Range<Int>) -> String? {
        guard line.count <= Self.longestName, !ribbon.isInCell(line.lowerBound),
            ribbon.scalars[line].allSatisfy(TitleReader.standsInNames)
        else { return nil }
        let words = ribbon.text(line)
        let name = Self.seals.first(where: words.hasSuffix).map { String(words.dropLast($0.count)) } ?? words
        return BodyName.endsLikeABody(name) && BodyName.isOfNames(name) && BodyName.cleaned(name) == name ? name : nil
    }

    private static let seals = ["(盖章)", "(公章)", "(印章)", "(章)"]

    /// 2022年1月20日, in digits or Chinese numerals, 2022年1月, 2022.1.20, 2022-01-20.
    func isDate(_ line: Range<Int>) -> Bool {
        let start = line.lowerBound
        guard line.count <= Self.longestDate, line.count > 5, YearReader(ribbon).year(at: start) != nil,
            !ribbon.isInCell(start)
        else { return false }
        if ribbon.scalars[start + 4] == "年" {
            let last = ribbon.scalars[line.upperBound - 1]
            return (last == "日" || last == "月")
                && ribbon.scalars[(start + 5)..<line.upperBound].allSatisfy(Self.dateParts.contains)
        }
        return Self.dots.contains { ribbon.scalars[start + 4] == $0 } && DateReader(ribbon).isDate(line)
    }

    private static let dateParts = FewCharacters("0123456789月日〇○零一二三四五六七八九十")
    private static let dots: [Unicode.Scalar] = [".", "-", "/"]
}
