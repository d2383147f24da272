import ReportModel

/// The heads above some rows of a table that is printed as the form does.
struct OfficialHeads {
    private struct Head {
        var term: TermID
        var cell: Ribbon.GridCell
    }

    private let plan: TablePlan
    /// 法人或其他组织, over five of the columns of table 三.
    private let organisations: TermID?
    /// Heads of columns since the last numbers.
    private var open: [Head] = []
    /// Labels over other labels since the last numbers: 法人或其他组织, 行政复议, those of groups.
    private var above: [Head] = []
    /// The heads that the rows below them stand under.
    private var settled: [Head] = []
    private var layout = -1

    init(_ plan: TablePlan, organisations: TermID?) {
        self.plan = plan
        self.organisations = organisations
        open.reserveCapacity(plan.widest)
        above.reserveCapacity(plan.widest)
    }

    /// Takes a label that stands above or before a row of the form; false for one that the form has elsewhere.
    mutating func take(_ terms: TermList, _ cell: Ribbon.GridCell, above row: Int) -> Bool {
        let own = terms.keeping { Int($0.section) == plan.table.section }
        if let column = own.first(where: { $0.kind == .column }) {
            open.append(Head(term: column.id, cell: cell))
            return plan.columns.contains(column.id)
        }
        let silent = terms.first { $0.kind == .furniture } ?? own.first { $0.kind == .blockTitle }
        guard let label = own.first(where: { plan.mayPrecede(row, $0) }) ?? silent else { return false }
        above.append(Head(term: label.id, cell: cell))
        return true
    }

    /// Whether the heads over a row are those of the form, in its order.
    mutating func settle(for row: Int) -> Bool {
        let own = plan.layoutOfRow[row]
        defer { if !above.isEmpty { above.removeAll(keepingCapacity: true) } }
        guard let first = open.first else { return own == layout }
        let order = plan.layouts[own]
        guard open.count == order.count, open.allSatisfy({ $0.cell.table == first.cell.table }),
            let heads = first.cell.hasReliableColumns
                ? open.sorted(by: { $0.cell.column < $1.cell.column }) : byLine(order),
            zip(heads, order).allSatisfy({ $0.term == $1.head }),
            !plan.table.printsRowsSideBySide || groupsStand(over: heads)
        else { return false }
        (settled, layout) = (heads, own)
        open.removeAll(keepingCapacity: true)
        return true
    }

    /// Whether each number of a real table stands below its own head and covers what it covers.
    func stand(over cells: [OfficialCell], _ numbers: Range<Int>) -> Bool {
        guard let first = settled.first, first.cell.hasReliableColumns else { return true }
        return zip(settled, numbers).allSatisfy { head, index in
            let cell = cells[index].grid
            return head.cell.column == cell.column && head.cell.table == cell.table
                && (head.cell.columnSpan == cell.columnSpan || settled.count == 1)
        }
    }

    /// In a grid without merged cells the heads come line by line: 自然人, 法人或其他组织 and 总计, then the five kinds.
    private func byLine(_ order: [RowPattern.Column]) -> [Head]? {
        guard let group = above.first(where: { $0.term == organisations }) else { return open }
        guard let natural = open.first, natural.cell.row == group.cell.row, natural.cell.column < group.cell.column
        else { return nil }
        guard open.count > 2, open[1].term == order.last?.head else { return open }
        let (total, leaves) = (open[1], open[2...])
        let isBeside = total.cell.row == group.cell.row && group.cell.column < total.cell.column
        let areBelow = leaves.allSatisfy { $0.cell.row == open[2].cell.row && $0.cell.row != group.cell.row }
        return isBeside && areBelow ? [natural] + leaves + [total] : nil
    }

    /// Whether the three kinds of proceedings head their own outcomes.
    private func groupsStand(over heads: [Head]) -> Bool {
        let rows = plan.rowTerms
        let groups = above.filter { rows.contains($0.term) }
        guard groups.map(\.term) == rows, let first = groups.first else { return false }
        guard first.cell.hasReliableColumns else {
            return zip(groups, groups.dropFirst()).allSatisfy {
                $0.cell.column < $1.cell.column || ($0.cell.column == $1.cell.column && $0.cell.row < $1.cell.row)
            }
        }
        let width = heads.count / rows.count
        return groups.indices.allSatisfy { index in
            groups[index].cell.column == heads[index * width].cell.column
                && [1, width].contains(Int(groups[index].cell.columnSpan))
        }
    }
}
