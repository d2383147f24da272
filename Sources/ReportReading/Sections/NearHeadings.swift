import ReportModel

/// Headings whose words are nearly those of a section: `二、主动公开政府政府情况`, `一、某市水利局总体情况`, and headings with its
/// very words behind numbers of other kinds: `一 总体情况`, `Ⅰ、总体情况`.
struct NearHeadings {
    private let ribbon: Ribbon

    init(_ ribbon: Ribbon) { self.ribbon = ribbon }

    /// No heading is longer.
    static let longest = 36
    /// Words of fewer characters are a section's or others, and not nearly a section's.
    private static let shortest = 4
    /// Of five characters of the longer wording four must be the other's, in the same order.
    private static let share = (of: 5, least: 4)

    /// Lines with the number of a section that no numbered heading found has, and with words like its heading's.
    func headings(besides found: [SectionHeadings.Heading]) -> [SectionHeadings.Heading] {
        guard Set(found.map(\.number)).count < Self.wordings.count else { return [] }
        let known = Set(found.filter(\.isNumbered).map(\.number))
        var (headings, start) = ([SectionHeadings.Heading](), 0)
        while start < ribbon.count {
            let end = ribbon.pieceEnd(from: start)
            if let number = number(of: start..<end, besides: known) {
                headings.append(.init(number: number, range: start..<end, isNumbered: true))
            }
            start = end
        }
        return headings
    }

    /// The section whose number a line of a heading's length begins with, where its words are like that section's.
    private func number(of line: Range<Int>, besides known: Set<Int>) -> Int? {
        guard line.count <= Self.longest, !ribbon.isInCell(line.lowerBound),
            let number = HeadingNumber(ribbon, in: line), !known.contains(number.number),
            let wordings = Self.wordings[number.number]
        else { return nil }
        let own = Self.core(ribbon.scalars[number.end..<line.upperBound])
        let isNear = wordings.contains(own) || (number.isOfSections && Self.isNear(own, to: wordings))
        return isNear ? number.number : nil
    }

    private static func isNear(_ own: [UInt32], to wordings: [[UInt32]]) -> Bool {
        guard own.count >= shortest else { return false }
        if let official = wordings.first, own.ends(with: official) {
            return !own.dropLast(official.count).contains { negations.contains($0) }
        }
        return wordings.contains { wording in
            max(own.count, wording.count) * share.least <= common(own, wording) * share.of
        }
    }

    /// `六、本年度无其他需要报告的事项` is a sentence.
    private static let negations = FewCharacters("无没未")

    /// By number, the official one first, without punctuation.
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

extension [UInt32] {
    fileprivate func ends(with words: [UInt32]) -> Bool {
        count > words.count && self[(count - words.count)...].elementsEqual(words)
    }
}
