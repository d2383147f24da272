import Glibc
import Terminal
import Wording

/// Files and folders that go on with a path: their names without the folder, which stays as it is typed.
struct PathCandidates {
    let folders: FolderListings

    /// The names that begin with what is typed, else the Chinese ones that do by their initials; as they are written
    /// within such quotes, if in any.
    func names(for typed: String, in quote: Substring? = nil) -> [Completions.Candidate] {
        let (folder, name) = Self.parts(of: typed)
        let listing = folders.listing(of: HomeFolder.expanded(folder.isEmpty ? "." : folder))
        let begun = listing.names(beginningWith: name)
        let found = begun.isEmpty ? listing.visible.filter(TypedInitials(name).match)[...] : begun
        guard let quote, listing.needsEscapes else { return found.map { Completions.Candidate($0) } }
        return found.map { Completions.Candidate(QuotedText.written($0, in: quote)) }
    }

    /// The path of a file or folder whose name is nearest to the last part of one that is not there.
    static func near(_ path: String) -> String? {
        guard access(path, F_OK) != 0 else { return nil }
        let (folder, name) = parts(of: path.last == "/" ? String(path.dropLast()) : path)
        let there = FolderListing(of: folder.isEmpty ? "." : folder).visible
        return Suggestions.nearest(to: name, in: there, limit: 1).first.map { folder + $0 }
    }

    /// The folder of a path with its slash, and the name behind it.
    static func parts(of path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }
}
