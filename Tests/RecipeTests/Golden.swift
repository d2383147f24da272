import FoundationEssentials
import Testing

/// Texts that a person has read and approved. `RECORD_GOLDEN=1 swift test --filter RecipeTests` writes them anew.
enum Golden {
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil

    /// `path` is from the root of the repository.
    static func expect(_ text: String, in path: String) throws {
        let file = Repository.url(path)
        if isRecording {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let approved = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        guard text != approved else { return }
        let pairs = zip(lines(text), lines(approved)).enumerated()
        let first = pairs.first { $0.element.0 != $0.element.1 }
        let difference = first.map { "line \($0.offset + 1):\n  now      \($0.element.0)\n  approved \($0.element.1)" }
        Issue.record("\(path) differs, \(difference ?? "in length")")
    }

    /// The approved files in a folder, as paths from there.
    static func files(in folder: String) -> [String] {
        let paths = try? FileManager.default.subpathsOfDirectory(atPath: Repository.url(folder).path())
        return (paths ?? []).sorted().filter { $0.contains(".") }
    }

    static func text(of path: String) throws -> String {
        try String(contentsOf: Repository.url(path), encoding: .utf8)
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
