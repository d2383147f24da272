import LuaRuntime
import ReportChecks
import ReportReading
import ReportWriting
import Wording

/// What the functions of the language work with: configuration, types, and the progress of long work.
final class ScriptHost: Sendable {
    let configuration: ScriptConfiguration
    let types: ScriptTypes
    let files: FileAccess
    let rules = UserRules()
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
        types = ScriptTypes(rendering: rendering, files: files)
    }

    /// Reads the files that a script names by a pattern. Throws where there are none, or where one may not be read.
    func load(_ pattern: String, workers: Int, state: LuaState) throws(LuaFailure) -> ReportCollection {
        // Before folders are listed: their names are none of the script's business, and the whole disk takes long.
        try files.checkReadable(FilePattern.root(pattern))
        let paths = FilePattern.files(pattern)
        guard !paths.isEmpty else { throw ScriptMessages.noFiles(pattern) }
        if paths == [pattern], RealPath.of(pattern) == nil { throw ScriptMessages.noFile(pattern) }
        for path in paths { try files.checkReadable(path) }
        return try read(paths, workers: workers, state: state)
    }

    /// Reads files; `state` may stop it between them.
    func read(_ paths: [String], workers: Int, state: LuaState? = nil) throws(LuaFailure) -> ReportCollection {
        var collection = ReportCollection([])
        for batch in stride(from: 0, to: paths.count, by: Self.batch) {
            let part = Array(paths[batch..<min(batch + Self.batch, paths.count)])
            let results = ReportLoading.read(part, workers: workers, reader: reader) { [progress] in
                progress(batch + $0, paths.count)
            }
            try state?.checkpoint()
            results.forEach { collection.append($0) }
        }
        return collection
    }

    /// Files between two looks at whether the user has stopped the work.
    private static let batch = 64
}

extension ScriptHost {
    /// Fills a template: a file, or a text with tags in it. Templates that it names stand beside it.
    func document(_ template: String, _ data: LuaValue, _ state: LuaState) throws(LuaFailure) -> String {
        let isText = template.contains("{{") || template.contains("{%")
        let first = isText ? HelpWords.template[state.language] : template
        let folder = RealPath.folder(of: template)
        let run = TemplateRun(state, data: data) { [files] (name) throws(LuaFailure) in
            if name == first { return isText ? template : try files.readText(template) }
            return try files.readText(isText ? name : RealPath.join(folder, name))
        }
        return try run.document(first)
    }
}
