/// A line cut at commas or semicolons, as spreadsheets write them: `规章,1,0,"1,234"`.
struct CommaRow {
    /// Cells without the blanks and the quotes around them.
    private(set) var cells: [UnsafeBufferPointer<UInt8>] = []
    private static let quote = UInt8(ascii: "\"")
    /// A row of a table has at least so many cells; prose seldom has as many commas and no full stop.
    private static let leastCells = 4
    /// Bytes of the longest cell, about twice the longest label.
    private static let longestCell = 240

    init(_ line: UnsafeBufferPointer<UInt8>, at separator: UInt8) {
        var (start, isQuoted) = (0, false)
        for index in line.indices {
            if line[index] == Self.quote { isQuoted.toggle() }
            guard line[index] == separator, !isQuoted else { continue }
            cells.append(Self.unquoted(line.part(start..<index).trimmed))
            start = index + 1
        }
        cells.append(Self.unquoted(line.part(start..<line.count).trimmed))
    }

    /// Cells of the line where it may be a row; nil for prose, which ends in a full stop.
    static func width(of line: UnsafeBufferPointer<UInt8>, at separator: UInt8) -> Int? {
        guard line.count >= leastCells - 1, line.firstOffset(of: separator) != nil, line.firstOffset(of: "。") == nil
        else { return nil }
        let cells = CommaRow(line, at: separator).cells
        let isRow = cells.count >= leastCells && cells.allSatisfy { $0.count <= longestCell } && !partThousands(cells)
        return isRow ? cells.count : nil
    }

    /// Whether the line's commas stand between thousands, as in `1,204 36 2,517`: beside a cell with two numbers a
    /// number of one to three digits goes on behind the comma with three.
    private static func partThousands(_ cells: [UnsafeBufferPointer<UInt8>]) -> Bool {
        cells.indices.contains { index in
            guard holdsTwoNumbers(cells[index]) else { return false }
            return (index > 0 && goOn(cells[index - 1], cells[index]))
                || (index + 1 < cells.count && goOn(cells[index], cells[index + 1]))
        }
    }

    private static func goOn(_ cell: UnsafeBufferPointer<UInt8>, _ next: UnsafeBufferPointer<UInt8>) -> Bool {
        (1...3).contains(cell.reversed().prefix(while: isASCIIDigit).count)
            && next.prefix(while: isASCIIDigit).count == 3
    }

    /// Whether blanks part two numbers in a cell.
    private static func holdsTwoNumbers(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        var (isBehindNumber, isBehindGap) = (false, false)
        for byte in cell {
            let isDigit = isASCIIDigit(byte)
            if isDigit, isBehindGap { return true }
            let isBlank = byte == UInt8(ascii: " ")
            isBehindGap = isBlank && (isBehindNumber || isBehindGap)
            isBehindNumber = isDigit
        }
        return false
    }

    /// Without the quotes around it.
    static func unquoted(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard cell.count > 1, cell.first == quote, cell.last == quote else { return cell }
        return cell.part(1..<(cell.count - 1)).trimmed
    }
}
