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
        let frame = try anyFrame(of: value)
        try state.checkSize(frame?.textBytes ?? 0)
        return frame
    }

    private func anyFrame(of value: LuaValue) throws(LuaFailure) -> Frame? {
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
            return try frame(ofAlike: try TableParts(table, at: "value", for: .writing).elements)
        }
        guard let record = first.table else {
            return first.object == nil
                ? try scalars(try TableParts(table, at: "value", for: .writing)) : try rows(of: table)
        }
        return record.count > 0 ? try rows(of: table) : try records(of: table)
    }

    private func rows(of table: LuaTable) throws(LuaFailure) -> Frame {
        try DataTable.frame(of: table, for: .writing, types.row, state)
    }

    /// The names of all of them, whatever the first one has.
    private func records(of table: LuaTable) throws(LuaFailure) -> Frame {
        var rows = FrameRows()
        for (position, element) in try TableParts(table, at: "value", for: .writing).elements.enumerated() {
            try state.checkpoint()
            guard let record = element.table, record.count == 0 else {
                throw FrameMessages.notRows(position + 1, of: "nb.write")
            }
            let path = "value[\(position + 1)]"
            var line: [(name: String, value: LuaValue)] = []
            for (name, value) in try TableParts(record, at: path, for: .writing).named {
                line.append((name, try plain(value, at: "\(path).\(name)", depth: 0)))
            }
            rows.add(line) { RateMark.isRate($0, of: record) }
        }
        return try rows.frame(nil, state)
    }

    /// A table of names: a row for each.
    private func members(of table: LuaTable) throws(LuaFailure) -> Frame? {
        var names: [FrameValue] = []
        var values: [FrameValue] = []
        for (name, value) in try TableParts(table, at: "value", for: .writing).named {
            names.append(.text(name))
            values.append(FrameValue(try plain(value, at: "value.\(name)", depth: 0)) ?? .missing(.absent))
        }
        guard !names.isEmpty else { return try framing { () throws(FrameError) in try Frame([]) } }
        return try frame([("name", PresentationWords.item, names), ("value", PresentationWords.value, values)])
    }

    private func scalars(_ parts: TableParts) throws(LuaFailure) -> Frame {
        var values: [FrameValue] = []
        for (position, element) in parts.elements.enumerated() {
            let value = try plain(element, at: "value[\(position + 1)]", depth: 0)
            values.append(FrameValue(value) ?? .missing(.absent))
        }
        return try frame([("value", PresentationWords.value, values)])
    }

    /// What is nested deeper is no value of a row; a table may hold itself.
    private static let deepest = 20

    /// What a column can hold: a report as its name, a list as its members side by side. `path` is how an error calls
    /// the value.
    private func plain(_ value: LuaValue, at path: String, depth: Int) throws(LuaFailure) -> LuaValue {
        try state.checkpoint()
        switch value {
        case .boolean(false): return leavesOutFalse ? .none : value
        case .none, .boolean, .integer, .number, .string: return value
        case .table(let table):
            guard depth < Self.deepest else { throw WritingReason.tooDeep(path) }
            return try words(of: try TableParts(table, at: path, for: .writing), at: path, depth: depth + 1)
        case .function, .other: throw WritingReason.notAValue(path, HelpText.kind(of: value))
        default: return .string(try name(of: value))
        }
    }

    /// What an outcome says of a rule that passed.
    private static let sentenceParts: Set<String> = ["message", "fields", "arithmetic"]

    /// A list within a row side by side; a record by its sentence, or its names and values.
    private func words(of table: TableParts, at path: String, depth: Int) throws(LuaFailure) -> LuaValue {
        if !table.elements.isEmpty {
            var texts: [String] = []
            for (position, element) in table.elements.enumerated() {
                let value = try plain(element, at: "\(path)[\(position + 1)]", depth: depth)
                texts.append(FrameValue(value)?.text ?? "")
            }
            return .string(texts.joined(separator: PresentationWords.between[state.language]))
        }
        if table.named.allSatisfy({ Self.sentenceParts.contains($0.key) }),
            let message = table.named.first(where: { $0.key == "message" })?.value.string
        {
            return .string(message)
        }
        var parts: [String] = []
        for (name, value) in table.named {
            let value = try plain(value, at: "\(path).\(name)", depth: depth)
            parts.append("\(name) = \(FrameValue(value)?.text ?? "")")
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
