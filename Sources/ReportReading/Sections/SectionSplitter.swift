import ReportModel

/// Takes the prose apart into the form's sections, leaving the statutory tables out.
enum SectionSplitter {
    /// `titleEnd`: behind the line of the report's title, 0 where the text has none.
    static func sections(
        of ribbon: Ribbon, headings: SectionHeadings, titleEnd: Int, tables: [Range<Int>]
    ) -> [TextSection] {
        var sections: [TextSection] = []
        let preamble = preamble(of: ribbon, headings, titleEnd, tables)
        if !preamble.isEmpty { sections.append(TextSection(number: 0, heading: "", paragraphs: preamble)) }
        for heading in headings.headings {
            guard var body = headings.body(of: heading.number) else { continue }
            if heading == headings.headings.last {
                body = body.lowerBound..<SiteText.start(in: body, of: ribbon)
            }
            let section = TextSection(
                number: heading.number, heading: headingText(ribbon, heading.range),
                paragraphs: paragraphs(of: ribbon, in: body, tables),
                place: Place(ribbon.piece(at: heading.range.lowerBound).location))
            sections.append(section)
        }
        return sections
    }

    /// What stands between the title and the first section. Without sections the whole text does.
    private static func preamble(
        of ribbon: Ribbon, _ headings: SectionHeadings, _ titleEnd: Int, _ tables: [Range<Int>]
    ) -> [TextSection.Paragraph] {
        guard let first = headings.headings.first?.range.lowerBound else {
            return paragraphs(of: ribbon, in: 0..<headings.end, tables)
        }
        let start = titleEnd <= first ? titleEnd : 0
        return paragraphs(of: ribbon, in: start..<first, tables) { !SiteText.isAbove($0, of: ribbon) }
    }

    private static func headingText(_ ribbon: Ribbon, _ range: Range<Int>) -> String {
        if range.upperBound <= ribbon.pieceEnd(from: range.lowerBound) { return ribbon.sourceText(range) }
        return ribbon.pieceRanges(in: range).map { ribbon.sourceText($0) }.joined()
    }

    private static func paragraphs(
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
        return ribbon.hasLines ? ParagraphJoin.paragraphs(of: lines) : lines
    }

    private static func add(
        _ range: Range<Int>, of ribbon: Ribbon, outside tables: [Range<Int>], to lines: inout [TextSection.Paragraph]
    ) {
        guard tables.contains(where: { $0.overlaps(range) }) else { return add(range, of: ribbon, to: &lines) }
        for part in outside(tables, range) { add(part, of: ribbon, to: &lines) }
    }

    private static func add(_ range: Range<Int>, of ribbon: Ribbon, to lines: inout [TextSection.Paragraph]) {
        guard holdsWords(range, of: ribbon), !isPageNumber(range, of: ribbon) else { return }
        let place = Place(ribbon.piece(at: range.lowerBound).location)
        lines.append(TextSection.Paragraph(ribbon.sourceText(range), at: place))
    }

    private static func holdsWords(_ range: Range<Int>, of ribbon: Ribbon) -> Bool {
        ribbon.scalars[range].contains { Characters.isWord($0) || Characters.isDigit($0) }
    }

    private static func isPageNumber(_ range: Range<Int>, of ribbon: Ribbon) -> Bool {
        PageNumber.matches(ribbon.scalars[range]) && ribbon.isWholePiece(range)
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
