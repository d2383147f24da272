import ReportModel

/// Takes the prose apart into the form's sections, leaving the statutory tables out.
struct SectionSplitter {
    private let ribbon: Ribbon
    private let headings: SectionHeadings
    /// Where the statutory tables stand.
    private let tables: [Range<Int>]
    /// The tables that hold headings: a sheet, a page without tags, laid out in cells. What else stands there is text too.
    private let layouts: [Int32]

    init(_ ribbon: Ribbon, _ headings: SectionHeadings, outside tables: [Range<Int>]) {
        (self.ribbon, self.headings, self.tables) = (ribbon, headings, tables)
        layouts = headings.headings.compactMap { ribbon.cell(at: $0.range.lowerBound)?.table }
    }

    /// `titleEnd`: behind the line of the report's title, 0 where the text has none.
    func sections(below titleEnd: Int) -> [TextSection] {
        var sections: [TextSection] = []
        sections.reserveCapacity(headings.headings.count + 1)
        let preamble = preamble(below: titleEnd)
        if !preamble.isEmpty { sections.append(TextSection(number: 0, heading: "", paragraphs: preamble)) }
        for heading in headings.headings {
            guard let body = headings.body(of: heading.number).map(behindMarks) else { continue }
            let isLast = heading == headings.headings.last
            let section = TextSection(
                number: heading.number, heading: headingText(heading.range),
                paragraphs: isLast ? closing(body) : lines(in: body),
                place: Place(ribbon.piece(at: heading.range.lowerBound).location))
            sections.append(section)
        }
        if ribbon.hasLines { ParagraphJoin.join(&sections) }
        return sections
    }

    /// A heading that its text follows in one line has a mark behind it: `一、总体情况。本年…`.
    private func behindMarks(_ body: Range<Int>) -> Range<Int> {
        let start = body.first { place in
            !Self.headingEnds.contains(ribbon.scalars[place]) || !ribbon.samePiece(body.lowerBound - 1, place)
        }
        return (start ?? body.upperBound)..<body.upperBound
    }

    private static let headingEnds = FewCharacters("。:;,.")

    /// The last section ends where the site goes on, or with the body's name and the date.
    private func closing(_ body: Range<Int>) -> [TextSection.Paragraph] {
        let own = body.lowerBound..<SiteText.start(in: body, of: ribbon)
        func isKept(_ line: Range<Int>) -> Bool { !headings.links.hold(line.lowerBound..<line.lowerBound + 1) }
        let last = lastLines(in: own) { line in
            isKept(line) && holdsWords(line) && !isPageNumber(line) && !tables.contains { $0.overlaps(line) }
        }
        let signature = Signature(ribbon: ribbon).lines(closing: last) ?? 0..<0
        return lines(in: own) { isKept($0) && !signature.overlaps($0) }
    }

    /// As many lines at the end of a text as a signature may stand in.
    private func lastLines(in range: Range<Int>, where isKept: (Range<Int>) -> Bool) -> [Range<Int>] {
        var (last, end) = ([Range<Int>](), range.upperBound)
        while end > range.lowerBound, last.count < Signature.reach {
            let line = max(range.lowerBound, ribbon.pieceRange(at: end - 1).lowerBound)..<end
            if isText(line.lowerBound), isKept(line) { last.append(line) }
            end = line.lowerBound
        }
        return last.reversed()
    }

    /// What stands between the title and the first section. Without sections the whole text does.
    private func preamble(below titleEnd: Int) -> [TextSection.Paragraph] {
        guard let first = headings.headings.first?.range.lowerBound else { return lines(in: 0..<headings.end) }
        let start = titleEnd <= first ? titleEnd : 0
        return lines(in: start..<first) { !SiteText.isAbove($0, of: ribbon) }
    }

    private func headingText(_ range: Range<Int>) -> String {
        if range.upperBound <= ribbon.pieceEnd(from: range.lowerBound) { return ribbon.sourceText(range) }
        return ribbon.pieceRanges(in: range).map { ribbon.sourceText($0) }.joined()
    }

    private func lines(
        in range: Range<Int>, where isKept: (Range<Int>) -> Bool = { _ in true }
    ) -> [TextSection.Paragraph] {
        var lines: [TextSection.Paragraph] = []
        var start = range.lowerBound
        while start < range.upperBound {
            if let table = tables.first(where: { $0.contains(start) }) {
                start = table.upperBound
                continue
            }
            let end = min(ribbon.pieceEnd(from: start), range.upperBound)
            if isText(start), isKept(start..<end) {
                addOutsideTables(start..<end, to: &lines)
            }
            start = end
        }
        return lines
    }

    /// Whether a character stands outside of tables, or in one that is there for layout.
    private func isText(_ place: Int) -> Bool { ribbon.cell(at: place).map { layouts.contains($0.table) } ?? true }

    private func add(_ range: Range<Int>, to lines: inout [TextSection.Paragraph]) {
        guard holdsWords(range) else { return addMarks(range, to: &lines) }
        guard !isPageNumber(range) else { return }
        let place = Place(ribbon.piece(at: range.lowerBound).location)
        lines.append(TextSection.Paragraph(ribbon.sourceText(range), at: place))
    }

    /// Marks that a line's end has cut off belong to the line before: `”。`. Others part or adorn.
    private func addMarks(_ range: Range<Int>, to lines: inout [TextSection.Paragraph]) {
        guard ribbon.hasLines, let last = lines.last, ParagraphJoin.mayGoOn(last.text),
            ribbon.scalars[range].allSatisfy(Self.closingMarks.contains)
        else { return }
        lines[lines.count - 1].text += ribbon.sourceText(range)
    }

    private static let closingMarks = FewCharacters("\")。,;:!?、…")

    private func holdsWords(_ range: Range<Int>) -> Bool {
        ribbon.scalars[range].contains { Characters.isWord($0) || Characters.isDigit($0) }
    }

    private func isPageNumber(_ range: Range<Int>) -> Bool {
        PageNumber.matches(range, of: ribbon) && ribbon.isWholePiece(range)
    }

    private func addOutsideTables(_ range: Range<Int>, to lines: inout [TextSection.Paragraph]) {
        guard tables.contains(where: { $0.overlaps(range) }) else { return add(range, to: &lines) }
        for part in outsideTables(range) { add(part, to: &lines) }
    }

    /// What is left of a range without the tables.
    private func outsideTables(_ range: Range<Int>) -> [Range<Int>] {
        tables.reduce([range]) { parts, table in
            parts.flatMap { part in
                [
                    part.lowerBound..<min(part.upperBound, max(table.lowerBound, part.lowerBound)),
                    max(part.lowerBound, min(table.upperBound, part.upperBound))..<part.upperBound,
                ].filter { !$0.isEmpty }
            }
        }
    }
}
