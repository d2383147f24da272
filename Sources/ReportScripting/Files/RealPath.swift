import Glibc

/// Paths with links and `..` resolved by the system.
enum RealPath {
    /// The resolved path of something that exists; nil where it does not or can't be reached.
    static func of(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The resolved path of what exists, and of what does not the one that it would have; a missing folder has no `..`.
    static func expected(_ path: String) -> String? {
        if let real = of(path) { return real }
        let isAbsolute = path.hasPrefix("/")
        let parts = path.split(separator: "/").map(String.init)
        for count in parts.indices.reversed() {
            let way = (isAbsolute ? "/" : "./") + parts[..<count].joined(separator: "/")
            guard let folder = of(way) else { continue }
            return parts[count...].prefix { $0 != ".." }.filter { $0 != "." }.reduce(folder, join)
        }
        return of(isAbsolute ? "/" : ".")
    }

    /// Whether `path` is `folder` or lies below it; both resolved.
    static func isInside(_ path: String, _ folder: String) -> Bool {
        path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
    }

    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether it is a pipe, a socket or a device.
    static func isDevice(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && ![S_IFDIR, S_IFREG].contains(status.st_mode & S_IFMT)
    }

    static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

/// What scripts may read without being told.
public enum CurrentFolder {
    /// Whether a path leads out of it: by its words, or by a link on its way.
    public static func isLeft(by path: String) -> Bool {
        if path.hasPrefix("/") || path.hasPrefix("..") { return true }
        guard let current = RealPath.of(".") else { return false }
        var way = path[...]
        // What does not exist, as a pattern, is where its folder is.
        while RealPath.of(String(way)) == nil, let slash = way.lastIndex(of: "/") { way = way[..<slash] }
        return RealPath.of(String(way)).map { !RealPath.isInside($0, current) } ?? false
    }
}
