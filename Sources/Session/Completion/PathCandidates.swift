import Glibc
import Terminal

/// Files and folders whose paths begin with what is typed, else those whose Chinese names do by their initials.
enum PathCandidates {
    private static let limit = 500

    static func candidates(for typed: String) -> [Completions.Candidate] {
        let slash = typed.lastIndex(of: "/")
        let folder = slash.map { String(typed[...$0]) } ?? ""
        let name = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
        let shown = names(in: HomeFolder.expanded(folder.isEmpty ? "." : folder))
            .filter { ($0.first != "." || name.first == ".") && $0 != "./" && $0 != "../" }
        let begun = shown.filter { $0.hasPrefix(name) }
        return (begun.isEmpty ? shown.filter { PinyinInitials.match(name, $0) } : begun).sorted().prefix(limit)
            .map { Completions.Candidate(folder + $0) }
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
            names.append(isFolder(folder + "/" + name) ? name + "/" : name)
        }
        return names
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
