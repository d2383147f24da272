import Terminal
import Wording

/// Lays out a help by display width. ArgumentParser counts characters, where a Chinese one takes two columns.
struct HelpLayout {
    /// Let ArgumentParser break no line: that is done here.
    static let unbroken = 10_000
    /// Where the texts on arguments, options and commands begin.
    private static let column = 26

    let width: Int
    let language: Language

    /// A help as ArgumentParser writes it; anything else stays as it is, a completion script above all.
    func text(_ help: String) -> String {
        guard help.hasPrefix("OVERVIEW: ") || help.hasPrefix("USAGE: ") else { return help }
        var lines = help.split(separator: "\n", omittingEmptySubsequences: false)[...]
        var laidOut: [String] = []
        var isList = false
        while let line = lines.popFirst() {
            isList = isList ? !line.isEmpty : Self.heads.contains(String(line))
            if isList, line.hasPrefix("  ") {
                laidOut += entry(line, behind: &lines)
            } else {
                let translated = UsageTranslation.line(line, in: language)
                laidOut += translated.isEmpty ? [""] : translated.wrapped(toWidth: width)
            }
        }
        return laidOut.joined(separator: "\n")
    }

    private static let heads: Set = ["ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:"]

    /// A label and its text, which stands behind it or, where the label is long, on the next line.
    private func entry(_ line: Substring, behind lines: inout ArraySlice<Substring>) -> [String] {
        let indent = String(repeating: " ", count: Self.column)
        var (label, text) = (line, Substring())
        if line.count > Self.column {
            (label, text) = (line.prefix(Self.column), line.dropFirst(Self.column))
        } else if let next = lines.first, next.hasPrefix(indent) {
            text = next.dropFirst(Self.column)
            lines.removeFirst()
        }
        let name = UsageTranslation.label(String(label.reversed().drop { $0 == " " }.reversed()), in: language)
        let rows = UsageTranslation.remark(String(text), in: language).wrapped(toWidth: width - Self.column)
        guard name.displayWidth < Self.column else { return [name] + rows.map { indent + $0 } }
        let padded = name + String(repeating: " ", count: Self.column - name.displayWidth)
        return rows.enumerated().map { ($0 == 0 ? padded : indent) + $1 }
    }
}
