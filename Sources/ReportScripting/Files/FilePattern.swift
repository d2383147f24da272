import Glibc
import LuaRuntime

/// Files named by a path, a folder or a pattern: `*`, `?` within a name, `**` for any folders between. A zip archive
/// among them stands for the reports in it.
public enum FilePattern {
    /// Endings of files that may hold a report; a folder gives only those.
    public static let reportEndings: Set<String> = [
        "html", "htm", "shtml", "docx", "txt", "md", "markdown", "doc", "pdf", "xlsx", "xls", "wps", "ofd", "mht",
        "mhtml", "rtf", "odt", "ods", "zip", "rar", "7z",
    ]

    /// Whether a path has `*` or `?` in it and is no file of that name.
    public static func isPattern(_ path: String) -> Bool { hasWildcard(path) && access(path, F_OK) != 0 }

    private static func hasWildcard(_ name: String) -> Bool { name.contains { $0 == "*" || $0 == "?" } }

    /// The folder that a pattern starts from; other paths name themselves.
    public static func root(_ path: String) -> String {
        guard isPattern(path) else { return path }
        let fixed = path.split(separator: "/", omittingEmptySubsequences: false).prefix { !hasWildcard(String($0)) }
        return fixed.isEmpty ? "." : fixed.count == 1 && fixed[0].isEmpty ? "/" : fixed.joined(separator: "/")
    }

    /// The files that a path names, sorted by bytes, those in an archive in its order; a path that is neither folder nor pattern names itself.
    public static func files(_ path: String) -> [String] {
        if isPattern(path) { return expand(path).flatMap(ArchiveInputs.names) }
        guard RealPath.isDirectory(path) else { return ArchiveInputs.names(path) }
        // Nobody named the pipes in a folder, which would be waited for without end.
        return below(path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path)
            .filter { hasReportEnding($0) && !RealPath.isDevice($0) }.flatMap(ArchiveInputs.names)
    }

    /// The files that paths name, in their order. One that names nothing stands for itself: an input that can't be read.
    public static func inputs(_ paths: [String]) -> [String] {
        paths.flatMap { path in
            let found = files(path)
            return found.isEmpty ? [path] : found
        }
    }

    /// Whether a path is that of reports, by its ending, or a folder.
    public static func namesReports(_ path: String) -> Bool { RealPath.isDirectory(path) || hasReportEnding(path) }

    static func hasReportEnding(_ path: String) -> Bool { reportEndings.contains(ending(of: path)) }

    /// What stands behind the last dot of the name, in lower case.
    static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    private static func expand(_ pattern: String) -> [String] {
        // `**/**` finds what `**` does, in far more ways.
        let parts = pattern.split(separator: "/").map(String.init).reduce(into: [String]()) { parts, part in
            if part != "**" || parts.last != "**" { parts.append(part) }
        }
        let root = pattern.hasPrefix("/") ? "/" : ""
        return Set(expand(root, parts[...])).filter { !RealPath.isDirectory($0) && !RealPath.isDevice($0) }
            .sorted(by: byBytes)
    }

    private static func expand(_ folder: String, _ parts: ArraySlice<String>) -> [String] {
        guard let part = parts.first else { return [folder] }
        let rest = parts.dropFirst()
        if part == "**" {
            let folders = [folder] + folders(below: folder)
            return folders.flatMap { expand($0, rest) }
        }
        guard hasWildcard(part) else {
            let next = RealPath.join(folder, part)
            return access(next, F_OK) == 0 ? expand(next, rest) : []
        }
        return names(in: folder).filter { fnmatch(part, $0, FNM_PERIOD) == 0 }
            .flatMap { expand(RealPath.join(folder, $0), rest) }
    }

    private static func folders(below folder: String) -> [String] {
        names(in: folder).filter { !$0.hasPrefix(".") }.map { RealPath.join(folder, $0) }.filter(isRealFolder)
            .flatMap { [$0] + folders(below: $0) }
    }

    private static func below(_ folder: String) -> [String] {
        names(in: folder).filter { !$0.hasPrefix(".") }.map { RealPath.join(folder, $0) }
            .flatMap { RealPath.isDirectory($0) ? (isRealFolder($0) ? below($0) : []) : [$0] }
    }

    /// A folder that is no link: links could lead in circles.
    private static func isRealFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder.isEmpty ? "." : folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted(by: byBytes)
    }

    private static func byBytes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}

extension FilePattern {
    /// The names in a list, one a line; throws where it can't be read.
    public static func names(listedIn path: String) throws(LuaFailure) -> [String] {
        try UserText.read(path).split(whereSeparator: \.isNewline).map(String.init)
    }
}
