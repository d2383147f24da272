import ReportModel

/// Which column of the form stands where in a source's table, as its heads say.
enum PrintedColumns: Equatable {
    /// As the form prints them, or the heads don't say otherwise.
    case asForm
    /// For each printed column its place in the form's row; nil for one that the form does not have.
    case printed([Int?])
    /// The heads contradict the form and don't say clearly what stands where.
    case doubtful

    init(
        _ run: HeaderRun, _ columns: [RowPattern.Column], of table: FormTable, in ribbon: Ribbon, _ words: HeadWords
    ) {
        let order = columns.map(\.head)
        let run = run.namingCutHeads(order, of: table.section, in: ribbon, words)
        let known = run.heads.filter { head in head.column.map(order.contains) ?? false }
        let wording = HeadWording(run, order, of: table.section, in: ribbon, words)
        guard let first = known.first else {
            self = run.namesColumns || wording.isOther(run.heads) ? .asForm : .doubtful
            return
        }
        let subheads = Subheads(run, known, in: ribbon)
        let heads = Heads(
            run: HeaderRun(heads: subheads.heads), order: order, known: subheads.known,
            partedColumn: subheads.firstColumn, ribbon: ribbon, words: words, section: table.section)
        if subheads.areDoubtful || heads.areCrowded || run.heads.count(where: { $0.meaning == .year }) > 1
            || (run.isStacked && heads.shareColumns) || heads.shareCells
        {
            self = .doubtful
        } else if let cell = ribbon.piece(at: first.range.lowerBound).cell {
            let printed =
                (cell.hasReliableColumns || run.isStacked) && !heads.shareColumns && !run.sharesRowOfNumbers(ribbon)
                ? heads.byPlace : heads.bySequence(foreign: heads.foreignBefore + heads.foreignInLine)
            self = Self.verdict(printed, order, isGrid: true, wording)
        } else if heads.repeatInsteadOfAll || heads.holdReplaced || run.heads.contains(where: \.isMixed)
            || run.repeatsLastYear(ribbon)
        {
            self = .doubtful
        } else if heads.beginWithForeign, !wording.isOther(run.heads) {
            self = .doubtful
        } else if heads.tellOrder {
            self = Self.verdict(heads.bySequence(foreign: heads.foreignInLine), order, isGrid: false, wording)
            if self != .asForm, heads.areScattered { self = .doubtful }
        } else {
            self = wording.isMovedInLine(run.heads) ? .doubtful : .asForm
        }
        let isInGrid = ribbon.piece(at: first.range.lowerBound).cell?.hasReliableColumns == true
        if Self.areParted(known, in: ribbon) || (!isInGrid && heads.mayHaveMovedGroup) { self = .doubtful }
    }

    /// Whether the heads tell another order or number of columns than the form's.
    var areMoved: Bool { if case .printed = self { true } else { false } }

    /// Whether a head stands alone outside of the table that the others stand in: it was lost from among them.
    private static func areParted(_ known: [HeaderRun.Head], in ribbon: Ribbon) -> Bool {
        let outside = known.filter { head in
            !ribbon.isInCell(head.range.lowerBound) && !ribbon.isInCell(head.range.upperBound - 1)
        }
        return outside.count < known.count && outside.contains { ribbon.isWholePiece($0.range) }
    }

    private static func verdict(
        _ heads: [HeaderRun.Head], _ order: [TermID], isGrid: Bool, _ wording: HeadWording
    ) -> PrintedColumns {
        let printed = heads.map { head in head.column.flatMap { order.firstIndex(of: $0) } }
        let known = printed.compactMap { $0 }
        guard Set(known).count == known.count else { return .doubtful }
        let isRising = zip(known, known.dropFirst()).allSatisfy { $0 < $1 }
        let (missing, foreign) = (order.count - known.count, printed.count - known.count)
        if isRising, foreign == 0, missing == 0 || !isGrid { return .asForm }
        if missing == foreign, wording.isOther(heads) { return .asForm }
        if missing == 0 || (isRising && foreign == 0 && isGrid) { return .printed(printed) }
        return .doubtful
    }
}

/// The heads over one kind of row.
private struct Heads {
    let run: HeaderRun
    /// The columns of the form in order.
    let order: [TermID]
    /// The heads that name one of them.
    let known: [HeaderRun.Head]
    /// Where the first of the form's heads begins that have heads below them, of which the form's need not be the first.
    let partedColumn: Int32?
    let ribbon: Ribbon
    let words: HeadWords
    let section: Int

    private func position(_ head: HeaderRun.Head) -> Int? { head.column.flatMap { order.firstIndex(of: $0) } }

    // MARK: By the columns of a grid

    private struct Entry {
        var head: HeaderRun.Head
        var place: Ribbon.GridCell
    }

    /// Whether heads of several columns stand in one column of the grid: its rows are not aligned, since merged cells
    /// were left out.
    var shareColumns: Bool {
        var columns: [Int32: TermID] = [:]
        return known.contains { head in
            guard let column = head.column, let cell = ribbon.piece(at: head.range.lowerBound).cell else {
                return false
            }
            return columns.updateValue(column, forKey: cell.column).map { $0 != column } ?? false
        }
    }

    /// Whether a cell of a text's grid holds the heads of two columns and another cell beside it those of others: columns
    /// that stand close were taken for one, and whose the numbers below are is not said.
    var shareCells: Bool {
        guard ribbon.drawsTables, known.count > 2 else { return false }
        let pieces = known.map { ribbon.pieceIndex(at: $0.range.lowerBound) }
        return ribbon.pieces[pieces[0]].cell != nil && Set(pieces).count > 1
            && zip(known, known.dropFirst()).contains { first, next in
                first.column != next.column && ribbon.samePiece(first.range.lowerBound, next.range.lowerBound)
            }
    }

    var byPlace: [HeaderRun.Head] {
        let cells = run.heads.compactMap { head in
            ribbon.piece(at: head.range.lowerBound).cell.map { (head: whole(head), cell: $0) }
        }
        let named = cells.filter { position($0.head) != nil }.map(\.cell)
        let firstColumn = partedColumn ?? named.map(\.column).min() ?? 0
        var entries: [Entry] = []
        for (head, cell) in cells where cell.column >= firstColumn {
            let isNamed = position(head) != nil
            guard isNamed || head.meaning == .foreign else { continue }
            // Words over other heads head none of their own.
            let covers = named.contains { $0.column >= cell.column && $0.column < cell.column + cell.columnSpan }
            if !isNamed, covers { continue }
            entries.append(Entry(head: head, place: cell))
        }
        entries.sort { ($0.place.column, $0.place.row) < ($1.place.column, $1.place.row) }
        return withoutRepeats(entries).map(\.head)
    }

    /// A head of which a page's end left a piece, 然人, is that of the one column it can be of, where no other is; so is
    /// one that means the same, 公民.
    private func whole(_ head: HeaderRun.Head) -> HeaderRun.Head {
        guard head.meaning == .foreign else { return head }
        let own = ribbon.scalars[head.range]
        let meant = words.column(holding: own, in: section) ?? order.first { words.mean($0, own) }
        guard let column = meant, order.contains(column), !known.contains(where: { $0.column == column }) else {
            return head
        }
        return HeaderRun.Head(meaning: .column(column), range: head.range)
    }

    /// Converters print a head that covers several cells in each of them, side by side and below each other.
    private func withoutRepeats(_ entries: [Entry]) -> [Entry] {
        entries.enumerated().filter { index, entry in
            !entries[..<index].contains { other in
                other.head.meaning == entry.head.meaning
                    && (other.place.column == entry.place.column
                        || (other.place.row == entry.place.row && other.place.column + 1 == entry.place.column))
                    && ribbon.scalars[other.head.range] == ribbon.scalars[entry.head.range]
            }
        }.map(\.element)
    }

    // MARK: By their order in a text

    /// Whether the order in which a text gives the heads can be that of the columns: they stand in one line, or
    /// each in its own. A PDF's lines come in the order of their heights.
    var tellOrder: Bool {
        if isEachOwnLine, known.count + 1 >= order.count { return true }
        let lines = Dictionary(grouping: known) { ribbon.pieceIndex(at: $0.range.lowerBound) }
        return lines.values.contains { line in
            let positions = line.compactMap(position)
            return zip(positions, positions.dropFirst()).contains { $0 >= $1 } || holdsForeign(line) || movesGroup(line)
        }
    }

    /// Whether heads of a text need not stand in the order of their columns: the labels that open a part of the table stand among
    /// them; or they have a line each, of which one is broken over several, so that heights may have sorted them, or 总计
    /// stands among those below 法人或其他组织.
    var areScattered: Bool {
        let areApart = zip(run.heads, run.heads.dropFirst()).contains { head, next in
            let between = ribbon.scalars[head.range.upperBound..<max(head.range.upperBound, next.range.lowerBound)]
            return between.contains(where: Characters.isWord) && between.first.map { $0 != "(" } ?? false
        }
        guard !areApart, isEachOwnLine else { return areApart }
        let areBroken = known.contains { !ribbon.samePiece($0.range.lowerBound, $0.range.upperBound - 1) }
        return areBroken || (group != nil && totalIsAmongOthers)
    }

    private var totalIsAmongOthers: Bool {
        let places = known.compactMap(position)
        guard let total = places.firstIndex(of: order.count - 1) else { return false }
        return places[..<total].contains { $0 > 0 } && places[(total + 1)...].contains { $0 > 0 }
    }

    private func holdsForeign(_ line: [HeaderRun.Head]) -> Bool {
        let foreign = foreignInLine.count { ribbon.samePiece($0.lowerBound, line[0].range.lowerBound) }
        return foreign > 0 && (line.count + foreign > 1 || order.count == 1)
    }

    /// Whether 法人或其他组织 stands in the line before 自然人, or behind 总计.
    private func movesGroup(_ line: [HeaderRun.Head]) -> Bool {
        guard let group, order.count > 2, ribbon.samePiece(group.lowerBound, line[0].range.lowerBound) else {
            return false
        }
        return line.contains { head in
            (position(head) == 0 && group.lowerBound < head.range.lowerBound)
                || (position(head) == order.count - 1 && group.lowerBound > head.range.lowerBound)
        }
    }

    private var group: Range<Int>? { run.heads.first { $0.meaning == .organisations }?.range }

    /// Where each head has its own line, 法人或其他组织 before 自然人 may be moved or only printed higher; pages whose
    /// lines cut heads print it higher.
    var mayHaveMovedGroup: Bool {
        guard let group, isEachOwnLine, isWholeLine(group), known.count == order.count,
            known.allSatisfy({ ribbon.samePiece($0.range.lowerBound, $0.range.upperBound - 1) }),
            let natural = known.first(where: { position($0) == 0 })
        else { return false }
        return group.lowerBound < natural.range.lowerBound
    }

    private var isEachOwnLine: Bool {
        (known.count > 1 || order.count == 1) && known.allSatisfy { isWholeLine($0.range) }
    }

    /// All of its piece, but for a remark in brackets.
    private func isWholeLine(_ range: Range<Int>) -> Bool {
        let piece = ribbon.pieceRange(at: range.lowerBound)
        return piece.lowerBound == range.lowerBound
            && (piece.upperBound <= range.upperBound
                || "()".unicodeScalars.contains { ribbon.scalars[range.upperBound] == $0 })
    }

    /// Foreign words that stand in a line with heads, behind the first of them; or, where each head has its own
    /// line, in a line of their own.
    var foreignInLine: [Range<Int>] {
        let start = known[0].range.lowerBound
        return run.heads.filter { head in
            guard head.meaning == .foreign, head.range.lowerBound > start else { return false }
            return known.contains { ribbon.sharesLine($0.range.lowerBound, head.range.lowerBound) }
                || (isEachOwnLine && isWholeLine(head.range))
        }.map(\.range)
    }

    /// Foreign words in the cells between that of the rows' labels and the first head.
    var foreignBefore: [Range<Int>] {
        let start = known[0].range.lowerBound
        return run.heads.prefix { $0.range.lowerBound < start }.filter { head in
            head.meaning == .foreign && ribbon.sharesLine(head.range.lowerBound, start)
                && (ribbon.piece(at: head.range.lowerBound).cell?.column ?? 0) > 0
        }.map(\.range)
    }

    /// Whether a column has two heads and another none: 企业法人 in the place of 自然人 begins as one of 商业企业.
    var repeatInsteadOfAll: Bool {
        let columns = Set(known.compactMap(\.column))
        return columns.count < known.count && columns.count < order.count
    }

    /// Whether a word between gaps beside 法人或其他组织 is a piece of it, and none of a head that is missing: 法人 in the place
    /// of 自然人; or a word among the heads is such a piece and one of none of them: 法人 in the place of 科研机构.
    var holdReplaced: Bool {
        let missing = order.filter { column in !known.contains { $0.column == column } }
        guard let group, !missing.isEmpty else { return false }
        return run.heads.contains { head in
            let (start, end) = (head.range.lowerBound, head.range.upperBound)
            let isFree = ribbon.gaps[start] && end < ribbon.count && ribbon.gaps[end]
            let isBeside = isFree && ribbon.samePiece(group.lowerBound, start)
            let standsForLast = start > known[known.count - 1].range.lowerBound && missing.count == 1
            guard head.meaning == .piece, isOfGroup(head) else { return false }
            if isFree, isAmongKnown(head), !isOf(order, head) { return true }
            return (isBeside || standsForLast) && !isOf(missing, head)
        }
    }

    /// Whether a head shares the line of known ones, or has its own where each of them has.
    private func isAmongKnown(_ head: HeaderRun.Head) -> Bool {
        known.contains { ribbon.sharesLine($0.range.lowerBound, head.range.lowerBound) }
            || (isEachOwnLine && isWholeLine(head.range))
    }

    private func isOf(_ columns: [TermID], _ head: HeaderRun.Head) -> Bool {
        columns.contains { words.hold(ribbon.scalars[head.range], of: $0, in: section) }
    }

    /// Whether the cell of a head of a grid holds the beginning of one that is missing too: 上一年项目数本年增/减. Which of them
    /// heads the column is not said.
    var areCrowded: Bool {
        let missing = order.filter { column in !known.contains { $0.column == column } }
        guard !missing.isEmpty else { return false }
        return known.contains { head in
            guard ribbon.isInCell(head.range.lowerBound) else { return false }
            let cell = ribbon.pieceRange(at: head.range.lowerBound)
            let before = ribbon.scalars[cell.lowerBound..<head.range.lowerBound]
            let behind = ribbon.scalars[head.range.upperBound..<cell.upperBound]
            return missing.contains { column in
                words.begin(column, in: section, before) || words.begin(column, in: section, behind)
            }
        }
    }

    private static let groupWords = Ribbon.scalars("法人或其他组织")

    private func isOfGroup(_ head: HeaderRun.Head) -> Bool {
        let piece = ribbon.scalars[head.range]
        return piece.count > 1 && Self.groupWords.indices.contains { Self.groupWords[$0...].starts(with: piece) }
    }

    /// Whether other words stand right before the first head, as many as heads are missing: they head columns too.
    var beginWithForeign: Bool {
        let start = known[0].range.lowerBound
        let missing = order.count - known.count
        let areLines = known.allSatisfy { isWholeLine($0.range) }
        let leading = run.heads.prefix { $0.range.lowerBound < start }.filter { head in
            head.meaning == .foreign
                && (ribbon.samePiece(head.range.lowerBound, start) || (areLines && isWholeLine(head.range)))
        }
        return missing > 0 && leading.count >= missing
    }

    /// The last row of heads, where it has all columns and rows above it repeat some of them: merged cells were written
    /// in each of their rows. Where each cell has its own line, the last heads are that row if they are as in the form.
    private var lastRow: [HeaderRun.Head]? {
        guard let last = known.last, known.count > order.count else { return nil }
        let ownLines = known.suffix(order.count)
        if isEachOwnLine, ownLines.compactMap(position) == Array(order.indices) { return Array(ownLines) }
        let row = run.heads.filter { ribbon.sharesLine($0.range.lowerBound, last.range.lowerBound) }
        let columns = row.compactMap(position)
        guard columns.count == order.count, Set(columns).count == order.count else { return nil }
        return Array(row.drop { position($0) == nil })
    }

    /// 法人或其他组织 stands for the heads below it, and 总计 beside 申请人情况 ends the row.
    func bySequence(foreign: [Range<Int>]) -> [HeaderRun.Head] {
        if let lastRow { return lastRow }
        var heads = run.heads.filter { head in
            position(head) != nil || foreign.contains(head.range) || head.meaning == .organisations
                || head.meaning == .applicants
        }
        if let index = heads.firstIndex(where: { $0.meaning == .applicants }), index + 1 < heads.count,
            heads[index + 1].column == order.last,
            ribbon.sharesLine(heads[index].range.lowerBound, heads[index + 1].range.lowerBound)
        {
            heads.append(heads.remove(at: index + 1))
        }
        if let group = heads.firstIndex(where: { $0.meaning == .organisations }) { putLeaves(of: group, &heads) }
        return heads.filter { $0.meaning != .organisations && $0.meaning != .applicants }
    }

    private func putLeaves(of group: Int, _ heads: inout [HeaderRun.Head]) {
        func isLeaf(_ head: HeaderRun.Head) -> Bool {
            position(head).map { $0 > 0 && $0 < order.count - 1 } ?? false
        }
        let leaves = heads.filter { head in
            isLeaf(head)
                || (head.meaning == .foreign
                    && heads.contains { isLeaf($0) && ribbon.sharesLine($0.range.lowerBound, head.range.lowerBound) })
        }
        guard let first = heads.firstIndex(where: isLeaf) else { return }
        let natural = heads.firstIndex { position($0) == 0 }
        // Beside 自然人 the group has its own place; elsewhere its line says nothing.
        let isBeside = natural.map { ribbon.sharesLine(heads[$0].range.lowerBound, heads[group].range.lowerBound) }
        let anchor = isBeside ?? false ? group : natural.flatMap { $0 < first ? $0 : nil } ?? first - 1
        let before = heads.prefix(anchor + 1).count { head in !leaves.contains { $0.range == head.range } }
        heads.removeAll { head in leaves.contains { $0.range == head.range } }
        heads.insert(contentsOf: leaves, at: before)
    }
}
