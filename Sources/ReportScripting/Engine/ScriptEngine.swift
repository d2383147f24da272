import LuaRuntime
import ReportChecks
import ReportModel
import ReportReading
import ReportWriting
import Wording

/// The language of analysts, ready to run: at the prompt, in a script, in a batch.
///
/// Belongs to one thread at a time, as its `LuaState` does.
public final class ScriptEngine {
    /// The Lua state underneath.
    public let state: LuaState
    /// What it was made with.
    public let configuration: ScriptConfiguration
    let host: ScriptHost
    let remembered = RememberedTexts()

    /// `rendering` turns what `print` shows of objects into text; `output` takes what scripts print; `progress` hears
    /// how many of how many files are read, from any thread.
    public init(
        _ configuration: ScriptConfiguration = ScriptConfiguration(),
        rendering: @escaping ManuscriptRendering = { MarkdownFormat.text($0) },
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
        output: @escaping (UnsafeRawBufferPointer) -> Void
    ) throws(LuaFailure) {
        self.configuration = configuration
        host = ScriptHost(configuration, rendering: rendering, progress: progress)
        state = try LuaState(limits: configuration.limits, language: configuration.language, output: output)
        try declareAll()
        state.showTable = { [unowned state, host] (table) throws(LuaFailure) in
            let tables = TableManuscript(state: state, types: host.types)
            let manuscript = try tables.manuscript(of: table)
            let text = try AbandonableWork.run(state, steps: tables.textBytes) { rendering(manuscript) }
            return text.hasSuffix("\n") ? String(text.dropLast()) : text
        }
        state.memberWords = ReportKey.words
        state.numberMembers = ScriptMessages.cellMembers
        let modules = ModuleSearch(folders: configuration.modulePath)
        state.findModule = { (name) throws(LuaFailure) in try modules.source(of: name) }
    }

    private func declareAll() throws(LuaFailure) {
        host.templates.start = try TemplateRun.start(state)
        try state.declare(NianbaoModule.declaration(host))
        for type in host.types.all { state.declare(type) }
        try state.guardGlobals(
            fixes: ScriptMessages.absentGlobals.merging(ScriptMessages.reportFields) { own, _ in own })
    }

    /// Begins anew where the state was given up: what scripts have set, and their rules and metrics, are gone. The types
    /// are the same, so that reports from before go on to be reports.
    public func renew() throws(LuaFailure) {
        try state.renew()
        host.rules.removeAll()
        host.types.metricBook.own.removeAll()
        try declareAll()
    }

    /// Reads the files that paths, folders and patterns name, and gives them to scripts as a global. What can't be
    /// read, or names nothing, is among the failures. An interrupter stops it, and then nothing has changed.
    ///
    /// Files that are `unchanged` since `earlier` was read are not read again.
    @discardableResult
    public func load(
        _ paths: [String], as name: String = "reports", earlier: ReportCollection? = nil, unchanged: Set<String> = []
    ) throws(LuaFailure) -> ReportCollection {
        let kept = (earlier?.reports ?? []).filter { unchanged.contains($0.source) }.map { ($0.source, $0) }
        let collection = try state.runningHostWork { () throws(LuaFailure) in
            let files = try AbandonableWork.run(state) { FilePattern.inputs(paths, isAbandoned: $0) }
            return try host.read(
                files, workers: configuration.workers,
                keeping: Dictionary(kept, uniquingKeysWith: { first, _ in first }), state: state)
        }
        host.types.frames.told.forget()
        try state.setGlobal(
            name, to: host.types.reports.wrap(ReportList(collection.reports, failures: collection.failures)))
        return collection
    }

    /// The files that paths, folders and patterns name; a path that names nothing stands for itself.
    public func files(_ paths: [String]) throws(LuaFailure) -> [String] {
        try state.runningHostWork { () throws(LuaFailure) in
            try AbandonableWork.run(state) { FilePattern.inputs(paths, isAbandoned: $0) }
        }
    }

    /// Runs a script file; `arguments` are its `...` and its table `arg`, in which the script itself is 0. The files that it
    /// has not closed are written where it ends well.
    public func run(scriptAt path: String, arguments: [String] = []) throws(LuaFailure) {
        defer { host.types.outputs.removeAll() }
        try run(try UserText.read(path), name: path, arguments: arguments)
        try closeOutputs()
    }

    /// Writes the files that scripts have opened and not closed, for a host whose user has come to the end.
    public func closeOutputs() throws(LuaFailure) { try host.types.outputs.closeAll() }

    /// Runs a script given as text; `name` is how errors call it.
    public func run(_ source: String, name: String, arguments: [String] = []) throws(LuaFailure) {
        let values = arguments.map { LuaValue.string($0) }
        try state.setGlobal("arg", to: .list(values))
        try state.global("arg").table?.set(0, to: .string(name))
        try state.run(source, name: name, arguments: values)
    }

    /// The code of the failure that ends a script whose help was asked for: its message is the help.
    public static var helpCode: String { ToolMessages.helpCode }
    /// The code of a wrong command line of a script: its hint is the usage.
    public static var usageCode: String { ToolMessages.usageCode }

    /// What the prompt shows of a value that has a document's shape, of a list at most so many rows; nil for other plain
    /// values.
    public func view(of value: LuaValue, rows: Int = Manuscript.shownRows) throws(LuaFailure) -> Manuscript? {
        try state.runningHostWork { () throws(LuaFailure) in
            guard let table = value.table else { return try DocumentOf(host.types, state).view(of: value, rows: rows) }
            return try TableManuscript(state: state, types: host.types, shownRows: rows).manuscript(of: table)
        }
    }

    /// Work of a host's on what scripts have made, such as its layout: an interrupter ends it, and what was done is thrown
    /// away.
    public func interruptible<Result: Sendable>(_ work: @escaping @Sendable () -> Result) throws(LuaFailure) -> Result {
        try state.runningHostWork { () throws(LuaFailure) in try AbandonableWork.run(state) { _ in work() } }
    }

    /// The three statutory tables of a report, or of the one that a group of cells belongs to; nil for anything else.
    public func statutoryTables(of value: LuaValue) -> Manuscript? {
        host.types.report.value(of: value.object?.whole).map { StatutoryPresentation.all($0, state.language) }
    }

    /// The chart behind a Lua value; nil for anything else.
    public func chart(in value: LuaValue) -> Chart? { host.types.chart.value(of: value.object) }

    /// The report, or the reports, behind a Lua value; nil for anything else.
    public func reports(in value: LuaValue) throws(LuaFailure) -> [Report]? {
        try state.runningHostWork { () throws(LuaFailure) in try host.types.reports(in: value)?.all(state) }
    }

    /// Whether there is any report in a list of reports; nil for anything else.
    public func hasReports(in value: LuaValue) throws(LuaFailure) -> Bool? {
        try state.runningHostWork { () throws(LuaFailure) in
            try host.types.reports.value(of: value.object).map { (list) throws(LuaFailure) in
                try list.report(0, state) != nil
            }
        }
    }

    /// How many templates were compiled so far: each once for as long as its file stays the same.
    public var compiledTemplates: Int { host.templates.compiled }

    /// Help on everything that is declared.
    public var help: HelpText { HelpText(catalogue: state.catalogue, language: state.language) }
}
