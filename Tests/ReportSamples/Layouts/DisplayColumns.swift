/// Text in columns of a fixed-width font, in which Han letters and full-width marks take two.
enum DisplayColumns {
    static func width(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
    }

    /// `text` in pieces of at most `limit` columns.
    static func wrapped(_ text: String, to limit: Int) -> [String] {
        var (lines, line) = ([String](), "")
        for character in text {
            if width(line) + width(String(character)) > limit, !line.isEmpty {
                lines.append(line)
                line = ""
            }
            line.append(character)
        }
        return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
    }

    static func padded(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(columns - width(text), 1))
    }

    static func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }
}
