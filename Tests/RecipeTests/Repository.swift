import FoundationEssentials

/// The repository that these tests belong to.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    static func url(_ path: String) -> URL { root.appending(path: path) }

    /// The names of what is in a folder, sorted.
    static func names(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: url(folder).path())
        return (names ?? []).sorted()
    }
}
