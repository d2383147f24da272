import ReportScripting
import Terminal
import Wording

/// Help as lines: the first says what it is about, examples stay code, tables of Markdown become tables.
struct HelpView {
    let language: Language
    let width: Int

    func lines(of text: String) -> [StyledText] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let firstExample = lines.firstIndex { $0 == HelpText.exampleTitle(language) } ?? lines.endIndex
        // Above a blank line stands a paragraph.
        let hasTitle = lines.count == 1 || lines[1].contains { $0 != " " }
        var result: [StyledText] = []
        var rest = lines[...]
        while let line = rest.first {
            let rows = rest.prefix { $0.hasPrefix("| ") }
            if !rows.isEmpty {
                result += table(rows.map(cells))
            } else if rest.startIndex == 0, hasTitle {
                result += marked(line).styled(.heading).wrapped(toWidth: width)
            } else if rest.startIndex > firstExample, line.hasPrefix(" ") {
                result += code(line)
            } else {
                result += prose(line)
            }
            rest = rest.dropFirst(max(1, rows.count))
        }
        return result
    }

    /// What goes on behind an indented line, or an item of a list, stands deeper.
    private func prose(_ line: Substring) -> [StyledText] {
        let indent = String(line.prefix { $0 == " " })
        let mark = line.hasPrefix("- ") ? "- " : indent
        let text = marked(line.dropFirst(mark.count))
        guard !mark.isEmpty, line.displayWidth > width else {
            return (StyledText(mark) + text).wrapped(toWidth: width)
        }
        return text.wrapped(toWidth: width - indent.count - 2).enumerated().map { part, text in
            StyledText(part == 0 ? mark : indent + "  ") + text
        }
    }

    /// An indented line of an example.
    private func code(_ line: Substring) -> [StyledText] {
        let indent = String(line.prefix { $0 == " " })
        let code = String(line.dropFirst(indent.count))
        if line.displayWidth <= width { return [StyledText(String(line))] }
        return CodeWrapping.lines(code, width: width - indent.count - 2).enumerated().map { part, text in
            StyledText(part == 0 ? indent + text : indent + "  " + text)
        }
    }

    /// Text with what stands between backticks as code.
    private func marked(_ text: Substring) -> StyledText {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        guard parts.count % 2 == 1 else { return StyledText(String(text)) }
        return parts.enumerated().reduce(into: StyledText()) { result, part in
            result.append(String(part.element), part.offset % 2 == 1 ? .keyword : nil)
        }
    }

    private func cells(_ row: Substring) -> [Substring] {
        row.dropFirst(2).dropLast(row.hasSuffix(" |") ? 2 : 0).split(separator: " | ", omittingEmptySubsequences: false)
    }

    /// The first row is the head, the second the line below it.
    private func table(_ rows: [[Substring]]) -> [StyledText] {
        let shown = rows.enumerated().filter { $0.offset != 1 }.map { $0.element.map { TextTable.Cell(marked($0)) } }
        let columns = shown.first.map { $0.map { _ in TextTable.Column.text } } ?? []
        return TextTable(columns: columns, head: Array(shown.prefix(1)), rows: Array(shown.dropFirst()))
            .lines(width: width, border: .plain)
    }
}
