import ReportModel

/// A row as the source has it: the labels found before some slots, and the slots.
struct SourceRow {
    struct Label {
        var terms: TermList
        var isPrefix: Bool
        /// The table cell that it stands in, by its piece of the ribbon.
        var cell: Int?
        /// The table that it stands in.
        var table: Int32?
        /// What number stands in front: （七）总计, 3.其他.
        var numbering = LabelNumbering.none
        /// Where it begins in the ribbon.
        var place = 0

        /// 信息内容, above the labels of rows.
        var isHeadOfLabels: Bool { terms.contains { $0.kind == .furniture && $0.revealsTable == 2 } }

        /// Whether a line of the form begins with it.
        var beginsRow: Bool { isHeadOfLabels || terms.contains { $0.namesRows || $0.kind == .blockTitle } }

        /// Whether it can only head a column.
        var isHead: Bool { terms.allSatisfy { $0.kind == .column } }

        /// Whether it may head a column or name a row: 其他.
        var mayBeHeadOrRow: Bool { terms.contains { $0.kind == .column } && terms.contains { $0.kind == .row } }

        func names(_ row: RowPattern) -> Bool { terms.contains { $0.kind == .row && $0.id == row.term } }

        /// The group that it names, where it can name nothing else.
        var group: Term? { terms.allSatisfy { $0.kind == .group } ? terms.first : nil }

        /// Whether it can only name a row.
        var isRow: Bool { !isPrefix && terms.allSatisfy { $0.kind == .row } }

        /// The same of a word that heads a column too, but has a number.
        var isRowByNumber: Bool { isRow || (numbering == .own && terms.contains { $0.kind == .row }) }

        /// Whether it names a row and no group.
        var isOnlyRowByNumber: Bool { isRowByNumber && !terms.contains { $0.kind == .group } }
    }

    private(set) var labels: [Label] = []
    /// Of its labels those that can only head a column.
    private var headCount = 0
    var slots: [Slot] = []
    /// Set where the row stands in a table's grid.
    var grid: GridRow?
    /// Words that are no piece of any label stand before the slots: a row that the form does not have.
    var hasUnknownWords = false
    /// The rows whose labels hold the words that share the line of the first slot; empty where none do.
    var labelPieces = TermSet()
    /// A piece of a label stands among or before its blanks.
    var isBehindPiece = false
    /// The first slot shares the line of the label before it.
    var isBesideLabel = false
    /// The line of a text begins with the labels of two rows, and goes on with the slots.
    var sharesLabelLine = false
    /// The words before the first slot in its line are no piece of the label before.
    var followsOtherWords = false
    /// The label of another row stands behind the slots in their line of a grid.
    var sharesLine = false
    /// Other words stand behind the slots in their line of a text.
    var isFollowedByWords = false
    /// Whether it has all of its cells and nothing else, each in a line of its own.
    var isWhole = false
    /// Words beside a label in its cell make it another figure: of last year, a share, an amount.
    var isOtherFigure = false
    /// Labels of the rows below that one of its cells covers too.
    var coveredLabels: [Label] = []
    /// The header above, where one was read.
    var header = HeaderColumns()
    /// The rows or groups that the label right before the slots may name.
    private(set) var lastLabel = TermList.none

    struct GridRow: Equatable {
        var table: Int32
        var row: Int32
        var hasReliableColumns: Bool
    }

    /// At least two labels that can only be columns.
    var isHeader: Bool { headCount >= 2 }

    /// Heads between the label and the slots, those of the next part of the table too.
    var headsBehindLabel: [TermList] {
        guard let label = labels.lastIndex(where: { $0.terms.contains(where: \.namesRows) }) else { return [] }
        return labels[(label + 1)...].map(\.terms).filter { terms in
            terms.allSatisfy { $0.kind == .column || $0.kind == .blockTitle }
        }
    }

    /// Whether two labels of rows stand right before the numbers, on lines of their own: whose they are is not said.
    var mayBelongToLabelBefore: Bool {
        guard grid == nil, !isBesideLabel, labels.count > 1, slots.allSatisfy(\.isWholeLine) else { return false }
        let (first, second) = (labels[labels.count - 2], labels[labels.count - 1])
        return first.isRow && second.isRow && first.terms != second.terms
    }

    /// Whether the label of a row that the form has later stands before its own, and no number between: one of the two has
    /// moved. One without its number, 总计 before 3.其他, may be a head, but not right before the row above its own and
    /// without others that are heads only.
    func standsBehindLater(_ later: ArraySlice<RowPattern>) -> Bool {
        guard grid == nil, !isBesideLabel, let own = labels.last else { return false }
        let next = labels.contains(where: \.isHead) ? nil : later.first { !$0.isGroup }
        return labels.dropLast().contains { before in
            before.terms != own.terms
                && (before.isRowByNumber ? later.contains(where: before.names) : next.map(before.names) ?? false)
        }
    }

    /// Whether the last of its numbers is the sum of those before it and blanks follow where the total belongs: cells
    /// between them were dropped. Not so where the numbers are as many as the `width` of a whole row.
    func endsInMovedTotal(width: Int) -> Bool {
        guard let last = slots.last, last.isBlank, let end = slots.lastIndex(where: { !$0.isBlank }) else {
            return false
        }
        let filled = slots[...end].drop(while: \.isBlank)
        guard filled.count > 2, filled.count != width, let total = filled.last?.number, !total.isZero else {
            return false
        }
        return PrintedRow.addsUp(Array(filled), total: filled.count - 1) == true
    }

    /// Its slots without the blank ones.
    var filledSlots: [Slot] { slots.contains(where: \.isBlank) ? slots.filter { !$0.isBlank } : slots }

    /// Whether it stands in a grid whose columns can't be trusted.
    var isDrawn: Bool { grid?.hasReliableColumns == false }

    /// Whether each of its cells has a line of its own, blank or not.
    var isMeasured: Bool { grid == nil && slots.contains(where: \.isMeasured) }

    /// Whether a blank stands between two of its numbers.
    var holdsInnerBlank: Bool {
        guard let first = slots.firstIndex(where: { !$0.isBlank }), let end = slots.lastIndex(where: { !$0.isBlank })
        else { return false }
        return slots[first...end].contains(where: \.isBlank)
    }

    /// Whether the last label is a word that may head a column too: 其他, 合计.
    var isNamedByColumnWord: Bool { labels.last.map { $0.terms.contains { $0.kind == .column } } ?? false }

    /// Whether the label before the numbers and another row's share a cell, in which words of the next head may follow, or
    /// begin the line of a text that the numbers go on.
    var namesSeveralRowsInOneCell: Bool {
        if sharesLabelLine { return true }
        guard labels.count > 1, let end = labels.lastIndex(where: { $0.terms.contains(where: \.namesRows) }),
            labels[end].isRow, labels[end].cell != nil
        else { return false }
        let own = labels[end]
        return labels[..<end].contains { $0.isRow && $0.cell == own.cell && $0.terms != own.terms }
            && labels[end...].allSatisfy { $0.cell == own.cell }
    }

    /// Whether the labels of several rows, of which none is beside them, stand before numbers in a line of a text that
    /// begins with words of none of those: whose they are is not said.
    var mayBelongToAnyLabelBefore: Bool {
        guard grid == nil, followsOtherWords, !isBesideLabel, labels.count > 1 else { return false }
        let (first, second) = (labels[labels.count - 2], labels[labels.count - 1])
        return first.isRowByNumber && second.isRowByNumber && first.terms != second.terms
    }

    /// Whether a label before its numbers is that of a row, or one below that they cover too.
    func isLabelled(_ row: RowPattern) -> Bool {
        (labels + coveredLabels).contains { label in label.terms.contains { $0.id == row.term } }
    }

    mutating func add(_ label: Label) {
        labels.append(label)
        if label.isHead { headCount += 1 }
        let rows = label.terms.keeping(\.namesRows)
        if !rows.isEmpty { lastLabel = rows }
    }

    mutating func removeLabels() {
        labels.removeAll()
        headCount = 0
        lastLabel = .none
    }
}

extension Term {
    /// Whether it stands for a row, or for several.
    var namesRows: Bool { kind == .row || kind == .group }
}
