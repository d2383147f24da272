import ReportModel

/// Table 四 in parts: its groups in rows or tables of their own, below each other, with the outcomes above each or above
/// all, or as rows.
///
/// In a grid each number is told by the outcome and the group that stand above it or in front of it, in a text by the
/// heads right before the numbers and by the sums. All numbers of the form must be told so, each once.
struct StackedGroups {
    private let ribbon: Ribbon
    private let marks: [Mark]
    private let size: Int
    private let groups: Int
    /// Where the first head stands.
    private let firstHead: Int?

    /// A head, or words that are none.
    private struct Mark {
        let place: Int
        let cell: Ribbon.GridCell?
        var outcome: Int?
        var group: Int?
        var isWords = false
        /// Whether they name another figure than the form's.
        var isOther = false

        /// Whether it stands above a column of a grid's row.
        func isAbove(_ column: Int, of row: SourceRow.GridRow) -> Bool {
            guard let cell, cell.table == row.table, cell.row < row.row else { return false }
            return (Int(cell.column)..<Int(cell.column + cell.columnSpan)).contains(column)
        }

        /// Whether it has just these columns of a grid.
        func covers(_ columns: Range<Int>) -> Bool {
            cell.map { Int($0.column)..<Int($0.column + $0.columnSpan) == columns } ?? false
        }

        /// Whether it stands in front of a column in a grid's row, or beside several rows of which this is one.
        func isBeside(_ column: Int, of row: SourceRow.GridRow) -> Bool {
            guard let cell, cell.table == row.table, Int(cell.column + cell.columnSpan) <= column else { return false }
            return (cell.row..<(cell.row + cell.rowSpan)).contains(row.row)
        }
    }

    /// Its parts have twenty at most, of fifteen columns, and some thirty heads.
    private static let mostRows = 100
    private static let mostColumns = 200
    private static let mostHeads = 1_000

    /// The row of the form that several rows are, nil where they are none or a number's place is in doubt.
    static func row(of rows: [SourceRow], _ tokens: [Token], _ plan: TablePlan, in ribbon: Ribbon) -> SourceRow? {
        guard plan.table.printsRowsSideBySide, plan.groupSize > 0, rows.count <= mostRows,
            rows.count(where: \.holdsDigits) > 1
        else { return nil }
        return StackedGroups(tokens, of: plan, in: ribbon).joined(rows)
    }

    private init(_ tokens: [Token], of plan: TablePlan, in ribbon: Ribbon) {
        let outcomes = plan.layouts[0].prefix(plan.groupSize).map(\.head)
        (self.ribbon, size, groups) = (ribbon, plan.groupSize, plan.rowTerms.count)
        marks = tokens.compactMap { token in
            let own = token.terms.keeping { Int($0.section) == plan.table.section }
            let place = token.range.lowerBound
            var mark = Mark(place: place, cell: ribbon.cell(at: place))
            mark.outcome = own.first { $0.kind == .column }.flatMap { outcomes.firstIndex(of: $0.id) }
            mark.group = own.first { $0.kind == .row }.flatMap { plan.rowTerms.firstIndex(of: $0.id) }
            if token.areWords {
                (mark.isWords, mark.isOther) = (true, OtherFigures.areNamed(in: ribbon.scalars[token.range]))
            }
            return token.terms.isEmpty && !mark.isWords ? nil : mark
        }
        firstHead = marks.first { $0.outcome != nil || $0.group != nil }?.place
    }

    private func joined(_ rows: [SourceRow]) -> SourceRow? {
        var slots = [Slot?](repeating: nil, count: size * groups)
        var (whole, last, outcomes) = (SourceRow?.none, SourceRow?.none, [Int]())
        for row in rows {
            guard row.holdsDigits || row.slots.contains(where: { $0.content == .mark }) else { continue }
            guard !row.isOtherFigure, !row.hasUnknownWords, let told = told(row, behind: last, &outcomes) else {
                return nil
            }
            for (place, slot) in told {
                guard slots[place] == nil else { return nil }
                slots[place] = slot
            }
            whole = whole ?? row
            last = row
        }
        fillBlanks(&slots, from: rows)
        guard var whole, slots.allSatisfy({ $0 != nil }) else { return nil }
        whole.slots = slots.compactMap { $0 }
        return whole
    }

    /// Rows of blanks below or beside heads whose numbers stand nowhere else.
    private func fillBlanks(_ slots: inout [Slot?], from rows: [SourceRow]) {
        guard slots.contains(where: { $0 == nil }) else { return }
        for row in rows where row.slots.allSatisfy(\.isBlank) && row.grid?.hasReliableColumns == true {
            guard let told = row.grid.flatMap({ toldByGrid(row, $0, behind: nil) }), told.count % size == 0,
                told.allSatisfy({ slots[$0.place] == nil })
            else { continue }
            for (place, slot) in told { slots[place] = slot }
        }
    }

    private typealias Told = (place: Int, slot: Slot)

    private func told(_ row: SourceRow, behind last: SourceRow?, _ outcomes: inout [Int]) -> [Told]? {
        if let grid = row.grid, grid.hasReliableColumns { return toldByGrid(row, grid, behind: last?.grid) }
        return toldByOrder(row, behind: last?.slots.last?.end ?? 0, &outcomes)
    }

    // MARK: By place

    /// Each slot's place in the form; every head above the row has its number.
    private func toldByGrid(
        _ row: SourceRow, _ grid: SourceRow.GridRow, behind last: SourceRow.GridRow?
    ) -> [Told]? {
        let marks = marks.filter { mark in
            mark.cell.map { $0.table == grid.table && $0.row <= grid.row } ?? false
        }
        guard row.slots.count <= Self.mostColumns, marks.count <= Self.mostHeads else { return nil }
        let top = last?.table == grid.table ? last?.row ?? -1 : -1
        var told: [Told] = []
        for slot in row.slots {
            guard let column = slot.gridColumn else { return nil }
            let beside = marks.filter { $0.isBeside(column, of: grid) }
            let above = marks.filter { $0.isAbove(column, of: grid) }
            let isNamedBeside = beside.contains { $0.group != nil || $0.outcome != nil }
            let own = isNamedBeside ? above : above.filter { ($0.cell?.row ?? -1) > top }
            guard !(beside + own).contains(where: \.isOther), !own.contains(where: isForeign) else { return nil }
            let head = lowest(own)
            guard slot.span == 1 || head?.covers(column..<(column + slot.span)) == true else { return nil }
            let outcome = beside.last { $0.outcome != nil }?.outcome ?? head?.outcome
            let group =
                beside.last { $0.group != nil }?.group
                ?? group(of: marks, above: column, of: grid, isNamedBeside ? -1 : top)
            if let outcome, let group {
                let place = group * size + outcome
                if let last = told.last, last.place == place, slot.isBlank, last.slot.range == slot.range { continue }
                told.append((place, slot))
            } else if !slot.isBlank {
                return nil
            }
        }
        return told
    }

    private func lowest(_ marks: [Mark]) -> Mark? {
        marks.filter { $0.outcome != nil }.max { ($0.cell?.row ?? 0) < ($1.cell?.row ?? 0) }
    }

    /// The group whose head covers a column, or stands in front of blank cells up to it.
    private func group(of marks: [Mark], above column: Int, of row: SourceRow.GridRow, _ top: Int32) -> Int? {
        let heads = marks.compactMap { mark -> (mark: Mark, cell: Ribbon.GridCell)? in
            guard let cell = mark.cell, cell.table == row.table, cell.row < row.row, cell.row > top,
                Int(cell.column) <= column
            else { return nil }
            return (mark, cell)
        }
        let groups = heads.filter { head in
            head.mark.group != nil && (head.cell.columnSpan == 1 || head.mark.isAbove(column, of: row))
        }
        guard let own = groups.max(by: { ($0.cell.row, $0.cell.column) < ($1.cell.row, $1.cell.column) }) else {
            return nil
        }
        let isParted = heads.contains { $0.cell.row == own.cell.row && $0.cell.column > own.cell.column }
        return isParted ? nil : own.mark.group
    }

    /// Whether words stand between the heads; above all of them they are a title.
    private func isForeign(_ mark: Mark) -> Bool { mark.isWords && firstHead.map { $0 < mark.place } ?? true }

    // MARK: By order

    /// As many numbers as outcomes right before them, in as many groups as are named; or a group's numbers behind its
    /// name, where the outcomes stand above the first. Each group must add up.
    private func toldByOrder(_ row: SourceRow, behind end: Int, _ outcomes: inout [Int]) -> [Told]? {
        guard let start = row.slots.first?.range.lowerBound else { return nil }
        let before = marks.filter { (end..<start).contains($0.place) }
        let named = before.compactMap(\.group)
        let heads = before.compactMap(\.outcome)
        guard !before.contains(where: { isForeign($0) || $0.isOther }) else { return nil }
        if !heads.isEmpty { outcomes = heads }
        let slots = Array(row.slots.drop(while: \.isBlank).reversed().drop(while: \.isBlank).reversed())
        guard !named.isEmpty, Set(named).count == named.count, slots.count == named.count * size,
            heads.isEmpty ? outcomes.count == size : outcomes.count == slots.count || named.count == 1
        else { return nil }
        return placed(slots, named, outcomes)
    }

    /// Whether the last is the sum of the others, none of which is blank or less than 0; a mark stands for nothing.
    private func addUp(_ slots: [Slot]) -> Bool {
        slots.allSatisfy { $0.content == .mark || $0.number?.isNegative == false }
            && PrintedRow.addsUp(slots, total: slots.count - 1) == true
    }

    private func placed(_ slots: [Slot], _ named: [Int], _ outcomes: [Int]) -> [Told]? {
        var told: [Told] = []
        for (index, group) in named.enumerated() {
            let first = index * size
            let own = Array(outcomes.count > size ? outcomes[first..<(first + size)] : outcomes[...])
            guard own.count == size, Set(own).count == size else { return nil }
            let numbers = own.indices.sorted { own[$0] < own[$1] }.map { slots[first + $0] }
            guard addUp(numbers) else { return nil }
            told += numbers.enumerated().map { (group * size + $0.offset, $0.element) }
        }
        return told
    }
}
