import ReportModel

/// Reads the period that the report covers, and the date of its publication.
struct PeriodReader {
    private let ribbon: Ribbon
    private let text: [UInt32]
    /// 统计期限自2024年1月1日…: the year of the period.
    let reportedYear: Int?

    /// `places`: where each of its words stands, up to a little behind the limit.
    init(_ ribbon: Ribbon, before limit: Int, places: ArraySlice<[Int]>) {
        self.ribbon = ribbon
        text = ribbon.scalars
        reportedYear = Self.reportedYear(ribbon, limit, places)
    }

    /// Words around a period; the last is a part of one.
    static let words = ["统计期限", "数据期限", "时间期限", "统计时限", "统计周期", "起止时间", "年1月1日"]
    private static let dateWords = WordFinder(["发布时间", "发布日期", "时间", "日期"])

    private static func reportedYear(_ ribbon: Ribbon, _ limit: Int, _ places: ArraySlice<[Int]>) -> Int? {
        // The words may stand across the limit.
        let places = places.map { $0.filter { $0 < limit } }
        return namedPeriod(ribbon, places.dropLast().compactMap({ $0.first }), limit)
            ?? wholeYear(ribbon, places.last ?? [], limit)
    }

    private static func namedPeriod(_ ribbon: Ribbon, _ words: [Int], _ limit: Int) -> Int? {
        for index in words {
            let reach = index..<min(index + 30, limit)
            if let year = reach.lazy.compactMap({ periodYear(ribbon, at: $0) }).first { return year }
        }
        for index in words {
            let reach = index..<min(index + 30, limit)
            if let start = reach.first(where: { start in firstDays.contains { ribbon.starts($0, at: start + 4) } }) {
                return YearReader(ribbon).year(at: start)
            }
        }
        return nil
    }

    /// 2024年1月1日至12月31日, where no word names the period.
    private static func wholeYear(_ ribbon: Ribbon, _ firstDays: [Int], _ limit: Int) -> Int? {
        for index in firstDays where index >= 4 {
            guard let year = year(ribbon, at: index - 4) else { continue }
            let start = index + 5
            if (start..<max(start, min(index + 25, limit))).contains(where: { ribbon.starts(lastDay, at: $0) }) {
                return year
            }
        }
        return nil
    }

    private static let lastDay = Ribbon.scalars("12月31日")

    /// The year that section 一 opens with: `2024年，我市…`.
    func yearOpening(_ body: Range<Int>?) -> Int? {
        guard let body, !body.isEmpty else { return nil }
        let opening = body.lowerBound..<min(body.lowerBound + 12, body.upperBound)
        guard let found = opening.first(where: { Self.year(ribbon, at: $0) != nil }) else { return nil }
        let before = body.lowerBound..<found
        let behind = min(found + 5, body.upperBound)..<min(found + 10, body.upperBound)
        let isOfALaw = Self.lawWords.areAny(in: ribbon, before) || Self.lawDates.areAny(in: ribbon, behind)
        return isOfALaw || isOfOtherTime(found) ? nil : Self.year(ribbon, at: found)
    }

    /// Whether a year is that of an event or where something begins or ends: `于2022年召开`, `2022年12月`, `2021年以来`. The
    /// first of January begins the report's own.
    private func isOfOtherTime(_ found: Int) -> Bool {
        if found > 0, Self.comparisons.contains(text[found - 1]), ribbon.samePiece(found - 1, found) { return true }
        guard found + 5 < ribbon.count else { return false }
        if Characters.isDigit(text[found + 5]) { return !ribbon.starts(Self.firstDay, at: found + 5) }
        return Self.spans.contains { ribbon.starts($0, at: found + 5) }
    }

    private static let comparisons = FewCharacters("于比与")
    private static let firstDay = Ribbon.scalars("1月1日")

    /// The year that section 一 opens with where it says nothing of another: of a report that was copied, with its year
    /// changed in the title only, or in the text only. `2021年5月` and `2021年以来` are no such opening.
    func openingConflict(_ body: Range<Int>?, with year: Int) -> Int? {
        guard let body, let opening = yearOpening(body), opening != year,
            let found = body.first(where: { Self.year(ribbon, at: $0) == opening }), found + 5 < body.upperBound,
            !Characters.isDigit(text[found + 5]), !body.contains(where: { Self.year(ribbon, at: $0) == year })
        else { return nil }
        return opening
    }

    private static let spans = ["以来", "起", "至", "到", "-"].map(Ribbon.scalars)

    /// The year behind these is that of a law, and so is the year before those: `根据2019年条例`, `2019年修订的条例`.
    private static let lawWords = WordFinder(["依据", "根据", "依照", "按照", "遵照", "修订", "公布", "颁布", "施行", "条例"])
    private static let lawDates = WordFinder(["修订", "公布", "颁布", "施行", "条例"])

    /// `发布时间：2022-02-08` in front of the report. A bare `时间` has a colon or a gap behind it, and no word of something
    /// else than the page before it: 会议时间.
    /// Above the title a bare `时间` may be that of today.
    func publicationDate(from begin: Int = 0, before limit: Int, isAbove: Bool = false) -> String? {
        guard begin < limit else { return nil }
        let reader = DateReader(ribbon)
        for (index, (length, isPlain)) in zip(
            Self.dateWords.places(in: ribbon, begin..<limit), [(4, false), (4, false), (2, true), (2, true)])
        {
            for start in index.prefix(Self.attempts).map({ $0 + length }) where start < limit {
                if isPlain, !isOfPage(start - length, behind: start, isAbove) { continue }
                let reach = start..<min(start + 3, limit)
                if let date = reach.lazy.compactMap({ reader.date(at: $0) }).first { return date }
            }
        }
        return nil
    }

    /// Places of each word that are looked at; a page of links may have very many.
    private static let attempts = 50

    private func isOfPage(_ index: Int, behind end: Int, _ isAbove: Bool) -> Bool {
        guard ribbon.scalars[end] == ":" || ribbon.gaps[end] else { return false }
        if Self.publishing.contains(where: { ribbon.starts($0, at: index - 2) }) { return true }
        return !isAbove && (ribbon.gaps[index] || !Characters.isWord(ribbon.scalars[index - 1]))
    }

    private static let publishing = [
        "发布", "公布", "公开", "生成", "成文", "发文", "发稿", "更新", "创建", "录入", "上传", "编辑", "添加", "制作", "信息",
    ]
    .map(Ribbon.scalars)

    /// `20231月1日` too, where 年 was lost.
    private static func periodYear(_ ribbon: Ribbon, at index: Int) -> Int? {
        year(ribbon, at: index) ?? (ribbon.starts(newYear, at: index + 4) ? YearReader(ribbon).year(at: index) : nil)
    }

    private static let firstDays = [".1.1", ".01.01", "-01-01", "-1-1", "/1/1"].map(Ribbon.scalars)
    private static let newYear = Ribbon.scalars("1月1日")

    /// Four digits of this century with 年 behind them.
    private static func year(_ ribbon: Ribbon, at index: Int) -> Int? {
        guard index + 4 < ribbon.count, ribbon.scalars[index + 4] == "年" else { return nil }
        return YearReader(ribbon).year(at: index)
    }

    /// `2022-02-08 16:34`: the date that a text begins with.
    static func date(startingIn text: String) -> String? {
        let day = String(LabelFolding.fold(text).prefix(10))
        let parts = day.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
            let date = Int(parts[2]), (2000...2099).contains(year), (1...12).contains(month), (1...31).contains(date)
        else { return nil }
        return day
    }
}
