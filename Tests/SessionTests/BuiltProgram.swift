import FoundationEssentials
import Glibc

/// The program that these tests were built with.
enum BuiltProgram {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Nil where it was not built.
    static var path: String? {
        let beside = CommandLine.arguments.first.map { URL(filePath: $0).deletingLastPathComponent().path } ?? ""
        return [beside + "/nianbao", root + "/.build/debug/nianbao"].first { access($0, X_OK) == 0 }
    }
}

/// A command of the shell and what it wrote.
enum ShellRun {
    static func run(_ command: String) -> (status: Int32, output: String) {
        guard let pipe = popen(command, "re") else { return (-1, "") }
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 { output += chunk[..<count] }
        return ((pclose(pipe) >> 8) & 0xFF, String(decoding: output, as: UTF8.self))
    }
}
