import LuaRuntime
import ReportAnalysis
import Wording

/// Frames from tables of scripts: rows with names, or lists below names.
enum DataTable {
    /// A list of rows as `function` was given it; the first of lists has the names.
    static func frame(
        of table: LuaTable, for function: String, _ type: ObjectDeclaration<FrameRow>, _ state: LuaState
    ) throws(LuaFailure) -> Frame {
        guard let first = try table.value(1).table, first.count > 0 else {
            return try frame(table, nil, for: function, type, state)
        }
        var names: [String] = []
        for name in try first.elements() { names.append(FrameValue(name)?.text ?? "") }
        return try frame(table, names, from: 2, for: function, type, state)
    }

    /// The rows from position `first` on; `wanted` are the columns, which lists need.
    static func frame(
        _ table: LuaTable, _ wanted: [String]?, from first: Int = 1, for function: String,
        _ type: ObjectDeclaration<FrameRow>, _ state: LuaState
    ) throws(LuaFailure) -> Frame {
        var rows = FrameRows()
        // One row at a time: a list of them all would take long to let go of where the evaluation ends.
        for position in first..<max(table.count + 1, first) {
            try state.checkpoint()
            let row = try table.value(position)
            if row.isNil { break }
            if let row = type.value(of: row.object) {
                rows.add(row.frame.columns.map { ($0.name, $0[row.index].lua) }) { name in
                    row.frame.column(named: name)?.isRate(at: row.index) ?? false
                }
            } else if let list = row.table, list.count > 0 {
                if let wanted, list.count > wanted.count {
                    throw FrameMessages.unevenRow(
                        position - first + 1, list.count, expected: wanted.count, of: function)
                }
                rows.add(list: try list.elements(), below: wanted ?? [])
            } else if let record = row.table {
                rows.add(try FrameSpecification.named(record).map { ($0.key, $0.value) }) {
                    RateMark.isRate($0, of: record)
                }
            } else {
                throw FrameMessages.notRows(position - first + 1, of: function)
            }
        }
        guard !rows.areMixed else { throw FrameMessages.notRows(1, of: function) }
        guard !rows.areLists || wanted != nil else { throw FrameMessages.needsColumns() }
        return try rows.frame(wanted, state)
    }
}
