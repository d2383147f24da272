import PDFPages

@testable import Documents

/// A page that a test draws: text by its left end and baseline, lines by their ends, all in whole points.
struct DrawnPage {
    private(set) var page = PDFPage(width: 60_000, height: 80_000)

    /// Characters of 10 points; Chinese ones as wide as high, others half as wide.
    mutating func write(_ text: String, x: Int, y: Int, size: Int = 10) {
        var left = x * 100
        for scalar in text.unicodeScalars {
            let right = left + size * (scalar.value < 0x2E80 ? 50 : 100)
            page.glyphs.append(
                PDFGlyph(
                    scalar, left: Int32(left), right: Int32(right), baseline: Int32(y * 100), size: Int32(size * 100)))
            left = right
        }
    }

    /// A line half a point thick.
    mutating func line(_ x: ClosedRange<Int>, _ y: ClosedRange<Int>) {
        page.rulings.append(
            PDFBox(
                left: Int32(x.lowerBound * 100 - 25), top: Int32(y.lowerBound * 100 - 25),
                right: Int32(x.upperBound * 100 + 25), bottom: Int32(y.upperBound * 100 + 25)))
    }

    /// All lines of a grid, each in one piece.
    mutating func grid(x: [Int], y: [Int]) {
        for place in y { line(x[0]...x[x.count - 1], place...place) }
        for place in x { line(place...place, y[0]...y[y.count - 1]) }
    }

    mutating func cover(_ thousandths: Int32) { page.imageCover = thousandths }
}

/// A page as a closure draws it.
func drawn(_ draw: (inout DrawnPage) -> Void) -> PDFPage {
    var page = DrawnPage()
    draw(&page)
    return page.page
}

/// The blocks of drawn pages: text as it is, a table as its rows between `|`, each cell at its top left corner.
func blocks(_ pages: PDFPage...) throws -> [String] {
    let document = try PDFReader.document(of: pages, limits: ReadingLimits())
    return document.blocks.map { $0.outline(document.characters) }
}

extension Block {
    func outline(_ characters: TextStore) -> String {
        switch self {
        case .heading(let text, _), .paragraph(let text): characters.string(text.text)
        case .table(let table): table.outline(characters)
        }
    }
}

extension Table {
    func outline(_ characters: TextStore) -> String {
        var grid = Array(repeating: Array(repeating: ".", count: columnCount), count: rowCount)
        for cell in cells {
            let span = cell.rowSpan == 1 && cell.columnSpan == 1 ? "" : " \(cell.rowSpan)x\(cell.columnSpan)"
            grid[cell.row][cell.column] = (cell.text.isEmpty ? "_" : characters.string(cell.text)) + span
        }
        return grid.map { $0.joined(separator: ",") }.joined(separator: "|")
    }
}
