import Glibc
import Terminal
import Wording

/// Files and folders whose paths begin with what is typed, else those whose Chinese names do by their initials.
struct PathCandidates {
    let folders: FolderListings

    func candidates(for typed: String) -> [Completions.Candidate] {
        let (folder, name) = Self.parts(of: typed)
        let listing = folders.listing(of: HomeFolder.expanded(folder.isEmpty ? "." : folder))
        let begun = listing.names(beginningWith: name)
        return (begun.isEmpty ? listing.withoutHidden.filter(TypedInitials(name).match) : begun)
            .map { Completions.Candidate(folder + $0) }
    }

    /// The path of a file or folder whose name is nearest to the last part of one that is not there.
    static func near(_ path: String) -> String? {
        guard access(path, F_OK) != 0 else { return nil }
        let (folder, name) = parts(of: path.last == "/" ? String(path.dropLast()) : path)
        let there = FolderListing(of: folder.isEmpty ? "." : folder).withoutHidden
        return Suggestions.nearest(to: name, in: there, limit: 1).first.map { folder + $0 }
    }

    /// The folder of a path with its slash, and the name behind it.
    private static func parts(of path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }
}
