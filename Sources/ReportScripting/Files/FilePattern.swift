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

    static func hasWildcard(_ name: String) -> Bool { name.contains { $0 == "*" || $0 == "?" } }

    /// The folder that a pattern starts from; other paths name themselves.
    public static func root(_ path: String) -> String {
        guard isPattern(path) else { return path }
        let fixed = path.split(separator: "/", omittingEmptySubsequences: false).prefix { !hasWildcard(String($0)) }
        return fixed.isEmpty ? "." : fixed.count == 1 && fixed[0].isEmpty ? "/" : fixed.joined(separator: "/")
    }

    /// The files that a path names, sorted by bytes, those in an archive in its order; a path that is neither folder nor
    /// pattern names itself. What is found before somebody says that it is abandoned means nothing. Folders that may not
    /// be listed hold nothing.
    public static func files(
        _ path: String, isAbandoned: @escaping () -> Bool = { false },
        mayList: @escaping (_ folder: String) -> Bool = { _ in true }
    ) -> [String] {
        let walk = FolderWalk(isAbandoned: isAbandoned, mayList: mayList)
        // `**` alone names folders, whose files are meant.
        if isPattern(path) { return walk.inputs(walk.expand(path.hasSuffix("**") ? path + "/*" : path)) }
        guard RealPath.isDirectory(path) else { return ArchiveInputs.names(path) }
        // Nobody named the pipes in a folder, which would be waited for without end.
        return walk.inputs(
            walk.below(path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path)
                .filter { hasReportEnding($0) && !RealPath.isDevice($0) })
    }

    /// The files that paths name, in their order, each once, by whichever of them it is named first. One that names
    /// nothing stands for itself: an input that can't be read.
    public static func inputs(_ paths: [String], isAbandoned: @escaping () -> Bool = { false }) -> [String] {
        once(
            paths.flatMap { path in
                let found = files(path, isAbandoned: isAbandoned)
                return found.isEmpty ? [path] : found
            })
    }

    /// Files without those that were named before.
    static func once(_ files: [String]) -> [String] {
        var taken: Set<String> = []
        return files.filter { taken.insert(plain($0)).inserted }
    }

    /// A path without what names no other file: `./a//b` is `a/b`.
    private static func plain(_ path: String) -> String {
        let names = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + names : names
    }

    /// Whether a path is that of reports, by its ending, or a folder.
    public static func namesReports(_ path: String) -> Bool { RealPath.isDirectory(path) || hasReportEnding(path) }

    static func hasReportEnding(_ path: String) -> Bool { reportEndings.contains(ending(of: path)) }

    /// What stands behind the last dot of the name, in lower case.
    static func ending(of path: String) -> String {
        let slash = UInt8(ascii: "/")
        guard let end = path.utf8.lastIndex(where: { $0 != slash }) else { return "" }
        let path = Substring(path.utf8[...end])
        let name = path[(path.utf8.lastIndex(of: slash).map(path.utf8.index(after:)) ?? path.startIndex)...]
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
        return name[name.utf8.index(after: dot)...].lowercased()
    }
}

extension FilePattern {
    /// The names in a list, one a line; throws where it can't be read.
    public static func names(listedIn path: String) throws(LuaFailure) -> [String] {
        names(inLinesOf: try UserText.read(path))
    }

    /// The names in a text, one a line. There may be a million.
    public static func names(inLinesOf text: String) -> [String] {
        text.unicodeScalars.split(whereSeparator: endsLine).map(String.init)
    }

    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
