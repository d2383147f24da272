/// A report as a PDF: tables over pages as they come, ruled or not.
public enum SamplePDF {
    public static func bytes(_ sample: SampleReport, isRuled: Bool = true) -> [UInt8] {
        var setting = PDFSetting(isRuled: isRuled)
        for block in SamplePage(sample).blocks {
            switch block {
            case .title(let text): setting.add(text, size: 16)
            case .heading(let text): setting.add(text, size: 12)
            case .paragraph(let text): setting.add("　　" + text, size: 11)
            case .table(let table): setting.add(table)
            }
        }
        return setting.file.bytes
    }
}

/// Sets lines and tables on pages, from top to bottom.
struct PDFSetting {
    private(set) var file = PDFFile(pages: [""])
    private var y = top
    private let isRuled: Bool

    private static let top = PDFFile.height - 72
    private static let bottom = 72
    private static let left = 56
    private static let textWidth = PDFFile.width - 2 * left
    private static let cellSize = 9

    init(isRuled: Bool) {
        self.isRuled = isRuled
    }

    mutating func add(_ text: String, size: Int) {
        for line in DisplayColumns.wrapped(text, to: Self.textWidth * 2 / size) {
            take(size * 3 / 2)
            write(line, x: Self.left, y: y, size: size)
        }
        y -= size / 2
    }

    /// Each row on one page; a cell over several rows has its text in the first.
    mutating func add(_ table: SampleTable) {
        let places = Self.columns(of: table)
        for row in 0..<table.rowCount {
            let slots = table.slots(in: row)
            let texts = slots.map { slot in
                let width = places[slot.column + slot.columns] - places[slot.column] - 6
                return DisplayColumns.wrapped(slot.text, to: max(width * 2 / Self.cellSize, 2))
            }
            let height = Self.height(zip(slots, texts).map { $0.rows > 1 ? 1 : $1.count }.max() ?? 1)
            take(height)
            if isRuled { rule(table, row, places, height) }
            for (slot, lines) in zip(slots, texts) { write(lines, in: slot, places, height) }
        }
        y -= 12
    }

    /// The sides of every cell that covers the row; a merged one has none inside.
    private mutating func rule(_ table: SampleTable, _ row: Int, _ places: [Int], _ height: Int) {
        for slot in table.slots where slot.row <= row && row < slot.row + slot.rows {
            let (left, right) = (places[slot.column], places[slot.column + slot.columns])
            for x in [left, right] { draw("\(x) \(y) m \(x) \(y + height) l S") }
            if slot.row == row { draw("\(left) \(y + height) m \(right) \(y + height) l S") }
            if slot.row + slot.rows == row + 1 { draw("\(left) \(y) m \(right) \(y) l S") }
        }
    }

    private static func height(_ lines: Int) -> Int { lines * 12 + 8 }

    private mutating func write(_ lines: [String], in slot: SampleTable.Slot, _ places: [Int], _ height: Int) {
        let (left, right) = (places[slot.column], places[slot.column + slot.columns])
        // A label over several rows goes on beside the next.
        let block = slot.rows > 1 ? height : (height + lines.count * 12) / 2
        for (index, line) in lines.enumerated() {
            let width = DisplayColumns.width(line) * Self.cellSize / 2
            let x = slot.isNumber ? (left + right - width) / 2 : left + 3
            write(line, x: x, y: y + block - 12 * index - 10, size: Self.cellSize)
        }
    }

    /// Narrow columns for groups, wide ones for labels, the rest for numbers.
    private static func columns(of table: SampleTable) -> [Int] {
        let labels = [[], [130], [60, 110], [45, 45, 110]][min(table.labelColumns, 3)]
        let rest = table.columnCount - labels.count
        let numbers = Array(repeating: (textWidth - labels.reduce(0, +)) / max(rest, 1), count: rest)
        return (labels + numbers).reduce(into: [left]) { $0.append(($0.last ?? 0) + $1) }
    }

    private mutating func take(_ height: Int) {
        if y - height < Self.bottom {
            file.pages.append("")
            y = Self.top
        }
        y -= height
    }

    private mutating func draw(_ operators: String) { file.pages[file.pages.count - 1] += operators + "\n" }

    private mutating func write(_ text: String, x: Int, y: Int, size: Int) {
        let codes = text.utf16.map { String(String(0x10000 + Int($0), radix: 16).dropFirst()) }.joined()
        draw("BT /F \(size) Tf \(x) \(y) Td <\(codes)> Tj ET")
    }
}
