import ReportModel

/// Rows that agree in some columns, in the order of their first.
public struct FrameGrouping: Sendable {
    /// The group of each row.
    let codes: [Int32]
    /// The first row of each group.
    let firsts: [Int]

    public var count: Int { firsts.count }

    public init(_ columns: [FrameColumn], rows: Int) {
        guard let first = columns.first else {
            self.init(codes: [Int32](repeating: 0, count: rows), firsts: rows > 0 ? [0] : [])
            return
        }
        var grouping = Self(first)
        for column in columns.dropFirst() { grouping = grouping.refined(by: Self(column)) }
        self = grouping
    }

    private init(codes: [Int32], firsts: [Int]) {
        self.codes = codes
        self.firsts = firsts
    }

    /// What is missing is one group, whatever the reason.
    private init(_ column: FrameColumn) {
        switch column.storage {
        case .texts(let texts):
            // Words are numbered already; anew only where rows were chosen or sorted, so that their order is another.
            self =
                Self.inOrder(texts.codes)
                ?? Self.numbered(texts.codes.lazy.map { $0 < 0 ? 0 : Int($0) + 1 }, below: texts.words.count + 1)
        case .cells(let cells):
            self = Self.dense(cells) ?? Self.hashed(cells.lazy.map { $0.number.map(FrameValue.number) })
        case .values(let values): self = Self.hashed(values.lazy.map { $0.isMissing ? nil : $0 })
        }
    }

    /// Codes that count up by first appearance are the groups themselves; nil for others.
    private static func inOrder(_ codes: [Int32]) -> FrameGrouping? {
        var firsts: [Int] = []
        for (row, code) in codes.enumerated() {
            if code == firsts.count {
                firsts.append(row)
            } else if code < 0 || code > firsts.count {
                return nil
            }
        }
        return FrameGrouping(codes: codes, firsts: firsts)
    }

    /// Whole numbers that lie near to each other, such as years.
    private static func dense(_ cells: CellBuffer) -> FrameGrouping? {
        var (least, greatest) = (Int64.max, Int64.min)
        for cell in cells {
            guard let number = cell.number else { continue }
            guard number.scale == 0 else { return nil }
            least = min(least, number.mantissa)
            greatest = max(greatest, number.mantissa)
        }
        guard least <= greatest else { return numbered(cells.lazy.map { _ in 0 }, below: 1) }
        let (width, overflow) = greatest.subtractingReportingOverflow(least)
        guard !overflow, width < 1 << 16 else { return nil }
        return numbered(
            cells.lazy.map { cell in cell.number.map { Int($0.mantissa - least) + 1 } ?? 0 }, below: Int(width) + 2)
    }

    private static func numbered(_ keys: some Collection<Int>, below limit: Int) -> FrameGrouping {
        var known = [Int32](repeating: -1, count: limit)
        var (codes, firsts) = ([Int32](), [Int]())
        codes.reserveCapacity(keys.count)
        for (row, key) in keys.enumerated() {
            if known[key] < 0 {
                known[key] = Int32(firsts.count)
                firsts.append(row)
            }
            codes.append(known[key])
        }
        return FrameGrouping(codes: codes, firsts: firsts)
    }

    private static func hashed<Key: Hashable>(_ keys: some Collection<Key>) -> FrameGrouping {
        var known: [Key: Int32] = [:]
        var (codes, firsts) = ([Int32](), [Int]())
        for (row, key) in keys.enumerated() {
            if let code = known[key] {
                codes.append(code)
            } else {
                known[key] = Int32(firsts.count)
                codes.append(Int32(firsts.count))
                firsts.append(row)
            }
        }
        return FrameGrouping(codes: codes, firsts: firsts)
    }

    private func refined(by other: FrameGrouping) -> FrameGrouping {
        let (pairs, overflow) = count.multipliedReportingOverflow(by: other.count)
        let keys = zip(codes, other.codes).lazy.map { Int($0) * other.count + Int($1) }
        guard !overflow, pairs <= 1 << 22 else { return Self.hashed(Array(keys)) }
        return Self.numbered(Array(keys), below: Swift.max(pairs, 1))
    }

    /// The rows of each group.
    var positions: [[Int]] {
        var positions = [[Int]](repeating: [], count: count)
        for (row, code) in codes.enumerated() { positions[Int(code)].append(row) }
        return positions
    }
}

extension Frame {
    /// What becomes of a column in each group.
    public struct Aggregation: Sendable {
        let name: String
        let aggregate: FrameAggregate
        /// Nil counts rows.
        let column: String?

        public init(_ name: String, _ aggregate: FrameAggregate, of column: String?) {
            self.name = name
            self.aggregate = aggregate
            self.column = column
        }
    }

    /// A row for each group: what its rows agree in, then each aggregate and, beside it, how many values it left out.
    public func grouped(by names: [String], _ aggregations: [Aggregation]) throws(FrameError) -> Frame {
        var keys: [FrameColumn] = []
        for name in names { keys.append(try column(name)) }
        let grouping = FrameGrouping(keys, rows: count)
        var columns = keys.map { $0.rows(grouping.firsts) }
        for aggregation in aggregations { columns += try aggregated(aggregation, grouping) }
        return try Frame(columns)
    }

    private func aggregated(
        _ aggregation: Aggregation, _ grouping: FrameGrouping
    ) throws(FrameError) -> [FrameColumn] {
        guard let name = aggregation.column else {
            let counts = grouping.positions.map { FrameValue.number(ExactNumber(Int64($0.count))) }
            return [FrameColumn(aggregation.name, counts)]
        }
        let column = try column(name)
        let results: [(value: FrameValue, missing: Int)]
        if let sums = try exactSums(of: column, aggregation.aggregate, grouping) {
            results = sums
        } else {
            results = try Self.results(of: column, aggregation.aggregate, grouping)
        }
        let missing = results.map { FrameValue.number(ExactNumber(Int64($0.missing))) }
        return [
            FrameColumn(aggregation.name, isRate: column.isRate(after: aggregation.aggregate), results.map(\.value)),
            FrameColumn("\(aggregation.name)_missing", missing),
        ]
    }

    /// Sums of exact numbers, in one pass; missing of no numbers, as everywhere.
    private func exactSums(
        of column: FrameColumn, _ aggregate: FrameAggregate, _ grouping: FrameGrouping
    ) throws(FrameError) -> [(value: FrameValue, missing: Int)]? {
        guard aggregate == .sum, case .cells(let cells) = column.storage else { return nil }
        var results: [(value: FrameValue, missing: Int)] = []
        for total in cells.totals(by: grouping.codes, groupCount: grouping.count) {
            guard let sum = total.sum else { throw .overflow(column.name) }
            results.append((total.count > 0 ? .number(sum) : .missing(.absent), total.missing))
        }
        return results
    }

    private static func results(
        of column: FrameColumn, _ aggregate: FrameAggregate, _ grouping: FrameGrouping
    ) throws(FrameError) -> [(value: FrameValue, missing: Int)] {
        var results: [(value: FrameValue, missing: Int)] = []
        for rows in grouping.positions { results.append(try aggregate.value(of: column.rows(rows))) }
        return results
    }
}
