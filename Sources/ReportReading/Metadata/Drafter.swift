import ReportModel

/// Reads who drafted the report from a sentence that says so without 由: `某局根据条例编制本报告`, `某局组织编制了《2021年年度报告》`,
/// `结合某局实际，编制本报告`.
struct Drafter {
    let ribbon: Ribbon

    /// The only body that sentences name so, and where.
    func body(in text: Range<Int>) -> (String, Place)? {
        let names = Self.words.places(in: ribbon, text).joined().compactMap { place -> (String, Place)? in
            guard isDrafting(place, before: text.upperBound) else { return nil }
            let name = ribbon.starts(Self.fitting, at: place) ? name(behind: place + 2) : name(before: place)
            return PassingNames.isWhole(name) ? (name, Place(ribbon.piece(at: place).location)) : nil
        }
        return names.first.flatMap { first in names.contains { $0.0 != first.0 } ? nil : first }
    }

    private static let words = WordFinder(["根据", "按照", "依据", "依照", "遵照", "编制", "结合"])
    private static let fitting = Ribbon.scalars("结合")
    private static let drafting = Ribbon.scalars("编制")
    private static let reports = ["本报告", "年度报告", "年报"].map(Ribbon.scalars)

    /// Whether the sentence goes on to say that a report is drafted, and not about one that somebody else has drafted:
    /// `某局编制的年度报告`.
    private func isDrafting(_ place: Int, before limit: Int) -> Bool {
        let sentence = place..<((place..<limit).first { ribbon.scalars[$0] == "。" } ?? limit)
        return sentence.count > 2 && ribbon.scalars[place + 2] != "的"
            && sentence.contains { ribbon.starts(Self.drafting, at: $0) }
            && sentence.contains { index in Self.reports.contains { ribbon.starts($0, at: index) } }
    }

    /// `某局根据`, `某局组织编制`, behind a mark or at the beginning.
    private func name(before place: Int) -> String {
        var start = place
        while start > 0, place - start < Self.longest, TitleReader.standsInNames(ribbon.scalars[start - 1]),
            !ribbon.gaps[start] || goesOn(start)
        {
            start -= 1
        }
        let words = ribbon.text(start..<place)
        return Self.manners.first(where: words.hasSuffix).map { String(words.dropLast($0.count)) } ?? words
    }

    private static let longest = 40
    private static let manners = ["组织", "认真", "负责", "牵头", "现"]

    /// Whether a line of a text goes on with the sentence of the one above, which has ended another before.
    private func goesOn(_ start: Int) -> Bool {
        ribbon.hasLines && ribbon.startsPiece(start) && Self.marks.stands(in: ribbon, ribbon.pieceRange(at: start - 1))
    }

    private static let marks = FewCharacters("。,;\"")

    /// `结合某局工作实际`.
    private func name(behind start: Int) -> String {
        let limit = min(start + Self.longest, ribbon.hasLines ? ribbon.count : ribbon.pieceEnd(from: start))
        let end = (start..<limit).first { !TitleReader.standsInNames(ribbon.scalars[$0]) } ?? limit
        let words = ribbon.text(start..<end)
        return Self.states.first(where: words.hasSuffix).map { String(words.dropLast($0.count)) } ?? ""
    }

    private static let states = ["政府信息公开工作实际", "政府信息公开工作情况", "工作实际情况", "工作实际", "实际情况", "工作情况", "实际"]
}
