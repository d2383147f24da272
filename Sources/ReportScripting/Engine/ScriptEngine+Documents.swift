import LuaRuntime
import ReportAnalysis
import ReportChecks
import ReportModel
import ReportReading
import ReportWriting
import Wording

/// What batch commands do without a script.
extension ScriptEngine {
    /// The endings that `write` knows.
    public static var endings: [String] { OutputDocument.endings }

    /// Writes one report or several; the ending of the name is the format. Gives the path of the file.
    public func write(
        _ reports: [Report], to name: String, tables: TableChoices = TableChoices()
    ) throws(LuaFailure) -> String {
        let types = host.types
        let value = reports.count == 1 ? types.report.wrap(reports[0]) : types.reports.wrap(ReportList(reports))
        return try write(value, to: name, tables)
    }

    /// Writes a comparison, with the findings of both reports.
    public func write(_ comparison: Comparison, to name: String) throws(LuaFailure) -> String {
        try write(host.types.comparison.wrap(comparison), to: name, TableChoices())
    }

    /// Fills a template for one report, its `r`, among others, its `reports`. Gives the path of the file.
    public func render(
        _ template: String, _ report: Report, among reports: [Report], to name: String
    ) throws(LuaFailure) -> String {
        let data = LuaValue.record([
            ("r", host.types.report.wrap(report)), ("reports", host.types.reports.wrap(ReportList(reports))),
        ])
        return try state.evaluating { () throws(LuaFailure) in
            let bytes =
                try ScriptHost.isWord(template)
                ? host.wordDocument(template, data, state) : Array(host.document(template, data, for: name, state).utf8)
            return try host.files.write(bytes, to: name)
        }
    }

    /// The rules that scripts have added with `nb.rule`. They run on this engine's thread and keep its state alive.
    public var rules: [Rule] { host.rules.rules.map { $0.rule(state, host.types) } }

    /// Reads the forms that scripts have added with `nb.form` beside the built-in ones.
    public var reader: ReportReader { host.reader }

    /// A comparison as `print` shows it.
    public func text(of comparison: Comparison) -> String {
        host.rendering(ComparisonPresentation.manuscript(comparison, state.language))
    }

    /// Writes the reference into the output folder, a page for each object. Gives the paths of the files.
    public func writeReference() throws(LuaFailure) -> [String] {
        var paths: [String] = []
        for page in Reference(state.catalogue, language: state.language).pages {
            paths.append(try host.files.write(Array(page.text.utf8), to: page.file))
        }
        return paths
    }

    private func write(_ value: LuaValue, to name: String, _ tables: TableChoices) throws(LuaFailure) -> String {
        let output = OutputDocument(host: host, language: state.language, tables: tables)
        return try host.files.write(try output.bytes(of: value, path: name, state), to: name)
    }
}
