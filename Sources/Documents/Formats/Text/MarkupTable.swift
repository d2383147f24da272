/// A table that is written as HTML among the lines of a text: converters write those so that have merged cells.
struct MarkupTable {
    /// What its lines say.
    let page: Document
    /// What follows it.
    let next: LinesAhead

    static func mayBegin(_ line: TextLine) -> Bool { line.bytes.trimmed.hasASCII("<table", at: 0) }

    /// Nil where it doesn't end.
    init?(at start: LinesAhead, limits: ReadingLimits) throws(DocumentError) {
        guard let base = start.line?.bytes.baseAddress else { return nil }
        var (ahead, depth, end) = (start, 0, base)
        repeat {
            guard let line = ahead.line else { return nil }
            depth += MarkdownPage.tables(in: line.bytes)
            if let start = line.bytes.baseAddress { end = start + line.bytes.count }
            ahead.pass()
        } while depth > 0
        page = try HTMLReader.read(UnsafeBufferPointer(start: base, count: end - base), limits: limits)
        next = ahead
    }
}

extension Table {
    /// The same among the characters of another document, as its table of a number, below a line.
    func moved(
        from page: TextStore, to characters: inout TextStore, number: Int, below line: Int
    ) -> Table {
        func place(_ location: Location) -> Location {
            var own = location
            own.line += Int32(clamping: line)
            own.table = Int32(clamping: number)
            return own
        }
        var moved = self
        moved.location = place(location)
        moved.cells = cells.map { cell in
            var own = cell
            (own.text, own.location) = (characters.add(page.string(cell.text)), place(cell.location))
            return own
        }
        return moved
    }
}
