import Glibc
import Terminal
import Wording

/// Files and folders whose paths begin with what is typed, else those whose Chinese names do by their initials.
enum PathCandidates {
    static func candidates(for typed: String) -> [Completions.Candidate] {
        let slash = typed.lastIndex(of: "/")
        let folder = slash.map { String(typed[...$0]) } ?? ""
        let name = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
        let shown = names(in: HomeFolder.expanded(folder.isEmpty ? "." : folder))
            .filter { ($0.first != "." || name.first == ".") && $0 != "./" && $0 != "../" }
        let begun = shown.filter { $0.hasPrefix(name) }
        return sorted(begun.isEmpty ? shown.filter(TypedInitials(name).match) : begun)
            .map { Completions.Candidate(folder + $0) }
    }

    /// In the order of their bytes, which is that of their characters. The first bytes tell most names apart.
    private static func sorted(_ names: [String]) -> [String] {
        let starts = names.enumerated().map { number, name in
            (
                start: name.utf8.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                    << (8 * UInt64(max(0, 8 - name.utf8.count))), number: number
            )
        }
        return starts.sorted { a, b in
            a.start == b.start
                ? names[a.number].utf8.lexicographicallyPrecedes(names[b.number].utf8) : a.start < b.start
        }.map { names[$0.number] }
    }

    /// The path of a file or folder whose name is nearest to the last part of one that is not there.
    static func near(_ path: String) -> String? {
        guard access(path, F_OK) != 0 else { return nil }
        let bare = path.last == "/" ? String(path.dropLast()) : path
        let slash = bare.lastIndex(of: "/")
        let folder = slash.map { String(bare[...$0]) } ?? ""
        let name = slash.map { String(bare[bare.index(after: $0)...]) } ?? bare
        let there = names(in: folder.isEmpty ? "." : folder).filter { $0.first != "." }
        return Suggestions.nearest(to: name, in: there, limit: 1).first.map { folder + $0 }
    }

    /// The names in a folder, those of folders with a slash.
    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let isFolder =
                switch Int(entry.pointee.d_type) {
                case DT_DIR: true
                case DT_LNK, DT_UNKNOWN: leadsToFolder(folder + "/" + name)
                default: false
                }
            names.append(isFolder ? name + "/" : name)
        }
        return names
    }

    private static func leadsToFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
