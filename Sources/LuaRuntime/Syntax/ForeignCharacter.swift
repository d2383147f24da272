/// A character that an input method left in a script, outside strings and comments.
struct ForeignCharacter: Equatable {
    enum Meaning: Equatable {
        /// What should have been typed.
        case typed(String)
        case space
        /// Chinese or other letters, taken together.
        case word
        case unknown
    }

    let text: String
    /// In characters, counted from 1.
    let column: Int
    let meaning: Meaning

    /// The first one on a line of a source.
    static func first(onLine line: Int, of source: String) -> ForeignCharacter? {
        let bytes = Array(source.utf8)
        let tokens = LuaLexer.tokens(of: bytes)
        guard
            let token = tokens.first(where: {
                $0.line == line && $0.kind == .foreign && bytes[$0.range.lowerBound] > 0x7f
            })
        else { return nil }
        let lineStart = bytes[..<token.range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let column = String(decoding: bytes[lineStart..<token.range.lowerBound], as: UTF8.self).count + 1
        let rest = String(decoding: bytes[token.range.lowerBound...].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        return ForeignCharacter(at: rest, column: column)
    }

    private init?(at text: String, column: Int) {
        guard let first = text.first else { return nil }
        self.column = column
        if let ascii = Self.typed(first) {
            (self.text, meaning) = (String(first), .typed(ascii))
        } else if first.isWhitespace || first == "\u{feff}" || first == "\u{200b}" {
            (self.text, meaning) = (String(first), .space)
        } else if first.isLetter || first.isNumber {
            (self.text, meaning) = (String(text.prefix { !$0.isASCII && ($0.isLetter || $0.isNumber) }), .word)
        } else {
            (self.text, meaning) = (String(first), .unknown)
        }
    }

    private static let symbols: [Character: String] = [
        "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'", "「": "\"", "」": "\"", "。": ".", "、": ",", "【": "[",
        "】": "]", "〔": "[", "〕": "]", "《": "<", "》": ">", "×": "*", "÷": "/", "≠": "~=", "≤": "<=", "≥": ">=",
        "—": "-", "–": "-", "−": "-", "…": "...", "！": "not", "￥": "$", "·": ".",
    ]

    /// Full-width forms of ASCII (U+FF01…U+FF5E) stand 0xFEE0 above it.
    private static func typed(_ character: Character) -> String? {
        if let symbol = symbols[character] { return symbol }
        guard let scalar = character.unicodeScalars.first, (0xff01...0xff5e).contains(scalar.value) else { return nil }
        return Unicode.Scalar(scalar.value - 0xfee0).map { String(Character($0)) }
    }
}
