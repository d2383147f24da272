/// A table of AsciiDoc: between two lines `|===`, or `!===` within another, cells behind a separator each. How many make a
/// row is said by `cols` in the line above, else by the first line.
struct AsciiDocTable {
    private let separator: UInt8
    private var flow = CellFlow()
    private var width: Int?
    private var cell: (drawn: DrawnCell, span: Span)?

    private struct Span {
        var columns = 1
        var rows = 1
    }

    static func mayBegin(_ line: TextLine, before following: TextLine?) -> Bool {
        switch line.bytes.first {
        case UInt8(ascii: "|"), UInt8(ascii: "!"): isFence(line.bytes.trimmed)
        case UInt8(ascii: "["): following.map { isFence($0.bytes.trimmed) } ?? false
        default: false
        }
    }

    private static func isFence(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count >= 4 && (line[0] == UInt8(ascii: "|") || line[0] == UInt8(ascii: "!"))
            && line.dropFirst().allSatisfy { $0 == UInt8(ascii: "=") }
    }

    /// nil where it does not end, holds another or its last row is short.
    static func read(at start: LinesAhead, limit: Int) -> TableAhead? {
        var next = start
        guard let head = next.line?.bytes.trimmed else { return nil }
        if !isFence(head) { next.pass() }
        guard let fence = next.line?.bytes.trimmed, let separator = fence.first else { return nil }
        var table = AsciiDocTable(separator: separator, width: isFence(head) ? nil : columns(in: head))
        next.pass()
        while let line = next.line, table.flow.cells.count <= limit {
            next.pass()
            let content = line.bytes.trimmed
            if content.elementsEqual(fence) { return table.ended(before: next) }
            guard !isFence(content), table.take(content, line) else { return nil }
        }
        return nil
    }

    private init(separator: UInt8, width: Int?) { (self.separator, self.width) = (separator, width) }

    private mutating func take(_ content: UnsafeBufferPointer<UInt8>, _ line: TextLine) -> Bool {
        if content.isEmpty { return true }
        let parts = parts(of: content)
        if width == nil { width = parts.count - 1 }
        var ahead = Span()
        for (index, part) in parts.enumerated() {
            if index > 0 {
                guard endCell() else { return false }
                cell = (DrawnCell(line: line), ahead)
            }
            let isLast = index == parts.count - 1
            let (text, span) = isLast ? (Self.withoutBreak(part), Span()) : Self.withoutSpan(part)
            if cell == nil, !text.isEmpty { return false }
            // A number that is no part of a text has lost its separator.
            if index == 0, !text.isEmpty, text.allSatisfy(isASCIIDigit) {
                guard endCell() else { return false }
                cell = (DrawnCell(line: line), Span())
            }
            cell?.drawn.add(text, at: line)
            ahead = span
        }
        return true
    }

    private mutating func endCell() -> Bool {
        guard let cell, let width else { return true }
        self.cell = nil
        if flow.isFull(width) || flow.rowCount == 0 { flow.startRow() }
        return flow.place(cell.drawn, columns: cell.span.columns, rows: cell.span.rows) && flow.columnCount <= width
    }

    private mutating func ended(before next: LinesAhead) -> TableAhead? {
        guard endCell(), let width, flow.isFull(width) else { return nil }
        return flow.table(before: next)
    }

    /// Cut at the separators that no backslash stands before.
    private func parts(of content: UnsafeBufferPointer<UInt8>) -> [UnsafeBufferPointer<UInt8>] {
        var (parts, start) = ([UnsafeBufferPointer<UInt8>](), 0)
        for index in content.indices
        where content[index] == separator && (index == 0 || content[index - 1] != UInt8(ascii: "\\")) {
            parts.append(content.part(start..<index))
            start = index + 1
        }
        return parts + [content.part(start..<content.count)]
    }

    /// What stands before a separator, without what it says of the next cell: `2+`, `.3+`, `a`.
    private static func withoutSpan(_ part: UnsafeBufferPointer<UInt8>) -> (UnsafeBufferPointer<UInt8>, Span) {
        let start = (part.lastIndex(of: UInt8(ascii: " ")) ?? -1) + 1
        let word = String(decoding: part[start...], as: UTF8.self)
        let rest = part.part(0..<start).trimmed
        if word.count == 1, "adehlmsv".contains(word) { return (rest, Span()) }
        guard let match = word.wholeMatch(of: /(\d{1,3})?(?:\.(\d{1,3}))?\+[adehlmsv]?/), word.count > 1 else {
            return (withoutBreak(part), Span())
        }
        return (rest, Span(columns: match.1.flatMap { Int($0) } ?? 1, rows: match.2.flatMap { Int($0) } ?? 1))
    }

    /// Without the blanks around it and the sign of a line break behind it.
    private static func withoutBreak(_ part: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let text = part.trimmed
        return text.count > 1 && text[text.count - 1] == UInt8(ascii: "+") && text[text.count - 2] == UInt8(ascii: " ")
            ? text.part(0..<text.count - 1).trimmed : text
    }

    /// How many columns `[cols="1,2,3*"]` names; nil where it names none.
    private static func columns(in attributes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let match = attributes.string.firstMatch(of: /cols=(?:"([^"]*)"|([^,\]]*))/) else { return nil }
        let names = (match.1 ?? match.2 ?? "").split(separator: ",", omittingEmptySubsequences: false)
        return names.prefix(64).reduce(0) { count, name in
            let times = name.split(separator: "*", omittingEmptySubsequences: false)
            return count + (times.count > 1 ? min(max(Int(times[0].trimmingPrefix(" ")) ?? 1, 0), 64) : 1)
        }
    }
}
