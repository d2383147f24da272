import ReportScripting
import ReportWriting
import Terminal

/// Values for other programs: CSV and JSON, a record a line.
enum MachineView {
    static func lines(_ text: String) -> [StyledText] {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if lines.last == "" { lines.removeLast() }
        return lines.map { StyledText(String($0)) }
    }

    /// A value without a title has no heading either.
    static func markdownLines(_ manuscript: Manuscript) -> [StyledText] {
        let lines = lines(MarkdownFormat.text(manuscript))
        return manuscript.title.isEmpty ? Array(lines.drop { ["#", "# ", ""].contains($0.plain) }) : lines
    }
}
