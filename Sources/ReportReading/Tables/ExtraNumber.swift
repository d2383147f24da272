import ReportModel

/// A row of a grid with a number more than its columns and more cells than most rows.
///
/// Where the others add up without one of them only, and that one stands before or behind all others, it is another
/// column's. Everywhere else which one is too many can't be told.
enum ExtraNumber {
    static func isInside(_ row: SourceRow, width: Int, usual: Int, groupSize: Int) -> Bool {
        guard row.grid != nil, groupSize == width, row.slots.count > max(usual, width) else { return false }
        let numbers = row.slots.filter { !$0.isBlank }.compactMap { $0.number?.integer }
        guard numbers.count == width + 1, row.slots.count(where: { !$0.isBlank }) == numbers.count else { return false }
        let ways = Set(numbers.indices.map { without($0, numbers) }.filter { adds($0) })
        guard let way = ways.first else { return false }
        return ways.count > 1 || (way != Array(numbers.dropFirst()) && way != Array(numbers.dropLast()))
    }

    /// The number of slots that most rows have.
    static func usualCount(_ rows: [SourceRow]) -> Int {
        let counts = rows.reduce(into: [Int: Int]()) { $0[$1.slots.count, default: 0] += 1 }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    }

    private static func without(_ index: Int, _ numbers: [Int64]) -> [Int64] {
        Array(numbers[..<index] + numbers[(index + 1)...])
    }

    private static func adds(_ numbers: [Int64]) -> Bool { RowReadings.sumsHold(numbers, groupSize: numbers.count) }
}
