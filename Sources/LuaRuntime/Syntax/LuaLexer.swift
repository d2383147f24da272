/// Splits Lua source into tokens (manual §3.1). Any input is taken: what is no Lua becomes `foreign`.
public struct LuaLexer {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// All tokens of a source, white space left out.
    public static func tokens(of source: String) -> [LuaToken] {
        tokens(of: Array(source.utf8))
    }

    /// All tokens of a source in UTF-8.
    public static func tokens(of bytes: [UInt8]) -> [LuaToken] {
        var lexer = LuaLexer(bytes)
        var tokens: [LuaToken] = []
        // A token and the space behind it are about four bytes.
        tokens.reserveCapacity(bytes.count / 4)
        while let token = lexer.next() { tokens.append(token) }
        return tokens
    }

    /// Where a name is used in a line, in characters: as a name, else as a key in quotes, else where it is declared.
    static func range(ofName name: String, in line: String) -> Range<Int>? {
        let bytes = Array(line.utf8)
        let wanted = Array(name.utf8)
        let tokens = tokens(of: bytes)
        let names = tokens.indices.filter { tokens[$0].kind == .name && bytes[tokens[$0].range].elementsEqual(wanted) }
        let used = names.first { !isSet(at: $0, tokens, bytes) }.map { tokens[$0] }
        let quoted = tokens.first {
            $0.kind == .string && bytes[$0.range].dropFirst().dropLast().elementsEqual(wanted)
        }
        return (used ?? quoted ?? names.first.map { tokens[$0] }).map { characters(of: $0.range, in: bytes) }
    }

    /// Whether a name stands behind `local` or before `=`.
    private static func isSet(at index: Int, _ tokens: [LuaToken], _ bytes: [UInt8]) -> Bool {
        let isDeclared = index > 0 && bytes[tokens[index - 1].range].elementsEqual("local".utf8)
        return isDeclared || index + 1 < tokens.count && bytes[tokens[index + 1].range].elementsEqual("=".utf8)
    }

    /// A range of bytes as a range of characters.
    static func characters(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        let start = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).count
        return start..<(start + max(String(decoding: bytes[range], as: UTF8.self).count, 1))
    }

    static let keywords: Set<String> = [
        "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil",
        "not", "or", "repeat", "return", "then", "true", "until", "while",
    ]

    // MARK: tokens

    private mutating func next() -> LuaToken? {
        skipSpace()
        guard offset < bytes.count else { return nil }
        let (start, startLine) = (offset, line)
        let (kind, isClosed) = scan()
        return LuaToken(kind: kind, range: start..<offset, line: startLine, isClosed: isClosed)
    }

    private mutating func scan() -> (LuaToken.Kind, Bool) {
        let byte = bytes[offset]
        switch byte {
        case UInt8(ascii: "-") where peek(1) == UInt8(ascii: "-"): return (.comment, scanComment())
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return (.string, scanString(byte))
        case UInt8(ascii: "["):
            if let level = longBracketLevel() { return (.longString, scanLong(level)) }
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return (scanNumber(), true)
        case UInt8(ascii: "."):
            if let digit = peek(1), Self.isDigit(digit) { return (scanNumber(), true) }
        default: break
        }
        if Self.isNameStart(byte) { return (scanName(), true) }
        if let length = symbolLength() {
            offset += length
            return (.symbol, true)
        }
        offset += characterLength(byte)
        return (.foreign, true)
    }

    private mutating func scanName() -> LuaToken.Kind {
        let start = offset
        while let byte = peek(0), Self.isNameStart(byte) || Self.isDigit(byte) { offset += 1 }
        guard (2...8).contains(offset - start) else { return .name }
        return Self.keywords.contains(String(decoding: bytes[start..<offset], as: UTF8.self)) ? .keyword : .name
    }

    /// As generous as Lua's: whatever could belong to a number is read, and judged by Lua.
    private mutating func scanNumber() -> LuaToken.Kind {
        let isHexadecimal = peek(0) == UInt8(ascii: "0") && (peek(1) ?? 0) | 0x20 == UInt8(ascii: "x")
        let exponent = isHexadecimal ? UInt8(ascii: "p") : UInt8(ascii: "e")
        while let byte = peek(0) {
            if byte | 0x20 == exponent, let sign = peek(1), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
                offset += 2
            } else if Self.isNameStart(byte) || Self.isDigit(byte) || byte == UInt8(ascii: ".") {
                offset += 1
            } else {
                break
            }
        }
        return .number
    }

    private mutating func scanString(_ quote: UInt8) -> Bool {
        offset += 1
        while let byte = peek(0) {
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return false }
            offset += 1
            if byte == quote { return true }
            if byte == UInt8(ascii: "\\") { skipEscape() }
        }
        return false
    }

    private mutating func skipEscape() {
        guard let escaped = peek(0) else { return }
        if escaped == UInt8(ascii: "z") {
            offset += 1
            skipSpace()
        } else {
            if escaped == UInt8(ascii: "\n") { line += 1 }
            offset += characterLength(escaped)
        }
    }

    private mutating func scanComment() -> Bool {
        offset += 2
        if let level = longBracketLevel() { return scanLong(level) }
        while let byte = peek(0), byte != UInt8(ascii: "\n") { offset += 1 }
        return true
    }

    /// The number of `=` in a long bracket that opens here.
    private func longBracketLevel() -> Int? {
        guard peek(0) == UInt8(ascii: "[") else { return nil }
        var level = 0
        while peek(1 + level) == UInt8(ascii: "=") { level += 1 }
        return peek(1 + level) == UInt8(ascii: "[") ? level : nil
    }

    private mutating func scanLong(_ level: Int) -> Bool {
        offset += level + 2
        while let byte = peek(0) {
            if byte == UInt8(ascii: "\n") { line += 1 }
            offset += 1
            if byte == UInt8(ascii: "]"), closesLong(level) {
                offset += level + 1
                return true
            }
        }
        return false
    }

    private func closesLong(_ level: Int) -> Bool {
        for i in 0..<level where peek(i) != UInt8(ascii: "=") { return false }
        return peek(level) == UInt8(ascii: "]")
    }

    // MARK: characters

    private mutating func skipSpace() {
        while let byte = peek(0), byte == 0x20 || (0x09...0x0d).contains(byte) {
            if byte == UInt8(ascii: "\n") { line += 1 }
            offset += 1
        }
    }

    private func peek(_ ahead: Int) -> UInt8? {
        offset + ahead < bytes.count ? bytes[offset + ahead] : nil
    }

    private static let symbols = Array("+-*/%^#&~|<>=(){}[];:,.".utf8)
    /// `==`, `//`, `::`, `<<`, `>>`
    private static let doubled = Array("=/:<>".utf8)
    /// `==`, `~=`, `<=`, `>=`
    private static let compared = Array("=~<>".utf8)

    private func symbolLength() -> Int? {
        let first = bytes[offset]
        guard Self.symbols.contains(first) else { return nil }
        guard let second = peek(1) else { return 1 }
        if first == UInt8(ascii: "."), second == first { return peek(2) == first ? 3 : 2 }
        let isPair =
            second == first && Self.doubled.contains(first)
            || second == UInt8(ascii: "=") && Self.compared.contains(first)
        return isPair ? 2 : 1
    }

    /// Bytes of the UTF-8 character that begins with this byte; 1 for bytes that begin none.
    private func characterLength(_ first: UInt8) -> Int {
        let length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
        return min(length, bytes.count - offset)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
