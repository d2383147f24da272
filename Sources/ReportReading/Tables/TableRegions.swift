import ReportModel

/// Where in the ribbon each statutory table stands.
struct TableRegions {
    private let ribbon: Ribbon
    private let vocabulary: Vocabulary
    private let headings: SectionHeadings

    init(_ ribbon: Ribbon, headings: SectionHeadings, vocabulary: Vocabulary) {
        self.ribbon = ribbon
        self.vocabulary = vocabulary
        self.headings = headings
    }

    /// The stretch that holds a table, from its first header on; nil where no sign of it is found.
    func region(of table: FormTable) -> Range<Int>? {
        if let body = headings.body(of: table.section) {
            if let start = anchor(of: table, in: body) {
                let first = table.printsRowsSideBySide ? firstRowHead(of: table, start, in: body) : start
                return (titleOfRows(of: table, in: body.lowerBound..<first) ?? first)..<body.upperBound
            }
            if table.printsRowsSideBySide, holdsWholeTable(table, body) { return body }
            if let start = anchor(of: table, in: 0..<headings.end, isApart: true) { return start..<end(behind: start) }
            if let start = gluedStart(of: table), !body.contains(start) { return start..<end(behind: start) }
            return firstRow(of: table, in: body).map { $0..<body.upperBound }
        }
        return startWithoutHeading(of: table).map { $0..<end(behind: $0) }
    }

    /// Where the first of the heads stands that begin the rows of a table on its side.
    private func firstRowHead(of table: FormTable, _ start: Int, in body: Range<Int>) -> Int {
        guard let cell = ribbon.cell(at: start), cell.column == 0 else { return start }
        let first = (body.lowerBound..<start).first { index in
            guard ribbon.startsPiece(index), let own = ribbon.cell(at: index), own.table == cell.table, own.column == 0,
                let match = match(at: index, in: body)
            else { return false }
            return match.terms.contains { $0.kind == .column && Int($0.section) == table.section }
        }
        return first ?? start
    }

    /// The title of a block that has rows in front of the table's first known header: lines may cut its own.
    private func titleOfRows(of table: FormTable, in range: Range<Int>) -> Int? {
        let title = range.first { index in
            guard ribbon.startsPiece(index), let match = match(at: index, in: range) else { return false }
            return match.terms.contains { $0.kind == .blockTitle && Int($0.section) == table.section }
        }
        return title.flatMap { firstRow(of: table, in: $0..<range.upperBound) == nil ? nil : $0 }
    }

    /// Where the table begins on paper: lines right above that hold nothing but labels belong to it, and so do those in front
    /// of it in a line that goes on from the heading.
    func printedStart(_ start: Int) -> Int {
        var first = startInLine(start)
        while first > 0 {
            var line = first - 1
            while line > 0, ribbon.samePiece(line - 1, line), first - line < 40 { line -= 1 }
            guard isPrintedLabel(line..<first) || holdsTitle(line..<first) else { break }
            first = line
        }
        return first
    }

    private func startInLine(_ start: Int) -> Int {
        guard start > 0, !ribbon.startsPiece(start),
            let heading = headings.headings.last(where: { $0.range.upperBound <= start }),
            ribbon.samePiece(heading.range.upperBound - 1, start)
        else { return start }
        let words = heading.range.upperBound..<start
        let tokens = Lexer.tokens(of: ribbon, in: words, vocabulary: vocabulary)
        return tokens.allSatisfy { !$0.terms.isEmpty } ? words.lowerBound : start
    }

    private func holdsTitle(_ line: Range<Int>) -> Bool {
        let tokens = Lexer.tokens(of: ribbon, in: line, vocabulary: vocabulary)
        return tokens.contains { $0.terms.contains { $0.kind == .blockTitle } }
            && tokens.allSatisfy { !$0.terms.isEmpty }
    }

    /// Whether a line is one label of the form and no heading: `行政复议`, `（本列数据的勾稽关系为：…）`.
    private func isPrintedLabel(_ line: Range<Int>) -> Bool {
        guard let start = line.first(where: { Characters.isWord(ribbon.scalars[$0]) }),
            vocabulary.mayStart(with: ribbon.scalars[start]),
            let match = vocabulary.longestMatch(ribbon, at: start, before: line.upperBound), !match.isPrefix,
            !match.terms.contains(where: { $0.kind == .section })
        else { return false }
        let rest = match.end..<line.upperBound
        return !rest.contains { Characters.isWord(ribbon.scalars[$0]) || Characters.isDigit(ribbon.scalars[$0]) }
    }

    /// The next heading, or the end of the text.
    private func end(behind start: Int) -> Int {
        headings.headings.first { $0.range.lowerBound > start }?.range.lowerBound ?? headings.end
    }

    /// Two words of the header near each other, or words that stand in no sentence. `isApart`: only those that begin a cell, a
    /// line or the words behind a gap, number and all, since sentences of other sections tell of the same figures.
    private func anchor(of table: FormTable, in range: Range<Int>, isApart: Bool = false) -> Int? {
        var last: (start: Int, end: Int, id: TermID)?
        var index = range.lowerBound
        while index < range.upperBound {
            guard let match = match(at: index, in: range) else {
                index += 1
                continue
            }
            if isApart, !standsApart(index) || isInSentence(index) {
                index = match.end
                continue
            }
            if match.terms.contains(where: { Int($0.revealsTable) == table.section }) { return last?.start ?? index }
            if let column = match.terms.first(where: { $0.kind == .column && Int($0.section) == table.section }) {
                if let last, last.id != column.id, index - last.end <= 3 { return last.start }
                last = (index, match.end, column.id)
            } else if let seen = last, index - seen.end > 3 {
                last = nil
            }
            index = match.end
        }
        return nil
    }

    /// The same where the section has no heading: a sentence that names two of the heads may stand before all of them.
    private func startWithoutHeading(of table: FormTable) -> Int? {
        guard let start = anchor(of: table, in: 0..<headings.end) else { return nil }
        guard !ribbon.isInCell(start), let glued = gluedStart(of: table), glued > start,
            ribbon.scalars[start..<glued].contains(where: { $0 == "。" })
        else { return start }
        return glued
    }

    /// Where the heads of a table begin that stand side by side with nothing between, as no sentence names them.
    private func gluedStart(of table: FormTable) -> Int? {
        var (start, end, columns) = (0, 0, TermSet())
        var index = 0
        while index < headings.end {
            guard let match = match(at: index, in: 0..<headings.end) else {
                index += 1
                continue
            }
            defer { (index, end) = (match.end, match.end) }
            let isOwn = match.terms.contains { term in
                term.kind == .furniture || (term.kind != .section && Int(term.section) == table.section)
            }
            if !isOwn || !isGlued(end..<index) { (start, columns) = (index, TermSet()) }
            for term in match.terms where isOwn && term.kind == .column && Int(term.section) == table.section {
                columns.insert(term.id)
            }
            if columns.count >= Self.leastHeads { return start }
        }
        return nil
    }

    private static let leastHeads = 3

    /// Whether nothing but a bracket or a pipe parts two labels.
    private func isGlued(_ range: Range<Int>) -> Bool {
        range.count <= 2 && range.allSatisfy { Self.borders.contains(ribbon.scalars[$0]) }
    }

    private static let borders = FewCharacters("()|")

    /// Cuts tables off where the next begins, where nothing of their own stands behind its start.
    func parted(_ found: [(table: FormTable, range: Range<Int>)]) -> [(table: FormTable, range: Range<Int>)] {
        found.map { table, range in
            let starts = found.map(\.range.lowerBound).filter { $0 > range.lowerBound && $0 < range.upperBound }
            guard let start = starts.min(), !holdsLabel(of: table, in: start..<range.upperBound) else {
                return (table, range)
            }
            return (table, range.lowerBound..<start)
        }
    }

    /// Whether some words are labels of a table and of no other.
    private func holdsLabel(of table: FormTable, in range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            guard let match = match(at: index, in: range) else {
                index += 1
                continue
            }
            if match.terms.allSatisfy({ Int($0.section) == table.section && $0.kind != .section }) { return true }
            index = match.end
        }
        return false
    }

    /// Whether a label opens a paragraph that tells of the figures: it ends a sentence, and counts in 件.
    private func isInSentence(_ label: Int) -> Bool {
        guard !ribbon.isInCell(label) else { return false }
        let line = ribbon.pieceRange(at: label)
        return line.count <= Self.longestParagraph && ribbon.scalars[line.upperBound - 1] == "。"
            && line.dropFirst().contains { ribbon.scalars[$0] == "件" && Characters.isDigit(ribbon.scalars[$0 - 1]) }
    }

    /// More text in one line may be all of a report.
    private static let longestParagraph = 400

    /// Whether a gap stands before a label, or before the number in front of it: 一、, （一）
    private func standsApart(_ label: Int) -> Bool {
        if ribbon.gaps[label] { return true }
        let number = max(0, label - Self.longestNumber)..<label
        guard let first = number.last(where: { ribbon.gaps[$0] }), !Characters.isWord(ribbon.scalars[label - 1]) else {
            return false
        }
        return (first..<label).allSatisfy { index in
            let scalar = ribbon.scalars[index]
            return !Characters.isWord(scalar) || Characters.isDigit(scalar) || Characters.chineseNumeral(scalar) != nil
        }
    }

    /// （十一）
    private static let longestNumber = 4

    /// Whether a section holds as many values outside sentences as a table that is printed as one row.
    private func holdsWholeTable(_ table: FormTable, _ body: Range<Int>) -> Bool {
        let width = table.blocks.reduce(0) { $0 + $1.rows.count * $1.columns.count }
        let values = Lexer.tokens(of: ribbon, in: body, vocabulary: vocabulary).count { $0.isValue && !$0.isProse }
        return values >= width
    }

    /// The first row label with a number right behind it.
    private func firstRow(of table: FormTable, in range: Range<Int>) -> Int? {
        range.first { index in
            guard let match = match(at: index, in: range), match.end < range.upperBound else { return false }
            return match.terms.contains { $0.kind == .row && Int($0.section) == table.section }
                && (ribbon.gaps[index] && (Characters.isDigit(ribbon.scalars[match.end]) || ribbon.gaps[match.end]))
        }
    }

    private func match(at index: Int, in range: Range<Int>) -> Vocabulary.Match? {
        guard vocabulary.mayStart(with: ribbon.scalars[index]) else { return nil }
        return vocabulary.longestMatch(ribbon, at: index, before: range.upperBound)
    }
}
