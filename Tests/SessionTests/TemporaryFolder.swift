import FoundationEssentials

/// A folder for one test, gone when it is let go.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "session-\(UInt64.random(in: 0...(.max)))").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let file = path + "/" + name
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return file
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }
}

/// A report that is quickly read.
enum SmallReport {
    static func text(_ agency: String, _ year: Int) -> String { "\(agency)\(year)年政府信息公开工作年度报告\n" }
}
