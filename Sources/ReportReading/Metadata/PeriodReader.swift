/// Reads the period that the report covers, and the date of its publication.
struct PeriodReader {
    private let ribbon: Ribbon
    private let text: [UInt32]

    init(_ ribbon: Ribbon) {
        self.ribbon = ribbon
        text = ribbon.scalars
    }

    /// 统计期限自2024年1月1日…: the year of the period.
    var reportedYear: Int? {
        for word in ["统计期限", "数据期限", "时间期限", "起止时间"] {
            guard let index = position(of: word, in: 0..<text.count) else { continue }
            let reach = index..<min(index + 30, text.count)
            if let year = reach.lazy.compactMap(year).first { return year }
        }
        return nil
    }

    /// The year that section 一 opens with: `2024年，我市…`.
    func yearOpening(_ body: Range<Int>?) -> Int? {
        guard let body, !body.isEmpty else { return nil }
        return (body.lowerBound..<min(body.lowerBound + 12, body.upperBound)).lazy.compactMap(year).first
    }

    /// `发布时间：2022-02-08` in front of the report.
    func publicationDate(before limit: Int) -> String? {
        for word in ["发布时间", "发布日期", "时间", "日期"] {
            guard let index = position(of: word, in: 0..<limit) else { continue }
            let start = index + word.unicodeScalars.count
            if let date = (start..<min(start + 3, limit)).lazy.compactMap(date).first { return date }
        }
        return nil
    }

    /// Four digits of this century with 年 behind them.
    private func year(at index: Int) -> Int? {
        guard let year = number(at: index, digits: 4), (2000...2099).contains(year), index + 4 < text.count,
            text[index + 4] == "年", index == 0 || !Characters.isDigit(text[index - 1])
        else { return nil }
        return year
    }

    /// `2022-02-08`, the only form that needs no guess.
    private func date(at index: Int) -> String? {
        guard index + 10 <= text.count, let year = number(at: index, digits: 4), (2000...2099).contains(year),
            text[index + 4] == "-", let month = number(at: index + 5, digits: 2), (1...12).contains(month),
            text[index + 7] == "-", let day = number(at: index + 8, digits: 2), (1...31).contains(day)
        else { return nil }
        return ribbon.text(index..<(index + 10))
    }

    private func number(at index: Int, digits: Int) -> Int? {
        guard index + digits <= text.count else { return nil }
        let run = text[index..<(index + digits)]
        return run.allSatisfy(Characters.isDigit) ? run.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    }

    private func position(of word: String, in range: Range<Int>) -> Int? {
        let wanted = word.unicodeScalars.map(\.value)
        guard let first = wanted.first, range.count >= wanted.count else { return nil }
        return (range.lowerBound...(range.upperBound - wanted.count)).first {
            text[$0] == first && text[$0..<($0 + wanted.count)].elementsEqual(wanted)
        }
    }
}
