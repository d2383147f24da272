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
            en: "Files, folders, zip archives or patterns; - reads their names from standard input, one a line."))
    var files: [String] = []

    @Option(help: .both(zh: "列出文件名的文件，每行一个；可重复。", en: "File with the names of inputs, one a line; may be repeated."))
    var list: [String] = []

    var isEmpty: Bool { files.isEmpty && list.isEmpty }

    /// Names in the order given, folders and patterns expanded.
    func names() throws -> [String] {
        guard !isEmpty else { throw ValidationError(UsageMessages.noFile) }
        var names: [String] = []
        for file in files {
            if file == "-" {
                while let line = readLine() { names += ArchiveInputs.names(line) }
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

/// Reports as a batch command has them, and how it ends for those that could not be read.
struct Inputs {
    var reports: [Report] = []
    var outcome = Outcome.done

    /// Tells on standard error what can't be read.
    init(_ readings: [ReportLoading.Reading]) {
        for reading in readings {
            switch reading {
            case .success(let report): reports.append(report)
            case .failure(let error):
                Console.complain(error.message[Console.language])
                outcome = .unreadableInput
            }
        }
    }
}
