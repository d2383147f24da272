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
    public let configuration: ScriptConfiguration
    private let host: ScriptHost

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
        try state.declare(NianbaoModule.declaration(host))
        for type in host.types.all { state.declare(type) }
        let modules = ModuleSearch(folders: configuration.modulePath, files: host.files)
        state.findModule = { (name) throws(LuaFailure) in try modules.source(of: name) }
    }

    /// Reads the files that patterns name, and gives them to scripts as the global `reports`.
    @discardableResult
    public func load(_ patterns: [String], as name: String = "reports") throws(LuaFailure) -> ReportCollection {
        var all = ReportCollection([])
        for pattern in patterns {
            let loaded = try host.load(pattern, workers: configuration.workers, state: nil)
            all.reports += loaded.reports
            all.failures += loaded.failures
        }
        try state.setGlobal(name, to: host.types.reports.wrap(all))
        return all
    }

    /// Runs a script file; `arguments` are its `...` and its table `arg`.
    public func run(scriptAt path: String, arguments: [String] = []) throws(LuaFailure) {
        guard let bytes = FileAccess.contents(path) else { throw ScriptMessages.noFile(path) }
        try run(String(decoding: bytes, as: UTF8.self), name: path, arguments: arguments)
    }

    public func run(_ source: String, name: String, arguments: [String] = []) throws(LuaFailure) {
        let values = arguments.map { LuaValue.string($0) }
        try state.setGlobal("arg", to: .list(values))
        try state.run(source, name: name, arguments: values)
    }

    /// What the prompt shows of a value that has a document's shape; nil for plain values.
    public func view(of value: LuaValue) -> Manuscript? { DocumentOf(host.types).view(of: value, state.language) }

    /// A report, a collection or another value of ours behind a Lua value.
    public func reports(in value: LuaValue) -> [Report]? {
        if let report = host.types.report.value(of: value.object) { return [report] }
        return host.types.reports.value(of: value.object)?.reports
    }

    /// Help on everything that is declared.
    public var help: HelpText { HelpText(catalogue: state.catalogue, language: state.language) }
}
