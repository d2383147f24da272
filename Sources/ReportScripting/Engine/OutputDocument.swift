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
            var manuscript = try manuscript(of: value, path, state)
            manuscript.name = Self.name(of: path)
            let bytes = try AbandonableWork.run(state) { [manuscript] _ in
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
            guard let chart = host.types.chart.value(of: value.object) else {
                throw WritingReason.failure(of: value, path, host.types)
            }
            return Array(try ChartObject.svg(chart, state).utf8)
        case "xlsx": return try workbook(of: value, path, state)
        case "csv":
            let rows = try rows(of: value, path, state)
            return try AbandonableWork.run(state) { [tables] _ in CSV.bytes(rows, byteOrderMark: tables.hasMark) }
        case "json", "ndjson": return try lines(of: value, path, state)
        default: throw ScriptMessages.unknownEnding(path, known: Self.endings)
        }
    }

    /// `新收` of `out/新收.html`.
    private static func name(of path: String) -> String {
        let file = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        return String(file.lastIndex(of: ".").map { file[..<$0] } ?? file)
    }

    /// Words in Chinese for people; the names of fields and columns where they are wanted, and in English.
    private func rows(of state: LuaState, leavesOutFalse: Bool = false) -> RowsOf {
        RowsOf(
            types: host.types, state: state, isWorded: language == .zh && !tables.usesIDs,
            leavesOutFalse: leavesOutFalse)
    }

    private func manuscript(
        of value: LuaValue, _ path: String, _ state: LuaState
    ) throws(LuaFailure) -> Manuscript {
        let documents = DocumentOf(host.types, state)
        if let reports = try reports(in: value), value.table != nil {
            return try documents.document(of: reports)
        }
        if let manuscript = try documents.manuscript(of: value) { return manuscript }
        var rows = rows(of: state)
        rows.isWorded = true
        guard let frame = try rows.frame(of: value) else { throw WritingReason.failure(of: value, path, host.types) }
        return try AbandonableWork.run(state, steps: frame.cells) { [language] in
            FramePresentation.document(frame, language)
        }
    }

    private func workbook(of value: LuaValue, _ path: String, _ state: LuaState) throws(LuaFailure) -> [UInt8] {
        if let reports = try reports(in: value)?.all(state), value.object.map(isMany) ?? true {
            return try WorkbookWords.written(path, state) { [language, tables] in
                Workbook(
                    rows: CSV.reportRows(of: reports, language: language, usesIDs: tables.usesIDs),
                    name: WorkbookWords.reports[language], words: CSV.wordColumns)
            }
        }
        // These have sheets of their own design.
        if types(of: value), let manuscript = try DocumentOf(host.types, state).manuscript(of: value) {
            return try WorkbookWords.written(path, state) { Workbook(manuscript) }
        }
        guard let frame = try rows(of: state).frame(of: value) else {
            throw WritingReason.failure(of: value, path, host.types)
        }
        return try WorkbookWords.written(path, state) { [language, tables] in
            Workbook(
                frame, name: WorkbookWords.table[language],
                heads: tables.usesIDs ? nil : FramePresentation.heads(frame, language))
        }
    }

    private func isMany(_ object: LuaObject) -> Bool { host.types.reports.value(of: object) != nil }

    /// A report, one of its rows, a comparison.
    private func types(of value: LuaValue) -> Bool {
        host.types.report.value(of: value.object?.whole) != nil || host.types.comparison.value(of: value.object) != nil
    }

    /// A report, reports, or a list of Lua's that holds nothing else.
    private func reports(in value: LuaValue) throws(LuaFailure) -> ReportList? {
        if let reports = host.types.reports(in: value) { return reports }
        guard let table = value.table, host.types.report.value(of: try table.value(1).object) != nil else { return nil }
        let elements = try TableParts(table, at: "value", for: .writing).elements
        let reports = elements.compactMap { host.types.report.value(of: $0.object) }
        return reports.count == elements.count ? ReportList(reports) : nil
    }

    /// The lines of NDJSON as one array, a line each.
    private static func array(of lines: [UInt8]) -> [UInt8] {
        let values = lines.split(separator: UInt8(ascii: "\n")).joined(separator: Array(",\n".utf8))
        return Array("[".utf8) + Array(values) + Array("]\n".utf8)
    }

    private func lines(of value: LuaValue, _ path: String, _ state: LuaState) throws(LuaFailure) -> [UInt8] {
        let isLines = path.lowercased().hasSuffix(".ndjson")
        if let reports = try reports(in: value) {
            var writer = ReportLineWriter(language: language)
            _ = try reports.map(state) { (report) throws(LuaFailure) in
                writer.append(report, input: report.source, findings: report.readingFindings)
            }
            let isOne = host.types.report.value(of: value.object) != nil
            return isLines || isOne ? writer.takeBytes() : Self.array(of: writer.takeBytes())
        }
        if value.table != nil, !isLines {
            return try JSONValueWriter.bytes(of: value, host.types, state, isNaming: true) + [UInt8(ascii: "\n")]
        }
        guard let frame = try RowsOf(types: host.types, state: state).frame(of: value) else {
            throw WritingReason.failure(of: value, path, host.types)
        }
        return try AbandonableWork.run(state) { _ in
            isLines ? JSONWriter.rowLines(of: frame) : JSONWriter.lines(of: frame)
        }
    }

    /// Reports have their own columns; a list of lists is written as it is, anything else as a table with a head.
    private func rows(of value: LuaValue, _ path: String, _ state: LuaState) throws(LuaFailure) -> [[String]] {
        if let reports = try reports(in: value)?.all(state) {
            return try AbandonableWork.run(state) { [language, tables] _ in
                CSV.reportRows(of: reports, language: language, usesIDs: tables.usesIDs)
            }
        }
        if let table = value.table, let first = try table.value(1).table, first.count > 0 {
            var rows: [[String]] = []
            var size = 0
            for (offset, element) in try TableParts(table, at: "value", for: .writing).elements.enumerated() {
                try state.checkpoint()
                let cells = try cells(element, at: offset + 1, state)
                size += cells.reduce(0) { $0 + $1.utf8.count }
                try state.checkSize(size)
                rows.append(cells)
            }
            return rows
        }
        guard let frame = try rows(of: state, leavesOutFalse: true).frame(of: value) else {
            throw WritingReason.failure(of: value, path, host.types)
        }
        return frame.columns.isEmpty ? [] : try AbandonableWork.run(state) { _ in CSV.rows(of: frame) }
    }

    private func cells(_ element: LuaValue, at position: Int, _ state: LuaState) throws(LuaFailure) -> [String] {
        guard let row = element.table else { throw FrameMessages.notRows(position, of: "nb.write") }
        let parts = try TableParts(row, at: "value[\(position)]", for: .writing)
        guard parts.named.isEmpty else { throw FrameMessages.mixedRows(position, isList: false, of: "nb.write") }
        var cells: [String] = []
        for value in parts.elements { cells.append(try text(value, state)) }
        return cells
    }

    private func text(_ value: LuaValue, _ state: LuaState) throws(LuaFailure) -> String {
        switch value {
        case .none, .boolean(false): ""
        case .object: try RowsOf(types: host.types, state: state).name(of: value)
        default: try state.describe(value)
        }
    }
}
