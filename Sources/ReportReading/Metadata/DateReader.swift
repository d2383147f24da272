/// Reads dates at places of the ribbon: 2022-02-08, 2022/2/8, 2022.02.08, 2022年2月8日, 二〇二二年二月八日, 20220208.
struct DateReader {
    private let ribbon: Ribbon

    init(_ ribbon: Ribbon) { self.ribbon = ribbon }

    /// The date that begins at a place, as 2022-02-08; none where a span begins.
    func date(at index: Int) -> String? {
        guard let (date, end) = whole(at: index) else { return nil }
        guard end < ribbon.count, ribbon.samePiece(end - 1, end) else { return date }
        let isSpan =
            Self.spans.contains { ribbon.scalars[end] == $0 }
            || (Self.dashes.contains { ribbon.scalars[end] == $0 } && whole(at: end + 1) != nil)
        return isSpan ? nil : date
    }

    /// Whether a date is all of a range.
    func isDate(_ range: Range<Int>) -> Bool { whole(at: range.lowerBound)?.end == range.upperBound }

    private static let spans: [Unicode.Scalar] = ["至", "到", "起"]
    private static let dashes: [Unicode.Scalar] = ["—", "-", "~"]

    /// The date that a line below a title is, in brackets or without, or begins with in front of what portals write there:
    /// a time, the source, the visits. A line that says that something was published goes before the others. A date alone
    /// is another one below words that say so, and one of the year that is reported on, or before it.
    func date(inLinesBelow end: Int, reportedYear: Int?) -> String? {
        let lines = lines(below: end)
        return lines.lazy.compactMap(published).first
            ?? lines.indices.lazy.compactMap { index in
                let isOther = index > 0 && isOfAnotherDate(lines[index - 1])
                return isOther ? nil : date(opening: lines[index], after: reportedYear)
            }.first
    }

    private func lines(below end: Int) -> [Range<Int>] {
        var (lines, start) = ([Range<Int>](), end)
        while start > 0, start < ribbon.count, lines.count < Self.reach {
            lines.append(start..<ribbon.pieceEnd(from: start))
            start = ribbon.pieceEnd(from: start)
        }
        return lines
    }

    /// `发布：2022年1月9日`.
    private func published(_ line: Range<Int>) -> String? {
        guard let word = Self.publishing.first(where: { ribbon.starts($0, at: line.lowerBound) }) else { return nil }
        let start = line.lowerBound + word.count
        guard start < line.upperBound, ribbon.scalars[start] == ":" || ribbon.scalars[start] == "于" else { return nil }
        return date(at: start + 1)
    }

    /// Whether the line is a word for another date than that of publication: 截止日期, 统计时间.
    private func isOfAnotherDate(_ line: Range<Int>) -> Bool {
        let end = line.upperBound - (ribbon.scalars[line.upperBound - 1] == ":" ? 1 : 0)
        return Self.dateWords.contains { ribbon.starts($0, at: end - $0.count) }
            && !line.contains { place in Self.publishing.contains { ribbon.starts($0, at: place) } }
    }

    private func date(opening line: Range<Int>, after reportedYear: Int?) -> String? {
        let isInBrackets =
            ribbon.scalars[line.lowerBound] == "(" && ribbon.scalars[line.upperBound - 1] == ")"
            || ribbon.scalars[line.lowerBound] == "[" && ribbon.scalars[line.upperBound - 1] == "]"
        guard let (date, last) = whole(at: line.lowerBound + (isInBrackets ? 1 : 0)) else { return nil }
        if Self.followers.contains(where: { ribbon.starts($0, at: last) }) { return date }
        let isLater = reportedYear.map { date > "\($0)-12-31" } ?? true
        return isLater && last == line.upperBound - (isInBrackets ? 1 : 0) ? date : nil
    }

    /// Lines below a title that are looked at.
    private static let reach = 3
    private static let followers = ["来源", "作者", "点击", "(点击", "浏览", "访问"].map(Ribbon.scalars)
    private static let publishing = ["发布", "公布"].map(Ribbon.scalars)
    private static let dateWords = ["时间", "日期", "截止", "截至", "统计", "起止", "期限", "时限", "周期"].map(Ribbon.scalars)

    private func whole(at index: Int) -> (date: String, end: Int)? {
        guard let year = YearReader(ribbon).year(at: index) else { return nil }
        if let compact = compact(year, at: index + 4) { return compact }
        for marks in Self.marks {
            guard mark(marks[0], at: index + 4), let (month, afterMonth) = number(at: index + 5),
                (1...12).contains(month),
                mark(marks[1], at: afterMonth), let (day, afterDay) = number(at: afterMonth + 1),
                (1...Self.days[month - 1]).contains(day)
            else { continue }
            let end = marks.count > 2 ? (mark(marks[2], at: afterDay) ? afterDay + 1 : nil) : afterDay
            guard let end else { continue }
            return (text(year, month, day), behindTime(end))
        }
        return nil
    }

    private func text(_ year: Int, _ month: Int, _ day: Int) -> String { "\(year)-\(padded(month))-\(padded(day))" }

    /// 20220208, of eight digits and no more.
    private func compact(_ year: Int, at index: Int) -> (date: String, end: Int)? {
        guard index + 4 <= ribbon.count, index + 4 == ribbon.count || !Characters.isDigit(ribbon.scalars[index + 4]),
            ribbon.samePiece(index - 1, index + 3),
            ribbon.scalars[(index - 4)..<(index + 4)].allSatisfy(Characters.isDigit)
        else { return nil }
        let digits = ribbon.scalars[index..<(index + 4)].map { Int($0 - 0x30) }
        let (month, day) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
        guard (1...12).contains(month), (1...Self.days[month - 1]).contains(day) else { return nil }
        return (text(year, month, day), index + 4)
    }

    /// Of the months, in a leap year.
    private static let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    private static let marks: [[Unicode.Scalar]] = [["-", "-"], ["/", "/"], [".", "."], ["年", "月", "日"]]

    private func mark(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
        index < ribbon.count && ribbon.scalars[index] == scalar
    }

    /// One or two digits, which no gap parts, or a number in words, which gaps may part, and where they end.
    private func number(at index: Int) -> (Int, Int)? {
        guard index < ribbon.count, Characters.isDigit(ribbon.scalars[index]) else { return numeral(at: index) }
        let first = Int(ribbon.scalars[index] - 0x30)
        guard index + 1 < ribbon.count, Characters.isDigit(ribbon.scalars[index + 1]), !ribbon.gaps[index + 1] else {
            return (first, index + 1)
        }
        return (first * 10 + Int(ribbon.scalars[index + 1] - 0x30), index + 2)
    }

    /// 八, 十, 十八, 二十, 二十八.
    private func numeral(at index: Int) -> (Int, Int)? {
        var (tens, ones, end) = (Int?.none, Int?.none, index)
        while end < ribbon.count, end < index + 3, let digit = Characters.chineseNumeral(ribbon.scalars[end]) {
            if digit == 10 {
                guard tens == nil else { return nil }
                (tens, ones) = (ones ?? 1, nil)
            } else {
                guard ones == nil else { return nil }
                ones = digit
            }
            end += 1
        }
        return end == index ? nil : ((tens ?? 0) * 10 + (ones ?? 0), end)
    }

    /// 16:34, 16:34:05.
    private func behindTime(_ index: Int) -> Int {
        var end = index
        while end < ribbon.count, Characters.isDigit(ribbon.scalars[end]) || ribbon.scalars[end] == ":",
            end == index || ribbon.samePiece(end, index)
        {
            end += 1
        }
        return end
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
