import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

/// Rows of a script, put into columns as they come.
struct FrameRows {
    private struct Column {
        var values: [FrameValue] = []
        /// The first value that no column can hold. Only an error where the column is wanted.
        var misfit: (row: Int, kind: Bilingual)?
        var rateRows: Set<Int> = []

        mutating func set(_ value: LuaValue, row: Int, isRate: Bool = false) {
            fill(upTo: row)
            if isRate { rateRows.insert(row) }
            let fitting = FrameValue(value)
            if fitting == nil, misfit == nil { misfit = (row + 1, HelpText.kind(of: value)) }
            values.append(fitting ?? .missing(.absent))
        }

        /// Rows without this name have nothing there.
        mutating func fill(upTo count: Int) {
            while values.count < count { values.append(.missing(.absent)) }
        }
    }

    /// What a column takes beside its values.
    private static let columnBytes = 500

    private var columns: [String: Column] = [:]
    private var count = 0
    private var textBytes = 0
    private(set) var areLists = false
    private(set) var areRecords = false

    /// `isRate` says of a name whether people read its number in percent.
    mutating func add(_ record: [(name: String, value: LuaValue)], isRate: (String) -> Bool = { _ in false }) {
        for (name, value) in record {
            textBytes += value.string?.utf8.count ?? 0
            columns[name, default: Column()].set(value, row: count, isRate: isRate(name))
        }
        count += 1
        areRecords = true
    }

    mutating func add(_ row: FrameRow) {
        add(row.frame.columns.map { ($0.name, $0[row.index].lua) }) { name in
            row.frame.column(named: name)?.isRate(at: row.index) ?? false
        }
    }

    /// A row without values, which stands among lists and records alike.
    mutating func addEmpty() { count += 1 }

    mutating func add(list: [LuaValue], below names: [String]) {
        for (name, value) in zip(names, list) {
            textBytes += value.string?.utf8.count ?? 0
            columns[name, default: Column()].set(value, row: count)
        }
        count += 1
        areLists = true
    }

    /// The columns that are wanted; all, by their letters, where none are named.
    func frame(_ wanted: [String]?, _ state: LuaState) throws(LuaFailure) -> Frame {
        let names = columns.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        // Rows with names of their own each would fill a square.
        try state.checkSize((wanted?.count ?? names.count) * (count * MemoryLayout<Cell>.stride + Self.columnBytes))
        var found: [(name: String, column: Column)] = []
        for name in wanted ?? names {
            try state.checkpoint()
            guard columns[name] != nil || !areRecords else {
                throw FrameMessages.failure(.noColumn(name, near: Suggestions.nearest(to: name, in: names)))
            }
            var column = columns[name] ?? Column()
            if let misfit = column.misfit { throw FrameMessages.notAValue(name, misfit.row, misfit.kind) }
            column.fill(upTo: count)
            found.append((name, column))
        }
        // Texts are told apart, which takes long where they are long.
        return try framing(state, cells: count * found.count + textBytes / 16) { [found] () throws(FrameError) in
            try Frame(found.map { FrameColumn($0.name, rateRows: $0.column.rateRows, $0.column.values) })
        }
    }
}
