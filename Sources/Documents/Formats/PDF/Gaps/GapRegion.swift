/// The lines of one table without ruling lines, heads and rows, with all that is known of their order.
struct GapRegion {
    /// A label's part: a piece left of the numbers.
    struct Part {
        var piece: TextPiece
        var line: Int
    }

    /// Rows of numbers with nothing but labels between them: between two heads, or two ends of pages.
    struct Stretch {
        /// Indices of lines.
        var lines: Range<Int>
        var rows: [Int]
        /// The innermost labels, from top to bottom; only those name rows.
        var labels: [[Part]]
        /// Whether the page before ends right above.
        var startsPage: Bool
    }

    let lines: [PlacedLine]
    let columns: GapColumns
    /// Where the innermost labels begin; what ends left of it names groups.
    let innermost: ClosedRange<Int>?
    private(set) var stretches: [Stretch] = []
    private let pieces: [[TextPiece]]
    /// Lines of words broken inside a cell of a row, by their own line.
    private var rowOfWords: [Int: Int] = [:]

    /// The ways to tell the innermost labels from those of groups, the likeliest first.
    static func regions(_ lines: [PlacedLine]) -> [GapRegion] {
        guard let columns = GapColumns(lines) else { return [] }
        let cut = lines.map { line in line.pieces.flatMap { $0.cut(at: columns.gutters) } }
        let labels = cut.map { $0.filter { $0.right <= columns.left } }
        let isRow = zip(lines, cut).map { $0.isNumberRow || $1.allSatisfy { $0.right <= columns.left } }
        let gutters = LabelColumns.gutters(zip(labels, isRow).filter(\.1).map(\.0))
        return gutters.compactMap { GapRegion(lines, columns, cut, innermost: $0) }
    }

    private init?(
        _ lines: [PlacedLine], _ columns: GapColumns, _ pieces: [[TextPiece]], innermost: ClosedRange<Int>?
    ) {
        self.lines = lines
        self.columns = columns
        self.innermost = innermost
        self.pieces = pieces.map { $0.flatMap { $0.cut(at: innermost.map { [$0] } ?? []) } }
        guard rowsAreWhole else { return nil }
        findWords()
        stretches = findStretches()
    }

    /// What stands in the cells of a row, from left to right: all texts of one cell together.
    func cells(of row: Int) -> [(span: ClosedRange<Int>, pieces: [TextPiece])] {
        let words = rowOfWords.filter { $0.value == row }.keys.sorted().flatMap(values)
        let byCell = Dictionary(grouping: values(of: row) + words, by: columns.span)
        return byCell.map { ($0, $1.sorted { $0.baseline < $1.baseline }) }
            .sorted { $0.span.lowerBound < $1.span.lowerBound }
    }

    /// Whether each column of each row has one piece at most, and numbers only in columns.
    private var rowsAreWhole: Bool {
        lines.indices.filter { lines[$0].isNumberRow }.allSatisfy { index in
            var used = 0
            return values(of: index).allSatisfy { value in
                defer { used = columns.span(of: value).upperBound + 1 }
                return columns.span(of: value).lowerBound >= used
            }
        }
    }

    func labels(of line: Int) -> [TextPiece] { pieces[line].filter { $0.right <= columns.left } }

    func values(of line: Int) -> [TextPiece] { pieces[line].filter { $0.right > columns.left } }

    func isHead(_ line: Int) -> Bool {
        !lines[line].isNumberRow && rowOfWords[line] == nil && !values(of: line).isEmpty
    }

    func isInnermost(_ piece: TextPiece) -> Bool { innermost.map { piece.right > $0.upperBound } ?? true }

    /// Whether a level line passes between the lines of a label and on into the numbers: it ends a row. One that only
    /// underlines words, or parts rows beside their group, begins or ends elsewhere.
    func isRuledOff(_ label: ArraySlice<[Part]>) -> Bool {
        guard let first = label.first?.first?.line, let last = label.last?.first?.line, first < last else {
            return false
        }
        let left = label.joined().reduce(Int.max) { min($0, $1.piece.left) } + RulingLines.nearness
        return lines[first].levels.contains { level in
            level.start <= left && level.end > columns.left
                && level.place > lines[first].line.middle && level.place < lines[last].line.middle
        }
    }

    /// Where a row stands: groups beside it may stand a little higher or lower.
    func baseline(of row: Int) -> Int { values(of: row).first?.baseline ?? lines[row].line.baseline }
}

// MARK: Words in cells

extension GapRegion {
    /// Words in place of a number, broken over lines that have nothing else: each belongs to the row beside it, in
    /// which its cell is free, or goes on below one that does.
    private mutating func findWords() {
        guard let first = lines.firstIndex(where: \.isNumberRow) else { return }
        for line in lines.indices where !lines[line].isNumberRow {
            let own = values(of: line)
            guard own.count == 1 else { continue }
            if let row = rowBelow(own[0], line) ?? rowBeside(own[0], line), row >= first { rowOfWords[line] = row }
        }
    }

    private func rowBeside(_ words: TextPiece, _ line: Int) -> Int? {
        let near = lines.indices.filter { row in
            lines[row].isNumberRow && lines[row].page == lines[line].page
                && abs(baseline(of: row) - words.baseline) * 5 <= words.size * 6
        }
        return near.count == 1 && isFree(columns.span(of: words), in: near[0]) ? near[0] : nil
    }

    private func rowBelow(_ words: TextPiece, _ line: Int) -> Int? {
        guard line > 0, lines[line - 1].page == lines[line].page else { return nil }
        let above = lines[line - 1].isNumberRow ? line - 1 : rowOfWords[line - 1]
        guard let above else { return nil }
        let span = columns.span(of: words)
        let goesOn = values(of: line - 1).contains { !$0.isNumber && words.isBelow($0) && columns.span(of: $0) == span }
        return goesOn ? above : nil
    }

    private func isFree(_ span: ClosedRange<Int>, in row: Int) -> Bool {
        !values(of: row).contains { columns.span(of: $0).overlaps(span) }
    }
}

// MARK: Stretches

extension GapRegion {
    private func findStretches() -> [Stretch] {
        var (stretches, start) = ([Stretch](), 0)
        for end in lines.indices.map({ $0 + 1 }) {
            let isLast = end == lines.count
            guard isLast || isHead(end) != isHead(end - 1) || lines[end].page != lines[end - 1].page else { continue }
            stretches += stretch(start..<end).map { [$0] } ?? []
            start = end
        }
        return stretches
    }

    private func stretch(_ range: Range<Int>) -> Stretch? {
        let rows = range.filter { lines[$0].isNumberRow }
        guard !rows.isEmpty else { return nil }
        let own = innermostParts(range)
        var named = own.filter { !$0.isEmpty }
        for row in rows where isUnnamed(row, named) {
            let outer = labels(of: row).map { Part(piece: $0, line: row) }
            if !outer.isEmpty { named.append(outer) }
        }
        named.sort { $0[0].piece.baseline < $1[0].piece.baseline }
        let startsPage = range.lowerBound > 0 && lines[range.lowerBound - 1].page != lines[range.lowerBound].page
        return Stretch(lines: range, rows: rows, labels: named, startsPage: startsPage)
    }

    /// The innermost labels of each line, and the further lines of those that begin left of the others and reach over
    /// where they do.
    private func innermostParts(_ range: Range<Int>) -> [[Part]] {
        var reaching: TextPiece?
        return range.map { line in
            var own: [Part] = []
            for piece in labels(of: line) {
                let goesOn = reaching.map { piece.goesOn(from: $0) } ?? false
                guard isInnermost(piece) || goesOn else { continue }
                own.append(Part(piece: piece, line: line))
                if goesOn || innermost.map({ piece.left < $0.lowerBound }) ?? false { reaching = piece }
            }
            return own
        }
    }

    /// Whether no innermost label stands on the row's line, nor on two lines right above and below its middle.
    private func isUnnamed(_ row: Int, _ labels: [[Part]]) -> Bool {
        let place = baseline(of: row)
        let near = labels.filter { abs($0[0].piece.baseline - place) < $0[0].piece.size }
        let isOnLine = near.contains { abs($0[0].piece.baseline - place) * 3 < $0[0].piece.size }
        let isBetween =
            near.contains { $0[0].piece.baseline < place } && near.contains { $0[0].piece.baseline > place }
        return !isOnLine && !isBetween
    }
}
