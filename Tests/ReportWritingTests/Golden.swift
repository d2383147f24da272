import FoundationEssentials
import Testing

/// Texts that a person has read and approved, beside the tests. `RECORD_GOLDEN=1 swift test` writes them anew.
enum Golden {
    static func expect(_ text: String, in name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            try Data(text.utf8).write(to: file)
        }
        let approved = try String(contentsOfFile: file.path(), encoding: .utf8)
        guard text != approved else { return }
        let pairs = zip(lines(text), lines(approved)).enumerated()
        let first = pairs.first { $0.element.0 != $0.element.1 }
        let difference = first.map { "line \($0.offset + 1):\n  now      \($0.element.0)\n  approved \($0.element.1)" }
        Issue.record("\(name) differs, \(difference ?? "in length")", sourceLocation: sourceLocation)
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
