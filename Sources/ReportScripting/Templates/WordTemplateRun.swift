import Documents
import LuaRuntime
import ReportModel
import ReportWriting
import Wording

extension ScriptHost {
    /// Whether a template is a Word document, by its name.
    static func isWord(_ template: String) -> Bool { template.suffix(5).lowercased() == ".docx" }

    /// Fills a Word template. What has no tags in it is copied as it is packed.
    func wordDocument(_ path: String, _ data: LuaValue, _ state: LuaState) throws(LuaFailure) -> [UInt8] {
        let bytes = try files.readBytes(path)
        let template = try templates.word(bytes, path, state)
        let charts = WordCharts()
        let tables: TemplateRun.Tables = { [types] (value, state) throws(LuaFailure) in
            try WordTables.xml(of: value, types, charts, state)
        }
        let run = TemplateRun(state, start: templates.start, data: data, tables: tables) {
            (name, _) throws(LuaFailure) in
            throw TemplateRunMessages.tooDeep(name)
        }
        var parts: [(name: String, bytes: [UInt8])] = []
        for part in template.parts {
            let filled = try run.document(part.template)
            do throws(DocumentError) {
                parts.append((part.name, try WordTemplate.completed(filled, name: part.name)))
                let member = { (name: String) in try? DocumentReader.member(name, of: bytes) }
                if let relations = charts.relations(of: part.name, present: member) { parts.append(relations) }
            } catch {
                throw TemplateRunMessages.notWord(path, error)
            }
        }
        if let types = try? DocumentReader.member("[Content_Types].xml", of: bytes) {
            parts += charts.parts(contentTypes: types)
        }
        let filled = ZipFile.bytes(bytes, with: parts)
        guard !filled.isEmpty else { throw ScriptMessages.notPacked(path) }
        return filled
    }
}

/// Values that stand in a Word document as tables.
enum WordTables {
    /// A statutory table for a group of cells that is one, as the regulation prints it; for other objects their own
    /// tables. Nil for what is text.
    static func xml(
        of value: LuaValue, _ types: ScriptTypes, _ charts: WordCharts, _ state: LuaState
    ) throws(LuaFailure) -> String? {
        let language = state.language
        guard let object = value.object else { return nil }
        if let chart = types.chart.value(of: object) { return charts.paragraph(chart) }
        if let report = types.report.value(of: object.whole), !object.groupPath.isEmpty,
            let table = report.form.tables.first(where: { $0.key == object.groupPath })
        {
            return WordFormat.body([.table(StatutoryTable.table(table, of: report, language: language))], language)
        }
        if let origin = types.frame.value(of: object)?.origin {
            return WordFormat.body(
                [.table(StatutoryTable.table(origin.table, of: origin.report, language: language))], language)
        }
        guard types.cell.value(of: object) == nil, let manuscript = try DocumentOf(types, state).manuscript(of: value)
        else { return nil }
        return WordFormat.body(manuscript.blocks, language)
    }
}
