import ReportModel

/// Headings whose words are nearly those of a section: `二、主动公开政府政府情况`, `一、2022年政府信息公开工作的总体情况`.
struct NearHeadings {
    private let ribbon: Ribbon

    init(_ ribbon: Ribbon) { self.ribbon = ribbon }

    private static let longest = 36
    private static let shortest = 6
    /// Of five characters of the longer wording four must be the other's, in the same order.
    private static let share = (of: 5, least: 4)

    /// Lines with the number of a section that is not among those found, and with words like its heading's.
    func headings(besides found: [SectionHeadings.Heading]) -> [SectionHeadings.Heading] {
        let known = Set(found.map(\.number))
        guard known.count < Self.wordings.count else { return [] }
        var (headings, start) = ([SectionHeadings.Heading](), 0)
        while start < ribbon.count {
            let end = ribbon.pieceEnd(from: start)
            if let number = number(of: start..<end), !known.contains(number), isNear(start + 2..<end, to: number) {
                headings.append(.init(number: number, range: start..<end, isNumbered: true))
            }
            start = end
        }
        return headings
    }

    /// The number that a line of a heading's length begins with.
    private func number(of line: Range<Int>) -> Int? {
        guard (Self.shortest...Self.longest).contains(line.count), ribbon.scalars[line.lowerBound + 1] == "、",
            !ribbon.isInCell(line.lowerBound), let number = Characters.chineseNumeral(ribbon.scalars[line.lowerBound]),
            Self.wordings[number] != nil
        else { return nil }
        return number
    }

    private func isNear(_ words: Range<Int>, to number: Int) -> Bool {
        let own = Self.core(ribbon.scalars[words])
        return Self.wordings[number, default: []].contains { wording in
            max(own.count, wording.count) * Self.share.least <= Self.common(own, wording) * Self.share.of
        }
    }

    /// By number, without punctuation.
    private static let wordings = Form.edition2021.sections.reduce(into: [Int: [[UInt32]]]()) { wordings, section in
        wordings[section.number] = ([section.heading] + section.aliases).map { core(Ribbon.scalars($0)[...]) }
    }

    /// The words alone: neither punctuation nor a year.
    private static func core(_ scalars: ArraySlice<UInt32>) -> [UInt32] {
        let words = scalars.drop { Characters.isDigit($0) || $0 == "年" || $0 == "度" }
        return words.filter { Characters.isWord($0) || Characters.isDigit($0) }
    }

    /// How many characters of both come in the same order.
    private static func common(_ first: [UInt32], _ second: [UInt32]) -> Int {
        var lengths = [Int](repeating: 0, count: second.count + 1)
        for scalar in first {
            var before = 0
            for index in second.indices {
                let above = lengths[index + 1]
                lengths[index + 1] = scalar == second[index] ? before + 1 : max(above, lengths[index])
                before = above
            }
        }
        return lengths[second.count]
    }
}
