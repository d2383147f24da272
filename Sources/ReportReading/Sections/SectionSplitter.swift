import ReportModel

/// Takes the prose apart into the form's sections, leaving the statutory tables out.
enum SectionSplitter {
    /// `titleEnd`: behind the line of the report's title, 0 where the text has none.
    static func sections(
        of ribbon: Ribbon, headings: SectionHeadings, titleEnd: Int, tables: [Range<Int>]
    ) -> [TextSection] {
        var sections: [TextSection] = []
        sections.reserveCapacity(headings.headings.count + 1)
        let preamble = preamble(of: ribbon, headings, titleEnd, tables)
        if !preamble.isEmpty { sections.append(TextSection(number: 0, heading: "", paragraphs: preamble)) }
        for heading in headings.headings {
            guard let body = headings.body(of: heading.number).map({ behindMarks($0, of: ribbon) }) else { continue }
            let isLast = heading == headings.headings.last
            let lines =
                isLast ? closing(body, of: ribbon, tables, headings.links) : lines(of: ribbon, in: body, tables)
            let section = TextSection(
                number: heading.number, heading: headingText(ribbon, heading.range),
                paragraphs: lines,
                place: Place(ribbon.piece(at: heading.range.lowerBound).location))
            sections.append(section)
        }
        if ribbon.hasLines { ParagraphJoin.join(&sections) }
        return sections
    }

    /// A heading that its text follows in one line has a mark behind it: `一、总体情况。本年…`.
    private static func behindMarks(_ body: Range<Int>, of ribbon: Ribbon) -> Range<Int> {
        let start = body.first { place in
            !headingEnds.contains(ribbon.scalars[place]) || !ribbon.samePiece(body.lowerBound - 1, place)
        }
        return (start ?? body.upperBound)..<body.upperBound
    }

    private static let headingEnds = FewCharacters("。:;,.")

    /// The last section ends where the site goes on, or with the body's name and the date.
    private static func closing(
        _ body: Range<Int>, of ribbon: Ribbon, _ tables: [Range<Int>], _ links: [Range<Int>]
    ) -> [TextSection.Paragraph] {
        let own = body.lowerBound..<SiteText.start(in: body, of: ribbon)
        func isKept(_ line: Range<Int>) -> Bool { !links.hold(line.lowerBound..<line.lowerBound + 1) }
        let last = lastLines(of: ribbon, in: own) { line in
            isKept(line) && holdsWords(line, of: ribbon) && !isPageNumber(line, of: ribbon)
                && !tables.contains { $0.overlaps(line) }
        }
        let signature = Signature(ribbon: ribbon).lines(closing: last) ?? 0..<0
        return lines(of: ribbon, in: own, tables) { isKept($0) && !signature.overlaps($0) }
    }

    /// As many lines at the end of a text as a signature may stand in.
    private static func lastLines(
        of ribbon: Ribbon, in range: Range<Int>, where isKept: (Range<Int>) -> Bool
    ) -> [Range<Int>] {
        var (last, end) = ([Range<Int>](), range.upperBound)
        while end > range.lowerBound, last.count < Signature.reach {
            let line = max(range.lowerBound, ribbon.pieceRange(at: end - 1).lowerBound)..<end
            if !ribbon.isInCell(line.lowerBound), isKept(line) { last.append(line) }
            end = line.lowerBound
        }
        return last.reversed()
    }

    /// What stands between the title and the first section. Without sections the whole text does.
    private static func preamble(
        of ribbon: Ribbon, _ headings: SectionHeadings, _ titleEnd: Int, _ tables: [Range<Int>]
    ) -> [TextSection.Paragraph] {
        guard let first = headings.headings.first?.range.lowerBound else {
            return lines(of: ribbon, in: 0..<headings.end, tables)
        }
        let start = titleEnd <= first ? titleEnd : 0
        return lines(of: ribbon, in: start..<first, tables) { !SiteText.isAbove($0, of: ribbon) }
    }

    private static func headingText(_ ribbon: Ribbon, _ range: Range<Int>) -> String {
        if range.upperBound <= ribbon.pieceEnd(from: range.lowerBound) { return ribbon.sourceText(range) }
        return ribbon.pieceRanges(in: range).map { ribbon.sourceText($0) }.joined()
    }

    private static func lines(
        of ribbon: Ribbon, in range: Range<Int>, _ tables: [Range<Int>],
        where isKept: (Range<Int>) -> Bool = { _ in true }
    ) -> [TextSection.Paragraph] {
        var lines: [TextSection.Paragraph] = []
        var start = range.lowerBound
        while start < range.upperBound {
            if let table = tables.first(where: { $0.contains(start) }) {
                start = table.upperBound
                continue
            }
            let end = min(ribbon.pieceEnd(from: start), range.upperBound)
            if !ribbon.isInCell(start), isKept(start..<end) {
                add(start..<end, of: ribbon, outside: tables, to: &lines)
            }
            start = end
        }
        return lines
    }

    private static func add(
        _ range: Range<Int>, of ribbon: Ribbon, outside tables: [Range<Int>], to lines: inout [TextSection.Paragraph]
    ) {
        guard tables.contains(where: { $0.overlaps(range) }) else { return add(range, of: ribbon, to: &lines) }
        for part in outside(tables, range) { add(part, of: ribbon, to: &lines) }
    }

    private static func add(_ range: Range<Int>, of ribbon: Ribbon, to lines: inout [TextSection.Paragraph]) {
        guard holdsWords(range, of: ribbon) else { return addMarks(range, of: ribbon, to: &lines) }
        guard !isPageNumber(range, of: ribbon) else { return }
        let place = Place(ribbon.piece(at: range.lowerBound).location)
        lines.append(TextSection.Paragraph(ribbon.sourceText(range), at: place))
    }

    /// Marks that a line's end has cut off belong to the line before: `”。`. Others part or adorn.
    private static func addMarks(_ range: Range<Int>, of ribbon: Ribbon, to lines: inout [TextSection.Paragraph]) {
        guard ribbon.hasLines, let last = lines.last, ParagraphJoin.mayGoOn(last.text),
            ribbon.scalars[range].allSatisfy(closingMarks.contains)
        else { return }
        lines[lines.count - 1].text += ribbon.sourceText(range)
    }

    private static let closingMarks = FewCharacters("\")。,;:!?、…")

    private static func holdsWords(_ range: Range<Int>, of ribbon: Ribbon) -> Bool {
        ribbon.scalars[range].contains { Characters.isWord($0) || Characters.isDigit($0) }
    }

    private static func isPageNumber(_ range: Range<Int>, of ribbon: Ribbon) -> Bool {
        PageNumber.matches(range, of: ribbon) && ribbon.isWholePiece(range)
    }

    /// What is left of a range without the tables.
    private static func outside(_ tables: [Range<Int>], _ range: Range<Int>) -> [Range<Int>] {
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
