/// Rows of which each column holds what stands between the ends of its stroke.
struct ColumnStrokes {
    let strokes: [Range<Int>]
    /// The lines of each row.
    var rows: [[TextLine]] = []
    /// What stands in cells without any words.
    var blankMarks: [String] = []

    static let leastColumns = 3
    static let mostColumns = 64
    static let mostRows = 1_000
    static let longestLine = 4_096

    init(_ strokes: [Range<Int>]) { self.strokes = strokes }

    /// nil where a character stands elsewhere than between the ends of a stroke, or the cells of a column are not all set
    /// to its left, its right or its middle.
    func table(before next: LinesAhead, limit: Int) -> TableAhead? {
        guard rows.count * strokes.count <= limit else { return nil }
        return DisplayWidth.allCases.lazy.compactMap { table(before: next, $0) }.first
    }

    private func table(before next: LinesAhead, _ width: DisplayWidth) -> TableAhead? {
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
            let text = line.bytes.part(first.bytes.lowerBound..<last.bytes.upperBound)
            if !isBlank(text) { cells[column].add(text, at: line) }
        }
        return characters[index...].allSatisfy(\.isBlank)
    }

    /// Whether all of a cell is a mark that it has none.
    private func isBlank(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        blankMarks.contains { text.elementsEqual($0.utf8) }
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
