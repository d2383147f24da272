/// Columns of a grid in which nothing stands, or nothing but 件, from the heads down to the last row: narrow ones that a
/// sheet has between its numbers, or one half of each head that covers two. They are no columns of the table, and the cells
/// of the others are counted as if these were not there.
enum SpacerColumns {
    fileprivate static let units = FewCharacters(CountUnit.names.joined())

    /// The texts and their ribbon without such columns: both as they were where there are none. `widths`: how many columns
    /// the form's widest row has, by the table's key; no fewer are left.
    static func removed(
        from texts: [TableText], _ ribbon: Ribbon, widths: [String: Int]
    ) -> (texts: [TableText], ribbon: Ribbon) {
        let found = texts.flatMap { text in
            SpacedGrid.grids(of: text, in: ribbon).compactMap { grid in
                grid.places(leaving: widths[text.region.tableKey] ?? 0).map { (grid, $0) }
            }
        }
        guard !found.isEmpty else { return (texts, ribbon) }
        var pieces = ribbon.pieces
        for (grid, places) in found {
            for piece in grid.pieces {
                pieces[piece].cell?.move(to: places, isKept: !ribbon.isBlankOrUnit(piece))
            }
        }
        let own = Ribbon(ribbon, pieces: pieces)
        return (texts.map { $0.withoutLostCells(in: own) }, own)
    }
}

extension Ribbon.GridCell {
    /// `places`: for each column, and behind the last, how many are left before it. A title over columns that go stands over
    /// the next one.
    fileprivate mutating func move(to places: [Int32], isKept: Bool) {
        let end = places[min(Int(column + columnSpan), places.count - 1)]
        column = places[Int(column)]
        columnSpan = max(end - column, isKept ? 1 : 0)
    }
}

/// A table of a grid, with those below it that go on without heads of their own.
private struct SpacedGrid {
    private struct Row: Hashable {
        var table: Int32
        var row: Int32
    }

    private let ribbon: Ribbon
    private(set) var pieces: [Int] = []
    private let table: Int32
    private var width = 0
    /// Those that name columns of the form, two in a row at least.
    private var heads: [(cell: Ribbon.GridCell, term: TermID)] = []
    /// Above the last of them: 申请人情况, 行政诉讼.
    private var titles: [Ribbon.GridCell] = []

    /// Real tables have some thirty columns, and a head for each of them in some rows.
    private static let widest = 200
    private static let mostHeads = 200

    static func grids(of text: TableText, in ribbon: Ribbon) -> [SpacedGrid] {
        let (start, end) = (text.region.headStart, text.range.upperBound)
        guard start < end else { return [] }
        let heads = text.heads(in: ribbon)
        guard !heads.isEmpty, heads.count <= mostHeads else { return [] }
        let titles = text.titles(in: ribbon)
        var grids: [SpacedGrid] = []
        for piece in ribbon.pieceIndex(at: start)...ribbon.pieceIndex(at: end - 1) {
            guard let cell = ribbon.pieces[piece].cell else { continue }
            if grids.last?.table != cell.table { grids.append(SpacedGrid(of: cell.table, heads, titles, ribbon)) }
            grids[grids.count - 1].add(piece, cell)
        }
        return grids.reduce(into: []) { joined, grid in
            if grid.heads.isEmpty, let last = joined.last, last.width == grid.width {
                joined[joined.count - 1].pieces += grid.pieces
            } else {
                joined.append(grid)
            }
        }
    }

    private init(
        of table: Int32, _ heads: [(cell: Ribbon.GridCell, term: TermID)], _ titles: [Ribbon.GridCell],
        _ ribbon: Ribbon
    ) {
        (self.table, self.ribbon) = (table, ribbon)
        let own = heads.filter { $0.cell.table == table }
        self.heads = own.filter { head in own.contains { $0.cell.row == head.cell.row && $0.term != head.term } }
        let last = self.heads.map(\.cell.row).max() ?? 0
        self.titles = titles.filter { $0.table == table && $0.row < last }
    }

    private mutating func add(_ piece: Int, _ cell: Ribbon.GridCell) {
        pieces.append(piece)
        width = max(width, Int(cell.column + cell.columnSpan))
    }

    /// For each column, and behind the last, how many are kept before it; nil where all are, or fewer would be left than
    /// are needed.
    func places(leaving fewest: Int) -> [Int32]? {
        guard let first = heads.first?.cell, width <= Self.widest, areAligned else {
            return nil
        }
        let kept = keptColumns(isReliable: first.hasReliableColumns)
        guard kept.contains(false), kept.dropFirst(headed.lowerBound).count(where: { $0 }) >= fewest,
            first.hasReliableColumns || areHeaded(kept)
        else { return nil }
        let places = kept.reduce(into: [Int32(0)]) { places, isKept in
            places.append(places[places.count - 1] + (isKept ? 1 : 0))
        }
        return keepsCells(places, isReliable: first.hasReliableColumns) ? places : nil
    }

    /// Whether each cell right of the first head that holds something begins where one in a row of heads does; and, where
    /// cells may be merged, every row in which some are lost below the heads keeps as many as begin there. Edges that don't
    /// meet are none of empty columns.
    private func keepsCells(_ places: [Int32], isReliable: Bool) -> Bool {
        let rows = Set(heads.map(\.cell.row))
        var begins: Set<Int32> = []
        var others: Set<Int32> = []
        var (kept, lost) = ([Row: Int](), Set<Row>())
        for piece in pieces {
            guard let cell = ribbon.pieces[piece].cell, Int(cell.column) >= headed.lowerBound else { continue }
            let (place, end) = (places[Int(cell.column)], places[min(Int(cell.column + cell.columnSpan), width)])
            let row = Row(table: cell.table, row: cell.row)
            if place == end { lost.insert(row) } else { kept[row, default: 0] += 1 }
            if ribbon.isBlankOrUnit(piece) { continue }
            let isAbove =
                cell.table == table && rows.contains { $0 >= cell.row && $0 < cell.row + max(cell.rowSpan, 1) }
            if isAbove { begins.insert(place) } else { others.insert(place) }
        }
        guard others.isSubset(of: begins) else { return false }
        let isBody = { (row: Row) in row.table != table || !rows.contains { $0 >= row.row } }
        return !isReliable || lost.allSatisfy { !isBody($0) || kept[$0] ?? 0 >= begins.count }
    }

    /// Whether no two heads of rows next to each other stand in one column: merged cells were left out, and the rows are not
    /// aligned.
    private var areAligned: Bool {
        !heads.indices.contains { index in
            heads[..<index].contains { other in
                let own = heads[index]
                return other.cell.column == own.cell.column && other.term != own.term
                    && abs(other.cell.row - own.cell.row) <= 2
            }
        }
    }

    private var headed: ClosedRange<Int> {
        let columns = heads.map { Int($0.cell.column) }
        return (columns.min() ?? 0)...(columns.max() ?? 0)
    }

    /// Whether every column that is kept among the heads has one.
    private func areHeaded(_ kept: [Bool]) -> Bool {
        let columns = Set(heads.map { Int($0.cell.column) })
        return headed.allSatisfy { !kept[$0] || columns.contains($0) }
    }

    /// A column goes where all that stands in it, but for blanks, covers the next column too, or the last that was kept, and
    /// some row of heads has none of another kind there. Outside of a grid's own columns only those between heads do.
    private func keptColumns(isReliable: Bool) -> [Bool] {
        let cover = cover(needsCells: isReliable)
        let reach = isReliable ? headed.lowerBound..<width : headed.lowerBound..<headed.upperBound
        var kept = [Bool](repeating: true, count: width)
        var last: Int?
        for column in 0..<width {
            let goesOn = !cover.ends[column]
            let joins = last.map { cover.starts[column] <= $0 } ?? false
            if reach.contains(column), goesOn || joins, cover.isOpen[column] {
                kept[column] = false
            } else {
                last = column
            }
        }
        return kept
    }

    private struct Cover {
        /// Where what is no blank ends in a column.
        var ends: [Bool]
        /// The last column in which something begins that covers this one; -1 for nothing.
        var starts: [Int]
        /// Whether in some row of heads nothing stands there but heads of columns.
        var isOpen: [Bool]
    }

    /// `needsCells`: a row of heads must have a cell there too. One row that is longer than all others makes no column.
    private func cover(needsCells: Bool) -> Cover {
        var cover = Cover(
            ends: Array(repeating: false, count: width), starts: Array(repeating: -1, count: width),
            isOpen: Array(repeating: false, count: width))
        var closed: [Row: [Bool]] = [:]
        for head in heads { closed[Row(table: table, row: head.cell.row)] = Array(repeating: needsCells, count: width) }
        let isHead = { (cell: Ribbon.GridCell) in heads.contains { $0.cell == cell } }
        if needsCells {
            for piece in pieces {
                guard let cell = ribbon.pieces[piece].cell, ribbon.isBlankOrUnit(piece) || isHead(cell) else {
                    continue
                }
                mark(cell, as: false, in: &closed)
            }
        }
        for piece in pieces {
            guard let cell = ribbon.pieces[piece].cell, !ribbon.isBlankOrUnit(piece) else { continue }
            let columns = self.columns(of: cell)
            if !titles.contains(cell) {
                cover.ends[columns.upperBound - 1] = true
                for column in columns { cover.starts[column] = max(cover.starts[column], columns.lowerBound) }
            }
            if cell.column > 0, !isHead(cell) { mark(cell, as: true, in: &closed) }
        }
        for row in closed.values {
            for column in row.indices where !row[column] { cover.isOpen[column] = true }
        }
        return cover
    }

    private func columns(of cell: Ribbon.GridCell) -> Range<Int> {
        Int(cell.column)..<min(max(Int(cell.column + cell.columnSpan), Int(cell.column) + 1), width)
    }

    /// Says of the columns of a cell in the rows of heads that it reaches whether they are closed.
    private func mark(_ cell: Ribbon.GridCell, as isClosed: Bool, in closed: inout [Row: [Bool]]) {
        guard cell.table == table else { return }
        for row in closed.keys where row.row >= cell.row && row.row < cell.row + max(cell.rowSpan, 1) {
            for column in columns(of: cell) { closed[row]?[column] = isClosed }
        }
    }
}

extension TableText {
    /// The cells that hold heads of the table's columns.
    fileprivate func heads(in ribbon: Ribbon) -> [(cell: Ribbon.GridCell, term: TermID)] {
        (headTokens + tokens).compactMap { token in
            guard let term = token.terms.first(where: { $0.kind == .column && Int($0.section) == region.section }),
                let cell = ribbon.cell(at: token.range.lowerBound)
            else { return nil }
            return (cell, term.id)
        }
    }

    /// The first of those that hold labels which are no heads of columns.
    fileprivate func titles(in ribbon: Ribbon) -> [Ribbon.GridCell] {
        Array(
            (headTokens + tokens).lazy.filter { token in
                !token.terms.isEmpty && !token.terms.contains { $0.kind == .column }
            }.compactMap { ribbon.cell(at: $0.range.lowerBound) }.prefix(40))
    }

    /// The same without cells that cover no column.
    fileprivate func withoutLostCells(in ribbon: Ribbon) -> TableText {
        func isKept(_ token: Token) -> Bool { ribbon.cell(at: token.range.lowerBound)?.columnSpan != 0 }
        return TableText(
            region: region, tokens: tokens.filter(isKept), headTokens: headTokens.filter(isKept), isCut: isCut)
    }
}

extension Ribbon {
    /// Whether nothing stands in a cell, or the unit of the number beside it.
    fileprivate func isBlankOrUnit(_ piece: Int) -> Bool {
        let range = range(ofPiece: piece)
        guard range.count == 1 else { return false }
        return scalars[range.lowerBound] == Self.emptyCell || SpacerColumns.units.contains(scalars[range.lowerBound])
    }
}
