/// The ends of lines, `\\ `, in a cell that holds a page with tables, as pandoc writes it for DokuWiki:
/// `|甲\\ \\ |规章|1|\\ |乙|2|\\ \\ 丙|`. In a row of other cells one may be all of a blank cell: `|规章|\\ |1|`.
enum RowBreaks {
    private static let pipe = UInt8(ascii: "|")
    private static let slash = UInt8(ascii: "\\")
    private static let blank = UInt8(ascii: " ")
    /// Pipes of the narrowest row.
    private static let leastPipes = 3

    /// Whether one is all that stands in a cell.
    static func isAll(of cell: UnsafeBufferPointer<UInt8>) -> Bool {
        cell.count == 2 && cell[0] == slash && cell[1] == slash
    }

    /// The text with ends of lines, which count none, for those of such cells; nil where there are none.
    static func written(in text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard text.firstOffset(of: "|\\\\ |") != nil else { return nil }
        var (broken, start) = ([UInt8]?.none, 0)
        while start < text.count {
            let end = text.firstOffset(of: 0x0A, from: start) ?? text.count
            if holdsTable(text.part(start..<end).trimmed) {
                var own = broken ?? Array(text)
                broken = nil
                breakLine(start..<end, of: &own)
                broken = own
            }
            start = end + 1
        }
        return broken
    }

    private static func breakLine(_ line: Range<Int>, of text: inout [UInt8]) {
        for index in line.dropFirst(2) where text[index] == blank {
            guard text[index - 1] == slash, text[index - 2] == slash else { continue }
            (text[index - 2], text[index - 1]) = (blank, 0x0B)
        }
    }

    /// Whether rows as wide as each other follow one another between the pipes around a line, below a blank line or nothing,
    /// and what begins and ends there is either a row or no part of one.
    private static func holdsTable(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.count > 2, line.first == pipe, line.last == pipe else { return false }
        let content = line.part(1..<line.count - 1)
        var (start, width, isBelowBlank, isFound) = (0, 0, true, false)
        while true {
            let end = nextBreak(in: content, from: start)
            let piece = content.part(start..<(end ?? content.count)).trimmed
            let pipes = pipeCount(of: piece)
            if pipes == 0, (start == 0 && piece.last == pipe) || (end == nil && piece.first == pipe) { return false }
            isFound = isFound || (pipes > 0 && pipes == width)
            width = isBelowBlank || width > 0 ? pipes : 0
            isBelowBlank = piece.isEmpty
            guard let end else { return isFound }
            start = end + 3
        }
    }

    /// The pipes of a row that has them at both ends; 0 where it is none.
    private static func pipeCount(of piece: UnsafeBufferPointer<UInt8>) -> Int {
        guard piece.first == pipe, piece.last == pipe else { return 0 }
        let count = piece.count { $0 == pipe }
        return count < leastPipes ? 0 : count
    }

    private static func nextBreak(in line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var start = start
        while let index = line.firstOffset(of: slash, from: start), index + 2 < line.count {
            if line[index + 1] == slash, line[index + 2] == blank { return index }
            start = index + 1
        }
        return nil
    }
}
