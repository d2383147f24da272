/// What the marks in a cell of a Markdown table mean: `<br>` is a line break, `&nbsp;` a blank, and stars or
/// backticks around all of it change its looks.
enum MarkdownCell {
    /// Whether anything in a cell may be a mark.
    static func mayHoldMarks(_ cell: UnsafeBufferPointer<UInt8>) -> Bool { cell.contains(where: isMark) }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
            || byte == UInt8(ascii: "*")
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`")
    }

    /// Whether a cell is one without a value, as pandas writes it, or a head that a converter made up.
    static func isMissing(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = cell.first, (3...12).contains(cell.count) else { return false }
        switch first {
        case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "<"):
            return ["nan", "NaN", "None", "<NA>"].contains { cell.elementsEqual($0.utf8) }
        case UInt8(ascii: "C"), UInt8(ascii: "U"): return isMadeUp(cell)
        default: return false
        }
    }

    /// `Col2` of PyMuPDF, `Unnamed: 2` of pandas.
    private static func isMadeUp(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        ["Col", "Unnamed: "].contains { name in
            let number = cell.dropFirst(name.utf8.count)
            return !number.isEmpty && cell.starts(with: name.utf8) && number.allSatisfy(isASCIIDigit)
        }
    }

    static func text(_ cell: UnsafeBufferPointer<UInt8>) -> String {
        var text = MarkdownEscapes.removed(from: cell)
        for mark in ["<br>", "<br/>", "<br />", "<BR>", "<BR/>"] where text.contains(mark) {
            text = text.replacing(mark, with: "\n")
        }
        for (reference, character) in [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
        where text.contains(reference) {
            text = text.replacing(reference, with: character)
        }
        return withoutEmphasis(Substring(text))
    }

    private static func withoutEmphasis(_ text: Substring) -> String {
        for mark in ["***", "**", "__", "*", "_", "`"]
        where text.count > 2 * mark.count && text.hasPrefix(mark) && text.hasSuffix(mark) {
            let inner = text.dropFirst(mark.count).dropLast(mark.count)
            return inner.contains(mark) ? String(text) : withoutEmphasis(inner)
        }
        return String(text)
    }
}
