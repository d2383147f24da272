import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

/// A frame from the rows of a CSV file: names from its first row, numbers where a whole column is numbers.
struct CSVFrame {
    /// What the user says of the file.
    struct Reading {
        /// Head in the file = name in the frame.
        var names: [(head: String, name: String)] = []
        /// Name in the frame = `number` or `text`.
        var types: [(name: String, type: String)] = []
    }

    let path: String
    let heads: [String]
    let rows: [CSVReader.Row]

    init(_ rows: [CSVReader.Row], path: String) throws(LuaFailure) {
        guard let first = rows.first else { throw DataMessages.emptyTable(path) }
        for row in rows where row.fields.count != first.fields.count {
            throw DataMessages.unevenRow(path, line: row.line, row.fields.count, expected: first.fields.count)
        }
        self.path = path
        heads = first.fields.map(Self.trimmed)
        self.rows = Array(rows.dropFirst())
    }

    func frame(_ reading: Reading) throws(LuaFailure) -> Frame {
        for (head, _) in reading.names where !heads.contains(head) { throw unknown(head, in: heads) }
        let names = heads.map { head in reading.names.first { $0.head == head }?.name ?? head }
        for (name, _) in reading.types where !names.contains(name) { throw unknown(name, in: names) }
        var columns: [FrameColumn] = []
        for (index, name) in names.enumerated() {
            let texts = rows.map { Self.trimmed($0.fields[index]) }
            if name.isEmpty {
                guard texts.allSatisfy(\.isEmpty) else { throw DataMessages.noHead(path, column: index + 1) }
                continue
            }
            columns.append(FrameColumn(name, try values(texts, name, reading.types.first { $0.name == name }?.type)))
        }
        return try framing { () throws(FrameError) in try Frame(columns) }
    }

    private func unknown(_ name: String, in names: [String]) -> LuaFailure {
        FrameMessages.failure(.noColumn(name, near: Suggestions.nearest(to: name, in: names)))
    }

    private func values(_ texts: [String], _ name: String, _ type: String?) throws(LuaFailure) -> [FrameValue] {
        switch type {
        case "text": return texts.map { $0.isEmpty ? .missing(.absent) : .text($0) }
        case "number":
            var values: [FrameValue] = []
            for (row, text) in zip(rows, texts) {
                guard let value = Self.number(text) else {
                    throw DataMessages.notANumber(path, line: row.line, column: name, text)
                }
                values.append(value)
            }
            return values
        default: return Self.told(texts)
        }
    }

    /// Numbers where all are plain numbers; a code such as 007 makes texts of all. Nothing is guessed.
    private static func told(_ texts: [String]) -> [FrameValue] {
        let numbers = texts.map { text -> FrameValue? in
            if let kind = kind(text) { return .missing(kind) }
            return isPlain(text) ? written(text) : nil
        }
        let isNumeric = numbers.allSatisfy { $0 != nil } && numbers.contains { $0?.isMissing == false }
        if isNumeric { return numbers.compactMap { $0 } }
        return texts.map { text in kind(text).map(FrameValue.missing) ?? .text(text) }
    }

    /// A number as `to_csv` writes it: exact digits, or a binary fraction that needs an exponent or more digits than
    /// exact ones may have. Any other exponent, `1e5`, is a code.
    private static func written(_ text: String) -> FrameValue? {
        if let number = ExactNumber(parsing: text) ?? Int64(text).map(ExactNumber.init) { return .number(number) }
        guard let value = Double(text), value.isFinite, "\(value)" == text else { return nil }
        return .decimal(value)
    }

    /// No sign but a minus, and no zero before other digits.
    private static func isPlain(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let whole = digits.prefix { $0 != "." }
        return !text.hasPrefix("+") && (whole == "0" || !whole.hasPrefix("0"))
    }

    /// Nothing, or the name of a kind in brackets as `to_csv` writes it.
    private static func kind(_ text: String) -> CellKind? {
        if text.isEmpty { return .absent }
        guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
        return CellKind(name: String(text.dropFirst().dropLast())).flatMap { $0 == .number ? nil : $0 }
    }

    /// Where the user says that it is a number: thousands separators too, and marks for “not applicable”.
    private static func number(_ text: String) -> FrameValue? {
        if let kind = kind(text) { return .missing(kind) }
        if ["/", "-", "—", "——", "－", "无"].contains(text) { return .missing(.notApplicable) }
        let plain = text.replacing(",", with: "")
        return plain == text || Thousands.separated(plain) == text ? written(plain) : nil
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
