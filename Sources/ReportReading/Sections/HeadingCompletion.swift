import ReportModel

/// Adds to a report's headings those that only their place shows: a section out of the form's order, `五、其他需要报告的事项`
/// before `六、存在的主要问题及改进情况`, and a heading in words of its own that has a section's number between the numbers of
/// its neighbours, `五、存在问题和下一步打算`.
struct HeadingCompletion {
    typealias Heading = SectionHeadings.Heading

    private let ribbon: Ribbon
    /// Where the report ends.
    private let end: Int
    /// Lists of headings that are none of the report's own.
    private let links: [Range<Int>]
    /// The headings that are numbered in the style of most, in the order of the text.
    private var numbered: [Numbered] = []
    private var others: [Heading] = []

    private struct Numbered {
        let heading: Heading
        let number: HeadingNumber
        var start: Int { heading.range.lowerBound }
    }

    /// One shows no order.
    private static let fewest = 2

    static func headings(
        _ run: [Heading], among candidates: [Heading], in ribbon: Ribbon, before end: Int,
        besides links: [Range<Int>] = []
    ) -> [Heading] {
        let sections = Form.edition2021.sections
        var completion = HeadingCompletion(run, ribbon, end, links)
        guard completion.numbered.count >= fewest else { return run }
        if completion.numbered.count < sections.count {
            completion.addOutOfOrder(candidates)
            completion.addPlaced(sections.map(\.number))
        }
        completion.addBetween(sections.count)
        completion.addFurther(behind: sections.count)
        return completion.all
    }

    private init(_ run: [Heading], _ ribbon: Ribbon, _ end: Int, _ links: [Range<Int>]) {
        (self.ribbon, self.end, self.links) = (ribbon, end, links)
        let all = run.map { heading in
            (heading, number: heading.isNumbered ? number(of: heading) : nil)
        }
        let styles = all.compactMap(\.number?.style)
        guard
            let style = styles.max(by: { style, other in styles.count { $0 == style } < styles.count { $0 == other } })
        else { return }
        for (heading, number) in all {
            if let number, number.style == style {
                numbered.append(Numbered(heading: heading, number: number))
            } else {
                others.append(heading)
            }
        }
    }

    private func number(of heading: Heading) -> HeadingNumber? {
        let start = heading.range.lowerBound
        return HeadingNumber(ribbon, in: start..<max(heading.range.upperBound, ribbon.pieceEnd(from: start)))
    }

    private var all: [Heading] {
        (numbered.map(\.heading) + others.filter { !isNumbered($0.number) })
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func isNumbered(_ section: Int) -> Bool { numbered.contains { $0.heading.number == section } }

    /// A heading without such a number, a menu's word or a part of the section before, gives way to a numbered one below
    /// it, where most headings are numbered; but not to one that has some of its words: `五、改进情况` is a part of it.
    private func mayGiveWay(to line: Numbered) -> Bool {
        guard let other = others.first(where: { $0.number == line.heading.number }) else { return true }
        let words = Array(ribbon.scalars[line.number.end..<line.heading.range.upperBound])
        let isPart =
            !words.isEmpty && words.count < other.range.count
            && other.range.contains { ribbon.starts(words, at: $0) }
        return numbered.count > others.count && other.range.lowerBound < line.start && !isPart
    }

    private mutating func addOutOfOrder(_ candidates: [Heading]) {
        for heading in candidates where heading.isNumbered && !isNumbered(heading.number) {
            let start = heading.range.lowerBound
            guard start < end, ribbon.startsPiece(start), let number = number(of: heading) else { continue }
            let line = Numbered(heading: heading, number: number)
            if fits(line) { add(line) }
        }
    }

    private mutating func add(_ line: Numbered) {
        numbered.insert(line, at: numbered.firstIndex { $0.start > line.start } ?? numbered.count)
    }

    /// Whether a number is of the others' style, and stands between a lower and a higher one.
    private func fits(_ line: Numbered) -> Bool {
        let above = numbered.last { $0.start < line.start }
        let below = numbered.first { $0.start > line.start }
        return numbered.first?.number.style == line.number.style
            && above?.number.number ?? 0 < line.number.number && line.number.number < below?.number.number ?? .max
    }
}

extension HeadingCompletion {
    private mutating func addPlaced(_ sections: [Int]) {
        let missing = sections.filter { !isNumbered($0) }
        guard !missing.isEmpty else { return }
        let lines = lines(numbered: Set(missing))
        for section in missing {
            let fitting = lines.filter { $0.heading.number == section && fits($0) }
            if let line = theOne(of: fitting), mayGiveWay(to: line), !isInList(line, besides: missing) { add(line) }
        }
    }

    /// Whether a line with another number of the style follows before the next heading: both are of a list in the text,
    /// unless the numbers go on to that heading's, `六、改进措施` in front of `七、其他事项`.
    private func isInList(_ line: Numbered, besides missing: [Int]) -> Bool {
        var (start, last) = (line.heading.range.upperBound, line.number.number)
        let next = numbered.first { $0.start > line.start }
        let stop = next?.start ?? end
        while start < stop {
            let own = start..<min(ribbon.pieceEnd(from: start), stop)
            start = own.upperBound
            guard !ribbon.isInCell(own.lowerBound), HeadingNumber.mayOpen(with: ribbon.scalars[own.lowerBound]),
                let number = HeadingNumber(ribbon, in: own)
            else { continue }
            guard number.style == line.number.style, !missing.contains(number.number) else { continue }
            guard let next, number.number == last + 1, number.number < next.number.number else { return true }
            last = number.number
        }
        return last > line.number.number && last + 1 != next?.number.number
    }

    /// The only line, or one of several with the same words: links above and below a report repeat its headings.
    private func theOne(of lines: [Numbered]) -> Numbered? {
        guard let first = lines.first else { return nil }
        let words = ribbon.scalars[first.heading.range]
        guard lines.allSatisfy({ ribbon.scalars[$0.heading.range].elementsEqual(words) }) else { return nil }
        return first.heading.number == 1 ? lines.last : first
    }

    /// Lines that may be headings of some sections, by number and by what the sections are about.
    private func lines(numbered sections: Set<Int>) -> [Numbered] {
        var (found, start) = ([Numbered](), 0)
        while start < end {
            let line = start..<ribbon.pieceEnd(from: start)
            start = line.upperBound
            guard line.count <= NearHeadings.longest, !ribbon.isInCell(line.lowerBound), !links.hold(line),
                let number = HeadingNumber(ribbon, in: line), sections.contains(number.number),
                SectionTopic.isOf(number.number, number.end..<line.upperBound, in: ribbon)
            else { continue }
            let heading = Heading(number: number.number, range: line, isNumbered: true)
            found.append(Numbered(heading: heading, number: number))
        }
        return found
    }
}

extension HeadingCompletion {
    /// `六、创新情况` between `五、存在的主要问题` and `七、其他事项`: the lines between two headings that fill the gap of their
    /// numbers, each once, are sections that the form does not have, unless they are about what its sections are.
    private mutating func addBetween(_ count: Int) {
        var section = count
        for (above, below) in zip(numbered, numbered.dropFirst()) {
            let gap = (above.number.number + 1)..<max(below.number.number, above.number.number + 1)
            guard !gap.isEmpty else { continue }
            let lines = self.lines(between: above, below)
            guard lines.map(\.number.number) == Array(gap) else { continue }
            for line in lines where !SectionTopic.isOfAny(line.heading.range, in: ribbon) {
                section += 1
                let heading = Heading(number: section, range: line.heading.range, isNumbered: true)
                add(Numbered(heading: heading, number: line.number))
            }
        }
    }

    /// Lines with a number of the headings' style between two of them.
    private func lines(between above: Numbered, _ below: Numbered) -> [Numbered] {
        var (found, start) = ([Numbered](), above.heading.range.upperBound)
        while start < below.start {
            let line = start..<min(ribbon.pieceEnd(from: start), below.start)
            start = line.upperBound
            guard HeadingNumber.mayOpen(with: ribbon.scalars[line.lowerBound]), ribbon.startsPiece(line.lowerBound),
                line.count <= Self.longestFurther, !ribbon.isInCell(line.lowerBound),
                let number = HeadingNumber(ribbon, in: line), number.style == above.number.style,
                !SectionTopic.isSentence(line, ribbon)
            else { continue }
            found.append(Numbered(heading: Heading(number: 0, range: line, isNumbered: true), number: number))
        }
        return found
    }

    /// No heading of a section that the form does not have is longer; longer lines are the last section's.
    private static let longestFurther = 20

    /// `七、附件`: where the first line behind the last heading that is numbered like it goes on counting, a section begins
    /// that the form does not have. Other lines so numbered are a list.
    private mutating func addFurther(behind count: Int) {
        guard isNumbered(count), let last = numbered.last else { return }
        let known = numbered.map(\.heading.number).max() ?? count
        var (start, number, section) = (last.heading.range.upperBound, last.number.number, max(count, known))
        while start < end {
            let line = start..<ribbon.pieceEnd(from: start)
            start = line.upperBound
            guard HeadingNumber.mayOpen(with: ribbon.scalars[line.lowerBound]),
                let own = HeadingNumber(ribbon, in: line), own.style == last.number.style,
                !ribbon.isInCell(line.lowerBound)
            else { continue }
            guard own.number == number + 1, line.count <= Self.longestFurther, !SectionTopic.isSentence(line, ribbon)
            else { return }
            (number, section) = (number + 1, section + 1)
            add(Numbered(heading: Heading(number: section, range: line, isNumbered: true), number: own))
        }
    }
}

/// What tells which section a heading is of, whatever its words: 复议 and 诉讼 stand in no other section's.
private enum SectionTopic {
    /// By section its words, and the sections whose words its heading may have too.
    private static let topics: [Int: (words: [[UInt32]], besides: Set<Int>)] = [
        1: topic(["总体", "概况", "概述", "基本情况", "工作情况", "工作开展"], besides: []),
        2: topic(["主动公开"], besides: [1]),
        3: topic(["申请"], besides: [1]),
        4: topic(["复议", "诉讼"], besides: [1, 3]),
        5: topic(["问题", "不足", "改进"], besides: [1, 6]),
        6: topic(["其他", "其它", "事项"], besides: [1]),
    ]

    private static func topic(_ words: [String], besides: Set<Int>) -> ([[UInt32]], Set<Int>) {
        (words.map { Ribbon.scalars($0) }, besides)
    }

    /// Whether a line is about a section and about no other, and no sentence.
    static func isOf(_ section: Int, _ line: Range<Int>, in ribbon: Ribbon) -> Bool {
        guard !isSentence(line, ribbon), let own = topics[section], stands(own.words, line, ribbon) else {
            return false
        }
        return topics.allSatisfy { number, topic in
            number == section || own.besides.contains(number) || !stands(topic.words, line, ribbon)
        }
    }

    /// Whether a line holds words of any section.
    static func isOfAny(_ line: Range<Int>, in ribbon: Ribbon) -> Bool {
        topics.values.contains { stands($0.words, line, ribbon) }
    }

    static func isSentence(_ line: Range<Int>, _ ribbon: Ribbon) -> Bool { sentenceMarks.stands(in: ribbon, line) }

    private static let sentenceMarks = FewCharacters("。;!?无没未")

    private static func stands(_ words: [[UInt32]], _ line: Range<Int>, _ ribbon: Ribbon) -> Bool {
        line.contains { place in
            words.contains { place + $0.count <= line.upperBound && ribbon.starts($0, at: place) }
        }
    }
}
