import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

/// Values as rows, for files of rows: one for each finding, change, cell, figure or record.
struct RowsOf {
    let types: ScriptTypes
    let state: LuaState
    /// Whether heads are words of the user's language, not the names that programs read.
    var isWorded = false
    /// Whether false stands for nothing, as `condition and value` leaves it.
    var leavesOutFalse = false

    /// Nil for what has no rows.
    func frame(of value: LuaValue) throws(LuaFailure) -> Frame? {
        if let table = value.table { return try frame(of: table) }
        guard let object = value.object else { return nil }
        if let frame = types.frame.value(of: object) { return frame }
        if let column = types.frameColumn.value(of: object) { return Frame(column) }
        if let row = types.row.value(of: object) { return row.frame.rows([row.index]) }
        if let checked = types.checkResult.value(of: object) {
            return try findings(checked.entries.map(checked.reported))
        }
        if let comparison = types.comparison.value(of: object) {
            return try changes(comparison.cells, sides: comparison.sideNames)
        }
        if let metrics = types.metrics.value(of: object) { return try frame(of: metrics) }
        if let column = types.column.value(of: object) { return try frame(of: column) }
        if let report = types.report.value(of: object.whole), !object.groupPath.isEmpty {
            let path = object.groupPath + "."
            return try cells(
                report.form.fields.filter { $0.id.hasPrefix(path) }.map { ReportCell(report, $0.index) })
        }
        return try frame(ofAlike: [value])
    }

    // MARK: tables of scripts

    private func frame(of table: LuaTable) throws(LuaFailure) -> Frame? {
        let count = table.count
        guard count > 0 else { return try members(of: table) }
        let first = try table.value(1)
        if first.object != nil, types.row.value(of: first.object) == nil {
            return try frame(ofAlike: try table.elements())
        }
        guard let record = first.table else {
            return first.object == nil ? try scalars(try table.elements()) : try rows(of: table)
        }
        return record.count > 0 ? try rows(of: table) : try records(of: table)
    }

    private func rows(of table: LuaTable) throws(LuaFailure) -> Frame {
        try DataTable.frame(of: table, for: "nb.write", types.row, state)
    }

    /// The names of all of them, whatever the first one has.
    private func records(of table: LuaTable) throws(LuaFailure) -> Frame {
        var rows = FrameRows()
        for (position, element) in try table.elements().enumerated() {
            try state.checkpoint()
            guard let record = element.table, record.count == 0 else {
                throw FrameMessages.notRows(position + 1, of: "nb.write")
            }
            var line: [(name: String, value: LuaValue)] = []
            for (name, value) in try FrameSpecification.named(record) { line.append((name, try plain(value))) }
            rows.add(line)
        }
        return try rows.frame(nil, state)
    }

    /// A table of names: a row for each.
    private func members(of table: LuaTable) throws(LuaFailure) -> Frame? {
        var names: [FrameValue] = []
        var values: [FrameValue] = []
        for (name, value) in try FrameSpecification.named(table) {
            names.append(.text(name))
            values.append(FrameValue(try plain(value)) ?? .missing(.absent))
        }
        guard !names.isEmpty else { return nil }
        return try frame([("name", PresentationWords.item, names), ("value", PresentationWords.value, values)])
    }

    private func scalars(_ elements: [LuaValue]) throws(LuaFailure) -> Frame {
        var values: [FrameValue] = []
        for element in elements { values.append(FrameValue(try plain(element)) ?? .missing(.absent)) }
        return try frame([("value", PresentationWords.value, values)])
    }

    /// What a column can hold: a report as its name, a list as its members side by side.
    private func plain(_ value: LuaValue) throws(LuaFailure) -> LuaValue {
        switch value {
        case .boolean(false): return leavesOutFalse ? .none : value
        case .none, .boolean, .integer, .number, .string: return value
        case .table(let table) where table.count > 0:
            var texts: [String] = []
            for element in try table.elements() { texts.append(FrameValue(try plain(element))?.text ?? "") }
            return .string(texts.joined(separator: PresentationWords.between[state.language]))
        case .table(let table): return try words(of: table)
        default: return .string(try name(of: value))
        }
    }

    /// A record within a row: its sentence, or its names and values.
    private func words(of record: LuaTable) throws(LuaFailure) -> LuaValue {
        if let message = try record.value("message").string { return .string(message) }
        var parts: [String] = []
        for (name, value) in try FrameSpecification.named(record) {
            parts.append("\(name) = \(FrameValue(try plain(value))?.text ?? "")")
        }
        return parts.isEmpty ? .none : .string(parts.joined(separator: ", "))
    }

    /// A value within a row, on one line.
    func name(of value: LuaValue) throws(LuaFailure) -> String {
        if let report = types.report.value(of: value.object?.whole) {
            return ReportPresentation.name(of: report, state.language)
        }
        if let reports = types.reports.value(of: value.object) {
            return PresentationWords.reports(try reports.count(state), failures: 0)[state.language]
        }
        return try state.describe(value).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }
}
