import ReportModel

/// Puts the lines of a text file together into paragraphs.
///
/// A line goes on in the next where it fills the width of its text, ends no sentence, and the next one starts
/// neither indented nor with a number of its own.
struct ParagraphJoin {
    /// Columns of its lines; a Han character takes two.
    private let width: Int

    /// No text has narrower lines: a heading that is shorter fills none.
    private static let narrowest = 40

    /// Of sixteen lines one may be wider than the text: one that was never broken, or a row of a table.
    private static let wider = 16

    /// Joins the lines of a report.
    static func join(_ sections: inout [TextSection]) {
        let widths = sections.flatMap { $0.paragraphs.map { columns($0.text) } }.sorted(by: >)
        guard widths.count > 1 else { return }
        let join = ParagraphJoin(width: max(widths[max(widths.count / wider, 1)], narrowest))
        for index in sections.indices { sections[index].paragraphs = join.paragraphs(of: sections[index].paragraphs) }
    }

    private func paragraphs(of lines: [TextSection.Paragraph]) -> [TextSection.Paragraph] {
        var paragraphs: [TextSection.Paragraph] = []
        paragraphs.reserveCapacity(lines.count)
        for index in lines.indices {
            if index > 0, goesOn(lines[index - 1], in: lines[index]) {
                paragraphs[paragraphs.count - 1].text += lines[index].text
            } else {
                paragraphs.append(lines[index])
            }
        }
        return paragraphs
    }

    private func goesOn(_ line: TextSection.Paragraph, in next: TextSection.Paragraph) -> Bool {
        isOpen(line) && !startsAnew(next, behind: line)
    }

    /// Pages break lines at slightly different widths: punctuation may not start a line.
    private func isOpen(_ line: TextSection.Paragraph) -> Bool {
        Self.mayGoOn(line.text) && Self.columns(line.text) * 5 >= width * 4
    }

    /// Whether a line ends no sentence.
    static func mayGoOn(_ line: String) -> Bool {
        guard let end = line.unicodeScalars.last(where: { LabelFolding.fold($0) != nil }) else { return false }
        return !sentenceEnds.contains(end)
    }

    private static let sentenceEnds: [Unicode.Scalar] = ["。", "！", "？", "；", "：", "!", "?", ";", ":"]

    private func startsAnew(_ line: TextSection.Paragraph, behind last: TextSection.Paragraph) -> Bool {
        let scalars = line.text.unicodeScalars
        if Self.isIndented(scalars), !Self.isIndented(last.text.unicodeScalars) { return true }
        if scalars.starts(with: Self.indent) { return true }
        let head = scalars.prefix(4).compactMap { LabelFolding.fold($0)?.value }
        let isBracketed = head.first.map { $0 == "(" } ?? false
        let numeral = head.dropFirst(isBracketed ? 1 : 0)
        guard let first = numeral.first, let mark = numeral.dropFirst().first,
            Characters.chineseNumeral(first) != nil
        else { return false }
        return isBracketed ? mark == ")" : mark == "、"
    }

    private static func isIndented(_ line: String.UnicodeScalarView) -> Bool {
        line.first?.properties.isWhitespace == true
    }

    private static let indent = "　　".unicodeScalars

    /// Characters from U+1000 on, which UTF-8 begins with E1 or more, take two columns.
    private static func columns(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            bytes.reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) &+ ($1 >= 0xE1 ? 1 : 0) }
        }
    }
}
