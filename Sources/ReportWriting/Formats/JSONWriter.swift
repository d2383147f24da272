import ReportModel

/// Writes JSON into bytes as it goes: nothing is built in between, and keys stay in the order given.
///
/// The caller opens and closes objects and arrays in pairs; commas are the writer's work.
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    public init(reservingCapacity capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    public mutating func beginObject() { open(UInt8(ascii: "{")) }
    public mutating func endObject() { close(UInt8(ascii: "}")) }
    public mutating func beginArray() { open(UInt8(ascii: "[")) }
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// The name of the next value.
    public mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A name that is already written as `"name":`, for names that stand in every record.
    mutating func key(encoded: [UInt8]) {
        separate()
        bytes += encoded
        needsComma = false
    }

    /// A string, or null for nil.
    public mutating func string(_ text: String?) {
        separate()
        guard let text else { return append("null") }
        bytes.append(UInt8(ascii: "\""))
        appendEscaped(text)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A value that is already written.
    public mutating func value(encoded: [UInt8]) {
        separate()
        bytes += encoded
    }

    /// A string as a value of its own.
    public static func encoded(_ text: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.string(text)
        return writer.bytes
    }

    /// A number with the digits of its source, or null for nil.
    public mutating func number(_ number: ExactNumber?) {
        separate()
        guard let number else { return append("null") }
        appendDigits(of: number)
    }

    public mutating func integer(_ integer: Int?) {
        number(integer.map { ExactNumber(Int64($0)) })
    }

    /// A binary fraction, in the fewest digits that mean it; null for what JSON can't say.
    public mutating func decimal(_ value: Double?) {
        separate()
        guard let value, value.isFinite else { return append("null") }
        bytes += "\(value)".utf8
    }

    public mutating func boolean(_ value: Bool) {
        separate()
        append(value ? "true" : "false")
    }

    /// Ends a record of NDJSON.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func append(_ text: StaticString) {
        bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
}

extension JSONWriter {
    private static let hexDigits = Array("0123456789abcdef".utf8)

    /// Digits from the last to the first, in place: no string is made for the common small integer.
    private mutating func appendDigits(of number: ExactNumber) {
        guard number.scale == 0, number.mantissa >= 0 else {
            bytes += number.description.utf8
            return
        }
        let start = bytes.count
        var rest = number.mantissa
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    private mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for index in utf8.indices {
                guard let escape = Self.escape(utf8, index) else { continue }
                bytes += utf8[start..<index]
                bytes += escape.replacement
                start = index + escape.length
            }
            bytes += utf8[min(start, utf8.count)...]
        }
    }

    /// What stands for the character at `index`, nil where it stands for itself.
    ///
    /// U+2028 and U+2029 are legal in JSON but end a line in older JavaScript and in some readers of lines.
    private static func escape(
        _ utf8: UnsafeBufferPointer<UInt8>, _ index: Int
    ) -> (replacement: [UInt8], length: Int)? {
        switch utf8[index] {
        case UInt8(ascii: "\""): (Array("\\\"".utf8), 1)
        case UInt8(ascii: "\\"): (Array("\\\\".utf8), 1)
        case 0x0a: (Array("\\n".utf8), 1)
        case 0x0d: (Array("\\r".utf8), 1)
        case 0x09: (Array("\\t".utf8), 1)
        case let control where control < 0x20:
            (Array("\\u00".utf8) + [hexDigits[Int(control >> 4)], hexDigits[Int(control & 15)]], 1)
        case 0xe2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xfe == 0xa8:
            (Array(utf8[index + 2] == 0xa8 ? "\\u2028".utf8 : "\\u2029".utf8), 3)
        default: nil
        }
    }
}
