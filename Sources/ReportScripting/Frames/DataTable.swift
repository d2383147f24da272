import LuaRuntime
import ReportAnalysis
import Wording

/// Frames from tables of scripts: rows with names, or lists below names.
enum DataTable {
    /// A list of rows as a function was given it; the first of lists has the names.
    static func frame(
        of table: LuaTable, for use: TableUse, _ type: ObjectDeclaration<FrameRow>, _ state: LuaState
    ) throws(LuaFailure) -> Frame {
        guard let first = try table.value(1).table, first.count > 0 else {
            return try frame(table, nil, for: use, type, state)
        }
        let names = try TableParts(first, at: "\(use.root)[1]", for: use).elements
        return try frame(table, names.map { FrameValue($0)?.text ?? "" }, from: 2, for: use, type, state)
    }

    /// The rows from position `first` on; `wanted` are the columns, which lists need.
    static func frame(
        _ table: LuaTable, _ wanted: [String]?, from first: Int = 1, for use: TableUse,
        _ type: ObjectDeclaration<FrameRow>, _ state: LuaState
    ) throws(LuaFailure) -> Frame {
        var rows = FrameRows()
        let count = try TableParts.count(ofRows: table, for: use)
        // One row at a time: a list of them all would take long to let go of where the evaluation ends.
        for position in first..<max(count + 1, first) {
            try state.checkpoint()
            let row = try table.value(position)
            if row.isNil { throw use.gaps(use.root, behind: position - 1, isOfRows: true) }
            if let row = type.value(of: row.object) {
                rows.add(row)
            } else if let row = row.table {
                try add(row, to: &rows, wanted, at: (position, first), use)
            } else {
                throw FrameMessages.notRows(position - first + 1, of: use.function)
            }
        }
        guard !rows.areLists || wanted != nil else { throw FrameMessages.needsColumns() }
        return try rows.frame(wanted, state)
    }

    /// A list below the columns, a record, or nothing, which is a row without values.
    private static func add(
        _ row: LuaTable, to rows: inout FrameRows, _ wanted: [String]?, at place: (position: Int, first: Int),
        _ use: TableUse
    ) throws(LuaFailure) {
        let number = place.position - place.first + 1
        let parts = try TableParts(row, at: "\(use.root)[\(place.position)]", for: use)
        let list = parts.elements
        if let wanted, list.count > wanted.count {
            throw FrameMessages.unevenRow(number, list.count, expected: wanted.count, of: use.function)
        }
        if list.isEmpty, parts.named.isEmpty { return rows.addEmpty() }
        guard list.isEmpty ? !rows.areLists : !rows.areRecords else {
            throw FrameMessages.mixedRows(number, isList: !list.isEmpty, of: use.function)
        }
        if list.isEmpty {
            rows.add(parts.named.map { ($0.key, $0.value) }) { RateMark.isRate($0, of: row) }
        } else {
            rows.add(list: list, below: wanted ?? [])
        }
    }
}
