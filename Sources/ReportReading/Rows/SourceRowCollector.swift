import Documents
import ReportModel

/// Gathers tokens into rows: by the lines of the grid where there is one, else by what follows a label.
struct SourceRowCollector {
    private let ribbon: Ribbon
    private let vocabulary: Vocabulary
    /// Behind a label up to the first gap, as far as was looked.
    private var gapless = 0..<0
    private var rows: [SourceRow] = []
    /// Notes in cells of a grid, whose numbers are no row's.
    private var notes: [SourceRow] = []
    private var current = SourceRow()
    private var header = HeaderColumns()
    /// The header before a word that heads a column too, 其他, or else labels the row that it stands in.
    private var headerBefore: HeaderColumns?
    /// The head beside 信息内容 asks for another figure than the form.
    private var headNamesOther = false
    /// Behind the label that was read last, where nothing else has followed yet.
    private var labelEnd: Int?
    /// Rows that generic words name, where some label of theirs has the form's number in front; found when first needed.
    private var numberedRows: TermSet?
    private let tokens: [Token]
    /// Behind the token that is taken.
    private var next = 0
    /// Words that are a piece of a label, where no number has followed yet.
    private var lastPiece: Range<Int>?
    /// The label that was read last ends a line of a grid that begins with numbers: those may be its own.
    private var endsLineOfNumbers = false

    static func rows(
        from tokens: [Token], of ribbon: Ribbon, vocabulary: Vocabulary
    ) -> (rows: [SourceRow], notes: [SourceRow]) {
        var collector = SourceRowCollector(tokens, of: ribbon, vocabulary)
        for token in tokens {
            collector.next += 1
            collector.take(token)
        }
        collector.flush()
        ComparedRows.mark(&collector.rows, in: ribbon)
        MergedNumbers.mark(&collector.rows, tokens, in: ribbon)
        // Where half of the rows go on in their line with another, and not in one line alone, the table is printed so.
        let shared = collector.rows.count(where: \.sharesLine)
        if shared > 1, shared * 2 >= collector.rows.count(where: \.holdsDigits) {
            for index in collector.rows.indices { collector.rows[index].sharesLine = false }
        }
        return (collector.rows, collector.notes)
    }

    private init(_ tokens: [Token], of ribbon: Ribbon, _ vocabulary: Vocabulary) {
        self.tokens = tokens
        self.ribbon = ribbon
        self.vocabulary = vocabulary
    }

    private mutating func take(_ token: Token) {
        let cell = ribbon.pieces[ribbon.pieceIndex(at: token.range.lowerBound)].cell
        let grid = cell.map {
            SourceRow.GridRow(table: $0.table, row: $0.row, hasReliableColumns: $0.hasReliableColumns)
        }
        if grid != current.grid { changeLine(to: grid) }
        switch token.kind {
        case .label(let terms, _) where terms.contains { $0.id == vocabulary.otherDocuments }:
            beginUnknownRow()
        case .label(let terms, _) where goesOnAsSum(token.range) || isOfOtherRow(terms, at: token.range.lowerBound):
            beginUnknownRow()
        case .label(let terms, let isPrefix):
            let own = cell.map { _ in ribbon.pieceIndex(at: token.range.lowerBound) }
            let label = SourceRow.Label(
                terms: terms, isPrefix: isPrefix, cell: own, table: cell?.table,
                numbering: ribbon.numbering(of: terms, at: token.range.lowerBound),
                place: token.range.lowerBound)
            take(label, at: token.range.lowerBound, in: cell)
            labelEnd = token.range.upperBound
        case .value:
            if cell == nil, numbersLabel(token) {
                endRow()
                if !vocabulary.rowLabels.begin(ribbon, at: token.range) { current.hasUnknownWords = true }
            } else if cell == nil, token.isProse {
                endRow()
            } else {
                if cell != nil, numbersNextLabel(token) { beginUnknownRow() }
                append(token)
            }
        case .mark, .blank: append(token)
        case .words: take(words: token, isInCell: cell != nil)
        }
    }

    /// Lines of a grid end a row that has slots; labels alone go on to the next line.
    private mutating func changeLine(to grid: SourceRow.GridRow?) {
        if current.slots.isEmpty, !current.isHeader {
            if endsLineOfNumbers { beginUnknownRow() }
            current.grid = grid
        } else {
            flush()
            current.grid = grid
        }
        endsLineOfNumbers = false
    }

    private mutating func take(_ label: SourceRow.Label, at place: Int, in cell: Ribbon.GridCell?) {
        if current.slots.contains(where: { !$0.isBlank || $0.isMeasured }) {
            current.sharesLine =
                (current.grid != nil || current.slots.last.map { ribbon.samePiece($0.end - 1, place) } ?? false)
                && label.beginsRow
            endsLineOfNumbers = current.sharesLine && current.isUnlabelledRun
            flush(keeping: current.grid)
        }
        current.slots.removeAll(keepingCapacity: true)
        if label.isRow, cell == nil { current.isOtherFigure = false }
        current.add(label)
        if label.isHeadOfLabels { headNamesOther = false }
        guard let cell else { return }
        if label.mayBeHeadOrRow, headerBefore == nil { headerBefore = header }
        for term in label.terms where term.kind == .column { header.add(term.id, at: cell) }
    }

    private mutating func take(words token: Token, isInCell: Bool) {
        let words = ribbon.scalars[token.range]
        if let cell = ribbon.cell(at: token.range.lowerBound), ComparedFigures.areOwn(words) { header.narrow(to: cell) }
        if namesOther(token) {
            current.isOtherFigure = true
            return
        }
        if isInCell, let label = current.labels.last, OtherFigures.areNamed(in: words) {
            let isBesideLabel = label.cell == ribbon.pieceIndex(at: token.range.lowerBound)
            current.isOtherFigure = current.isOtherFigure || isBesideLabel
            headNamesOther = headNamesOther || label.isHeadOfLabels
        }
        if isInCell, makesSum(token.range) { return beginUnknownRow() }
        if isRemark(token, isInCell: isInCell) { return }
        let isCell = isInCell && current.slots.contains { !$0.isBlank }
        if isCell || isForNumber(token) || isAmongNumbers(token) {
            append(token)
        } else if isFragment(words, isInCell: isInCell), !isBehindWholeLabel(token) {
            if current.slots.contains(where: { !$0.isBlank }) { flush(keeping: current.grid) }
            lastPiece = token.range
        } else if isInCell, !current.lastLabel.isEmpty || !current.slots.isEmpty {
            append(token)
        } else {
            if let last = current.slots.last, ribbon.samePiece(last.end - 1, token.range.lowerBound) {
                current.isFollowedByWords = ribbon.gaps[token.range.lowerBound]
            }
            beginUnknownRow()
        }
    }

    /// Whether words are a piece of a label, in a cell without the marks among them: 稳定”. A cell with 三 alone, which is
    /// one of 第三方 too, rather holds a number in words.
    private func isFragment(_ words: ArraySlice<UInt32>, isInCell: Bool) -> Bool {
        guard isInCell else { return vocabulary.isFragment(words) }
        let isNumeral = words.allSatisfy { Characters.chineseNumeral($0) != nil }
        return !isNumeral && vocabulary.isFragment(words.filter(Characters.isWord)[...])
    }

    /// Whether words go on from the label of a row, or stand in brackets behind it, and make it another label than one of
    /// the form: 行政处罚（简易程序）, 行政许可事项, 补正后申请内容已明确.
    private mutating func namesOther(_ token: Token) -> Bool {
        guard let labelEnd, let label = current.labels.last, label.terms.allSatisfy({ $0.kind == .row }),
            current.slots.isEmpty, ribbon.samePiece(labelEnd - 1, token.range.lowerBound),
            isGapless(from: labelEnd, through: token.range.lowerBound)
        else { return false }
        let words = ribbon.scalars[token.range]
        return !OtherFigures.areUnnamed(in: words) && !vocabulary.rowLabels.go(on: words, of: label.terms)
            && !(words.count > 3 && vocabulary.isFragment(words))
    }

    /// Whether words that go on from the label of a group make it a sum of its rows, which the form does not have:
    /// （三）不予公开小计.
    private func makesSum(_ words: Range<Int>) -> Bool {
        isBehindGroup(words.lowerBound) && OtherFigures.areSum(ribbon.scalars[words])
    }

    /// Whether the label of a group stands right before a place.
    private func isBehindGroup(_ place: Int) -> Bool {
        labelEnd == place && current.labels.last?.group != nil
    }

    /// The same of a word that is a label too, right behind that of the group: （三）不予公开合计.
    private func goesOnAsSum(_ words: Range<Int>) -> Bool { !ribbon.gaps[words.lowerBound] && makesSum(words) }

    /// Whether a word that may name a row or a column has another number in front than the form gives the row, or none and
    /// the label of a group, and a label with the form's stands elsewhere: 5.其他 beside 3.其他.
    private mutating func isOfOtherRow(_ terms: TermList, at place: Int) -> Bool {
        guard terms.contains(where: { $0.kind == .column }), terms.contains(where: { $0.kind == .row }),
            isBehindGroup(place) || ribbon.numbering(of: terms, at: place).isOther, current.labels.last?.isHead != true
        else { return false }
        let numbered = numberedRows ?? ribbon.rowsWithOwnNumber(among: tokens)
        numberedRows = numbered
        return terms.contains { $0.kind == .row && numbered.contains($0.id) }
    }

    /// Whether the label in a line above some words is a whole one, with which they don't go on: they are another row's.
    private func isBehindWholeLabel(_ token: Token) -> Bool {
        guard let labelEnd, let label = current.labels.last, label.isRow, current.slots.isEmpty,
            !ribbon.samePiece(labelEnd - 1, token.range.lowerBound),
            !ribbon.isInCell(labelEnd - 1) || !ribbon.sharesLine(labelEnd - 1, token.range.lowerBound),
            token.range.lowerBound - labelEnd <= Self.longestRemark
        else { return false }
        let between = ribbon.scalars[labelEnd..<token.range.lowerBound]
        let words = ribbon.scalars[token.range]
        return !between.contains { $0 == "(" } && vocabulary.rowLabels.isWhole(ribbon.scalars[..<labelEnd], label.terms)
            && !vocabulary.groupsHold(words)
    }

    /// Whether no gap stands behind a label up to a place. A line may hold very many words: each is looked at once.
    private mutating func isGapless(from labelEnd: Int, through place: Int) -> Bool {
        if gapless.lowerBound != labelEnd { gapless = labelEnd..<labelEnd }
        var end = gapless.upperBound
        while end <= place, !ribbon.gaps[end] { end += 1 }
        gapless = labelEnd..<end
        return end > place
    }

    /// Words of a text that stand for the first number of a row: `行政许可 见附件`.
    private func isForNumber(_ token: Token) -> Bool {
        guard let labelEnd, let label = current.labels.last, label.isRow, token.range.count <= 8 else { return false }
        return ribbon.gaps[token.range.lowerBound] && ribbon.samePiece(labelEnd - 1, token.range.lowerBound)
            && !vocabulary.isFragment(ribbon.scalars[token.range])
    }

    /// A word of a text between two numbers of a row, in its line and parted from them by gaps: `0 未统计 0`.
    private func isAmongNumbers(_ token: Token) -> Bool {
        let end = token.range.upperBound
        guard let last = current.slots.last, last.content == .digits, token.range.count <= 8, end < ribbon.count,
            !ribbon.isInCell(end), ribbon.gaps[token.range.lowerBound], ribbon.gaps[end],
            ribbon.samePiece(last.end - 1, end), Characters.isDigit(ribbon.scalars[end])
        else { return false }
        return !vocabulary.isFragment(ribbon.scalars[token.range])
    }

    /// Words that belong to the label before them: they share its cell, or stand in brackets right behind it.
    private func isRemark(_ token: Token, isInCell: Bool) -> Bool {
        guard let labelEnd, ribbon.samePiece(labelEnd - 1, token.range.lowerBound) else { return false }
        if isInCell { return true }
        // A line may hold very many words.
        guard token.range.lowerBound - labelEnd <= Self.longestRemark else { return false }
        let before = ribbon.scalars[labelEnd..<token.range.lowerBound]
        return before.first.map { $0 == "(" } ?? false && !before.contains { $0 == ")" }
    }

    private static let longestRemark = 400

    /// Whether a number begins a line of a grid without columns and the label of a row follows it there, while that of the
    /// line above waits for its own: the one may be that row's, 序号, and the other blank.
    private func numbersNextLabel(_ token: Token) -> Bool {
        guard let labelEnd, current.slots.isEmpty, current.isDrawn,
            current.labels.last?.isRow == true, next < tokens.count,
            !ribbon.sharesLine(labelEnd - 1, token.range.lowerBound)
        else { return false }
        return tokens[next].terms.contains(where: \.namesRows)
            && ribbon.sharesLine(token.range.lowerBound, tokens[next].range.lowerBound)
    }

    /// Whether digits that a line of a text begins with number the label behind them, one that the form does not have or
    /// that the line's end has cut: 6.某某情形.
    private func numbersLabel(_ token: Token) -> Bool {
        let end = token.range.upperBound
        guard token.range.count <= 2, ribbon.startsPiece(token.range.lowerBound), end + 1 < ribbon.count,
            ribbon.samePiece(end - 1, end + 1), !ribbon.gaps[end]
        else { return false }
        return Characters.isOrdinalMark(ribbon.scalars[end]) && Characters.isWord(ribbon.scalars[end + 1])
    }

    /// What follows is a row that the form does not have.
    private mutating func beginUnknownRow() {
        endRow()
        current.hasUnknownWords = true
        labelEnd = nil
    }

    private mutating func endRow() {
        if !current.slots.isEmpty { flush(keeping: current.grid) }
        current.removeLabels()
    }

    private mutating func append(_ token: Token) {
        let slot = Slot(token, ribbon)
        if let labelEnd, current.slots.isEmpty {
            current.isBesideLabel = ribbon.samePiece(labelEnd - 1, token.range.lowerBound)
            current.sharesLabelLine = current.isBesideLabel && slot.gridColumn == nil && isBehindTwoLabels
        }
        if let lastPiece, current.slots.isEmpty, ribbon.sharesLine(lastPiece.lowerBound, token.range.lowerBound) {
            current.labelPieces = vocabulary.rowLabels.rows(holding: ribbon.scalars[lastPiece])
            let pieces = current.labelPieces
            current.followsOtherWords = !current.lastLabel.contains { pieces.contains($0.id) }
        }
        current.isBehindPiece = current.isBehindPiece || lastPiece != nil
        lastPiece = nil
        labelEnd = nil
        if slot.isBlank, slot.span > 1 {
            for offset in 0..<min(slot.span, 32) { current.slots.append(slot.part(offset)) }
        } else {
            if current.slots.isEmpty { current.slots.reserveCapacity(8) }
            current.slots.append(slot)
        }
    }

    /// Whether the last two labels are those of different rows and begin a line of a text.
    private var isBehindTwoLabels: Bool {
        guard current.labels.count > 1 else { return false }
        let (first, second) = (current.labels[current.labels.count - 2], current.labels[current.labels.count - 1])
        return first.isRow && second.isRow && first.terms != second.terms && ribbon.samePiece(first.place, second.place)
            && first.place - ribbon.pieceRange(at: first.place).lowerBound <= Self.longestOrdinal
    }

    /// （十一）, with which a label begins.
    private static let longestOrdinal = 4

    /// Whether all numbers of a row of a grid stand in one cell that begins with other words: a note.
    private func isSentence(_ row: SourceRow) -> Bool {
        guard row.grid != nil, row.hasUnknownWords, row.labels.isEmpty else { return false }
        let filled = row.slots.filter { !$0.isBlank }
        guard filled.count > 1, let first = filled.first else { return false }
        return filled.allSatisfy { ribbon.samePiece(first.range.lowerBound, $0.range.lowerBound) }
    }

    private mutating func flush(keeping grid: SourceRow.GridRow? = nil) {
        var row = current
        current = SourceRow()
        current.grid = grid
        defer { headerBefore = nil }
        let isFilled = row.slots.contains { !$0.isBlank }
        if isSentence(row) {
            notes.append(row)
            return
        }
        guard !row.slots.isEmpty,
            isFilled || (!row.isHeader && row.lastLabel.contains { $0.kind == .row })
        else {
            return
        }
        if row.grid != nil {
            if let headerBefore, row.isNamedByColumnWord, !row.labels.contains(where: \.isHead) {
                header = headerBefore
            }
            let first = row.slots.first.flatMap { ribbon.cell(at: $0.range.lowerBound) }
            row.header = first.map(header.areBefore) ?? false ? HeaderColumns() : header
            row.isOtherFigure = row.isOtherFigure || headNamesOther
        }
        rows.append(row)
    }
}

extension Place {
    init(_ location: Location) {
        self.init(
            line: location.line, page: location.page, table: location.table, row: location.row,
            column: location.column)
    }
}

extension String {
    /// Without white space at both ends.
    var trimmedWhitespace: String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { LabelFolding.fold(scalar) == nil }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
