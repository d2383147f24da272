import Glibc
import LuaRuntime
import ReportAnalysis
import ReportChecks
import ReportModel
import ReportWriting
import Wording

/// Values of scripts as files: the ending of the name is the format.
struct OutputDocument {
    let host: ScriptHost
    let language: Language
    var tables = TableChoices()

    static let endings = ["md", "html", "docx", "csv", "xlsx", "json", "ndjson", "txt", "svg"]

    func bytes(of value: LuaValue, path: String, _ state: LuaState) throws(LuaFailure) -> [UInt8] {
        // No file has a name as long, and to look for its ending would take long.
        guard path.utf8.count < PATH_MAX else {
            throw ScriptMessages.notWritten(path.shortened, SystemReason.of(ENAMETOOLONG))
        }
        let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() }
        switch ending {
        case "md", "html", "docx":
            let manuscript = try manuscript(of: value, path, state)
            let bytes = try AbandonableWork.run(state) { _ in
                switch ending {
                case "md": Array(MarkdownFormat.text(manuscript).utf8)
                case "html": Array(HTMLFormat.text(manuscript).utf8)
                default: WordFormat.bytes(manuscript)
                }
            }
            guard ending != "docx" || !bytes.isEmpty else { throw ScriptMessages.notPacked(path) }
            return bytes
        case "txt":
            if let text = value.string { return Array(text.utf8) }
            return Array(host.rendering(try manuscript(of: value, path, state)).utf8)
        case "svg":
            guard let chart = host.types.chart.value(of: value.object) else { throw ScriptMessages.notWritable(path) }
            return Array(SVGChart.text(chart).utf8)
        case "xlsx": return try workbook(of: value, path, state)
        case "csv":
            let rows = try rows(of: value, path, state)
            return try AbandonableWork.run(state) { [tables] _ in CSV.bytes(rows, byteOrderMark: tables.hasMark) }
        case "json", "ndjson": return try lines(of: value, path, state)
        default: throw ScriptMessages.unknownEnding(path, known: Self.endings)
        }
    }

    private func manuscript(
        of value: LuaValue, _ path: String, _ state: LuaState
    ) throws(LuaFailure) -> Manuscript {
        guard let manuscript = try DocumentOf(host.types, state).manuscript(of: value) else {
            throw ScriptMessages.notWritable(path)
        }
        return manuscript
    }

    private func workbook(of value: LuaValue, _ path: String, _ state: LuaState) throws(LuaFailure) -> [UInt8] {
        if let frame = try table(of: value, state) {
            return try WorkbookWords.written(path, state) { [language] in
                Workbook(frame, name: WorkbookWords.table[language])
            }
        }
        if let reports = try host.types.reports.value(of: value.object)?.all(state) {
            return try WorkbookWords.written(path, state) { [language, tables] in
                Workbook(
                    rows: CSV.reportRows(of: reports, language: language, usesIDs: tables.usesIDs),
                    name: WorkbookWords.reports[language], numericFrom: 4)
            }
        }
        let manuscript = try manuscript(of: value, path, state)
        return try WorkbookWords.written(path, state) { Workbook(manuscript) }
    }

    /// A frame, or a list of rows as one; nil for anything else.
    private func table(of value: LuaValue, _ state: LuaState) throws(LuaFailure) -> Frame? {
        if let frame = host.types.frame.value(of: value.object) { return frame }
        guard let table = value.table else { return nil }
        return try DataTable.frame(of: table, for: "nb.write", host.types.row, state)
    }

    private func lines(of value: LuaValue, _ path: String, _ state: LuaState) throws(LuaFailure) -> [UInt8] {
        if let frame = host.types.frame.value(of: value.object) {
            return try AbandonableWork.run(state) { _ in JSONWriter.lines(of: frame) }
        }
        if value.table != nil, path.lowercased().hasSuffix(".json") {
            return try JSONValueWriter.bytes(of: value, host.types) + [UInt8(ascii: "\n")]
        }
        guard let reports = host.types.reports(in: value) else { throw ScriptMessages.notWritable(path) }
        var writer = ReportLineWriter(language: language)
        _ = try reports.map(state) { (report) throws(LuaFailure) in
            writer.append(report, input: report.source, findings: report.readingFindings)
        }
        return writer.takeBytes()
    }

    /// Reports have their own columns; a list of lists is written as it is, a list of tables by the names of the
    /// first, in order of their letters.
    private func rows(of value: LuaValue, _ path: String, _ state: LuaState) throws(LuaFailure) -> [[String]] {
        if let reports = host.types.reports(in: value) {
            let reports = try reports.all(state)
            return try AbandonableWork.run(state) { [language, tables] _ in
                CSV.reportRows(of: reports, language: language, usesIDs: tables.usesIDs)
            }
        }
        if let frame = host.types.frame.value(of: value.object) {
            return try AbandonableWork.run(state) { _ in CSV.rows(of: frame) }
        }
        guard let table = value.table else { throw ScriptMessages.notWritable(path) }
        let elements = try table.elements()
        guard let first = elements.first?.table else { throw ScriptMessages.notWritable(path) }
        var rows: [[String]] = []
        if first.count > 0 {
            for element in elements {
                try state.checkpoint()
                rows.append(try cells(element, state))
            }
            return rows
        }
        let names = try first.pairs().compactMap(\.key.string).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        rows.append(names)
        for element in elements {
            try state.checkpoint()
            var row: [String] = []
            for name in names { row.append(try text(try element.table?.value(name) ?? .none, state)) }
            rows.append(row)
        }
        return rows
    }

    private func cells(_ element: LuaValue, _ state: LuaState) throws(LuaFailure) -> [String] {
        var cells: [String] = []
        for value in try element.table?.elements() ?? [] { cells.append(try text(value, state)) }
        return cells
    }

    private func text(_ value: LuaValue, _ state: LuaState) throws(LuaFailure) -> String {
        switch value {
        case .none, .boolean(false): ""
        default: try state.describe(value)
        }
    }
}
