import FoundationEssentials

/// The repository that these tests belong to.
enum Project {
    static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: URL(filePath: "\(root)/\(path)"), encoding: .utf8)
    }

    /// The files below `folder` with one of `extensions` (or of these names, without any), as paths from the root, sorted. No folder, no files.
    static func files(in folder: String, extensions: Set<String>) -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
        return names.sorted().map { "\(folder)/\($0)" }.filter { path in
            extensions.contains(path.split { $0 == "." || $0 == "/" }.last.map(String.init) ?? "")
        }
    }

    /// The names of the folders directly below `folder`, sorted.
    static func folders(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
        return names.sorted().filter { name in
            var isFolder: Bool = false
            let exists = FileManager.default.fileExists(atPath: "\(root)/\(folder)/\(name)", isDirectory: &isFolder)
            return exists && isFolder
        }
    }

    /// Everything that people wrote for a compiler.
    static var code: [String] {
        ["Sources", "Tests", "Tools", "Benchmarks"].flatMap { files(in: $0, extensions: ["swift", "c", "h"]) }
    }

    static func manifest() throws -> PackageManifest {
        try PackageManifest(text("Package.swift"))
    }
}
