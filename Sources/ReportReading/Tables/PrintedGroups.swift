import ReportModel

/// Which columns stand where in table 四: groups of the same outcomes beside each other.
struct PrintedGroups {
    let columns: PrintedColumns

    init(
        _ run: HeaderRun, _ columns: [RowPattern.Column], of plan: TablePlan, in ribbon: Ribbon, _ words: HeadWords
    ) {
        let rows = plan.rowTerms
        let width = columns.count / max(rows.count, 1)
        let heads = Self.inOrder(run.heads, ribbon)
        let order = columns.prefix(width).map(\.head)
        let outcomes = Self.ofLastRow(
            heads.filter { head in head.column.map(order.contains) ?? false }, count: columns.count, ribbon)
        guard width > 0, !Self.holdsOthers(run.heads, outcomes, of: plan, in: ribbon, words),
            !Self.lacksGroup(heads, outcomes, rows, ribbon), let groups = Self.groups(heads, rows, ribbon),
            groups == Array(rows.indices) || !Self.areLines(run.heads, ribbon)
        else {
            self.columns = .doubtful
            return
        }
        let asForm = PrintedColumns.asForm
        guard !outcomes.isEmpty, Self.tellOrder(outcomes, ribbon, width: width) else {
            let isMoved = Self.areMovedInLine(outcomes, order, ribbon) || groups != Array(rows.indices)
            self.columns = isMoved ? .doubtful : asForm
            return
        }
        let positions = outcomes.compactMap { head in head.column.flatMap { order.firstIndex(of: $0) } }
        guard let places = Self.places(positions, width, groups: rows.count) else {
            self.columns = .doubtful
            return
        }
        let printed = groups.flatMap { group in places.map { group * width + $0 } }
        self.columns = printed == Array(columns.indices) ? asForm : .printed(printed)
    }

    /// Those of the last row, where it has all and a row above repeats some: heads of merged cells, written in each of
    /// their rows.
    private static func ofLastRow(_ heads: [HeaderRun.Head], count: Int, _ ribbon: Ribbon) -> [HeaderRun.Head] {
        guard heads.count > count, let last = heads.last else { return heads }
        let row = heads.filter { ribbon.sharesLine($0.range.lowerBound, last.range.lowerBound) }
        if row.count == count { return row }
        // Cells with lines of their own: all of the last row are heads that stand together.
        let lines = heads.suffix(count)
        let areTogether = zip(lines, lines.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound }
        return areTogether && lines.allSatisfy { ribbon.isWholePiece($0.range) } ? Array(lines) : heads
    }

    /// Whether words that the form does not have stand over the outcomes or among them: other proceedings, two years.
    private static func holdsOthers(
        _ heads: [HeaderRun.Head], _ outcomes: [HeaderRun.Head], of plan: TablePlan, in ribbon: Ribbon,
        _ words: HeadWords
    ) -> Bool {
        if heads.count(where: { $0.meaning == .year }) > 1 { return true }
        let cells = outcomes.compactMap { ribbon.piece(at: $0.range.lowerBound).cell }
        return heads.contains { head in
            guard head.meaning == .foreign, !words.mayNameSome(in: plan.table.section, ribbon.scalars[head.range])
            else {
                return false
            }
            guard let cell = ribbon.piece(at: head.range.lowerBound).cell, cell.hasReliableColumns else {
                return isAmongLines(head, outcomes, ribbon)
                    || heads.contains { other in
                        other.isOfForm && ribbon.sharesLine(other.range.lowerBound, head.range.lowerBound)
                    }
            }
            return cells.contains { $0.column >= cell.column && $0.column < cell.column + cell.columnSpan }
                || cells.contains { $0.row == cell.row && $0.column < cell.column }
        }
    }

    /// Whether a head has a line of its own between outcomes that have theirs.
    private static func isAmongLines(_ head: HeaderRun.Head, _ outcomes: [HeaderRun.Head], _ ribbon: Ribbon) -> Bool {
        guard let first = outcomes.first, let last = outcomes.last, ribbon.isWholePiece(head.range) else {
            return false
        }
        return first.range.lowerBound < head.range.lowerBound && head.range.lowerBound < last.range.lowerBound
            && outcomes.allSatisfy { ribbon.isWholePiece($0.range) }
    }

    /// Whether a text with each head in its own line names some of the groups and not the others: whose their outcomes
    /// are is not said, for a word above them may be no head.
    private static func lacksGroup(
        _ heads: [HeaderRun.Head], _ outcomes: [HeaderRun.Head], _ rows: [TermID], _ ribbon: Ribbon
    ) -> Bool {
        let named = rows.map { row in heads.contains { $0.meaning == .row(row) } }
        return named.contains(false) && named.contains(true)
            && outcomes.allSatisfy { ribbon.isWholePiece($0.range) && !ribbon.isInCell($0.range.lowerBound) }
    }

    /// Whether the heads stand in lines of a text, and one of a group has a line to itself: of a page whose lines lost their
    /// order, more likely than of a table with groups in another one.
    private static func areLines(_ heads: [HeaderRun.Head], _ ribbon: Ribbon) -> Bool {
        heads.allSatisfy { !ribbon.isInCell($0.range.lowerBound) }
            && heads.contains { if case .row = $0.meaning { ribbon.isWholePiece($0.range) } else { false } }
    }

    /// Whether a line of a text has the outcomes of one group in another order than the form.
    private static func areMovedInLine(_ heads: [HeaderRun.Head], _ order: [TermID], _ ribbon: Ribbon) -> Bool {
        Dictionary(grouping: heads) { ribbon.pieceIndex(at: $0.range.lowerBound) }.values.contains { line in
            let positions = line.compactMap { head in head.column.flatMap { order.firstIndex(of: $0) } }
            return zip(positions, positions.dropFirst()).contains { first, second in
                second < first && !(second == 0 || first == order.count - 1)
            }
        }
    }

    /// By the columns of a real table, else as the text has them.
    private static func inOrder(_ heads: [HeaderRun.Head], _ ribbon: Ribbon) -> [HeaderRun.Head] {
        let cells = heads.map { ribbon.piece(at: $0.range.lowerBound).cell }
        let isStacked = heads.contains(where: \.isStacked)
        guard cells.allSatisfy({ $0?.hasReliableColumns == true || (isStacked && $0 != nil) }) else { return heads }
        let below = zip(heads, cells).filter { !isTitle($0.1, above: heads, cells) }
        let sorted = below.sorted {
            ($0.1?.column ?? 0, $0.1?.row ?? 0) < ($1.1?.column ?? 0, $1.1?.row ?? 0)
        }
        // A head over several rows may stand in each of them.
        return sorted.enumerated().filter { index, entry in
            !sorted[..<index].contains { $0.1?.column == entry.1?.column && $0.0.meaning == entry.0.meaning }
        }.map(\.element.0)
    }

    /// Whether a cell stands above all other heads, of groups too: a title, 四、行政复议、行政诉讼情况.
    private static func isTitle(
        _ cell: Ribbon.GridCell?, above heads: [HeaderRun.Head], _ cells: [Ribbon.GridCell?]
    ) -> Bool {
        guard let cell, cell.columnSpan > 1 else { return false }
        let others = zip(heads, cells).filter { $0.1 != cell }
        let range = cell.column..<(cell.column + cell.columnSpan)
        return others.contains { $0.0.column == nil }
            && others.allSatisfy { other in
                guard let own = other.1 else { return false }
                return own.row > cell.row && own.columnSpan < cell.columnSpan && range.contains(own.column)
                    && own.column + own.columnSpan <= range.upperBound
            }
    }

    /// Lines of a PDF come in the order of their heights: only lines that hold whole groups, or one head each, tell.
    private static func tellOrder(_ heads: [HeaderRun.Head], _ ribbon: Ribbon, width: Int = 1) -> Bool {
        guard let first = heads.first else { return false }
        if ribbon.isInCell(first.range.lowerBound) || heads.allSatisfy({ ribbon.isWholePiece($0.range) }) {
            return true
        }
        if heads.allSatisfy({ ribbon.samePiece($0.range.lowerBound, first.range.lowerBound) }) { return true }
        guard width > 1 else { return false }
        return Dictionary(grouping: heads) { ribbon.pieceIndex(at: $0.range.lowerBound) }.values
            .allSatisfy { $0.count % width == 0 }
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

    /// The printed order of the groups, as far as their own heads say one. Nil where it could only be told by the lines that
    /// these stand in: in a text's grid the one that comes first need not stand in front.
    private static func groups(_ heads: [HeaderRun.Head], _ rows: [TermID], _ ribbon: Ribbon) -> [Int]? {
        let asForm = Array(rows.indices)
        guard rows.count == 3 else { return asForm }
        func index(_ meaning: HeaderRun.Head.Meaning) -> Int? { heads.firstIndex { $0.meaning == meaning } }
        let (review, direct, after) = (index(.row(rows[0])), index(.row(rows[1])), index(.row(rows[2])))
        var courts = [1, 2]
        if let direct, let after, after < direct, tellOrder([heads[after], heads[direct]], ribbon) {
            let (first, second) = (heads[after].range.lowerBound, heads[direct].range.lowerBound)
            let isDrawn = ribbon.cell(at: first).map { !$0.hasReliableColumns } ?? false
            if isDrawn, ribbon.isInCell(second), !ribbon.sharesLine(first, second) { return nil }
            courts = [2, 1]
        }
        let isReviewLast = [index(.litigation), direct].contains { other in
            guard let review, let other, other < review else { return false }
            return tellOrder([heads[other], heads[review]], ribbon)
        }
        return isReviewLast ? courts + [0] : [0] + courts
    }
}
