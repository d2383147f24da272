import ReportModel

/// Notes that a body writes between the rows of its table or below them, each in a row or a line of its own:
/// 注：其中网络申请14件. Whatever words and digits stand in them are no labels, heads and numbers of the table. So it is with
/// a sentence that a row has and nothing else: 较上年增加3件.
struct TableNotes {
    /// What the table has beside them.
    private(set) var tokens: [Token]
    /// Those that hold numbers.
    private(set) var notes: [TableReading.LeftRow] = []

    private let ribbon: Ribbon
    /// Of the table.
    private let section: Int
    /// The fewest numbers that one of its rows has.
    private let width: Int
    /// Grids whose rows have numbers in cells of their own.
    private var wideGrids: Set<Int32> = []
    /// The row that ended the last run of notes and sentences which was looked at.
    private var lastEnd = 0

    init(in all: [Token], of table: FormTable, _ ribbon: Ribbon) {
        (self.ribbon, section) = (ribbon, table.section)
        width = table.blocks.map { $0.columns.count * (table.printsRowsSideBySide ? $0.rows.count : 1) }.min() ?? 0
        tokens = all
        guard all.contains(where: { NoteOpening.mayOpen($0, in: ribbon) || mayBeAlone($0) }) else { return }
        tokens = []
        let rows = Self.rows(of: all, in: ribbon)
        if width > Self.fewNumbers { wideGrids = Set(rows.compactMap(wideGrid)) }
        var index = 0
        while index < rows.count {
            let isOpened = isNote(rows[index]) || isNameLine(rows[index], above: rows.dropFirst(index + 1).first)
            let end = isOpened ? notesEnd(from: index, rows) : index
            if end == index { tokens += rows[index] }
            rows[index..<end].forEach { leaveOut($0) }
            index = max(end, index + 1)
        }
    }

    private func cell(of token: Token) -> Ribbon.GridCell? { ribbon.cell(at: token.range.lowerBound) }

    /// The tokens of each row of a grid, and of each line elsewhere.
    private static func rows(of all: [Token], in ribbon: Ribbon) -> [ArraySlice<Token>] {
        func cell(_ index: Int) -> Ribbon.GridCell? { ribbon.cell(at: all[index].range.lowerBound) }
        let starts = all.indices.filter { index in
            guard index > 0 else { return true }
            let (own, last) = (cell(index), cell(index - 1))
            if own == nil, last == nil {
                return !ribbon.samePiece(all[index - 1].range.lowerBound, all[index].range.lowerBound)
            }
            return own?.table != last?.table || own?.row != last?.row
        }
        return zip(starts, starts.dropFirst() + [all.count]).map { all[$0..<$1] }
    }

    /// Behind a row that is a note and the rows in which it goes on: those with numbers, and where nothing but sentences
    /// follow in the table, all of them.
    private mutating func notesEnd(from index: Int, _ rows: [ArraySlice<Token>]) -> Int {
        func table(_ row: Int) -> Int32? { rows[row].first.flatMap(cell)?.table }
        guard let own = table(index) else { return linesEnd(from: index, rows) }
        // A run that is not left out as a whole is met again at each of its notes.
        let next = max(index + 1, lastEnd)
        let end = (next..<rows.count).first { table($0) != own || !(isNote(rows[$0]) || goesOn(rows[$0])) }
        lastEnd = end ?? rows.count
        guard let end, table(end) == own else { return end ?? rows.count }
        return (index + 1..<end).first { !isNote(rows[$0]) && !rows[$0].contains(where: isWithinWords) } ?? end
    }

    /// Behind a line that is a note, or the name of one and the lines of its text.
    private func linesEnd(from index: Int, _ rows: [ArraySlice<Token>]) -> Int {
        if isNote(rows[index]) { return index + 1 }
        return (index + 1..<rows.count).first { !isRemarkLine(rows[$0]) } ?? rows.count
    }

    /// Keeps what stands in the row for others too: the label of a group whose cell was repeated.
    private mutating func leaveOut(_ row: ArraySlice<Token>) {
        tokens += row.filter(isOfGroup)
        guard row.contains(where: \.isValue), let start = row.first(where: { !$0.isBlank && !isOfGroup($0) }),
            cell(of: start) != nil
        else { return }
        notes.append(TableReading.LeftRow(note: start.range.lowerBound, of: ribbon))
    }
}

extension TableNotes {
    /// Whether a row of a grid has a cell that opens like a note and beside it only blanks and labels of groups; or 备注
    /// in its first cell and the note, or nothing, in another.
    private func isNote(_ row: ArraySlice<Token>) -> Bool {
        guard let first = row.first, cell(of: first) != nil else { return isNoteLine(row) }
        var (opens, isNamed, others) = (false, false, Set<Int>())
        for token in row where !token.isBlank && !isOfGroup(token) {
            let piece = ribbon.pieceRange(at: token.range.lowerBound)
            switch NoteOpening(piece, in: ribbon) {
            case .note: opens = true
            case .name where others.isEmpty && token.range == first.range: isNamed = true
            default: others.insert(piece.lowerBound)
            }
        }
        if opens { return others.isEmpty }
        if !isNamed { return isLoneSentence(row) || isRemark(row) }
        guard others.count == 1 || (others.isEmpty && cell(of: first)?.column == 0) else { return false }
        return others.allSatisfy { start in
            let own = row.filter { ribbon.samePiece(start, $0.range.lowerBound) }
            return isSentence(ribbon.pieceRange(at: start)) || own.allSatisfy { $0.terms.isEmpty && !$0.isValue }
        }
    }

    /// Whether a line that is in no grid opens like a note, and holds no row of numbers.
    private func isNoteLine(_ line: ArraySlice<Token>) -> Bool {
        guard let first = line.first else { return false }
        let piece = ribbon.pieceRange(at: first.range.lowerBound)
        return first.range.lowerBound - piece.lowerBound <= NoteOpening.longestMark
            && NoteOpening(piece, in: ribbon) == .note
            && !holdsRow(piece)
    }

    /// Whether numbers stand between gaps, as those of a table do that lost its cells.
    private func holdsRow(_ piece: Range<Int>) -> Bool {
        piece.count { index in
            guard index > piece.lowerBound, ribbon.gaps[index], Characters.isDigit(ribbon.scalars[index]) else {
                return false
            }
            let end = (index..<piece.upperBound).first { !Characters.isDigit(ribbon.scalars[$0]) }
            return end.map { ribbon.gaps[$0] } ?? true
        } > 1
    }

    /// Whether a number stands in a sentence, and numbers no words.
    private func isWithinWords(_ token: Token) -> Bool {
        token.isValue && !numbersWords(token)
    }

    /// Whether digits number the words behind them: `2.`.
    private func numbersWords(_ token: Token) -> Bool {
        let end = token.range.upperBound
        return end < ribbon.pieceEnd(from: token.range.lowerBound) && Characters.isOrdinalMark(ribbon.scalars[end])
    }

    /// Whether all that a row of a grid has is a sentence with digits, without a label of the form, which begins in the
    /// first column: no row has words for its number there. A year without a month may be that of the rows below.
    private func isLoneSentence(_ row: ArraySlice<Token>) -> Bool {
        let filled = row.filter { !$0.isBlank }
        guard let first = filled.first, cell(of: first)?.column == 0, filled.contains(where: mayBeAlone) else {
            return false
        }
        let piece = ribbon.pieceRange(at: first.range.lowerBound)
        let words = ribbon.scalars[piece]
        return filled.allSatisfy { isOfOtherTable($0) && piece.contains($0.range.lowerBound) } && isSentence(piece)
            && (words.contains { $0 == "月" } || !words.contains { $0 == "年" })
    }

    /// Whether a token is no label of the table.
    private func isOfOtherTable(_ token: Token) -> Bool {
        token.terms.allSatisfy { $0.section > 0 && Int($0.section) != section }
    }

    /// Whether digits stand among other characters in a cell.
    private func mayBeAlone(_ token: Token) -> Bool {
        guard token.isValue, cell(of: token) != nil else { return false }
        let piece = ribbon.pieceRange(at: token.range.lowerBound)
        return piece.count > Self.leastWords && piece.count <= NoteOpening.longestNote
            && !piece.allSatisfy { Characters.isDigit(ribbon.scalars[$0]) }
    }

    /// Whether all that a row below a note has is a sentence.
    private func goesOn(_ row: ArraySlice<Token>) -> Bool {
        let filled = row.filter { !$0.isBlank }
        guard let first = filled.first, cell(of: first) != nil else { return filled.isEmpty || isRemarkLine(row) }
        let piece = ribbon.pieceRange(at: first.range.lowerBound)
        let isSentence =
            filled.allSatisfy { piece.contains($0.range.lowerBound) } && isSentence(piece)
            && !filled.contains { !$0.terms.isEmpty && $0.range.count * 2 > piece.count }
        return isSentence || isRemark(row, isBelowNote: true)
    }

    /// Whether words, and digits or marks among them, stand in a cell, and no row of numbers.
    private func isSentence(_ piece: Range<Int>) -> Bool {
        let words = piece.count { Characters.isWord(ribbon.scalars[$0]) }
        return words >= Self.leastWords && piece.contains { !Characters.isWord(ribbon.scalars[$0]) } && !holdsRow(piece)
    }

    private static let leastWords = 4

    private func isOfGroup(_ token: Token) -> Bool {
        let piece = ribbon.pieceRange(at: token.range.lowerBound)
        return !token.terms.isEmpty && token.terms.allSatisfy { $0.kind == .group }
            && token.range.upperBound == piece.upperBound && token.range.count * 2 > piece.count
    }

}

// MARK: Remarks

extension TableNotes {
    /// Tables with rows of so few numbers may have one beside its label in a cell.
    private static let fewNumbers = 3

    /// The grid of a row that has several cells with nothing but digits.
    private func wideGrid(_ row: ArraySlice<Token>) -> Int32? {
        let numbers = row.count { token in
            token.isValue && ribbon.pieceRange(at: token.range.lowerBound) == token.range
        }
        return numbers > Self.fewNumbers ? row.first.flatMap(cell)?.table : nil
    }

    /// Whether all that a row has stands in one cell of a grid whose rows have a cell for each number, and does not begin
    /// with the label of a row: 合计：384件, 自然人381件，商业企业3件. A year may be that of the rows below.
    private func isRemark(_ row: ArraySlice<Token>, isBelowNote: Bool = false) -> Bool {
        let filled = row.filter { !$0.isBlank && !isOfGroup($0) }
        guard let first = filled.first, let grid = cell(of: first)?.table, wideGrids.contains(grid) else {
            return false
        }
        let piece = ribbon.pieceRange(at: first.range.lowerBound)
        guard filled.allSatisfy({ piece.contains($0.range.lowerBound) }) else { return false }
        return (isBelowNote || !(mayOpenRow(first) || holdsYear(piece))) && holdsRemark(row)
    }

    private func holdsYear(_ piece: Range<Int>) -> Bool {
        piece.dropFirst().contains { index in
            let last = ribbon.scalars[index - 1]
            return ribbon.scalars[index] == "年" && (Characters.isDigit(last) || Characters.chineseNumeral(last) != nil)
        }
    }

    /// Whether a token is the label of a row, and no word that heads a column too.
    private func mayOpenRow(_ token: Token) -> Bool {
        guard section == 3, !token.terms.isEmpty else { return false }
        return ribbon.numbering(of: token.terms, at: token.range.lowerBound) == .own
            || !token.terms.contains { $0.kind == .column || $0.kind == .furniture }
    }

    /// Whether the numbers of a row stand among words or have a unit, and are not as many as its table's rows have, or the
    /// digits of these.
    private func holdsRemark(_ row: ArraySlice<Token>) -> Bool {
        let numbers = row.filter { $0.isValue && !numbersWords($0) }
        guard let first = numbers.first, numbers.count < width else { return false }
        let piece = ribbon.pieceRange(at: first.range.lowerBound)
        return !holdsRow(piece)
            && numbers.allSatisfy { number in
                let end = number.range.upperBound
                let hasUnit = !Characters.isDigit(ribbon.scalars[end - 1])
                return number.range.count < width && (hasUnit || (end < piece.upperBound && !ribbon.gaps[end]))
            }
    }

    /// Whether a line of a text is 注 or 备注 and nothing else, and a remark stands below.
    private func isNameLine(_ line: ArraySlice<Token>, above next: ArraySlice<Token>?) -> Bool {
        guard let first = line.first, cell(of: first) == nil, let next, next.first.flatMap(cell) == nil,
            NoteOpening(ribbon.pieceRange(at: first.range.lowerBound), in: ribbon) == .name
        else { return false }
        return isRemarkLine(next)
    }

    private func isRemarkLine(_ line: ArraySlice<Token>) -> Bool {
        line.first.map { isSentence(ribbon.pieceRange(at: $0.range.lowerBound)) } == true
            && (holdsRemark(line) || listsFigures(line))
    }

    /// Whether several labels have each a number with its unit: 行政许可12件，行政处罚3件.
    private func listsFigures(_ line: ArraySlice<Token>) -> Bool {
        let numbers = line.filter { $0.isValue && !numbersWords($0) }
        return numbers.count > 1 && line.count { !$0.terms.isEmpty } > 1
            && numbers.allSatisfy { !Characters.isDigit(ribbon.scalars[$0.range.upperBound - 1]) }
    }
}

/// How the characters of a cell or a line begin.
private enum NoteOpening {
    /// 注：其中, （说明：其中, 备注1.其中
    case note
    /// 备注 and nothing else.
    case name
    case other

    private static let marks = FewCharacters(":)].,、")
    private static let ends = FewCharacters("注註明")
    /// A page's whole text may stand in a cell.
    static let longestNote = 400
    /// 填表说明
    private static let longestName = 6

    /// What may stand in front: `*`, `（`.
    static let longestMark = 2

    /// Whether a token is the first of a cell or line that begins so.
    @inline(__always)
    static func mayOpen(_ token: Token, in ribbon: Ribbon) -> Bool {
        let start = token.range.lowerBound
        let piece = ribbon.pieceRange(at: start)
        return start - piece.lowerBound <= longestMark && NoteOpening(piece, in: ribbon) != .other
    }

    init(_ piece: Range<Int>, in ribbon: Ribbon) {
        self = .other
        guard piece.count <= Self.longestNote,
            piece.prefix(Self.longestMark + Self.longestName).contains(where: { Self.ends.contains(ribbon.scalars[$0]) }
            ),
            let start = piece.first(where: { Characters.isWord(ribbon.scalars[$0]) }),
            start - piece.lowerBound <= Self.longestMark,
            let last = (start..<min(start + Self.longestName, piece.upperBound)).first(where: {
                Self.ends.contains(ribbon.scalars[$0])
            }), Self.isName(ribbon.scalars[start...last])
        else { return }
        let behind = (last + 1..<piece.upperBound).first { index in
            let scalar = ribbon.scalars[index]
            return !Characters.isDigit(scalar) && Characters.chineseNumeral(scalar) == nil
        }
        guard let behind else {
            self = .name
            return
        }
        if Self.marks.contains(ribbon.scalars[behind]) {
            self = behind + 1 == piece.upperBound ? .name : .note
        }
    }

    /// 注, 备注, 说明, 填表说明
    private static func isName(_ words: ArraySlice<UInt32>) -> Bool {
        guard let last = words.last, words.allSatisfy(Characters.isWord) else { return false }
        guard last == "明" else { return words.count <= 2 }
        return words.dropLast().last.map { $0 == "说" || $0 == "說" } ?? false
    }
}

extension TableReading.LeftRow {
    /// A note, which begins at a place.
    fileprivate init(note place: Int, of ribbon: Ribbon) {
        let piece = ribbon.pieceIndex(at: place)
        let text = ribbon.sourceText(ofPiece: piece).trimmedWhitespace
        label = ""
        numbers = text.prefix(Self.shownNote) + (text.count > Self.shownNote ? "…" : "")
        self.place = Place(ribbon.pieces[piece].location)
    }

    private static var shownNote: Int { 40 }
}
