import FoundationEssentials
import Glibc
import Testing

/// Runs commands as a reader of the docs would: from the root of the repository, with `nianbao` on the path.
enum Shell {
    struct Result: Equatable {
        var output: String
        var exitCode: Int32
    }

    /// The folder of the build that this test belongs to, where the executable is too.
    static var buildFolder: String? {
        let test = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return test.map { $0.split(separator: "/").dropLast().map { "/" + $0 }.joined() }
    }

    /// Both streams in the order of writing, and the exit code (124 after a minute).
    static func run(_ command: String, language: String) throws -> Result {
        let folder = try #require(buildFolder)
        let environment = "NIANBAO_LANG=\(language) PATH=\(quoted(folder)):\"$PATH\""
        let line = "cd \(quoted(Project.root)) && \(environment) timeout 60 bash -c \(quoted(command)) </dev/null 2>&1"
        let pipe = try #require(popen(line, "r"))
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 { bytes += chunk[..<count] }
        let status = pclose(pipe)
        return Result(output: String(decoding: bytes, as: UTF8.self), exitCode: status >> 8 & 0xFF)
    }

    static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
