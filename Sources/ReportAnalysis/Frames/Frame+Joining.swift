import ReportModel

extension Frame {
    /// The columns of another table beside these, looked up by columns that both have. Each key stands in at most
    /// one row of `other`; a row without a partner is kept, its new cells absent, or left out.
    public func joining(
        _ other: Frame, by names: [String], keepingAll: Bool = true
    ) throws(FrameError) -> Frame {
        for name in names {
            let types = [try column(name).type, try other.column(name).type]
            let holdsNumbers = types.contains(.integer) || types.contains(.number)
            if holdsNumbers, types.contains(.text) { throw .keyTypes(name) }
        }
        let partners = try other.rowsByKey(names)
        let keys = try keys(names)
        let found = keys.map { key in key.flatMap { partners[$0] } }
        try Self.refuseLookalikes(
            of: keys.indices.lazy.filter { found[$0] == nil }.compactMap { keys[$0] }, partners.keys, names)
        let kept = keepingAll ? Array(0..<count) : found.indices.filter { found[$0] != nil }
        let added = other.columns.filter { !names.contains($0.name) }.map { column in
            FrameColumn(
                column.name, field: column.field,
                kept.map { row in found[row].map { column[$0] } ?? .missing(.absent) })
        }
        return try Frame(rows(kept).columns + added)
    }

    /// Keys that read the same and are a number here and a text there find no partner: nobody means that.
    private static func refuseLookalikes(
        of lone: some Sequence<[FrameValue]>, _ others: some Sequence<[FrameValue]>, _ names: [String]
    ) throws(FrameError) {
        let alone = Array(lone)
        guard !alone.isEmpty else { return }
        let known = Dictionary(others.map { ($0.map(\.text), $0) }, uniquingKeysWith: { first, _ in first })
        for key in alone {
            guard let other = known[key.map(\.text)] else { continue }
            for (name, parts) in zip(names, zip(key, other)) where parts.0 != parts.1 { throw .keyTypes(name) }
        }
    }

    /// The keys that no row of another table has, each once.
    public func keysUnknown(to other: Frame, by names: [String]) throws(FrameError) -> [String] {
        var known = Set(try other.keys(names).compactMap { $0 })
        return try keys(names).compactMap { $0 }.filter { known.insert($0).inserted }
            .map { $0.map(\.text).joined(separator: " ") }
    }

    /// The key of each row; nil where a part of it is missing, which is equal to nothing.
    private func keys(_ names: [String]) throws(FrameError) -> [[FrameValue]?] {
        var columns: [FrameColumn] = []
        for name in names { columns.append(try column(name)) }
        return (0..<count).map { row in
            let key = columns.map { $0[row] }
            return key.contains(where: \.isMissing) ? nil : key
        }
    }

    private func rowsByKey(_ names: [String]) throws(FrameError) -> [[FrameValue]: Int] {
        var rows: [[FrameValue]: Int] = [:]
        for (row, key) in try keys(names).enumerated() {
            guard let key else { continue }
            guard rows.updateValue(row, forKey: key) == nil else {
                throw .keyNotUnique(key.map(\.text).joined(separator: " "))
            }
        }
        return rows
    }

    private static let mostPivotedCells = 10_000_000

    /// A row for each value of one column, a column for each value of another, and what meets there.
    public func pivoted(
        rows rowName: String, columns columnName: String, values valueName: String, with aggregate: FrameAggregate?
    ) throws(FrameError) -> Frame {
        let (rowColumn, headColumn, values) = (try column(rowName), try column(columnName), try column(valueName))
        let rowGroups = FrameGrouping([rowColumn], rows: count)
        let headGroups = FrameGrouping([headColumn], rows: count)
        guard rowGroups.count * headGroups.count <= Self.mostPivotedCells else {
            throw .tooLarge(rows: rowGroups.count, columns: headGroups.count)
        }
        var places = [[Int]](repeating: [], count: rowGroups.count * headGroups.count)
        for row in 0..<count {
            places[Int(rowGroups.codes[row]) * headGroups.count + Int(headGroups.codes[row])].append(row)
        }
        var columns = [rowColumn.rows(rowGroups.firsts)]
        let order = headGroups.firsts.indices.sorted {
            headColumn[headGroups.firsts[$0]] < headColumn[headGroups.firsts[$1]]
        }
        for head in order {
            let value = headColumn[headGroups.firsts[head]]
            let name = value.isMissing ? "?" : value.text
            var cells: [FrameValue] = []
            for row in 0..<rowGroups.count {
                let found = places[row * headGroups.count + head]
                let place = (row: columns[0][row].text, column: name)
                cells.append(try Self.value(of: values.rows(found), with: aggregate, at: place))
            }
            columns.append(FrameColumn(name, isRate: values.isRate(after: aggregate), cells))
        }
        return try Frame(columns)
    }

    private static func value(
        of found: FrameColumn, with aggregate: FrameAggregate?, at place: (row: String, column: String)
    ) throws(FrameError) -> FrameValue {
        if found.count == 0 { return .missing(.absent) }
        if let aggregate { return try aggregate.value(of: found).value }
        guard found.count == 1 else { throw .twoValues(row: place.row, column: place.column) }
        return found[0]
    }

    /// A row for each column: its type, how many values it has and lacks, and of numbers what statistics there are.
    public func description() throws(FrameError) -> Frame {
        var rows: [[FrameValue]] = []
        for column in columns {
            let isNumeric = column.type == .integer || column.type == .number
            let numbers = isNumeric ? try column.numbers() : nil
            do throws(ArithmeticError) {
                rows.append(try Self.description(of: column, numbers))
            } catch {
                throw .overflow(column.name)
            }
        }
        let names = ["column", "type", "count", "missing", "min", "median", "mean", "max", "sum"]
        let rates = Set(columns.indices.filter { columns[$0].isRate })
        return try Frame(
            names.indices.map { index in
                FrameColumn(
                    names[index], rateRows: Self.ratesStay.contains(names[index]) ? rates : [], rows.map { $0[index] })
            })
    }

    /// What is a rate where a column of rates is described.
    private static let ratesStay: Set<String> = ["min", "median", "mean", "max"]

    private static func description(
        of column: FrameColumn, _ numbers: NumberColumn?
    ) throws(ArithmeticError) -> [FrameValue] {
        func count(_ number: Int) -> FrameValue { .number(ExactNumber(Int64(number))) }
        let facts: [FrameValue] = [
            .text(column.name), .text(column.type.rawValue), count(column.count - column.missing),
            count(column.missing),
        ]
        guard let numbers else { return facts + [FrameValue](repeating: .missing(.notApplicable), count: 5) }
        return facts + [
            numbers.minimum, try numbers.median(), try numbers.mean(), numbers.maximum,
            column.isRate ? .missing(.notApplicable) : try numbers.sum(),
        ]
    }
}
