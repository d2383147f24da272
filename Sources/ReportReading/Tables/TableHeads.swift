import ReportModel

/// What the headers of one table say of its columns, for each of its rows.
struct TableHeads {
    let runs: [HeaderRun]
    private let ribbon: Ribbon
    let plan: TablePlan
    private let words: HeadWords
    /// By run and layout.
    private var verdicts: [[PrintedColumns]] = []
    /// The source rows below each run, by their positions.
    private(set) var rowsBelow: [[Int]] = []

    init(_ runs: [HeaderRun], _ plan: TablePlan, _ sources: [SourceRow], _ ribbon: Ribbon, _ words: HeadWords) {
        (self.runs, self.plan, self.ribbon, self.words) = (runs, plan, ribbon, words)
        let table = plan.table
        verdicts = runs.map { run in
            plan.layouts.map { own in
                table.printsRowsSideBySide
                    ? PrintedGroups(run, own, of: plan, in: ribbon, words).columns
                    : PrintedColumns(run, own, of: table, in: ribbon, words)
            }
        }
        if runs.count > 1, verdicts.contains(where: { $0.contains(where: \.areMoved) }) { weighOthers() }
        rowsBelow = positions(of: sources)
        if table.printsRowsSideBySide {
            for run in runs.indices {
                weighOrder(run, sources)
                weighVertical(run, sources)
            }
        }
        if let block = table.blocks.first, block.columns.last?.isTotal == true, !table.printsRowsSideBySide {
            for run in runs.indices {
                weigh(run, sources, width: block.columns.count)
                weighTotal(run, sources, width: block.columns.count)
                weighForeign(run, sources)
                completeEnds(run, sources, width: block.columns.count)
                weighExtra(run, sources, width: block.columns.count)
            }
        }
    }

    /// What stands in the columns of a source row that was taken for one of the form.
    func columns(of row: SourceRow, at position: Int) -> PrintedColumns {
        guard let run = run(above: row) else { return .asForm }
        return verdicts[run][plan.layoutOfRow[position]]
    }

    /// Which column of the form stands where below a header of table 三.
    mutating func setColumns(of run: Int, _ printed: [Int?]) { verdicts[run][0] = .printed(printed) }

    /// Whether no head that is one of the form says that columns stand otherwise than in the form.
    var areAsForm: Bool {
        zip(runs, verdicts).allSatisfy { run, verdicts in !run.namesColumns || verdicts.first == .asForm }
    }

    /// The rows below each run: none where no head is weighed.
    private func positions(of sources: [SourceRow]) -> [[Int]] {
        var rows = [[Int]](repeating: [], count: runs.count)
        guard !runs.isEmpty, plan.groupSize > 0 else { return rows }
        for index in sources.indices {
            if let run = run(above: sources[index]) { rows[run].append(index) }
        }
        return rows
    }

    /// The header that a row stands below.
    private func run(above row: SourceRow) -> Int? {
        guard let start = row.slots.first?.range.lowerBound else { return nil }
        let above = runsEnding(before: start)
        for index in above.reversed().prefix(Self.runLimit)
        where runs[index].namesColumns || runs[index].runsTogether
            || runs[index].covers(row.slots, of: plan.table.section, ribbon, words)
        {
            return index
        }
        // Behind so many heads of something else nothing is known.
        return above.count > Self.runLimit ? above.last : nil
    }

    /// Headers that are looked at above a row; real ones stand above the next one or two.
    private static let runLimit = 64

    /// The headers that end before a place: they come in order.
    private func runsEnding(before place: Int) -> Range<Int> {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].end <= place { low = middle + 1 } else { high = middle }
        }
        return 0..<low
    }

    /// Heads with a line of a text each are not believed where others of the table come in the other order: of a PDF whose
    /// lines lost theirs.
    private mutating func weighOthers() {
        let columnsBefore = columnsBefore
        for run in runs.indices where verdicts[run].contains(where: \.areMoved) {
            let heads = runs[run].heads.filter { $0.column != nil && !ribbon.isInCell($0.range.lowerBound) }
            let isOtherwise = zip(heads, heads.dropFirst()).contains { first, second in
                guard let column = first.column, let next = second.column else { return false }
                return columnsBefore[column]?.contains(next) == true
                    && !ribbon.samePiece(first.range.lowerBound, second.range.lowerBound)
            }
            guard isOtherwise else { continue }
            for layout in verdicts[run].indices where verdicts[run][layout].areMoved {
                verdicts[run][layout] = .doubtful
            }
        }
    }

    /// The columns whose heads stand before the first of a column in any of the runs.
    private var columnsBefore: [TermID: TermSet] {
        var columns: [TermID: TermSet] = [:]
        for run in runs {
            var seen = TermSet()
            for column in run.heads.compactMap(\.column) where !seen.contains(column) {
                columns[column] = columns[column]?.union(seen) ?? seen
                seen.insert(column)
            }
        }
        return columns
    }

    /// Heads of a PDF may come in another order than the columns. Where the numbers add up as the form prints them
    /// and not as the heads say, the heads are not believed; in running text where they add up both ways, neither is.
    private mutating func weigh(_ run: Int, _ sources: [SourceRow], width: Int) {
        guard case .printed(let printed) = verdicts[run][0], printed.count == width,
            let total = printed.firstIndex(of: width - 1), total != width - 1
        else { return }
        let rows = filledRows(below: run, sources, width)
        let asForm = rows.count { PrintedRow.addsUp($0.slots, total: width - 1) == true }
        let asPrinted = rows.count { PrintedRow.addsUp($0.slots, total: total) == true }
        let others = printed.compactMap { $0 }.filter { $0 != width - 1 }
        let isRising = zip(others, others.dropFirst()).allSatisfy { $0 < $1 }
        if asForm > asPrinted {
            // Spans that are wrong move the total; they don't change the order of the others.
            verdicts[run][0] = isRising ? .asForm : .doubtful
        } else if asPrinted * 2 < rows.count || (asForm == asPrinted && rows.allSatisfy { $0.grid == nil }),
            !rows.isEmpty
        {
            verdicts[run][0] = .doubtful
        }
    }

    /// Heads that a text has all in one line don't say where the total stands. Where no row adds up with it at the end and
    /// all do with another column as their total, none is believed.
    private mutating func weighTotal(_ run: Int, _ sources: [SourceRow], width: Int) {
        guard verdicts[run][0] == .asForm,
            let first = rowsBelow[run].lazy.map({ sources[$0] }).first(where: { row in
                row.slots.count == width && row.slots.contains { $0.number.map { !$0.isZero } ?? false }
            }), first.grid?.hasReliableColumns != true || runs[run].sharesRowOfNumbers(ribbon),
            PrintedRow.addsUp(first.slots, total: width - 1) == false
        else { return }
        let rows = filledRows(below: run, sources, width)
        let isElsewhere = (0..<(width - 1)).contains { total in
            rows.allSatisfy { row in
                PrintedRow.addsUp(row.slots, total: total) == true
                    && PrintedRow.addsUp(row.slots, total: width - 1) == false
            }
        }
        if rows.count > 1, isElsewhere { verdicts[run][0] = .doubtful }
    }

    /// In text a column that the form does not have may stand elsewhere than its head. Where most rows don't add up as
    /// the heads say, those that do may do so by chance.
    private mutating func weighForeign(_ run: Int, _ sources: [SourceRow]) {
        guard case .printed(let printed) = verdicts[run][0], printed.contains(nil) else { return }
        let own = printed.indices.filter { printed[$0] != nil }
        let last = plan.table.blocks.first.map { $0.columns.count - 1 }
        guard let total = own.firstIndex(where: { printed[$0] == last }) else { return }
        // A grid's spans may be wrong only where they move heads past each other.
        let known = own.compactMap { printed[$0] }
        let isRising = zip(known, known.dropFirst()).allSatisfy { $0 < $1 }
        let rows = filledRows(below: run, sources, printed.count).filter {
            !isRising || $0.grid?.hasReliableColumns != true
        }
        let addUp = rows.count { row in
            PrintedRow.addsUp(own.map { row.slots[$0] }, total: total) == true
        }
        if addUp * 2 < rows.count { verdicts[run][0] = .doubtful }
    }

    /// A narrow column or the end of a page may cut the heads 总计 and 自然人 in two. What stands behind all other columns, with
    /// no known head, and is their sum in every row is the total; what stands before all, below a piece of a head, is the
    /// other.
    private mutating func completeEnds(_ run: Int, _ sources: [SourceRow], width: Int) {
        guard case .printed(let printed) = verdicts[run][0], let first = printed.first ?? nil, first < 2,
            printed == Array(first..<width - 1) || (first == 1 && printed == Array(1..<width)),
            first == 0 || runs[run].heads.first?.meaning == .piece
        else { return }
        let rows = filledRows(below: run, sources, width)
        let addUp = rows.allSatisfy { PrintedRow.addsUp($0.slots, total: width - 1) == true }
        if addUp, rows.count > first { verdicts[run][0] = .asForm }
    }

    /// Heads of narrow columns, whose characters come line by line, are believed if the numbers below them add up.
    private mutating func weighVertical(_ run: Int, _ sources: [SourceRow]) {
        guard runs[run].heads.contains(where: { !$0.isOfForm }) else { return }
        let rows = rowsBelow[run].map { sources[$0] }
        guard let numbers = rows.first?.slots.first?.range.lowerBound,
            let isInOrder = VerticalHeads(plan, ribbon).areInOrder(runs[run], before: numbers)
        else { return }
        let width = plan.layouts[0].count
        let addUp = rows.allSatisfy { row in
            row.slots.count == width && RowReader.sumsHold(row.slots[...], groupSize: plan.groupSize)
        }
        verdicts[run][0] = isInOrder && addUp ? .asForm : .doubtful
    }

    /// A text that names each outcome once has the groups as rows, and their numbers row by row or column by column:
    /// the sums tell which, where they hold in one order only and in the same for all rows.
    private mutating func weighOrder(_ run: Int, _ sources: [SourceRow]) {
        guard let printed = printed(verdicts[run][0]), plan.groupSize > 0 else { return }
        let outcomes = Set(plan.layouts[0].prefix(plan.groupSize).map(\.head))
        let heads = runs[run].heads.compactMap(\.column).filter(outcomes.contains)
        guard heads.count == plan.groupSize, Set(heads) == outcomes else { return }
        let width = plan.layouts[0].count
        guard printed.count == width else { return }
        var own: PrintedColumns?
        for row in filledRows(below: run, sources, width) where row.grid?.hasReliableColumns != true {
            let next = order(of: row.slots, printed)
            if let own, own != next {
                verdicts[run][0] = .doubtful
                return
            }
            own = next
        }
        if let own { verdicts[run][0] = own }
    }

    /// Which column of the form stands where; nil where that is not known of all.
    private func printed(_ columns: PrintedColumns) -> [Int]? {
        switch columns {
        case .asForm: Array(plan.layouts[0].indices)
        case .printed(let places): places.contains(nil) ? nil : places.compactMap { $0 }
        case .doubtful: nil
        }
    }

    private func order(of slots: [Slot], _ printed: [Int]) -> PrintedColumns {
        let (width, groups) = (plan.groupSize, slots.count / plan.groupSize)
        let turned = slots.indices.map { slots[$0 % width * groups + $0 / width] }
        let holdsByRow = RowReader.sumsHold(slots[...], groupSize: width)
        let holdsByColumn = RowReader.sumsHold(turned[...], groupSize: width)
        // 行政诉讼 in front may be a title of its rows or of all.
        guard printed.indices.allSatisfy({ printed[$0] / width == $0 / width }) else { return .doubtful }
        if holdsByRow, !holdsByColumn || turned.map(\.number) == slots.map(\.number) {
            return printed == Array(slots.indices) ? .asForm : .printed(printed)
        }
        guard holdsByColumn, !holdsByRow else { return .doubtful }
        return .printed(slots.indices.map { printed[$0 % groups * width + $0 / groups] })
    }

    /// Rows below a header with a slot for each column of the form and a number other than 0, without blanks behind them.
    private func filledRows(below run: Int, _ sources: [SourceRow], _ width: Int) -> [SourceRow] {
        rowsBelow[run].compactMap { index in
            let row = sources[index]
            guard row.slots.count >= width, row.slots[width...].allSatisfy(\.isBlank),
                row.slots.contains(where: { $0.number.map { !$0.isZero } ?? false })
            else { return nil }
            var own = row
            own.slots.removeLast(row.slots.count - width)
            return own
        }
    }
}
