import ArgumentParser
import LuaRuntime
import ReportModel
import ReportReading
import ReportScripting

/// The reports that a batch command works on.
struct InputOptions: ParsableArguments {
    @Argument(
        help: .both(
            zh: "文件、文件夹、zip 或通配符；- 从标准输入读文件名，每行一个。",
            en: "Files, folders, zip archives or patterns; - reads their names from standard input, one a line.",
            value: ValueNames.file))
    var files: [String] = []

    @Option(
        help: .both(
            zh: "列出文件名的文件，每行一个；可重复。", en: "File with the names of inputs, one a line; may be repeated.",
            value: ValueNames.file))
    var list: [String] = []

    @Flag(
        help: .both(zh: "遇到第一个读不了的文件就停下（默认继续读其余的）。", en: "Stop at the first file that can't be read (default: go on)."))
    var stopOnError = false

    var isEmpty: Bool { files.isEmpty && list.isEmpty }

    /// Names in the order given, folders and patterns expanded.
    func names() throws -> [String] {
        guard !isEmpty else { throw ValidationError(UsageMessages.noFile) }
        var names: [String] = []
        for file in files {
            if file == "-" {
                guard let listed = StandardInput.text() else { throw Outcome.unreadableInput }
                names += FilePattern.names(inLinesOf: listed).flatMap(ArchiveInputs.names)
            } else {
                names += FilePattern.inputs([file])
            }
        }
        for file in list { names += try Self.names(listedIn: file).flatMap(ArchiveInputs.names) }
        return names.filter { !$0.isEmpty }
    }

    private static func names(listedIn file: String) throws -> [String] {
        do throws(LuaFailure) {
            return try FilePattern.names(listedIn: file)
        } catch {
            throw ValidationError(error.message)
        }
    }
}

/// The end of a batch at a file that can't be read.
struct BatchStop: Error {}

extension InputOptions {
    /// Reads all that is named, on several threads, and gives it on in order: with `--stop-on-error` up to the first
    /// file that can't be read. Tells how far it has come, where somebody watches.
    func inOrder<Output: Sendable>(
        _ worker: WorkerOptions, watched: Bool = true, reader: ReportReader = ReportReader(),
        transform: @escaping @Sendable (String, ReportLoading.Reading) -> Output,
        consume: (_ output: Output, _ stop: () throws -> Void) throws -> Void
    ) throws {
        let names = isEmpty ? [] : try names()
        let progress = PromptProgress(label: UsageMessages.working[Console.language])
        if watched { progress.begin() }
        defer { progress.end() }
        var done = 0
        let stop = {
            guard stopOnError else { return }
            progress.end()
            throw BatchStop()
        }
        do {
            try ReportLoading.inOrder(
                names, workers: worker.workers, reader: reader, transform: transform
            ) { output in
                done += 1
                try consume(output, stop)
                progress.update(done, of: names.count)
            }
        } catch is BatchStop {
            guard done < names.count else { return }
            Console.complain(UsageMessages.stopped(left: names.count - done)[Console.language])
        }
    }

    /// All that is named, with its names. What is no report is among what can't be read.
    func readings(
        _ worker: WorkerOptions, reader: ReportReader = ReportReader()
    ) throws -> [(name: String, reading: ReportLoading.Reading)] {
        var readings: [(name: String, reading: ReportLoading.Reading)] = []
        if isEmpty { throw ValidationError(UsageMessages.noFile) }
        try inOrder(worker, reader: reader, transform: { ($0, $1) }) { output, stop in
            readings.append((output.0, output.1.ofReports))
            if case .failure = output.1.ofReports { try stop() }
        }
        return readings
    }
}

/// Reports as a batch command has them, and how it ends for those that could not be read.
struct Inputs {
    var reports: [Report] = []
    var outcome = Outcome.done

    /// Tells on standard error what can't be read.
    init(_ readings: [ReportLoading.Reading]) {
        var failures: [ReadingError] = []
        for reading in readings {
            switch reading {
            case .success(let report): reports.append(report)
            case .failure(let error): failures.append(error)
            }
        }
        for sentence in UnreadSentence.all(failures) { Console.complain(sentence.message[Console.language]) }
        if !failures.isEmpty { outcome = .unreadableInput }
    }

    /// As above. With `--stop-on-error` nothing is done where one can't be read.
    init(_ options: InputOptions, _ worker: WorkerOptions) throws {
        self.init(try options.readings(worker).map(\.reading))
        if options.stopOnError { try outcome.finish() }
    }
}
