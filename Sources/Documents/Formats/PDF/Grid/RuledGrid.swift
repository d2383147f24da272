/// The cells that a group of lines encloses.
struct RuledGrid {
    struct Cell: Equatable {
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
    }

    /// The places between columns and between rows, the outer ones included.
    private(set) var x: [Int]
    private(set) var y: [Int]
    private(set) var cells: [Cell] = []
    /// For each slot of the grid, row by row, its cell.
    private var owners: [Int] = []
    /// Whether the page ends before the table's last row does, or begins within its first.
    private(set) var isOpenAbove = false
    private(set) var isOpenBelow = false
    /// For each inner place between two columns and each row, whether a line stands there; likewise for rows.
    private var uprightSides: [[Bool]] = []
    private var levelSides: [[Bool]] = []

    var rowCount: Int { y.count - 1 }
    var columnCount: Int { x.count - 1 }

    /// Nil where the lines enclose nothing.
    init?(_ lines: RulingLines, slotLimit: Int) throws(DocumentError) {
        x = Self.places(lines.upright)
        y = Self.places(lines.level)
        guard !x.isEmpty, !y.isEmpty else { return nil }
        addOpenSides(lines)
        guard x.count > 1, y.count > 1 else { return nil }
        if rowCount * columnCount > slotLimit { throw .limitExceeded(what: "cells", limit: slotLimit) }
        findSides(lines)
        dropUnusedPlaces()
        formCells()
    }

    /// The cell at a point, by its index.
    func cell(x pointX: Int, y pointY: Int) -> Int? {
        guard let column = Self.interval(pointX, in: x), let row = Self.interval(pointY, in: y) else { return nil }
        return owners[row * columnCount + column]
    }

    /// Whether no line ends the cell at the grid's bottom, or begins it at its top.
    func isOpen(below cell: Cell) -> Bool { cell.row + cell.rowSpan == rowCount && lacksLine(levelSides.last, cell) }

    func isOpen(above cell: Cell) -> Bool { cell.row == 0 && lacksLine(levelSides.first, cell) }

    private func lacksLine(_ sides: [Bool]?, _ cell: Cell) -> Bool {
        sides.map { !$0[cell.column..<cell.column + cell.columnSpan].contains(true) } ?? false
    }

    /// The cell that goes on below the grid's last line, at a point there.
    func openCell(x pointX: Int) -> Int? {
        guard let column = Self.interval(pointX, in: x) else { return nil }
        let cell = owners[(rowCount - 1) * columnCount + column]
        return isOpen(below: cells[cell]) ? cell : nil
    }

    private static func interval(_ place: Int, in places: [Int]) -> Int? {
        guard let first = places.first, let last = places.last, place >= first, place < last else { return nil }
        var (low, high) = (0, places.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if places[middle] <= place { low = middle } else { high = middle }
        }
        return low
    }

    /// The places of lines, those that nearly agree as one.
    private static func places(_ lines: [RulingLine]) -> [Int] {
        let sorted = lines.map(\.place).sorted()
        var (places, start) = ([Int](), 0)
        for end in sorted.indices.map({ $0 + 1 }) {
            guard end == sorted.count || sorted[end] - sorted[start] > RulingLines.nearness else { continue }
            places.append(sorted[start..<end].reduce(0, +) / (end - start))
            start = end
        }
        return places
    }
}

// MARK: Sides

extension RuledGrid {
    /// Tables are drawn without their outer upright lines, and are cut by the end of a page: where half of the
    /// lines go on beyond the last that they meet, the table ends where they do. Level lines that end between cells which
    /// reach over many rows may be more than those from side to side: two of these tell of a side.
    private mutating func addOpenSides(_ lines: RulingLines) {
        if let left = Self.openEnd(lines.level.map { -$0.start }, beyond: -x[0], fewest: 2) { x.insert(-left, at: 0) }
        if let right = Self.openEnd(lines.level.map(\.end), beyond: x[x.count - 1], fewest: 2) { x.append(right) }
        if let top = Self.openEnd(lines.upright.map { -$0.start }, beyond: -y[0]) {
            y.insert(-top, at: 0)
            isOpenAbove = true
        }
        if let bottom = Self.openEnd(lines.upright.map(\.end), beyond: y[y.count - 1]) {
            y.append(bottom)
            isOpenBelow = true
        }
    }

    /// `fewest`: how many lines that end at the same place furthest out tell of a side, where fewer than half go on.
    private static func openEnd(_ ends: [Int], beyond last: Int, fewest: Int = .max) -> Int? {
        let further = ends.filter { $0 > last + 600 }
        guard let end = further.max() else { return nil }
        return further.count * 2 >= ends.count || further.count { $0 > end - RulingLines.nearness } >= fewest
            ? end : nil
    }

    private mutating func findSides(_ lines: RulingLines) {
        uprightSides = Self.sides(lines.upright, at: x, along: y)
        levelSides = Self.sides(lines.level, at: y, along: x)
    }

    /// For each of `places` and each interval of `stops`, whether a line at that place covers most of it.
    private static func sides(_ lines: [RulingLine], at places: [Int], along stops: [Int]) -> [[Bool]] {
        var sides = Array(repeating: Array(repeating: false, count: stops.count - 1), count: places.count)
        for line in lines {
            let nearest = places.indices.min { abs(places[$0] - line.place) < abs(places[$1] - line.place) }
            guard let nearest, let first = stops.lastIndex(where: { $0 <= line.start }) ?? stops.indices.first else {
                continue
            }
            for index in first..<(stops.count - 1) where stops[index] < line.end {
                let covered = min(stops[index + 1], line.end) - max(stops[index], line.start)
                if covered * 2 > stops[index + 1] - stops[index] { sides[nearest][index] = true }
            }
        }
        return sides
    }

    /// Leaves out inner places at which no line turned out to be a side of a cell.
    private mutating func dropUnusedPlaces() {
        for column in x.indices.dropFirst().dropLast().reversed() where !uprightSides[column].contains(true) {
            x.remove(at: column)
            uprightSides.remove(at: column)
            for index in levelSides.indices { levelSides[index].mergeNeighbours(at: column) }
        }
        for row in y.indices.dropFirst().dropLast().reversed() where !levelSides[row].contains(true) {
            y.remove(at: row)
            levelSides.remove(at: row)
            for index in uprightSides.indices { uprightSides[index].mergeNeighbours(at: row) }
        }
    }
}

extension [Bool] {
    /// Makes one of the intervals on both sides of a place.
    fileprivate mutating func mergeNeighbours(at place: Int) {
        let other = remove(at: place)
        self[place - 1] = self[place - 1] || other
    }
}

// MARK: Cells

extension RuledGrid {
    /// Slots with no line between them are one cell. Where lines are missing such a region may have corners: it is
    /// then cut into rectangles, from its top left on.
    private mutating func formCells() {
        var sets = DisjointSets(count: rowCount * columnCount)
        for row in 0..<rowCount {
            for column in 0..<columnCount {
                let slot = row * columnCount + column
                if column + 1 < columnCount, !uprightSides[column + 1][row] { sets.join(slot, slot + 1) }
                if row + 1 < rowCount, !levelSides[row + 1][column] { sets.join(slot, slot + columnCount) }
            }
        }
        let regions = (0..<(rowCount * columnCount)).map { sets.root(of: $0) }
        owners = Array(repeating: -1, count: regions.count)
        for slot in regions.indices where owners[slot] < 0 { addCell(at: slot, regions) }
    }

    private mutating func addCell(at slot: Int, _ regions: [Int]) {
        let (row, column) = (slot / columnCount, slot % columnCount)
        func isFree(_ row: Int, _ column: Int) -> Bool {
            let other = row * columnCount + column
            return owners[other] < 0 && regions[other] == regions[slot]
        }
        var (right, bottom) = (column + 1, row + 1)
        while right < columnCount, isFree(row, right) { right += 1 }
        while bottom < rowCount, (column..<right).allSatisfy({ isFree(bottom, $0) }) { bottom += 1 }
        for row in row..<bottom {
            for column in column..<right { owners[row * columnCount + column] = cells.count }
        }
        cells.append(Cell(row: row, column: column, rowSpan: bottom - row, columnSpan: right - column))
    }
}
