/// Reads dates at places of the ribbon: 2022-02-08, 2022/2/8, 2022.02.08, 2022年2月8日.
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

    private static let spans: [Unicode.Scalar] = ["至", "到", "起"]
    private static let dashes: [Unicode.Scalar] = ["—", "-", "~"]

    /// The date that a line below a title is, or begins with in front of what portals write there: a time, the source, the
    /// visits. `2022年2月8日` alone is the date of the report.
    func date(inLinesBelow end: Int) -> String? {
        var start = end
        for _ in 0..<Self.reach where start > 0 && start < ribbon.count {
            let next = ribbon.pieceEnd(from: start)
            if let (date, last) = whole(at: start) {
                let isAlone = last == next && ribbon.scalars[start + 4] != "年"
                if isAlone || Self.followers.contains(where: { ribbon.starts($0, at: last) }) { return date }
            }
            start = next
        }
        return nil
    }

    /// Lines below a title that are looked at.
    private static let reach = 3
    private static let followers = ["来源", "作者", "点击", "(点击", "浏览", "访问"].map(Ribbon.scalars)

    private func whole(at index: Int) -> (date: String, end: Int)? {
        guard let year = YearReader(ribbon).year(at: index), Characters.isDigit(ribbon.scalars[index]) else {
            return nil
        }
        for marks in Self.marks {
            guard mark(marks[0], at: index + 4), let (month, afterMonth) = number(at: index + 5),
                (1...12).contains(month),
                mark(marks[1], at: afterMonth), let (day, afterDay) = number(at: afterMonth + 1),
                (1...Self.days[month - 1]).contains(day)
            else { continue }
            let end = marks.count > 2 ? (mark(marks[2], at: afterDay) ? afterDay + 1 : nil) : afterDay
            guard let end else { continue }
            return ("\(year)-\(padded(month))-\(padded(day))", behindTime(end))
        }
        return nil
    }

    /// Of the months, in a leap year.
    private static let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    private static let marks: [[Unicode.Scalar]] = [["-", "-"], ["/", "/"], [".", "."], ["年", "月", "日"]]

    private func mark(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
        index < ribbon.count && ribbon.scalars[index] == scalar
    }

    /// One or two digits, which no gap parts, and where they end.
    private func number(at index: Int) -> (Int, Int)? {
        guard index < ribbon.count, Characters.isDigit(ribbon.scalars[index]) else { return nil }
        let first = Int(ribbon.scalars[index] - 0x30)
        guard index + 1 < ribbon.count, Characters.isDigit(ribbon.scalars[index + 1]), !ribbon.gaps[index + 1] else {
            return (first, index + 1)
        }
        return (first * 10 + Int(ribbon.scalars[index + 1] - 0x30), index + 2)
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
