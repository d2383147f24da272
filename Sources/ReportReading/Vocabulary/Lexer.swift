import ReportModel

/// Cuts a stretch of the ribbon into labels, values, marks, blanks and other words.
struct Lexer {
    let ribbon: Ribbon
    let vocabulary: Vocabulary
    private let printedCells: PrintedCells?
    let limit: Int
    var position: Int
    private var tokens: [Token] = []
    /// The number read just before: `（三）`, `2.`.
    var ordinal: (number: Ordinal, end: Int)?
    /// The first label of the cell that is read, where it is not yet taken.
    private var found: (start: Int, match: Vocabulary.Match)?
    /// Found when first needed.
    lazy var headings = HeadingDigits(ribbon, vocabulary)

    /// All tokens, or somewhat more than a limit of them.
    static func tokens(
        of ribbon: Ribbon, in range: Range<Int>, vocabulary: Vocabulary, limit: Int = .max
    ) -> [Token] {
        var lexer = Lexer(ribbon: ribbon, vocabulary: vocabulary, range: range)
        lexer.run(upTo: limit)
        return lexer.tokens
    }

    private init(ribbon: Ribbon, vocabulary: Vocabulary, range: Range<Int>) {
        self.ribbon = ribbon
        self.vocabulary = vocabulary
        printedCells = vocabulary.printedCells
        position = range.lowerBound
        limit = range.upperBound
        tokens.reserveCapacity(min(range.count / 4, 512))
    }

    private mutating func run(upTo count: Int) {
        while position < limit, tokens.count <= count {
            if ribbon.gaps[position], takeBlank() || takeWholeCell() || skipPageNumber() || takeOddRun() { continue }
            if takeOrdinal() || takeLabel() || takeValue() || takeMark() { continue }
            takeWord()
        }
    }

    func pieceEnd(from start: Int) -> Int { min(ribbon.pieceEnd(from: start), limit) }

    var lastToken: Token? { tokens.last }

    mutating func emit(_ kind: Token.Kind, to end: Int, isProse: Bool = false) {
        tokens.append(Token(kind: kind, range: position..<end))
        if isProse { tokens[tokens.count - 1].isProse = true }
        position = end
    }
}

extension Lexer {
    private mutating func takeBlank() -> Bool {
        guard ribbon.scalars[position] == Ribbon.emptyCell else { return false }
        emit(.blank, to: position + 1)
        return true
    }

    /// A table cell that holds no label is one token, whatever stands in it.
    private mutating func takeWholeCell() -> Bool {
        guard ribbon.isInCell(position), ribbon.startsPiece(position) else { return false }
        let end = pieceEnd(from: position)
        let range = position..<end
        if all(range, are: Characters.isDigit) {
            emit(.value, to: end)
            return true
        }
        if all(range, are: Characters.isNotApplicableMark) || Self.none.contains(where: { $0 == ribbon.scalars[range] })
        {
            emit(.mark, to: end)
            return true
        }
        if takePrintedCell(range) || takeNumber(in: range) { return true }
        if range.count == 1, ribbon.scalars[position] == "零" {
            emit(.value, to: end)
            return true
        }
        if range.count == 2, let terms = vocabulary.cellLabel(ribbon.scalars[range]) {
            emit(.label(terms, isPrefix: false), to: end)
            return true
        }
        found = firstLabel(in: range)
        if ribbon.scalars[position] == "(", let terms = cutLabel(range) {
            emit(.label(terms, isPrefix: true), to: end)
            return true
        }
        if !isMostOf(range), let terms = vocabulary.rowLabels.misspelt(ribbon.scalars[range]) {
            emit(.label(terms, isPrefix: true), to: end)
            return true
        }
        if !isWholeLabel(range), let terms = reworded(range) {
            emit(.label(terms, isPrefix: true), to: end)
            return true
        }
        guard found == nil else { return false }
        emit(range.contains { Characters.isDigit(ribbon.scalars[$0]) } ? .value : .words, to: end)
        return true
    }

    /// The row or group of which a cell holds the number and, up to a page's end, the beginning of the label: （六）其他处.
    private func cutLabel(_ range: Range<Int>) -> TermList? {
        guard found.map({ $0.match.end < range.upperBound }) ?? true,
            let close = range.prefix(5).first(where: { ribbon.scalars[$0] == ")" })
        else { return nil }
        let words = ribbon.scalars[(close + 1)..<range.upperBound]
        let number = Ordinal(ribbon.scalars[(range.lowerBound + 1)..<close])
        return words.count > 2 && number != .none ? vocabulary.rows(cutTo: words, numbered: number) : nil
    }

    /// A cell that the forms print. A number in the cell before may tell that its label is another.
    private mutating func takePrintedCell(_ range: Range<Int>) -> Bool {
        guard ordinal?.end != position, let known = printedCells?.tokens(of: range, in: ribbon) else {
            return false
        }
        for token in known { tokens.append(token.moved(by: range.lowerBound)) }
        position = range.upperBound
        return true
    }

    /// Whether the label that was found in a cell ends with it, or is a whole one and half of it or more.
    private func isMostOf(_ range: Range<Int>) -> Bool {
        guard let found else { return false }
        let isHalf = (found.match.end - found.start) * 2 >= range.count
        return found.match.end + 1 >= range.upperBound || (isHalf && !found.match.isPrefix)
    }

    /// Whether the label that was found in a cell is all of it but for a number.
    private func isWholeLabel(_ range: Range<Int>) -> Bool {
        guard let found,
            !(found.match.end..<range.upperBound).contains(where: { Characters.isWord(ribbon.scalars[$0]) })
        else { return false }
        return found.start == range.lowerBound || !Characters.isWord(ribbon.scalars[found.start - 1])
    }

    /// The row that a cell names in a body's own words, where no other label stands in its brackets.
    private func reworded(_ range: Range<Int>) -> TermList? {
        guard let terms = vocabulary.rowLabels.reworded(ribbon.scalars[range]) else { return nil }
        let bracket = range.dropFirst().first { ribbon.scalars[$0] == "(" } ?? range.upperBound
        return holdsLabel(bracket..<range.upperBound) ? nil : terms
    }

    /// The number of the row whose label stands in the next cell of the line: `3.`, `（七）`.
    private mutating func takeNumber(in range: Range<Int>) -> Bool {
        let end = range.upperBound
        guard (2...4).contains(range.count), end < limit, Self.numeralEnds.contains(ribbon.scalars[end - 1]),
            ribbon.isInCell(end), ribbon.sharesLine(position, end), vocabulary.mayStart(with: ribbon.scalars[end])
        else { return false }
        let number = Ordinal(ribbon.scalars[range].drop { $0 == "(" }.dropLast())
        let match = vocabulary.longestMatch(ribbon, at: end, before: limit)
        guard number != .none, let match, match.terms.contains(where: { $0.ordinal == number }) else { return false }
        ordinal = (number, end)
        position = end
        return true
    }

    private static let numeralEnds = FewCharacters(").、")

    @inline(__always)
    private func all(_ range: Range<Int>, are condition: (UInt32) -> Bool) -> Bool {
        range.allSatisfy { condition(ribbon.scalars[$0]) }
    }

    func holdsLabel(_ range: Range<Int>) -> Bool { firstLabel(in: range) != nil }

    private func firstLabel(in range: Range<Int>) -> (start: Int, match: Vocabulary.Match)? {
        for index in range where vocabulary.mayStart(with: ribbon.scalars[index]) {
            if let match = vocabulary.longestMatch(ribbon, at: index, before: range.upperBound) {
                return (index, match)
            }
        }
        return nil
    }

    /// A line of a text that is only a page number: `- 4 -`, `第4页`.
    private mutating func skipPageNumber() -> Bool {
        guard PageNumber.mayBegin(with: ribbon.scalars[position]), !ribbon.isInCell(position),
            ribbon.startsPiece(position)
        else { return false }
        let end = pieceEnd(from: position)
        guard PageNumber.matches(position..<end, of: ribbon) else { return false }
        position = end
        return true
    }

    /// `（三）`, `三、`: a Chinese numeral that numbers what follows.
    private mutating func takeOrdinal() -> Bool {
        var index = position
        let bracketed = ribbon.scalars[index] == "("
        if bracketed, takeBracketedDigit() { return true }
        if bracketed { index += 1 }
        let start = index
        while index < limit, Characters.chineseNumeral(ribbon.scalars[index]) != nil { index += 1 }
        guard index > start, index - start <= 2, index < limit else { return false }
        let mark = ribbon.scalars[index]
        guard bracketed ? mark == ")" : Characters.isOrdinalMark(mark) else { return false }
        ordinal = (Ordinal(ribbon.scalars[start..<index]), index + 1)
        position = index + 1
        return true
    }

    private mutating func takeLabel() -> Bool {
        guard vocabulary.mayStart(with: ribbon.scalars[position]), !runsOnFromWords else { return false }
        let number = ordinal.flatMap { $0.end == position ? $0.number : nil }
        guard let match = label(at: position, numbered: number) else { return false }
        emit(.label(Self.fitting(match.terms, number), isPrefix: match.isPrefix), to: match.end)
        if match.terms.allSatisfy({ $0.kind == .column }) { takeMeaning() }
        return true
    }

    /// What a head says of itself in brackets is words, whatever digits stand there: 处理决定数量（指2020年办件量）.
    private mutating func takeMeaning() {
        guard ribbon.starts(Self.meaning, at: position), ribbon.samePiece(position - 1, position) else { return }
        let reach = min(pieceEnd(from: position), position + Self.longestMeaning)
        guard let close = (position..<reach).first(where: { ribbon.scalars[$0] == Self.closingBracket }) else { return }
        position += 1
        emit(.words, to: close)
    }

    private static let meaning = Ribbon.scalars("(指")
    private static let longestMeaning = 60
    private static let closingBracket = UInt32(UInt8(ascii: ")"))

    /// A whole label, or one that the line cuts: where the number in front is another's, its rather than the whole.
    func label(at start: Int, numbered number: Ordinal?) -> Vocabulary.Match? {
        let whole = wholeLabel(at: start)
        if let whole, number == nil || whole.terms.contains(where: { $0.ordinal == number }) { return whole }
        return vocabulary.rowLabels.cut(ribbon, at: start, before: limit, numbered: number) ?? whole
    }

    /// A label ends with its cell, so what was found in the cell is the longest that stands there.
    private func wholeLabel(at start: Int) -> Vocabulary.Match? {
        if let found, found.start == start { return found.match }
        return vocabulary.longestMatch(ribbon, at: start, before: limit)
    }

    /// Words that belong to no label stand right before: the label is a part of a sentence.
    private var runsOnFromWords: Bool {
        guard let last = tokens.last, last.areWords, last.range.upperBound == position else { return false }
        return !ribbon.gaps[position]
    }

    /// The number in front decides between terms of one wording: `3.其他` is a row, `其他` may be a column.
    private static func fitting(_ terms: TermList, _ ordinal: Ordinal?) -> TermList {
        guard terms.count > 1, let ordinal else { return terms }
        let numbered = terms.keeping { $0.ordinal == ordinal }
        return numbered.isEmpty ? terms : numbered
    }
}

extension Lexer {
    private mutating func takeValue() -> Bool {
        let start = position
        let end = NumberScan.end(of: ribbon, at: start, before: limit)
        guard end > start else { return false }
        if let cut = labelNumber(behind: start..<end) {
            if cut > start { emit(.value, to: cut, isProse: !Characters.isDigit(ribbon.scalars[cut - 1])) }
            position = labelStart(behind: end)
            ordinal = (Ordinal(ribbon.scalars[cut..<end]), position)
            return true
        }
        if takeBareHeadingNumber(behind: start..<end) { return true }
        let full = remarkEnd(from: unitEnd(from: end))
        emit(.value, to: full)
        tokens[tokens.count - 1].isProse = isProse(start..<full)
        return true
    }

    /// Where the digits of a label's own number begin, when `2.`, `2、` or, behind a gap, `2)` and its label follow the run.
    func labelNumber(behind run: Range<Int>) -> Int? {
        guard run.upperBound < limit, marksNumber(run) else { return nil }
        let next = labelStart(behind: run.upperBound)
        guard next < limit, vocabulary.mayStart(with: ribbon.scalars[next]) else { return nil }
        let number = Ordinal(ribbon.scalars[(run.upperBound - 1)..<run.upperBound])
        if vocabulary.rowLabels.cut(ribbon, at: next, before: limit, numbered: number) != nil {
            return run.upperBound - 1
        }
        guard let match = wholeLabel(at: next) else { return nil }
        if match.section != nil {
            return HeadingDigits.mayNumber(ribbon.scalars[run.upperBound - 1]) ? run.upperBound - 1 : nil
        }
        let ordinal = match.terms.lazy.map(\.ordinal).first { $0.isSuffix(of: ribbon.scalars[run]) }
        return ordinal.map { run.upperBound - $0.count }
    }

    /// Behind the mark of a number, and quotes that a line of another font holds: `3. “ ”` above `危及 三安全一稳定`.
    private func labelStart(behind mark: Int) -> Int {
        var start = mark + 1
        while start < limit, ribbon.scalars[start] == "\"" { start += 1 }
        return start
    }

    private func marksNumber(_ run: Range<Int>) -> Bool {
        let mark = ribbon.scalars[run.upperBound]
        return Characters.isOrdinalMark(mark) || (mark == ")" && run.count == 1 && ribbon.gaps[run.lowerBound])
    }

    /// Whether the digits of a line stand in a sentence.
    private func isProse(_ range: Range<Int>) -> Bool {
        if runsInFromWords(range.lowerBound) || followsSymbol(range.lowerBound) { return true }
        let next = range.upperBound
        guard next < limit, ribbon.samePiece(next, next - 1), !ribbon.gaps[next] else { return false }
        let scalar = ribbon.scalars[next]
        if scalar == ")", let open = ribbon.scalars[..<range.lowerBound].last, open == "(" { return true }
        if scalar == ".", marksWords(next) { return true }
        if [",", "。", ";", "%", "‰", "、", ":", "~", "/", "-", "*", "#", "+", ">", "<", "="].contains(where: {
            scalar == $0
        }) {
            return true
        }
        return Characters.isWord(scalar) && !startsLabel(next)
    }

    /// `>5`, `~3`, `#1`: more than a number.
    private func followsSymbol(_ start: Int) -> Bool {
        guard start > 0, ribbon.samePiece(start - 1, start), !ribbon.gaps[start] else { return false }
        let scalar = ribbon.scalars[start - 1]
        return [">", "<", "≥", "≤", "~", "≈", "±", "*", "#", "=", ".", "↑", "↓"].contains { scalar == $0 }
    }

    private func runsInFromWords(_ start: Int) -> Bool {
        guard tokens.count > 1 else { return false }
        let before = tokens[tokens.count - 2]
        guard before.areWords, before.range.upperBound == start else { return false }
        return !ribbon.gaps[start]
    }

    private func startsLabel(_ index: Int) -> Bool {
        let numbered =
            index + 1 < limit && Characters.chineseNumeral(ribbon.scalars[index]) != nil
            && Characters.isOrdinalMark(ribbon.scalars[index + 1])
        return numbered || beginsPart(index) || vocabulary.longestMatch(ribbon, at: index, before: limit) != nil
    }

    /// Words of a cell that say that there is nothing.
    private static let none = ["无", "没有"].map { Ribbon.scalars($0)[...] }

    /// Marks that stand alone between gaps: `/`, `——`, `无`.
    private mutating func takeMark() -> Bool {
        guard standsFree(position) else { return false }
        var end = position
        while end < limit, Characters.isNotApplicableMark(ribbon.scalars[end]), end == position || !ribbon.gaps[end] {
            end += 1
        }
        if end == position, ribbon.scalars[position] == "无" { end += 1 }
        guard end > position, end >= limit || ribbon.gaps[end] || isPipe(end) || startsLabel(end) else { return false }
        if endsRow(position..<end) { position = end } else { emit(.mark, to: end) }
        return true
    }

    /// Whether backslashes end a line of a text: TeX ends the rows of a table so.
    private func endsRow(_ mark: Range<Int>) -> Bool {
        mark.count > 1 && !ribbon.startsPiece(mark.lowerBound) && pieceEnd(from: mark.lowerBound) == mark.upperBound
            && mark.allSatisfy { ribbon.scalars[$0] == "\\" }
    }

    /// Nothing runs into the place: a gap, a label or a value stands before it.
    private func standsFree(_ index: Int) -> Bool {
        if ribbon.gaps[index] || isPipe(index - 1) { return true }
        guard let last = tokens.last, last.range.upperBound == index else { return false }
        if case .label = last.kind { return true }
        return false
    }

    private mutating func takeWord() {
        guard Characters.isWord(ribbon.scalars[position]) else {
            position += 1
            return
        }
        if case .words? = tokens.last?.kind, let last = tokens.last, last.range.upperBound == position,
            !ribbon.gaps[position]
        {
            tokens[tokens.count - 1].range = last.range.lowerBound..<(position + 1)
            position += 1
        } else {
            emit(.words, to: position + 1)
        }
    }
}
