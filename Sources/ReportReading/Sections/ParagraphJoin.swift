import ReportModel

/// Puts the lines of a text file together into paragraphs.
///
/// A line goes on in the next where it fills the width of its text, ends no sentence, and the next one starts
/// neither indented nor with a number of its own.
struct ParagraphJoin {
    /// Columns of the widest line; a Han character takes two.
    private let width: Int

    static func paragraphs(of lines: [TextSection.Paragraph]) -> [TextSection.Paragraph] {
        let join = ParagraphJoin(width: lines.lazy.map { columns($0.text) }.max() ?? 0)
        var paragraphs: [TextSection.Paragraph] = []
        paragraphs.reserveCapacity(lines.count)
        for index in lines.indices {
            if index > 0, join.goesOn(lines[index - 1], in: lines[index]) {
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
        guard let end = line.text.unicodeScalars.last(where: { LabelFolding.fold($0) != nil }),
            !Self.sentenceEnds.contains(end)
        else { return false }
        return Self.columns(line.text) * 5 >= width * 4
    }

    private static let sentenceEnds: [Unicode.Scalar] = ["。", "！", "？", "；", "：", "!", "?", ";", ":"]

    private func startsAnew(_ line: TextSection.Paragraph, behind last: TextSection.Paragraph) -> Bool {
        if line.text.first?.isWhitespace == true, last.text.first?.isWhitespace != true { return true }
        if line.text.hasPrefix("　　") { return true }
        let head = LabelFolding.fold(line.text.prefix(4)).unicodeScalars.map(\.value)
        let isBracketed = head.first.map { $0 == "(" } ?? false
        let numeral = head.dropFirst(isBracketed ? 1 : 0)
        guard let first = numeral.first, let mark = numeral.dropFirst().first,
            Characters.chineseNumeral(first) != nil
        else { return false }
        return isBracketed ? mark == ")" : mark == "、"
    }

    /// Characters from U+1000 on, which UTF-8 begins with E1 or more, take two columns.
    private static func columns(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            bytes.reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) &+ ($1 >= 0xE1 ? 1 : 0) }
        }
    }
}
