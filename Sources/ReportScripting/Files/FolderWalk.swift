import Glibc

/// A way through folders, which may be huge, that ends soon after nobody waits for it any more.
struct FolderWalk {
    let isAbandoned: () -> Bool
    /// Whether the names in a folder are the business of whoever asks: a link may lead anywhere.
    var mayList: (_ folder: String) -> Bool = { _ in true }

    /// The reports in files, which may be archives.
    func inputs(_ files: [String]) -> [String] {
        files.flatMap { isAbandoned() ? [] : ArchiveInputs.names($0) }
    }

    /// The files that a pattern names, sorted by bytes.
    func expand(_ pattern: String) -> [String] {
        // `**/**` finds what `**` does, in far more ways.
        let parts = pattern.split(separator: "/").map(String.init).reduce(into: [String]()) { parts, part in
            if part != "**" || parts.last != "**" { parts.append(part) }
        }
        let root = pattern.hasPrefix("/") ? "/" : ""
        return Set(expand(root, parts[...])).filter { !RealPath.isDirectory($0) && !RealPath.isDevice($0) }
            .sorted(by: Self.byBytes)
    }

    private func expand(_ folder: String, _ parts: ArraySlice<String>) -> [String] {
        guard let part = parts.first else { return [folder] }
        let rest = parts.dropFirst()
        if part == "**" {
            let folders = [folder] + folders(below: folder)
            return folders.flatMap { expand($0, rest) }
        }
        guard FilePattern.hasWildcard(part) else {
            let next = RealPath.join(folder, part)
            return access(next, F_OK) == 0 ? expand(next, rest) : []
        }
        return names(in: folder).filter { fnmatch(part, $0, FNM_PERIOD) == 0 }
            .flatMap { expand(RealPath.join(folder, $0), rest) }
    }

    private func folders(below folder: String) -> [String] {
        names(in: folder).filter { !$0.hasPrefix(".") }.map { RealPath.join(folder, $0) }.filter(isRealFolder)
            .flatMap { [$0] + folders(below: $0) }
    }

    /// All files below a folder.
    func below(_ folder: String) -> [String] {
        names(in: folder).filter { !$0.hasPrefix(".") }.map { RealPath.join(folder, $0) }
            .flatMap { RealPath.isDirectory($0) ? (isRealFolder($0) ? below($0) : []) : [$0] }
    }

    /// A folder that is no link: links could lead in circles.
    private func isRealFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private func names(in folder: String) -> [String] {
        let folder = folder.isEmpty ? "." : folder
        guard !isAbandoned(), mayList(folder), let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while !isAbandoned(), let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return isAbandoned() ? [] : names.sorted(by: Self.byBytes)
    }

    private static func byBytes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}
