import Glibc

/// What tells that a file has changed.
public struct FileStamp: Hashable, Sendable {
    private let size: Int64
    private let seconds: Int
    private let nanoseconds: Int
    private let inode: UInt64

    /// Nil where there is no such file.
    public init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        size = Int64(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
        inode = UInt64(status.st_ino)
    }

    /// The stamps of those files that are there.
    public static func all(_ paths: [String]) -> [String: FileStamp] {
        paths.reduce(into: [:]) { $0[$1] = FileStamp($1) }
    }
}
