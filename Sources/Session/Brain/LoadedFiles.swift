import LuaRuntime
import ReportScripting
import Terminal

/// What was loaded, and how its files looked then.
struct LoadedFiles {
    let patterns: [String]
    let collection: ReportCollection
    /// The same as scripts have it.
    let reports: LuaValue
    let stamps: [String: FileStamp]
}

/// How files differ from what they were.
struct FileChanges: Equatable {
    var changed = 0
    var new = 0
    var gone = 0
    var unchanged = 0

    init(from old: [String: FileStamp], to new: [String: FileStamp]) {
        for (path, stamp) in new {
            switch old[path] {
            case nil: self.new += 1
            case stamp: unchanged += 1
            default: changed += 1
            }
        }
        gone = old.keys.count { new[$0] == nil }
    }

    var isNone: Bool { changed == 0 && new == 0 && gone == 0 }
}

extension InteractiveSession {
    /// Reads the files that patterns name into `reports`, and says what came of it.
    public func load(_ patterns: [String]) -> SessionOutput {
        do throws(LuaFailure) {
            let (collection, reports, stamps) = try read(patterns, earlier: nil)
            let view = LoadedView(width: width, language: language)
            if collection.reports.isEmpty {
                let near = patterns.lazy.compactMap(PathCandidates.near).first
                let hint = near.map { remark(SessionMessages.tryPath($0)).lines } ?? []
                var output = SessionOutput(view.failures(collection) + hint, isFailure: true)
                output.sentence = UnreadSentence.all(collection.failures).first?.message[language]
                output.leavesOutFiles = true
                return output
            }
            loaded = LoadedFiles(patterns: patterns, collection: collection, reports: reports, stamps: stamps)
            replayLoading(patterns)
            var output = SessionOutput(view.lines(of: collection))
            output.leavesOutFiles = !collection.failures.isEmpty
            return output
        } catch {
            var output = failure(error)
            if error.stop == .interrupted {
                let command = ShellCommand.line([".load"] + patterns)
                output.append(remark(SessionMessages.loadingInterrupted(command)))
            }
            return output
        }
    }

    /// Reads again those of the loaded files that have changed, and says so. Nil where none has.
    func refresh(_ loaded: LoadedFiles) throws(LuaFailure) -> SessionOutput? {
        let stamps = try stamps(try engine.files(loaded.patterns))
        let changes = FileChanges(from: loaded.stamps, to: stamps)
        guard !changes.isNone else { return nil }
        let (collection, reports, read) = try read(loaded.patterns, earlier: loaded)
        var output = remark(SessionMessages.refreshed(changes))
        output.lines += LoadedView(width: width, language: language).failures(collection)
        guard !collection.reports.isEmpty else { return output }
        self.loaded = LoadedFiles(
            patterns: loaded.patterns, collection: collection, reports: reports, stamps: read)
        replayLoading(loaded.patterns)
        return output
    }

    /// What was loaded before stays unless something takes its place. Files are looked at before they are read: what
    /// changes meanwhile is read again next time.
    private func read(
        _ patterns: [String], earlier: LoadedFiles?
    ) throws(LuaFailure) -> (ReportCollection, LuaValue, [String: FileStamp]) {
        let files = try engine.files(patterns)
        let stamps = try stamps(files)
        let unchanged = stamps.filter { earlier?.stamps[$0.key] == $0.value }.keys
        let name = " loading"
        let loaded = try engine.load(
            files, as: name, earlier: earlier?.collection, unchanged: Set(unchanged))
        let reports = try engine.state.global(name)
        if !loaded.reports.isEmpty {
            engine.prepareValues(in: reports)
            patterns.forEach(folders.prepare)
            try engine.state.setGlobal("reports", to: reports)
        }
        try engine.state.setGlobal(name, to: .none)
        return (loaded, reports, stamps)
    }

    /// As `FileStamp.all`; many files on a slow disk take their time, so an interrupt is heard in between.
    private func stamps(_ files: [String]) throws(LuaFailure) -> [String: FileStamp] {
        try engine.state.runningHostWork { () throws(LuaFailure) in
            var stamps: [String: FileStamp] = [:]
            for file in files {
                try engine.state.checkpoint()
                stamps[file] = FileStamp(file)
            }
            return stamps
        }
    }

    /// Patterns that named nothing are left out: `nb.load` would fail at them.
    private func replayLoading(_ patterns: [String]) {
        let named = patterns.filter { pattern in
            (try? engine.files([pattern])).map { $0 != [pattern] || FileStamp(pattern) != nil } ?? false
        }
        let quoted = named.map(LuaText.quoted)
        let argument = quoted.count == 1 ? "(\(quoted[0]))" : "{\(quoted.joined(separator: ", "))}"
        replay.add(command: "reports = nb.load\(argument)", reading: named.map(FilePattern.root))
    }
}
