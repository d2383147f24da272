import ReportModel

extension TableReader {
    /// The rows of each printing of the table: two years below each other, or two reports without headings. A new
    /// one begins where the first row comes again; a few stray rows are no printing, and an empty form says nothing.
    var printings: [Range<Int>] {
        if table.printsRowsSideBySide { return printingsOfOneRow }
        let printings = printingsOfRows
        let filled = printings.filter { range in sources[range].contains(where: \.holdsDigits) }
        return filled.isEmpty ? printings : filled
    }

    private var printingsOfRows: [Range<Int>] {
        var starts = [0]
        for index in sources.indices where index - starts[starts.count - 1] > patterns.count / 3 {
            if sources[index].lastLabel.contains(where: { $0.id == patterns[0].term }) { starts.append(index) }
        }
        var printings = zip(starts, starts.dropFirst() + [sources.count]).map { $0..<$1 }
        while printings.count > 1, let last = printings.last, last.count * 2 < printings[0].count {
            printings.removeLast()
            printings[printings.count - 1] = printings[printings.count - 1].lowerBound..<last.upperBound
        }
        return printings
    }

    /// Where the whole table is one row, each row that is long enough is a printing.
    private var printingsOfOneRow: [Range<Int>] {
        let wide = sources.indices.filter { sources[$0].slots.count >= patterns[0].width }
        let filled = wide.filter { sources[$0].holdsDigits }
        let whole = filled.isEmpty ? wide : filled
        return wide.count > 1 ? whole.map { $0..<($0 + 1) } : [0..<sources.count]
    }
}
