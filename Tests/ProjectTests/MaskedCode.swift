/// Source text whose comments, and the contents of whose strings, are blanks: what is left is code, at its old place.
///
/// Knows Swift (nested comments, raw and multi-line strings, code inside interpolations) and as much of C.
struct MaskedCode {
    enum Kept { case nothing, strings }

    private(set) var text = ""
    private let source: [Character]
    private let kept: Kept
    private let language: CodeLanguage
    private var index = 0

    init(_ text: String, language: CodeLanguage = .swift, keeping kept: Kept = .nothing) {
        source = Array(text)
        self.kept = kept
        self.language = language
        self.text.reserveCapacity(text.utf8.count)
        readCode(until: nil)
    }

    /// Reads code up to the parenthesis that closes an interpolation, or to the end of the file.
    private mutating func readCode(until end: Character?) {
        var depth = 0
        while index < source.count {
            let character = source[index]
            if depth == 0, character == end { return }
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if looking(at: "//") {
                while index < source.count, !source[index].isNewline { blank() }
            } else if looking(at: "/*") {
                readComment()
            } else if language == .c, character == "'" {
                readString(delimiter: "'", pounds: 0)
            } else if let pounds = poundsBeforeQuote() {
                for _ in 0..<pounds { keep() }
                readString(delimiter: looking(at: "\"\"\"") ? "\"\"\"" : "\"", pounds: pounds)
            } else {
                keep()
            }
        }
    }

    private mutating func readComment() {
        var depth = 0
        repeat {
            if looking(at: "/*"), language == .swift || depth == 0 {
                depth += 1
                blank(2)
            } else if looking(at: "*/") {
                depth -= 1
                blank(2)
            } else {
                blank()
            }
        } while depth > 0 && index < source.count
    }

    private mutating func readString(delimiter: String, pounds: Int) {
        let escape = "\\" + String(repeating: "#", count: pounds)
        let closing = delimiter + String(repeating: "#", count: pounds)
        for _ in delimiter { keep() }
        while index < source.count, !looking(at: closing) {
            if language == .swift, looking(at: escape + "(") {
                for _ in 0...escape.count { blank() }
                readCode(until: ")")
                blank()
            } else if looking(at: escape) {
                blank(escape.count + 1)
            } else if kept == .strings {
                keep()
            } else {
                blank()
            }
        }
        for _ in closing where index < source.count { keep() }
    }

    /// How many `#` stand before a quote here; nil where no string begins.
    private func poundsBeforeQuote() -> Int? {
        var end = index
        while end < source.count, source[end] == "#" { end += 1 }
        return end < source.count && source[end] == "\"" ? end - index : nil
    }

    private func looking(at wanted: String) -> Bool {
        var position = index
        for character in wanted {
            guard position < source.count, source[position] == character else { return false }
            position += 1
        }
        return true
    }

    private mutating func keep() {
        text.append(source[index])
        index += 1
    }

    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where index < source.count {
            text.append(source[index].isNewline ? "\n" : " ")
            index += 1
        }
    }
}

enum CodeLanguage {
    case swift, c

    init(path: String) {
        self = path.hasSuffix(".swift") ? .swift : .c
    }
}
