import ReportModel

/// What heads in other words than the form's say of the amounts below them: 收费总额（元）. In a grid only the words
/// right above an amount in its own column are its head; in a text those of the last line above its row.
struct AmountHeads {
    private let tokens: [Token]
    private let ribbon: Ribbon
    /// The units that words end with, by their tokens.
    private let stated: [Int: StatedUnit]

    /// Places of a row's label that are looked at; real ones are one or two.
    private static let labelLimit = 8

    init(_ tokens: [Token], in ribbon: Ribbon, stating stated: [Int: StatedUnit]) {
        (self.tokens, self.ribbon, self.stated) = (tokens, ribbon, stated)
    }

    /// Nil where no head of the row's amounts states a unit.
    func unit(of row: TermID?) -> StatedUnit? {
        guard let row, !stated.isEmpty else { return nil }
        let labels = tokens.indices.lazy.filter { tokens[$0].terms.contains { $0.kind == .row && $0.id == row } }
        let units = labels.prefix(Self.labelLimit).compactMap { label in
            amount(behind: label).map { unit(above: $0, of: label) }
        }
        guard let unit = units.compactMap({ $0 }).first else { return nil }
        return units.allSatisfy { $0 == unit } ? unit : .doubtful(unit.name)
    }

    private func amount(behind label: Int) -> Int? {
        let isInCell = ribbon.isInCell(tokens[label].range.lowerBound)
        let others = tokens.indices.suffix(from: label + 1)
        return others.prefix { isInCell ? sharesLine($0, label) : $0 == label + 1 }.first(where: isNumber)
    }

    private func unit(above amount: Int, of label: Int) -> StatedUnit? {
        guard let cell = cell(of: amount), cell.hasReliableColumns else {
            return unitOfLine(above: label)
        }
        var index = amount - 1
        while index >= 0, let other = self.cell(of: index), other.table == cell.table {
            if other.row < cell.row, other.meetsColumns(of: cell) { return isWords(index) ? stated[index] : nil }
            if other.row < cell.row, namesRow(index) { return nil }
            index -= 1
        }
        return nil
    }

    /// Of several heads in a line none is known to be the amount's.
    private func unitOfLine(above label: Int) -> StatedUnit? {
        guard let last = tokens.indices.prefix(label).last(where: { !sharesLine($0, label) }) else { return nil }
        let line = tokens.indices.prefix(last + 1).reversed().prefix { sharesLine($0, last) }
        guard !line.contains(where: { isNumber($0) || namesRow($0) }),
            let unit = line.lazy.compactMap({ stated[$0] }).first
        else { return nil }
        let heads = line.count { isWords($0) && ribbon.gaps[tokens[$0].range.lowerBound] }
        return heads == 1 && stated[last] != nil ? unit : .doubtful(unit.name)
    }

    private func cell(of token: Int) -> Ribbon.GridCell? { ribbon.cell(at: tokens[token].range.lowerBound) }

    private func sharesLine(_ a: Int, _ b: Int) -> Bool {
        ribbon.sharesLine(tokens[a].range.lowerBound, tokens[b].range.lowerBound)
    }

    private func isNumber(_ token: Int) -> Bool { tokens[token].isValue }

    private func isWords(_ token: Int) -> Bool { tokens[token].areWords }

    private func namesRow(_ token: Int) -> Bool { tokens[token].terms.contains { $0.kind == .row } }
}

extension Ribbon.GridCell {
    fileprivate func meetsColumns(of other: Self) -> Bool {
        column < other.column + max(other.columnSpan, 1) && other.column < column + max(columnSpan, 1)
    }
}
