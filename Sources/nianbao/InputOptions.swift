import ArgumentParser
import Glibc
import ReportScripting

/// The reports that a batch command works on.
struct InputOptions: ParsableArguments {
    @Argument(help: "Files, folders or patterns; - reads their names from standard input, one a line.")
    var files: [String] = []

    @Option(help: "File with the names of inputs, one a line; may be repeated.")
    var list: [String] = []

    /// Names in the order given, folders and patterns expanded. What names nothing stands for itself and is then
    /// an input that can't be read.
    func names() throws -> [String] {
        var names: [String] = []
        for file in files {
            if file == "-" {
                while let line = readLine() { names.append(line) }
            } else {
                let found = FilePattern.files(file)
                names += found.isEmpty ? [file] : found
            }
        }
        for file in list { names += try FilePattern.names(listedIn: file) }
        return names.filter { !$0.isEmpty }
    }
}
