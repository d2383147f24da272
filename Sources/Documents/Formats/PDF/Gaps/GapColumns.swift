/// The number columns of a table without ruling lines: stretches in which the numbers of all rows stand, with free
/// gutters between them.
struct GapColumns {
    /// Left and right ends of the numbers and of the nearest heads of each column, from left to right.
    private(set) var columns: [ClosedRange<Int>]
    /// The gutters before each column; the first is that behind the labels.
    private(set) var gutters: [ClosedRange<Int>] = []
    /// Where the numbers begin; labels end left of it.
    private(set) var left = 0

    /// Nil where the numbers of some row leave no gutters.
    init?(_ lines: [PlacedLine]) {
        let rows = lines.filter(\.isNumberRow).map { $0.pieces.filter(\.isNumber) }
        columns = Self.joined(rows.joined().map { $0.left...$0.right })
        guard let first = columns.first else { return nil }
        let areApart = rows.allSatisfy { row in
            let own = row.map { piece in columns.firstIndex { $0.contains(piece.left) } }
            return Set(own).count == own.count
        }
        guard areApart else { return nil }
        addHeads(lines)
        let labels = lines.lazy.flatMap(\.pieces).filter { $0.right <= first.lowerBound }
        left = first.lowerBound
        gutters = zip([labels.map(\.right).max() ?? left] + columns.map(\.upperBound), columns)
            .map { min($0, $1.lowerBound)...$1.lowerBound }
    }

    private static func joined(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
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

    /// A column that is blank in every row still has a head: the lines above the first row are looked at upwards,
    /// until one that has words over several columns.
    private mutating func addHeads(_ lines: [PlacedLine]) {
        guard let first = lines.firstIndex(where: \.isNumberRow) else { return }
        for line in lines[..<first].reversed() {
            let heads = line.pieces.filter { $0.left > columns[0].lowerBound - $0.size * 4 }
            guard !heads.contains(where: { head in columns.count { $0.overlaps(head.left...head.right) } > 1 }) else {
                return
            }
            let own = heads.filter { $0.right > columns[0].lowerBound }.map { $0.left...$0.right }
            let added = own.count { head in !columns.contains { $0.overlaps(head) } }
            let joined = Self.joined(columns + own)
            guard joined.count == columns.count + added else { return }
            columns = joined
        }
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
