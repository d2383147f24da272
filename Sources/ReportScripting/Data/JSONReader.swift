import LuaRuntime
import ReportModel
import Wording

/// Reads JSON (RFC 8259) into values for Lua. Whole numbers are integers; nothing is rounded in silence.
struct JSONReader {
    struct Problem: Error {
        let what: What
        let place: (line: Int, column: Int)
    }

    enum What: String {
        case end, character, text, escape, number, large, depth, rest, null, stopped

        var words: Bilingual {
            switch self {
            case .end: Bilingual(zh: "内容不完整", en: "the text breaks off")
            case .character: Bilingual(zh: "这里不应有这个字符", en: "this character can't stand here")
            case .text: Bilingual(zh: "字符串里有控制字符或没有结束", en: "a string holds a control character or does not end")
            case .escape: Bilingual(zh: "字符串里的转义不对", en: "a wrong escape in a string")
            case .number: Bilingual(zh: "数字写得不对", en: "a malformed number")
            case .large: Bilingual(zh: "数字太大，放不下", en: "the number is too large to hold")
            case .depth: Bilingual(zh: "嵌套太深", en: "nested too deeply")
            case .rest: Bilingual(zh: "值的后面还有内容", en: "something follows the value")
            case .stopped: Bilingual(zh: "已停止", en: "stopped")
            case .null:
                Bilingual(
                    zh: "列表里有 null，Lua 的列表放不下；请用 null 选项给出代替的值，如 {null=false}",
                    en: "a null in a list, which Lua's lists can't hold; say what stands for it, as in {null=false}")
            }
        }
    }

    private static let deepest = 200
    private static let longestNumber = 1_000
    private let bytes: [UInt8]
    private let null: LuaValue
    /// What stands for null in a list; nil where nothing can.
    private let listNull: LuaValue
    /// How the numbers were written, where they are to be written again; nil where Lua's are all that matters.
    private var spellings: NumberSpellings?
    /// Asked every few thousand bytes.
    private let isStopped: () -> Bool
    private var position = 0
    private var nextQuestion = 0

    /// - Throws: `stopped` as soon as `isStopped`.
    static func value(
        _ text: String, null: LuaValue, isStopped: @escaping () -> Bool = { false }
    ) throws(Problem) -> LuaValue {
        var reader = JSONReader(bytes: Array(text.utf8), null: null, listNull: null, isStopped: isStopped)
        return try reader.whole()
    }

    /// A value that is to be written again as it was: nulls of lists are `JSONNull`, and numbers that Lua can't hold
    /// exactly are as near as they can be.
    static func spelled(_ text: String) throws(Problem) -> (value: LuaValue, spellings: NumberSpellings) {
        var reader = JSONReader(bytes: Array(text.utf8), null: .none, listNull: JSONNull.value, isStopped: { false })
        reader.spellings = NumberSpellings()
        return (try reader.whole(), reader.spellings ?? NumberSpellings())
    }

    private init(bytes: [UInt8], null: LuaValue, listNull: LuaValue, isStopped: @escaping () -> Bool) {
        self.bytes = bytes
        self.null = null
        self.listNull = listNull
        self.isStopped = isStopped
    }

    private mutating func whole() throws(Problem) -> LuaValue {
        let value = try value(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw problem(.rest) }
        return value
    }

    private mutating func ask() throws(Problem) {
        guard position >= nextQuestion else { return }
        nextQuestion = position + 4_096
        if isStopped() { throw Problem(what: .stopped, place: (1, 1)) }
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func problem(_ what: What) -> Problem {
        let before = String(decoding: bytes[..<min(position, bytes.count)], as: UTF8.self)
        let lines = before.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        return Problem(what: what, place: (lines.count, (lines.last?.count ?? 0) + 1))
    }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { position += 1 }
    }

    private mutating func value(depth: Int) throws(Problem) -> LuaValue {
        guard depth < Self.deepest else { throw problem(.depth) }
        try ask()
        skipSpace()
        switch current {
        case nil: throw problem(.end)
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try list(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", null)
        default: return try number()
        }
    }

    private mutating func word(_ word: StaticString, _ value: LuaValue) throws(Problem) -> LuaValue {
        let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[position...].starts(with: wanted) else { throw problem(.character) }
        position += wanted.count
        return value
    }

    private mutating func object(_ depth: Int) throws(Problem) -> LuaValue {
        var fields: [(name: String, value: LuaValue)] = []
        position += 1
        skipSpace()
        if take(UInt8(ascii: "}")) { return .record([]) }
        while true {
            skipSpace()
            guard current == UInt8(ascii: "\"") else { throw problem(current == nil ? .end : .character) }
            let name = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw problem(current == nil ? .end : .character) }
            fields.append((name, try value(depth: depth + 1)))
            skipSpace()
            if take(UInt8(ascii: "}")) { return .record(fields) }
            guard take(UInt8(ascii: ",")) else { throw problem(current == nil ? .end : .character) }
        }
    }

    private mutating func list(_ depth: Int) throws(Problem) -> LuaValue {
        var values: [LuaValue] = []
        position += 1
        skipSpace()
        if take(UInt8(ascii: "]")) { return .list([]) }
        while true {
            let start = position
            let element = try value(depth: depth + 1)
            if element.isNil, listNull.isNil {
                position = start
                throw problem(.null)
            }
            values.append(element.isNil ? listNull : element)
            skipSpace()
            if take(UInt8(ascii: "]")) { return .list(values) }
            guard take(UInt8(ascii: ",")) else { throw problem(current == nil ? .end : .character) }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }
}

// MARK: numbers and strings

extension JSONReader {
    private mutating func number() throws(Problem) -> LuaValue {
        let start = position
        _ = take(UInt8(ascii: "-"))
        if take(UInt8(ascii: "0")) {
            if let byte = current, Self.isDigit(byte) { throw problem(.number) }
        } else if digits() == 0 {
            position = start
            throw problem(.character)
        }
        var isWhole = true
        if take(UInt8(ascii: ".")) {
            isWhole = false
            guard digits() > 0 else { throw problem(.number) }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
            guard digits() > 0 else { throw problem(.number) }
        }
        guard position - start <= Self.longestNumber else { throw problem(.large) }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let integer = Int(text) { return .integer(integer) }
        guard let value = Double(text) else { throw problem(.number) }
        guard spellings != nil || !isWhole && value.isFinite else { throw problem(.large) }
        spellings?.note(value, text)
        return .number(value)
    }

    private mutating func digits() -> Int {
        let start = position
        // Of more digits than a number may have, the rest does not matter.
        while position - start <= Self.longestNumber, let byte = current, Self.isDigit(byte) { position += 1 }
        return position - start
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private mutating func string() throws(Problem) -> String {
        var text: [UInt8] = []
        position += 1
        while let byte = current {
            try ask()
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += Array(String(try escaped()).utf8)
            case 0..<0x20:
                position -= 1
                throw problem(.text)
            default: text.append(byte)
            }
        }
        throw problem(.text)
    }

    private mutating func escaped() throws(Problem) -> Character {
        guard let byte = current else { throw problem(.end) }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Character(Unicode.Scalar(byte))
        case UInt8(ascii: "u"): return Character(try scalar())
        default:
            position -= 1
            throw problem(.escape)
        }
    }

    /// `\u6587`, or two halves of a character beyond 16 bits.
    private mutating func scalar() throws(Problem) -> Unicode.Scalar {
        let first = try hex()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw problem(.escape) }
        let second = try hex()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw problem(.escape) }
        return scalar
    }

    private mutating func hex() throws(Problem) -> UInt32 {
        guard position + 4 <= bytes.count,
            bytes[position..<(position + 4)].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
        else { throw problem(.escape) }
        position += 4
        return value
    }
}
