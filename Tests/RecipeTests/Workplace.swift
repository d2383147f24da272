import FoundationEssentials
import Glibc
import Testing

/// A folder of its own with the samples and the recipes in it, where recipes run and write as at a user's.
struct Workplace: ~Copyable {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "recipes-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for part in ["Samples", "scripts"] {
            try FileManager.default.copyItem(at: Repository.url(part), to: folder.appending(path: part))
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Both streams and, where it is not 0, the exit code.
    func run(_ command: String, language: String = "zh") throws -> String {
        let test = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let build = URL(filePath: test).deletingLastPathComponent().path()
        let environment = "NIANBAO_LANG=\(language) PATH=\(quoted(build)):\"$PATH\""
        let line = "cd \(quoted(folder.path())) && \(environment) timeout 60 bash -c \(quoted(command)) </dev/null 2>&1"
        let pipe = try #require(popen(line, "r"))
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 { bytes += chunk[..<count] }
        let exitCode = pclose(pipe) >> 8 & 0xFF
        return String(decoding: bytes, as: UTF8.self) + (exitCode == 0 ? "" : "exit \(exitCode)\n")
    }

    /// What was written below `out`: path from there and text, sorted by path.
    func written() throws -> [(path: String, text: String)] {
        let out = folder.appending(path: "out")
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: out.path())) ?? []
        return try paths.sorted().filter { $0.contains(".") }.map { path in
            (path, try String(contentsOf: out.appending(path: path), encoding: .utf8))
        }
    }

    private func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
