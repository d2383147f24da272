import ReportModel

/// What the headers of one table say of its columns, for each of its rows.
struct TableHeads {
    private let runs: [HeaderRun]
    private let ribbon: Ribbon
    private let plan: TablePlan
    /// By run and layout.
    private var verdicts: [[PrintedColumns]] = []

    init(_ runs: [HeaderRun], _ plan: TablePlan, _ sources: [SourceRow], _ ribbon: Ribbon, _ pairs: TellingPairs) {
        (self.runs, self.plan, self.ribbon) = (runs, plan, ribbon)
        let table = plan.table
        verdicts = runs.map { run in
            plan.layouts.map { own in
                table.printsRowsSideBySide
                    ? PrintedGroups(run, own, rows: plan.rowTerms, of: ribbon).columns
                    : PrintedColumns(run, own, of: table, in: ribbon, pairs)
            }
        }
        if let block = table.blocks.first, block.columns.last?.isTotal == true, !table.printsRowsSideBySide {
            for run in runs.indices {
                weigh(run, sources, width: block.columns.count)
                completeTotal(run, sources, width: block.columns.count)
            }
        }
    }

    /// What stands in the columns of a source row that was taken for one of the form.
    func columns(of row: SourceRow, at position: Int) -> PrintedColumns {
        guard let run = run(above: row) else { return .asForm }
        return verdicts[run][plan.layoutOfRow[position]]
    }

    private func run(above row: SourceRow) -> Int? {
        guard let start = row.slots.first?.range.lowerBound else { return nil }
        return runs.lastIndex { $0.end <= start && ($0.namesColumns || $0.covers(row.slots, ribbon)) }
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
        if asForm > asPrinted {
            verdicts[run][0] = .asForm
        } else if asForm == asPrinted, !rows.isEmpty, rows.allSatisfy({ $0.grid == nil }) {
            verdicts[run][0] = .doubtful
        }
    }

    /// The end of a page may cut the head 总计 in two. What stands behind all other columns, with no known head, and is
    /// their sum in every row is the total.
    private mutating func completeTotal(_ run: Int, _ sources: [SourceRow], width: Int) {
        guard verdicts[run][0] == .printed(Array(0..<(width - 1))) else { return }
        let rows = filledRows(below: run, sources, width)
        let addUp = rows.allSatisfy { PrintedRow.addsUp($0.slots, total: width - 1) == true }
        if addUp, !rows.isEmpty { verdicts[run][0] = .asForm }
    }

    /// Rows below a header with a slot for each column of the form and a number other than 0.
    private func filledRows(below run: Int, _ sources: [SourceRow], _ width: Int) -> [SourceRow] {
        sources.filter { row in
            row.slots.count == width && self.run(above: row) == run
                && row.slots.contains { $0.number.map { !$0.isZero } ?? false }
        }
    }
}

/// Which columns stand where in table 四: groups of the same outcomes beside each other.
struct PrintedGroups {
    let columns: PrintedColumns

    /// `rows`: the rows that the form prints beside each other, in its order.
    init(_ run: HeaderRun, _ columns: [RowPattern.Column], rows: [TermID], of ribbon: Ribbon) {
        let width = columns.count / max(rows.count, 1)
        let heads = Self.inOrder(run.heads, ribbon)
        let order = columns.prefix(width).map(\.head)
        let outcomes = heads.compactMap { head in head.column.flatMap { order.firstIndex(of: $0) } }
        guard Self.tellOrder(heads.filter { $0.column != nil }, ribbon), !outcomes.isEmpty, width > 0 else {
            self.columns = .asForm
            return
        }
        let groups = Self.groups(heads, rows, ribbon)
        let places = Self.places(outcomes, width, groups: rows.count)
        let printed = groups.flatMap { group in (places ?? []).map { group * width + $0 } }
        if places == nil {
            self.columns = .doubtful
        } else {
            self.columns = printed == Array(columns.indices) ? .asForm : .printed(printed)
        }
    }

    /// By the columns of a real table, else as the text has them.
    private static func inOrder(_ heads: [HeaderRun.Head], _ ribbon: Ribbon) -> [HeaderRun.Head] {
        let cells = heads.map { ribbon.piece(at: $0.range.lowerBound).cell }
        guard cells.allSatisfy({ $0?.hasReliableColumns == true }) else { return heads }
        let sorted = zip(heads, cells).sorted {
            ($0.1?.column ?? 0, $0.1?.row ?? 0) < ($1.1?.column ?? 0, $1.1?.row ?? 0)
        }
        // A head over several rows may stand in each of them.
        return sorted.enumerated().filter { index, entry in
            !sorted[..<index].contains { $0.1?.column == entry.1?.column && $0.0.meaning == entry.0.meaning }
        }.map(\.element.0)
    }

    /// Lines of a PDF come in the order of their heights: only what shares a line, or has each its own, tells.
    private static func tellOrder(_ heads: [HeaderRun.Head], _ ribbon: Ribbon) -> Bool {
        guard let first = heads.first else { return false }
        if ribbon.isInCell(first.range.lowerBound) || heads.allSatisfy({ ribbon.isWholePiece($0.range) }) {
            return true
        }
        return heads.allSatisfy { ribbon.samePiece($0.range.lowerBound, first.range.lowerBound) }
    }

    /// The places of the outcomes within each group: the same in all; nil where they differ or are not all there.
    private static func places(_ outcomes: [Int], _ width: Int, groups: Int) -> [Int]? {
        let isWhole = outcomes.count == width || outcomes.count == width * groups
        guard isWhole else {
            // Some heads are broken or lost: the others must come as in the form, group after group.
            let falls = zip(outcomes, outcomes.dropFirst()).count { $0 >= $1 }
            return falls < groups ? Array(0..<width) : nil
        }
        let first = Array(outcomes.prefix(width))
        guard Set(first).count == width else { return nil }
        let isSame = stride(from: 0, to: outcomes.count, by: width).allSatisfy {
            Array(outcomes[$0..<($0 + width)]) == first
        }
        return isSame ? first : nil
    }

    /// The printed order of the groups, as far as their own heads say one.
    private static func groups(_ heads: [HeaderRun.Head], _ rows: [TermID], _ ribbon: Ribbon) -> [Int] {
        let asForm = Array(rows.indices)
        guard rows.count == 3 else { return asForm }
        func index(_ meaning: HeaderRun.Head.Meaning) -> Int? { heads.firstIndex { $0.meaning == meaning } }
        let (review, direct, after) = (index(.row(rows[0])), index(.row(rows[1])), index(.row(rows[2])))
        var courts = [1, 2]
        if let direct, let after, after < direct, tellOrder([heads[after], heads[direct]], ribbon) { courts = [2, 1] }
        let isReviewLast = [index(.litigation), direct].contains { other in
            guard let review, let other, other < review else { return false }
            return tellOrder([heads[other], heads[review]], ribbon)
        }
        return isReviewLast ? courts + [0] : [0] + courts
    }
}
