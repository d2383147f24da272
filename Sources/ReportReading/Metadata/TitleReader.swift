import ReportModel

/// Reads body and year from the title: `淮安市人民政府2024年政府信息公开工作年度报告` and its relatives.
struct TitleReader {
    struct Title: Equatable {
        var agency: String?
        var year: Int?
        var text: String
        var place: Place
        /// Nothing else stands on its line, or around it between gaps.
        var standsAlone: Bool
    }

    private let ribbon: Ribbon

    init(_ ribbon: Ribbon) { self.ribbon = ribbon }

    /// Every title in the text, in order.
    func titles(before limit: Int) -> [Title] {
        (0..<limit).filter { starts(Self.subject, at: $0) }.compactMap(title)
    }

    private static let subject = scalars("政府信息公开")
    private static let endings = ["年度报告", "年报", "工作报告"].map(scalars)
    /// Words of sentences about the report; no name of a body holds them.
    private static let notInNames = ["编制", "根据", "按照", "现将", "公布", "印发", "以下", "办理", "要求", "通知", "报告", "本级"]

    private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    private func starts(_ word: [UInt32], at index: Int) -> Bool {
        index >= 0 && index + word.count <= ribbon.count
            && ribbon.scalars[index..<(index + word.count)].elementsEqual(word)
    }

    private func title(at subject: Int) -> Title? {
        guard let end = ending(behind: subject + Self.subject.count) else { return nil }
        let (yearStart, year) = yearBefore(subject)
        let agencyEnd = skipWord("关于", before: yearStart)
        let start = nameStart(before: agencyEnd)
        var name = ribbon.text(start..<agencyEnd)
        var found = year ?? yearBehind(end)
        if found == nil, let leading = Self.leadingYear(name) { (found, name) = leading }
        var first = start
        if name.isEmpty, let line = lineBefore(start) {
            (name, first) = (ribbon.text(line), line.lowerBound)
        }
        let fits = Self.isName(name)
        return Title(
            agency: fits ? name : nil, year: found, text: ribbon.text(first..<end),
            place: Place(ribbon.piece(at: first).location),
            standsAlone: standsAlone(start..<end) && (fits || name.isEmpty))
    }

    /// Behind `年度报告`, when it follows within a few words.
    private func ending(behind index: Int) -> Int? {
        for start in index..<min(index + 9, ribbon.count) {
            for word in Self.endings where starts(word, at: start) { return start + word.count }
        }
        return nil
    }

    /// `2024年`, `2024年度` right before an index: where it begins, and the year.
    private func yearBefore(_ index: Int) -> (Int, Int?) {
        var end = index
        if end > 0, ribbon.scalars[end - 1] == "度" { end -= 1 }
        guard end > 4, ribbon.scalars[end - 1] == "年" else {
            return end == 5 && ribbon.scalars[4] == "年" ? (0, year(at: 0)) : (index, nil)
        }
        guard let year = year(at: end - 5) else { return (index, nil) }
        return (end - 5, year)
    }

    /// Four digits of this century that no fifth stands before.
    private func year(at index: Int) -> Int? {
        guard index >= 0, index + 4 <= ribbon.count, index == 0 || !Characters.isDigit(ribbon.scalars[index - 1]) else {
            return nil
        }
        let digits = ribbon.scalars[index..<(index + 4)]
        guard digits.allSatisfy(Characters.isDigit), ribbon.scalars[index] == "2", ribbon.scalars[index + 1] == "0"
        else {
            return nil
        }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// `…年度报告（2021年）`.
    private func yearBehind(_ index: Int) -> Int? {
        guard index < ribbon.count, ribbon.scalars[index] == "(" else { return nil }
        return year(at: index + 1)
    }

    private static func leadingYear(_ name: String) -> (Int, String)? {
        guard name.hasPrefix("20"), let year = Int(name.prefix(4)), name.dropFirst(4).first == "年" else { return nil }
        let rest = name.dropFirst(5)
        return (year, String(rest.first == "度" ? rest.dropFirst() : rest))
    }

    private func skipWord(_ word: String, before index: Int) -> Int {
        let scalars = Self.scalars(word)
        return starts(scalars, at: index - scalars.count) ? index - scalars.count : index
    }

    /// The name reaches back to a gap, the start of the line or a character that stands in no name. A gap between
    /// the name and the year does not end it.
    private func nameStart(before end: Int) -> Int {
        var start = end
        while start > 0, Self.standsInNames(ribbon.scalars[start - 1]) {
            let isGap = start < ribbon.count && ribbon.gaps[start]
            guard !isGap || (start == end && ribbon.samePiece(start - 1, start)) else { break }
            start -= 1
        }
        return start
    }

    private static func standsInNames(_ scalar: UInt32) -> Bool {
        Characters.isWord(scalar) || Characters.isDigit(scalar) || scalar == "(" || scalar == ")" || scalar == "·"
    }

    /// A short line of words right above.
    private func lineBefore(_ start: Int) -> Range<Int>? {
        guard start > 0, ribbon.piece(at: start - 1).cell == nil else { return nil }
        var first = start - 1
        while first > 0, ribbon.samePiece(first - 1, first) { first -= 1 }
        let line = first..<start
        guard (3...40).contains(line.count), line.allSatisfy({ Self.standsInNames(ribbon.scalars[$0]) }) else {
            return nil
        }
        return line
    }

    private static func isName(_ name: String) -> Bool {
        (2...40).contains(name.count) && name.contains { !$0.isNumber } && !notInNames.contains(where: name.contains)
            && name != "关于"
    }

    private func standsAlone(_ range: Range<Int>) -> Bool {
        let end = range.upperBound
        return ribbon.gaps[range.lowerBound] && (end >= ribbon.count || ribbon.gaps[end] || ribbon.scalars[end] == "(")
    }
}
