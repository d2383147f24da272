import ReportModel

/// Reads a table that its source prints as the form does: every head in its place, every label, and in the same line
/// of the grid a number for each column.
///
/// Most tables are printed so, and one pass over their tokens is enough. Whatever is otherwise or in doubt is left to
/// `TableReader`, which reads such a table the same way: a test compares both on thousands of documents.
struct OfficialTable: ~Copyable {
    private let plan: TablePlan
    private let ribbon: Ribbon
    private let tokens: [Token]
    private let rows: [RowPattern]
    /// Whether the source states a unit that is not the form's.
    private let statesUnits: Bool
    private var reading: TableReading
    /// The token that comes next.
    private var position = 0
    /// The row of the form that comes next.
    private var row = 0
    private var heads: OfficialHeads
    /// The line of the grid that was read last: what follows in it is blank.
    private var filledLine: SourceRow.GridRow?
    /// The head that was read last, where no numbers have followed.
    private var lastLabel: Token?
    /// The numbers of the row that is read.
    private var slots: [Slot] = []

    /// Nil for a table that is not printed as the form does.
    static func read(
        _ plan: TablePlan, in text: TableText, of ribbon: Ribbon, vocabulary: Vocabulary
    ) -> TableReading? {
        var table = OfficialTable(plan, text, ribbon, vocabulary)
        table.skipGroups()
        while table.row < table.rows.count {
            guard table.position < table.tokens.count, table.take() else { return nil }
        }
        return table.endsHere ? table.reading : nil
    }

    private init(_ plan: TablePlan, _ text: TableText, _ ribbon: Ribbon, _ vocabulary: Vocabulary) {
        self.plan = plan
        self.ribbon = ribbon
        let heads = text.headTokens.filter { !Self.isSilent($0, plan, vocabulary) }
        tokens = heads.isEmpty ? text.tokens : heads + text.tokens
        (rows, statesUnits) = StatedUnits.rows(of: plan, in: text, of: ribbon)
        reading = TableReading(plan.fields, of: ribbon)
        self.heads = OfficialHeads(plan, ribbon, organisations: vocabulary.organisations)
        slots.reserveCapacity(plan.widest)
    }

    /// What says nothing about a table's columns: blank cells, and notes that the form prints above.
    private static func isSilent(_ token: Token, _ plan: TablePlan, _ vocabulary: Vocabulary) -> Bool {
        if case .blank = token.kind { return true }
        return !token.terms.isEmpty
            && token.terms.allSatisfy { term in
                term.kind == .furniture
                    ? ![vocabulary.organisations, vocabulary.applicants, vocabulary.litigation].contains(term.id)
                    : term.kind == .blockTitle && Int(term.section) == plan.table.section
            }
    }

    private mutating func take() -> Bool {
        let token = tokens[position]
        guard ribbon.isInCell(token.range.lowerBound) else { return false }
        switch token.kind {
        case .blank: return takeBlank(token)
        case .label(let terms, let isPrefix): return !isPrefix && (takeRow(terms) || takeHead(terms, token))
        case .value: return rows[row].isWholeTable && takeNumbers(from: position, line: line(of: token))
        case .words, .mark: return false
        }
    }

    private mutating func takeBlank(_ token: Token) -> Bool {
        guard meansNothing(token) else { return false }
        position += 1
        return true
    }

    /// Whether a blank cell stands above the numbers or behind them; behind a head that may name a row too it may be
    /// that row's, unless other heads stand in its line.
    private func meansNothing(_ blank: Token) -> Bool {
        let own = line(of: blank)
        guard let label = lastLabel, label.terms.contains(where: { $0.kind == .row }) else { return true }
        let next = tokens[position...].first { if case .blank = $0.kind { false } else { true } }
        if line(of: label) != own { return next.map { line(of: $0) == own && !$0.terms.isEmpty } ?? false }
        let heads = tokens[..<position].reversed().prefix { line(of: $0) == own }.filter { token in
            !token.terms.isEmpty && token.terms.allSatisfy { $0.kind == .column }
        }
        return heads.count > 1
    }

    private mutating func takeHead(_ terms: TermList, _ token: Token) -> Bool {
        guard line(of: token) != filledLine, heads.take(terms, token, above: row) else { return false }
        lastLabel = rows[row].isWholeTable ? nil : token
        position += 1
        return true
    }

    private mutating func takeRow(_ terms: TermList) -> Bool {
        guard let term = rows[row].term, terms.contains(where: { $0.id == term && $0.kind == .row }) else {
            return false
        }
        return takeNumbers(from: position + 1, line: line(of: tokens[position]))
    }

    /// The numbers of a row, which fill the rest of a line but for blank cells on both sides.
    private mutating func takeNumbers(from start: Int, line own: SourceRow.GridRow?) -> Bool {
        guard own != filledLine, let own, heads.settle(for: row) else { return false }
        let first = blanksEnd(from: start, in: own)
        guard takeSlots(from: first, line: own), heads.stand(over: slots), isAlone(from: first, in: start, line: own),
            !areOfOtherColumns
        else { return false }
        let columns = rows[row].columns
        for index in slots.indices { set(index, of: columns) }
        (filledLine, lastLabel, position) = (own, nil, blanksEnd(from: first + slots.count, in: own))
        reading.end = tokens[position - 1].range.upperBound
        row += 1
        skipGroups()
        return true
    }

    /// Whether numbers that are more than digits show that they stand in their neighbours' columns.
    private var areOfOtherColumns: Bool {
        !slots.allSatisfy(\.isPlain)
            && MovedCells(slots, rows[row], of: ribbon, groupSize: plan.groupSize).areOfOtherColumns
    }

    /// Whether a number for each column of the row stands in the line.
    private mutating func takeSlots(from first: Int, line own: SourceRow.GridRow) -> Bool {
        slots.removeAll(keepingCapacity: true)
        let end = first + rows[row].width
        guard end <= tokens.count else { return false }
        for index in first..<end {
            guard let slot = ribbon.number(of: tokens[index], in: own) else { return false }
            slots.append(slot)
        }
        return true
    }

    private mutating func set(_ index: Int, of columns: [RowPattern.Column]) {
        let (slot, field) = (slots[index], columns[index].field)
        if !statesUnits, slot.isPlain, let number = slot.number, ribbon.isWrittenPlainly(slot) {
            reading.set(field, number, Place(ribbon.piece(at: slot.range.lowerBound).location))
        } else {
            reading.set(field, ribbon.reading(of: slot, as: columns[index]), ribbon.place(of: slot))
        }
    }

    private func blanksEnd(from start: Int, in own: SourceRow.GridRow) -> Int {
        var end = start
        while end < tokens.count, case .blank = tokens[end].kind, line(of: tokens[end]) == own { end += 1 }
        return end
    }

    /// Whether blanks beside the numbers leave no doubt where they begin: there are none, or the numbers add up. In lines of
    /// a text only sums leave none.
    private func isAlone(from first: Int, in start: Int, line own: SourceRow.GridRow) -> Bool {
        let behind = first + slots.count
        let isCertain =
            own.hasReliableColumns
            ? (first == start && blanksEnd(from: behind, in: own) == behind) || plan.groupSize != slots.count
            : plan.groupSize == 0
        return isCertain || RowReader.sumsHold(slots[...], groupSize: plan.groupSize)
    }

    private mutating func skipGroups() {
        while row < rows.count, rows[row].isGroup { row += 1 }
    }

    /// The line of the grid that a token stands in.
    private func line(of token: Token) -> SourceRow.GridRow? {
        ribbon.cell(at: token.range.lowerBound).map {
            SourceRow.GridRow(table: $0.table, row: $0.row, hasReliableColumns: $0.hasReliableColumns)
        }
    }

    /// Whether nothing behind the last row may belong to the table or speak of it.
    private var endsHere: Bool {
        tokens[position...].allSatisfy { token in
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
