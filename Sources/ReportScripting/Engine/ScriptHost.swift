import Glibc
import LuaRuntime
import ReportChecks
import ReportModel
import ReportReading
import ReportWriting
import Wording

/// What the functions of the language work with: configuration, types, and the progress of long work.
final class ScriptHost: Sendable {
    let configuration: ScriptConfiguration
    let types: ScriptTypes
    let files: FileAccess
    let rules = UserRules()
    let templates = TemplateCache()
    let rendering: ManuscriptRendering
    var reader: ReportReader { types.forms.reader }
    /// Hears how many of how many files are read.
    let progress: @Sendable (_ done: Int, _ total: Int) -> Void

    init(
        _ configuration: ScriptConfiguration, rendering: @escaping ManuscriptRendering,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
    ) {
        self.configuration = configuration
        self.rendering = rendering
        self.progress = progress
        files = FileAccess(configuration)
        types = ScriptTypes(rendering: rendering, files: files, notice: configuration.notice)
    }

    /// The reports in the files that a script names by patterns. Throws where a pattern begins outside of what may be read
    /// or names nothing, or where no file may be read; links among others that lead elsewhere are failures. A file that is
    /// named twice is one. Nothing is read yet.
    func load(_ patterns: [String], workers: Int, state: LuaState) throws(LuaFailure) -> ReportList {
        guard !patterns.isEmpty else { throw ScriptMessages.noPatterns }
        var (paths, refused) = ([String](), [(path: String, failure: LuaFailure)]())
        var named: [String] = []
        for pattern in patterns {
            try state.checkpoint()
            named += try self.paths(pattern, state)
        }
        for path in patterns.count > 1 ? FilePattern.once(named) : named {
            if let failure = refusal(of: path) { refused.append((path, failure)) } else { paths.append(path) }
        }
        if paths.isEmpty, let first = refused.first { throw first.failure }
        let failures = refused.map { ReadingError(code: $0.failure.code, input: $0.path, message: $0.failure.message) }
        let batches = ReportBatches(workers: workers, reader: reader, progress: progress)
        return ReportList(
            ReportShelf(paths, refused: failures, room: state.limits.memory, reading: batches) {
                [configuration] failed, total in
                configuration.notice?(ScriptMessages.unread(failed, of: total))
            })
    }

    private func paths(_ pattern: String, _ state: LuaState) throws(LuaFailure) -> [String] {
        // Behind a NUL the system reads no further: a folder would be found within itself without end.
        guard pattern.utf8.count < Int(PATH_MAX), !pattern.utf8.contains(0) else {
            throw ScriptMessages.noFile(pattern.prefix(40) + "…")
        }
        // Before folders are listed: their names are none of the script's business, and the whole disk takes long.
        try files.checkReadable(FilePattern.root(pattern))
        let paths = try AbandonableWork.run(state) { [files] in
            FilePattern.files(pattern, isAbandoned: $0) { (try? files.checkReadable($0)) != nil }
        }
        guard !paths.isEmpty else { throw ScriptMessages.noFiles(pattern) }
        if paths == [pattern], RealPath.of(ArchiveInputs.file(of: pattern)) == nil {
            throw ScriptMessages.noFile(pattern)
        }
        return paths
    }

    private func refusal(of path: String) -> LuaFailure? {
        do throws(LuaFailure) {
            try files.checkReadable(path)
            return nil
        } catch {
            return error
        }
    }

    /// Reads files but those `kept`, which are there already; `state` may stop it at any time.
    func read(
        _ paths: [String], workers: Int, keeping kept: [String: Report] = [:], state: LuaState
    ) throws(LuaFailure) -> ReportCollection {
        let unread = paths.filter { kept[$0] == nil }
        let results = try AbandonableWork.run(state) { [progress, reader] isAbandoned in
            ReportLoading.read(unread, workers: workers, reader: reader, isCancelled: isAbandoned) { done in
                if !isAbandoned() { progress(done, unread.count) }
            }
        }
        var read = results[...]
        return paths.reduce(into: ReportCollection([])) { collection, path in
            if let result = kept[path].map(Result.success) ?? read.popFirst() { collection.append(result) }
        }
    }
}

extension ScriptHost {
    /// Fills a template for a file, or for nobody knows what: a file, or a text with tags in it. Templates that it names
    /// stand beside it.
    func document(
        _ template: String, _ data: LuaValue, for output: String? = nil, _ state: LuaState
    ) throws(LuaFailure) -> String {
        let isText =
            template.utf8.count >= Int(PATH_MAX) || ["{{", "{%", "｛｛", "｛%"].contains(where: template.contains)
        let first = isText ? HelpWords.template[state.language] : template
        let folder = isText ? "." : RealPath.folder(of: template)
        let run = TemplateRun(state, start: templates.start, data: data, output: output) {
            [files, templates] (name, state) throws(LuaFailure) in
            let path = isText ? name : name == first ? template : RealPath.join(folder, name)
            let text = isText && name == first ? template : try files.readText(path)
            return try templates.text(text, name: name, state)
        }
        return try run.document(first)
    }
}
