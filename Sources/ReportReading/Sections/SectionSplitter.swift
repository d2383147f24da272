import ReportModel

/// Takes the prose apart into the form's sections, leaving the statutory tables out.
enum SectionSplitter {
    static func sections(of ribbon: Ribbon, headings: SectionHeadings, tables: [Range<Int>]) -> [TextSection] {
        var sections: [TextSection] = []
        let preamble = paragraphs(
            of: ribbon, in: 0..<(headings.headings.first?.range.lowerBound ?? headings.end), tables)
        if !preamble.isEmpty { sections.append(TextSection(number: 0, heading: "", paragraphs: preamble)) }
        for heading in headings.headings {
            guard let body = headings.body(of: heading.number) else { continue }
            let section = TextSection(
                number: heading.number, heading: headingText(ribbon, heading.range),
                paragraphs: paragraphs(of: ribbon, in: body, tables),
                place: Place(ribbon.piece(at: heading.range.lowerBound).location))
            sections.append(section)
        }
        return sections
    }

    private static func headingText(_ ribbon: Ribbon, _ range: Range<Int>) -> String {
        ribbon.pieceRanges(in: range).map { ribbon.sourceText($0) }.joined()
    }

    private static func paragraphs(
        of ribbon: Ribbon, in range: Range<Int>, _ tables: [Range<Int>]
    ) -> [TextSection.Paragraph] {
        let lines = ribbon.pieceRanges(in: range).flatMap { range -> [ParagraphJoin.Line] in
            let piece = ribbon.piece(at: range.lowerBound)
            guard piece.cell == nil else { return [] }
            return outside(tables, range).compactMap { part in
                let hasWords = ribbon.scalars[part].contains { Characters.isWord($0) || Characters.isDigit($0) }
                guard hasWords, !isPageNumber(part, of: ribbon) else { return nil }
                return ParagraphJoin.Line(
                    text: ribbon.sourceText(part), place: Place(piece.location), isLine: piece.isLine)
            }
        }
        return ParagraphJoin.paragraphs(of: lines)
    }

    private static func isPageNumber(_ range: Range<Int>, of ribbon: Ribbon) -> Bool {
        range.count <= 12 && ribbon.isWholePiece(range) && PageNumber.matches(ribbon.text(range))
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
