import ReportModel

/// Reads a table that its source prints as the form does: every head in its place, every label, and in the same line
/// of the grid a number for each column.
///
/// Most tables are printed so, and one pass over their cells is enough. Whatever is otherwise or in doubt is left to
/// `TableReader`, which reads such a table the same way: a test compares both on thousands of documents.
struct OfficialTable: ~Copyable {
    private let plan: TablePlan
    private let ribbon: Ribbon
    private let cells: [OfficialCell]
    private let tokensBehind: [Token]
    private let rows: [RowPattern]
    private var reading: TableReading
    /// The cell that comes next.
    private var position = 0
    /// The row of the form that comes next.
    private var row = 0
    private var heads: OfficialHeads
    /// A cell of the line of the grid that was read last: what follows in it is blank.
    private var filledLine: OfficialCell?
    /// The head that was read last, where no numbers have followed.
    private var lastLabel: OfficialCell?

    /// Nil for a table that is not printed as the form does, or whose source states a unit that may not be the form's.
    static func read(
        _ plan: TablePlan, in text: OfficialText, of ribbon: Ribbon, vocabulary: Vocabulary
    ) -> TableReading? {
        let statesUnits = text.unitRanges.contains {
            StatedUnits.mayBeStated(ofMoney: plan.hasMoney, in: $0, of: ribbon)
        }
        if statesUnits || (plan.hasMoney && WordedUnit.name(above: text.region, ribbon) != nil) { return nil }
        var table = OfficialTable(plan, text, ribbon, vocabulary)
        table.skipGroups()
        while table.row < table.rows.count {
            guard table.position < table.cells.count, table.take() else { return nil }
        }
        return table.endsHere ? table.reading : nil
    }

    private init(_ plan: TablePlan, _ text: OfficialText, _ ribbon: Ribbon, _ vocabulary: Vocabulary) {
        (self.plan, self.ribbon, rows) = (plan, ribbon, plan.rows)
        (cells, tokensBehind) = (text.cells, text.tokensBehind)
        reading = TableReading(plan.fields, of: ribbon)
        heads = OfficialHeads(plan, organisations: vocabulary.organisations)
    }

    private mutating func take() -> Bool {
        let cell = cells[position]
        switch cell.content {
        case .blank: return takeBlank(cell)
        case .label(let terms): return takeRow(terms) || takeHead(terms, cell)
        case .number: return rows[row].isWholeTable && takeNumbers(from: position)
        }
    }

    private mutating func takeBlank(_ cell: OfficialCell) -> Bool {
        guard meansNothing(cell) else { return false }
        position += 1
        return true
    }

    /// Whether a blank cell stands above the numbers or behind them; behind a head that may name a row too it may be
    /// that row's, unless other heads stand in its line.
    private func meansNothing(_ blank: OfficialCell) -> Bool {
        guard let label = lastLabel, label.terms.contains(where: { $0.kind == .row }) else { return true }
        if !label.sharesLine(blank) {
            let next = cells[position...].first { !$0.isBlank }
            return next.map { $0.sharesLine(blank) && !$0.terms.isEmpty } ?? false
        }
        let heads = cells[..<position].reversed().prefix { $0.sharesLine(blank) }.filter { cell in
            !cell.terms.isEmpty && cell.terms.allSatisfy { $0.kind == .column }
        }
        return heads.count > 1
    }

    private mutating func takeHead(_ terms: TermList, _ cell: OfficialCell) -> Bool {
        guard filledLine?.sharesLine(cell) != true, heads.take(terms, cell.grid, above: row) else { return false }
        lastLabel = rows[row].isWholeTable ? nil : cell
        position += 1
        return true
    }

    private mutating func takeRow(_ terms: TermList) -> Bool {
        guard let term = rows[row].term, terms.contains(where: { $0.id == term && $0.kind == .row }) else {
            return false
        }
        return takeNumbers(from: position + 1)
    }

    /// The numbers of a row, which fill the rest of the line of the cell that comes next but for blank cells on both sides.
    private mutating func takeNumbers(from start: Int) -> Bool {
        let line = cells[position]
        guard filledLine?.sharesLine(line) != true, heads.settle(for: row) else { return false }
        let first = blanksEnd(from: start, in: line)
        let own = first..<first + rows[row].width
        guard own.upperBound <= cells.count, own.allSatisfy({ cells[$0].number != nil && cells[$0].sharesLine(line) }),
            heads.stand(over: cells, own), isAlone(own, from: start), !countsColumns(own), takeCells(own)
        else { return false }
        (filledLine, lastLabel, position) = (line, nil, blanksEnd(from: own.upperBound, in: line))
        reading.end = ribbon.range(ofPiece: Int(cells[position - 1].piece)).upperBound
        row += 1
        skipGroups()
        return true
    }

    /// Takes numbers that are nothing but digits as they are; others may show that they stand in their neighbours' columns.
    private mutating func takeCells(_ own: Range<Int>) -> Bool {
        guard own.allSatisfy({ cells[$0].isPlain }) else { return takeOddCells(own) }
        for (index, column) in zip(own, rows[row].columns) {
            let cell = cells[index]
            guard let number = cell.number else { return false }
            reading.set(column.field, number, Place(ribbon.pieces[Int(cell.piece)].location))
        }
        return true
    }

    private mutating func takeOddCells(_ own: Range<Int>) -> Bool {
        let slots = cells[own].map { cell in
            Slot(Token(kind: .value, range: ribbon.range(ofPiece: Int(cell.piece))), ribbon)
        }
        guard !MovedCells(slots, rows[row], of: ribbon, groupSize: plan.groupSize).areOfOtherColumns else {
            return false
        }
        for (slot, column) in zip(slots, rows[row].columns) {
            reading.set(column.field, ribbon.reading(of: slot, as: column), ribbon.place(of: slot))
        }
        return true
    }

    private func blanksEnd(from start: Int, in line: OfficialCell) -> Int {
        var end = start
        while end < cells.count, cells[end].isBlank, cells[end].sharesLine(line) { end += 1 }
        return end
    }

    /// Whether blanks beside the numbers leave no doubt where they begin: there are none, or the numbers add up. In lines of
    /// a text only sums leave none.
    private func isAlone(_ own: Range<Int>, from start: Int) -> Bool {
        let line = cells[own.lowerBound]
        let isCertain =
            line.grid.hasReliableColumns
            ? (own.lowerBound == start && blanksEnd(from: own.upperBound, in: line) == own.upperBound)
                || plan.groupSize != own.count
            : plan.groupSize == 0
        return isCertain || sumsHold(own)
    }

    /// Whether the only row of a table is 1, 2, 3 …: these number its columns.
    private func countsColumns(_ own: Range<Int>) -> Bool {
        guard rows[row].isWholeTable, cells[own.lowerBound].number?.integer == 1 else { return false }
        return zip(own, Int64(1)...).allSatisfy { cells[$0].number?.integer == $1 }
    }

    /// Whether the numbers are whole, and each group ends in the sum of its others.
    private func sumsHold(_ own: Range<Int>) -> Bool {
        guard plan.groupSize > 0, own.count % plan.groupSize == 0 else { return false }
        var sums = GroupSums(size: plan.groupSize)
        return own.allSatisfy { sums.hold(with: cells[$0].number?.integer) }
    }

    private mutating func skipGroups() {
        while row < rows.count, rows[row].isGroup { row += 1 }
    }

    /// Whether nothing behind the last row may belong to the table or speak of it.
    private var endsHere: Bool {
        position == cells.count
            && tokensBehind.allSatisfy { token in
                guard !ribbon.isInCell(token.range.lowerBound) else { return false }
                switch token.kind {
                case .value: return token.isProse
                case .label(let terms, _):
                    return !terms.contains { $0.kind == .row || Int($0.section) == plan.table.section }
                case .words: return !ribbon.starts(TableReader.serial, at: token.range.lowerBound)
                case .mark, .blank: return false
                }
            }
    }
}
