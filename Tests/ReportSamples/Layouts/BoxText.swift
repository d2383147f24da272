/// What `w3m -dump` and `links -dump` make of tables with borders: boxes, in which cells wrap and labels of several rows stand
/// in the middle.
enum BoxText {
    enum Strokes {
        case boxes
        /// Pipes, dashes and crosses, as links draws: a line that ends at another stands for both.
        case dashes

        /// By the ways a stroke runs: up, down, left and right are 1, 2, 4 and 8.
        fileprivate var shapes: [Character] { Array(self == .boxes ? "   │ ┘┐┤ └┌├─┴┬┼" : "   | ++| ++|---+") }
    }

    static func text(_ page: SamplePage, _ strokes: Strokes = .boxes) -> [UInt8] {
        Array(page.text { BoxDrawing($0).lines(strokes.shapes).joined(separator: "\n") }.utf8)
    }
}

/// The characters of a drawn table, by line and display column.
private struct BoxDrawing {
    private let table: SampleTable
    private let widths: [Int]
    private var heights: [Int]
    /// The strokes that leave each place: up, down, left and right are 1, 2, 4 and 8.
    private var strokes: [[Int]] = []
    private var characters: [[String]] = []

    init(_ table: SampleTable) {
        self.table = table
        widths = (0..<table.columnCount).map { $0 < table.labelColumns ? [14, 10, 24][$0] : 8 }
        heights = Array(repeating: 1, count: table.rowCount)
        for slot in table.slots.sorted(by: { $0.rows < $1.rows }) {
            let missing = lines(of: slot).count - (bottom(of: slot) - top(of: slot.row) - 1)
            if missing > 0 { heights[slot.row + slot.rows - 1] += missing }
        }
        let (height, width) = (top(of: table.rowCount) + 1, left(of: table.columnCount) + 1)
        strokes = Array(repeating: Array(repeating: 0, count: width), count: height)
        characters = Array(repeating: Array(repeating: " ", count: width), count: height)
        for slot in table.slots { draw(slot) }
    }

    func lines(_ shapes: [Character]) -> [String] {
        zip(characters, strokes).map { line, strokes in
            zip(line, strokes).map { $1 == 0 ? $0 : String(shapes[$1]) }.joined()
        }
    }

    private func top(of row: Int) -> Int { heights[..<row].reduce(0) { $0 + $1 + 1 } }
    private func bottom(of slot: SampleTable.Slot) -> Int { top(of: slot.row + slot.rows) }
    private func left(of column: Int) -> Int { widths[..<column].reduce(0) { $0 + $1 + 1 } }

    private func lines(of slot: SampleTable.Slot) -> [String] {
        let width = left(of: slot.column + slot.columns) - left(of: slot.column) - 1
        return DisplayColumns.wrapped(slot.text, to: width)
    }

    private mutating func draw(_ slot: SampleTable.Slot) {
        let (top, bottom) = (top(of: slot.row), bottom(of: slot))
        let (left, right) = (left(of: slot.column), left(of: slot.column + slot.columns))
        for column in left..<right {
            for line in [top, bottom] {
                strokes[line][column] |= 8
                strokes[line][column + 1] |= 4
            }
        }
        for line in top..<bottom {
            for column in [left, right] {
                strokes[line][column] |= 2
                strokes[line + 1][column] |= 1
            }
        }
        let texts = lines(of: slot)
        let first = top + 1 + (bottom - top - 1 - texts.count) / 2
        for (index, text) in texts.enumerated() {
            var column = left + 1
            for character in text {
                // Quotes take one column here, as the strokes do.
                let width = character.unicodeScalars.contains { $0.value >= 0x2E80 } ? 2 : 1
                characters[first + index][column] = String(character)
                if width == 2 { characters[first + index][column + 1] = "" }
                column += width
            }
        }
    }
}
