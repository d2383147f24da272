/// The index that a program prints in front of a table's rows and above its columns (pandas, a database's shell): numbers
/// that rise from row to row in the first column, beside labels too, where the form has none.
struct TableIndex {
    let ribbon: Ribbon

    private struct Entry {
        var place: Ribbon.GridCell
        var number: Int64
        var range: Range<Int>
    }

    private static let leastRows = 3
    /// A row or two may be lost between others.
    private static let widestStep: Int64 = 3
    /// More rows no table has.
    private static let greatest: Int64 = 1_000_000

    /// The tokens without it.
    func removed(from tokens: [Token]) -> [Token] {
        let first = tokens.filter { cell(of: $0)?.column == 0 }
        guard first.count(where: isNumber) >= Self.leastRows else { return tokens }
        let tables = Dictionary(grouping: tokens) { cell(of: $0)?.table }.filter { table, own in
            table != nil && numbersRows(own)
        }
        guard !tables.isEmpty else { return tokens }
        let columns = Set(tables.values.flatMap(numbersOfColumns))
        return tokens.filter { token in
            guard let place = cell(of: token), tables[place.table] != nil else { return true }
            return place.column > 0 && !columns.contains(token.range)
        }
    }

    private func cell(of token: Token) -> Ribbon.GridCell? { ribbon.cell(at: token.range.lowerBound) }

    private func isNumber(_ token: Token) -> Bool { entry(token) != nil }

    /// A number that is all of its cell.
    private func entry(_ token: Token) -> Entry? {
        guard token.isValue, let place = cell(of: token), place.columnSpan == 1,
            ribbon.isWholePiece(token.range), let number = Slot(token, ribbon).number?.integer,
            (0...Self.greatest).contains(number)
        else { return nil }
        return Entry(place: place, number: number, range: token.range)
    }

    /// The head of the column, 序号, and the rest of it where it covers several rows.
    private func isBlankOrSerial(_ token: Token) -> Bool {
        token.isBlank || ribbon.scalars[token.range].elementsEqual(TableReader.serial)
    }

    /// Whether all of a table's first column, of whose tokens, are numbers that rise, two of them beside labels.
    private func numbersRows(_ tokens: [Token]) -> Bool {
        let first = tokens.filter { cell(of: $0)?.column == 0 }
        let filled = first.drop { entry($0) == nil && isBlankOrSerial($0) }.filter { !$0.isBlank }
        let entries = filled.compactMap(entry)
        guard entries.count == filled.count, entries.count >= Self.leastRows else { return false }
        let rises = zip(entries, entries.dropFirst()).allSatisfy {
            (1...Self.widestStep).contains($1.number - $0.number)
        }
        let rows = Set(entries.map(\.place.row))
        let labelled = Set(
            tokens.compactMap { token -> Int32? in
                guard !token.terms.isEmpty, let place = cell(of: token) else { return nil }
                return rows.contains(place.row) ? place.row : nil
            })
        return rises && rows.count == entries.count && labelled.count > 1
    }

    /// The numbers of a row that counts the columns behind the first, from 0 or 1.
    private func numbersOfColumns(_ tokens: [Token]) -> [Range<Int>] {
        let own = tokens.filter { token in cell(of: token).map { $0.column > 0 } ?? false }
        guard let row = own.first.flatMap(cell)?.row else { return [] }
        let line = own.filter { cell(of: $0)?.row == row }
        let entries = line.compactMap(entry)
        guard entries.count == line.count, entries.count > 1, let start = entries.first?.number, (0...1).contains(start)
        else { return [] }
        let counts = zip(entries, start...).allSatisfy { $0.number == $1 }
        return counts ? entries.map(\.range) : []
    }
}
