/// Reads comma-separated values: RFC 4180, any line ends, quotes around what holds separators, quotes or line ends.
struct CSVReader {
    /// A row, with the line of the file that it begins on.
    struct Row: Equatable {
        let line: Int
        let fields: [String]
    }

    enum Problem: Error, Equatable {
        /// A quote that is opened on this line and never closed.
        case openQuote(line: Int)
        /// Something between a closing quote and the next separator.
        case afterQuote(line: Int)
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var line = 1

    /// The rows of a text; empty lines are none. Some of them where it is stopped.
    static func rows(
        _ text: String, separator: UInt8 = UInt8(ascii: ","), isStopped: () -> Bool = { false }
    ) throws(Problem) -> [Row] {
        var reader = CSVReader(bytes: Array(text.utf8), separator: separator)
        var rows: [Row] = []
        while let first = reader.current {
            let isEmptyLine = first == 0x0a || first == 0x0d
            guard let row = try reader.row() else { break }
            if !isEmptyLine { rows.append(row) }
            if rows.count & 1_023 == 0, isStopped() { break }
        }
        return rows
    }

    private init(bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func row() throws(Problem) -> Row? {
        guard position < bytes.count else { return nil }
        let start = line
        var fields: [String] = []
        while true {
            fields.append(current == UInt8(ascii: "\"") ? try quoted() : plain())
            guard current == separator else { break }
            position += 1
        }
        endLine()
        return Row(line: start, fields: fields)
    }

    private mutating func plain() -> String {
        let start = position
        while let byte = current, byte != separator, byte != 0x0a, byte != 0x0d { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quoted() throws(Problem) -> String {
        let start = line
        var field: [UInt8] = []
        position += 1
        while let byte = current {
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard current == UInt8(ascii: "\"") else {
                    guard current.map({ $0 == separator || $0 == 0x0a || $0 == 0x0d }) ?? true else {
                        throw .afterQuote(line: line)
                    }
                    return String(decoding: field, as: UTF8.self)
                }
                position += 1
            } else if byte == 0x0a {
                line += 1
            }
            field.append(byte)
        }
        throw .openQuote(line: start)
    }

    /// CRLF, LF or CR.
    private mutating func endLine() {
        guard let byte = current else { return }
        position += 1
        if byte == 0x0d, current == 0x0a { position += 1 }
        line += 1
    }
}
