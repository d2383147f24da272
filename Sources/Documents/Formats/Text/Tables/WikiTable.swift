/// A table as MediaWiki's pages have it: `{|`, a line for each cell or several parted by `||`, `|-` between rows, `|}`.
struct WikiTable {
    private var flow = CellFlow()
    private var cell: (drawn: DrawnCell, columns: Int, rows: Int)?
    private var hasRow = false
    private var caption: TextLine?

    static func mayBegin(_ line: TextLine) -> Bool {
        line.bytes.first == UInt8(ascii: "{") && line.bytes.count > 1 && line.bytes[1] == UInt8(ascii: "|")
    }

    /// nil where it does not end, holds another or something else than rows.
    static func read(at start: LinesAhead, limit: Int) -> TableAhead? {
        var (table, next) = (WikiTable(), start)
        next.pass()
        while let line = next.line, !mayBegin(line), table.flow.cells.count <= limit {
            next.pass()
            let content = line.bytes.trimmed
            if content.starts(with: "|}".utf8) {
                guard table.endCell(), var finished = table.flow.table(before: next) else { return nil }
                finished.caption = table.caption
                return finished
            }
            guard table.take(content, line) else { return nil }
        }
        return nil
    }

    private mutating func take(_ content: UnsafeBufferPointer<UInt8>, _ line: TextLine) -> Bool {
        if content.isEmpty { return true }
        if content.starts(with: "|-".utf8) {
            guard endCell() else { return false }
            hasRow = false
            return true
        }
        guard let first = content.first, first == UInt8(ascii: "|") || first == UInt8(ascii: "!") else {
            guard cell != nil else { return false }
            // A number that is no part of a text has lost its pipe.
            if content.allSatisfy(isASCIIDigit) { return begin(content, line) }
            cell?.drawn.add(content, at: line)
            return true
        }
        if content.starts(with: "|+".utf8) { return takeCaption(content.part(2..<content.count).trimmed, line) }
        let marks = first == UInt8(ascii: "!") ? ["||", "!!"] : ["||"]
        return Self.parts(content.part(1..<content.count), at: marks).allSatisfy { begin($0, line) }
    }

    /// One line above all rows: `|+ 单位：件`.
    private mutating func takeCaption(_ text: UnsafeBufferPointer<UInt8>, _ line: TextLine) -> Bool {
        guard caption == nil, !hasRow, flow.cells.isEmpty else { return false }
        guard !text.isEmpty, !text.starts(with: "<!--".utf8) else { return true }
        caption = line
        caption?.bytes = text
        return true
    }

    /// Begins a cell with what stands behind its pipe: `rowspan="2" | 总计`.
    private mutating func begin(_ part: UnsafeBufferPointer<UInt8>, _ line: TextLine) -> Bool {
        guard endCell() else { return false }
        if !hasRow { flow.startRow() }
        hasRow = true
        var (text, columns, rows) = (part, 1, 1)
        if let pipe = part.firstOffset(of: UInt8(ascii: "|")) {
            let attributes = part.part(0..<pipe)
            guard attributes.contains(UInt8(ascii: "=")) else { return false }
            text = part.part(pipe + 1..<part.count)
            columns = Self.span("colspan", in: attributes)
            rows = Self.span("rowspan", in: attributes)
        }
        guard !text.contains(UInt8(ascii: "|")) else { return false }
        var drawn = DrawnCell(line: line)
        drawn.add(text.trimmed, at: line)
        cell = (drawn, columns, rows)
        return true
    }

    private mutating func endCell() -> Bool {
        guard let cell else { return true }
        self.cell = nil
        return flow.place(cell.drawn, columns: cell.columns, rows: cell.rows)
    }

    /// The number behind the name of an attribute: 1 where it is not there, 0 where it is none.
    private static func span(_ name: String, in attributes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let start = attributes.firstOffset(of: name) else { return 1 }
        let value = attributes[(start + name.utf8.count)...].drop {
            isASCIIWhitespace($0) || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }
        return Int(String(decoding: value.prefix(while: isASCIIDigit), as: UTF8.self)) ?? 0
    }

    /// Cut at pairs of marks.
    private static func parts(
        _ content: UnsafeBufferPointer<UInt8>, at marks: [String]
    ) -> [UnsafeBufferPointer<UInt8>] {
        var (parts, start, index) = ([UnsafeBufferPointer<UInt8>](), 0, 0)
        while index + 1 < content.count {
            let rest = content.part(index..<content.count)
            guard marks.contains(where: { rest.starts(with: $0.utf8) }) else {
                index += 1
                continue
            }
            parts.append(content.part(start..<index))
            (start, index) = (index + 2, index + 2)
        }
        return parts + [content.part(start..<content.count)]
    }
}
