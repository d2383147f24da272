/// A table with a line of dashes that has a stroke for each column, as pandoc, reStructuredText and tabulate write one:
/// `-----  ---  ---`. Above and below it, between two of them, or below a head above one, what each column holds stands
/// between the ends of its stroke.
struct DashedTable {
    /// The lines of each row.
    private var rows: [[TextLine]] = []
    private let strokes: [Range<Int>]
    /// The lines behind it.
    private var next: LinesAhead

    private static let leastColumns = 3
    private static let mostColumns = 64
    private static let mostLines = 1_000
    private static let longestLine = 4_096
    /// Lines of the highest head.
    private static let mostHeadLines = 40

    static func mayBegin(_ line: TextLine, before following: TextLine?) -> Bool {
        mayDraw(line.bytes) || following.map { mayDraw($0.bytes) } ?? false
    }

    private static func mayDraw(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = line.first(where: { $0 != UInt8(ascii: " ") }) else { return false }
        return first == UInt8(ascii: "-") || first == UInt8(ascii: "=")
    }

    /// The columns of the strokes that a line consists of; empty where there is anything else.
    private static func strokes(of line: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        guard mayDraw(line), line.count <= longestLine, let mark = line.trimmed.first else { return [] }
        var strokes: [Range<Int>] = []
        for (column, byte) in line.enumerated() where !isASCIIWhitespace(byte) {
            guard byte == mark else { return [] }
            if let last = strokes.last, last.upperBound == column {
                strokes[strokes.count - 1] = last.lowerBound..<column + 1
            } else {
                strokes.append(column..<column + 1)
            }
        }
        return strokes
    }

    /// nil where a character stands elsewhere than between the ends of a stroke, or the cells of a column are not all set
    /// to its left, its right or its middle.
    static func read(at start: LinesAhead, limit: Int) -> TableAhead? {
        guard let table = DashedTable(at: start), table.rows.count * table.strokes.count <= limit else { return nil }
        return DisplayWidth.allCases.lazy.compactMap { table.table($0) }.first
    }

    private init?(at start: LinesAhead) {
        next = start
        // One stroke over all columns stands above a head of several lines.
        let isFramed = start.line.map { Self.strokes(of: $0.bytes).count == 1 } ?? false
        if isFramed { next.pass() }
        var (head, top) = ([TextLine](), [Range<Int>]())
        while let line = next.line, !line.bytes.trimmed.isEmpty, head.count <= (isFramed ? Self.mostHeadLines : 1) {
            next.pass()
            top = Self.strokes(of: line.bytes)
            if top.count > 1 { break }
            head.append(line)
        }
        guard (Self.leastColumns...Self.mostColumns).contains(top.count) else { return nil }
        strokes = top
        if !head.isEmpty { rows.append(head) }
        guard isFramed || head.isEmpty ? takeEnclosed(isFramed) : takeLines() else { return nil }
    }

    /// Rows down to a blank line.
    private mutating func takeLines() -> Bool {
        while let line = next.line, !line.bytes.trimmed.isEmpty, rows.count < Self.mostLines {
            rows.append([line])
            next.pass()
        }
        return rows.count > 1
    }

    /// Rows down to a line that is drawn as the first one is. Where blank lines part them, they have several lines.
    private mutating func takeEnclosed(_ isFramed: Bool) -> Bool {
        var (blocks, count) = ([[TextLine]](), 0)
        var isBehindBlank = true
        while let line = next.line, count < Self.mostLines {
            next.pass()
            count += 1
            let own = Self.strokes(of: line.bytes)
            if own == strokes || (isFramed && own.count == 1 && own[0].upperBound == strokes.last?.upperBound) {
                let isHead = rows.isEmpty && blocks.count == 1 && next.line?.bytes.trimmed.isEmpty == false
                if !isHead { return close(blocks, isFramed) }
                rows = [blocks[0]]
                (blocks, isBehindBlank) = ([], true)
            } else if line.bytes.trimmed.isEmpty {
                isBehindBlank = true
            } else {
                if isBehindBlank { blocks.append([]) }
                blocks[blocks.count - 1].append(line)
                isBehindBlank = false
            }
        }
        return false
    }

    private mutating func close(_ blocks: [[TextLine]], _ isFramed: Bool) -> Bool {
        rows += blocks.count == 1 && !isFramed ? blocks[0].map { [$0] } : blocks
        return rows.count > 1
    }

    // MARK: Numbered columns

    /// Whether a line counts the columns of a table whose rows are counted too.
    static func mayBeCounted(_ line: TextLine) -> Bool {
        let content = line.bytes.trimmed
        return content.first == UInt8(ascii: "0") && content.count > 2
            && content.allSatisfy { isASCIIDigit($0) || $0 == UInt8(ascii: " ") }
    }

    /// The same of a table without dashes whose columns begin below their numbers, as its rows do behind theirs.
    static func readCounted(at start: LinesAhead, limit: Int) -> TableAhead? {
        guard let table = DashedTable(countedAt: start), table.rows.count * table.strokes.count <= limit else {
            return nil
        }
        return DisplayWidth.allCases.lazy.compactMap { table.table($0) }.first
    }

    private init?(countedAt start: LinesAhead) {
        guard let line = start.line?.bytes, line.count <= Self.longestLine else { return nil }
        let starts = line.indices.filter { isASCIIDigit(line[$0]) && ($0 == 0 || !isASCIIDigit(line[$0 - 1])) }
        let counted = line.string.split(separator: " ").enumerated().allSatisfy { $1 == String($0) }
        guard counted, (Self.leastColumns..<Self.mostColumns).contains(starts.count), let first = starts.first,
            first > 2,
            zip(starts, starts.dropFirst()).allSatisfy({ $1 - $0 > 2 })
        else { return nil }
        next = start
        strokes = [0..<first - 2] + zip(starts, starts.dropFirst() + [Self.longestLine]).map { $0..<$1 - 2 }
        guard takeLines() else { return nil }
        let counts = rows.dropFirst().enumerated().allSatisfy { index, lines in
            lines[0].bytes.part(0..<min(first, lines[0].bytes.count)).trimmed.elementsEqual(String(index).utf8)
        }
        guard counts else { return nil }
    }

    // MARK: The table

    private func table(_ width: DisplayWidth) -> TableAhead? {
        var (flow, sides) = (CellFlow(), strokes.map { _ in Side.any })
        for lines in rows {
            var cells = strokes.map { _ in DrawnCell(line: lines[0]) }
            for line in lines {
                guard line.bytes.count <= Self.longestLine, line.bytes.firstOffset(of: 0x09) == nil else { return nil }
                guard take(line, line.bytes.placed(width), &cells, &sides) else { return nil }
            }
            flow.startRow()
            guard cells.allSatisfy({ flow.place($0, columns: 1, rows: 1) }) else { return nil }
        }
        return flow.table(before: next)
    }

    /// Whether all of a line stands within the strokes.
    private func take(
        _ line: TextLine, _ characters: [PlacedScalar], _ cells: inout [DrawnCell], _ sides: inout [Side]
    ) -> Bool {
        var index = 0
        for (column, stroke) in strokes.enumerated() {
            while index < characters.count, characters[index].isBlank { index += 1 }
            let start = index
            while index < characters.count, characters[index].columns.lowerBound < stroke.upperBound { index += 1 }
            let own = characters[start..<index].drop(while: \.isBlank)
            guard let first = own.first, let last = own.last(where: { !$0.isBlank }) else { continue }
            let place = first.columns.lowerBound..<last.columns.upperBound
            guard stroke.lowerBound <= place.lowerBound, place.upperBound <= stroke.upperBound else { return false }
            sides[column].formIntersection(Side(of: place, in: stroke))
            guard !sides[column].isEmpty else { return false }
            cells[column].add(line.bytes.part(first.bytes.lowerBound..<last.bytes.upperBound), at: line)
        }
        return characters[index...].allSatisfy(\.isBlank)
    }

    /// Where a column's cells may be set.
    private struct Side: OptionSet {
        let rawValue: UInt8
        static let left = Side(rawValue: 1)
        static let right = Side(rawValue: 2)
        static let middle = Side(rawValue: 4)
        static let any: Side = [.left, .right, .middle]

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(of place: Range<Int>, in stroke: Range<Int>) {
            self = []
            let (before, behind) = (place.lowerBound - stroke.lowerBound, stroke.upperBound - place.upperBound)
            if before == 0 { insert(.left) }
            if behind == 0 { insert(.right) }
            if abs(before - behind) <= 1 { insert(.middle) }
        }
    }
}
