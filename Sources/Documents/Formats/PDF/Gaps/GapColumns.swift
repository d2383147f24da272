/// The number columns of a table without ruling lines: stretches in which the numbers of all rows stand, with free
/// gutters between them.
struct GapColumns {
    /// Left and right ends of the numbers and of the nearest heads of each column, from left to right.
    private(set) var columns: [ClosedRange<Int>]
    /// The gutters before each column; the first is that behind the labels.
    private(set) var gutters: [ClosedRange<Int>] = []
    /// Where the numbers begin; labels end left of it.
    private(set) var left = 0

    /// Nil where the numbers of some row leave no gutters, or heads and numbers can't be told to belong together.
    init?(_ lines: [PlacedLine]) {
        let rows = lines.filter(\.isNumberRow).map { $0.pieces.filter(\.isNumber) }
        columns = Self.joined(rows.joined().map { $0.left...$0.right })
        guard let first = columns.first else { return nil }
        let areApart = rows.allSatisfy { row in
            let own = row.map { piece in columns.firstIndex { $0.contains(piece.left) } }
            return Set(own).count == own.count
        }
        let labelsEnd = lines.lazy.filter(\.isNumberRow).flatMap(\.pieces).map(\.right)
            .filter { $0 <= first.lowerBound }.max()
        guard areApart else { return nil }
        let whole = complementsJoined(rows)
        let wholeHeads = GapHeads(lines, over: whole, right: labelsEnd ?? 0).heads
        if wholeHeads.count == whole.count { columns = whole }
        guard addHeads(GapHeads(lines, over: columns, right: labelsEnd ?? 0).heads) else { return nil }
        left = columns[0].lowerBound
        let labels = lines.lazy.flatMap(\.pieces).filter { [left] in $0.right <= left }
        gutters = zip([labels.map(\.right).max() ?? left] + columns.map(\.upperBound), columns)
            .map { min($0, $1.lowerBound)...$1.lowerBound }
    }

    static func joined(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        var joined: [ClosedRange<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, range.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }

    /// The columns with neighbours that no row uses both as one: a number with its unit may stand beside those
    /// without. True where that leaves as many columns as there are heads.
    private func complementsJoined(_ rows: [[TextPiece]]) -> [ClosedRange<Int>] {
        let uses = rows.map { row in Set(row.compactMap { piece in columns.firstIndex { $0.contains(piece.left) } }) }
        let pairs = columns.indices.dropLast().filter { column in
            !uses.contains { $0.contains(column) && $0.contains(column + 1) }
        }
        return Self.joined(columns + pairs.map { Self.hull(columns[$0], columns[$0 + 1]) })
    }

    /// Widens columns by their heads. Where all numbers have heads, one more is that of a column that is blank in
    /// every row. Heads and numbers that stand side by side, as by the left and the right edges of their columns,
    /// belong together if they take turns.
    private mutating func addHeads(_ heads: [ClosedRange<Int>]) -> Bool {
        guard heads.allSatisfy({ head in columns.count { $0.overlaps(head) } < 2 }) else { return true }
        let bare = columns.filter { column in !heads.contains { $0.overlaps(column) } }
        // What stands left of all numbers that have heads is the head of the labels.
        let heads = heads.filter { !bare.isEmpty || $0.upperBound >= columns[0].lowerBound }
        let free = heads.filter { head in !columns.contains { $0.overlaps(head) } }
        var joined = Self.joined(columns + heads)
        if !free.isEmpty, !bare.isEmpty {
            let pairs = free.count == bare.count ? zip(free, bare).map { Self.hull($0, $1) } : []
            joined = Self.joined(joined + pairs)
            guard !pairs.isEmpty, joined.count == columns.count else { return false }
        }
        guard joined.count >= columns.count else { return false }
        columns = joined
        return true
    }

    private static func hull(_ first: ClosedRange<Int>, _ second: ClosedRange<Int>) -> ClosedRange<Int> {
        min(first.lowerBound, second.lowerBound)...max(first.upperBound, second.upperBound)
    }

    /// The columns over which a piece stands: those that it touches, or the nearest.
    func span(of piece: TextPiece) -> ClosedRange<Int> {
        let own = columns.indices.filter { columns[$0].overlaps(piece.left...piece.right) }
        if let first = own.first, let last = own.last { return first...last }
        let middle = (piece.left + piece.right) / 2
        let nearest = columns.indices.min { distance($0, middle) < distance($1, middle) } ?? 0
        return nearest...nearest
    }

    private func distance(_ column: Int, _ place: Int) -> Int {
        max(columns[column].lowerBound - place, place - columns[column].upperBound)
    }
}

/// The heads right above the numbers, one for each column: not those above several.
struct GapHeads {
    private(set) var heads: [ClosedRange<Int>] = []

    /// Looks from the first row of numbers upwards, right of the labels, to the first line with a head above several
    /// columns; of that line it takes what stands beside the heads below.
    init(_ lines: [PlacedLine], over columns: [ClosedRange<Int>], right labelsEnd: Int) {
        guard let first = lines.firstIndex(where: \.isNumberRow) else { return }
        for line in lines[..<first].reversed() {
            let own = line.pieces.filter { $0.left > labelsEnd }.map { $0.left...$0.right }
            let isUpper = own.contains { head in
                heads.count { $0.overlaps(head) } > 1 || columns.count { $0.overlaps(head) } > 1
            }
            heads = GapColumns.joined(heads + (isUpper ? beside(own, columns) : own))
            if isUpper { return }
        }
    }

    private func beside(_ own: [ClosedRange<Int>], _ columns: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        guard let left = heads.first?.lowerBound, let right = heads.last?.upperBound else { return [] }
        return own.filter { head in
            (head.upperBound < left || head.lowerBound > right) && columns.count { $0.overlaps(head) } < 2
        }
    }
}
