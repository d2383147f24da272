import LuaRuntime
import ReportAnalysis
import Wording

/// Frames from tables of scripts: rows with names, or lists below names.
enum DataTable {
    /// A list of rows as `function` was given it; the first of lists has the names.
    static func frame(
        of table: LuaTable, for function: String, _ type: ObjectDeclaration<FrameRow>, _ state: LuaState
    ) throws(LuaFailure) -> Frame {
        let rows = try table.elements()
        guard let first = rows.first?.table, first.count > 0 else {
            return try frame(rows, nil, for: function, type, state)
        }
        var names: [String] = []
        for name in try first.elements() { names.append(FrameValue(name)?.text ?? "") }
        return try frame(Array(rows.dropFirst()), names, for: function, type, state)
    }

    static func frame(
        _ rows: [LuaValue], _ wanted: [String]?, for function: String, _ type: ObjectDeclaration<FrameRow>,
        _ state: LuaState
    ) throws(LuaFailure) -> Frame {
        var (lists, records) = ([[LuaValue]](), [[String: LuaValue]]())
        for (offset, row) in rows.enumerated() {
            if let row = type.value(of: row.object) {
                records.append(Dictionary(row.frame.columns.map { ($0.name, $0[row.index].lua) }) { $1 })
                continue
            }
            guard let table = row.table else { throw FrameMessages.notRows(offset + 1, of: function) }
            if table.count > 0 {
                lists.append(try table.elements())
            } else {
                records.append(Dictionary(try FrameSpecification.named(table).map { ($0.key, $0.value) }) { $1 })
            }
        }
        guard lists.isEmpty || records.isEmpty else { throw FrameMessages.notRows(1, of: function) }
        return try lists.isEmpty ? frame(records, wanted, state) : frame(lists, wanted, state)
    }

    private static func frame(
        _ records: [[String: LuaValue]], _ wanted: [String]?, _ state: LuaState
    ) throws(LuaFailure) -> Frame {
        var known: Set<String> = []
        for record in records {
            try state.checkpoint()
            known.formUnion(record.keys)
        }
        let names = known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var columns: [FrameColumn] = []
        for name in wanted ?? names {
            if !records.isEmpty, !names.contains(name) {
                throw FrameMessages.failure(.noColumn(name, near: Suggestions.nearest(to: name, in: names)))
            }
            columns.append(try FrameColumn(name, of: records.map { $0[name] ?? .none }, state))
        }
        return try framing { () throws(FrameError) in try Frame(columns) }
    }

    private static func frame(
        _ lists: [[LuaValue]], _ wanted: [String]?, _ state: LuaState
    ) throws(LuaFailure) -> Frame {
        guard let wanted else { throw FrameMessages.needsColumns() }
        var columns: [FrameColumn] = []
        for (index, name) in wanted.enumerated() {
            let values = lists.map { $0.indices.contains(index) ? $0[index] : LuaValue.none }
            columns.append(try FrameColumn(name, of: values, state))
        }
        return try framing { () throws(FrameError) in try Frame(columns) }
    }
}
