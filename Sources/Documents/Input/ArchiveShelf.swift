import Glibc
import Synchronization

/// Keeps the archive open that was read last: the files of one are mostly read one after the other, and to open it anew
/// for each of ten thousand takes longer than to read them.
public final class ArchiveShelf: Sendable {
    private struct Opened: ~Copyable {
        let path: String
        let stamp: [Int]
        let archive: ZipArchive
        let entries: [String: Int]

        init(_ path: String, _ limits: ReadingLimits) throws(DocumentError) {
            self.path = path
            stamp = ArchiveShelf.stamp(of: path)
            archive = try ZipArchive(path: path, limits: limits)
            let files = DocumentArchive.files(in: archive)
            entries = Dictionary(files.map { ($0.name, $0.index) }, uniquingKeysWith: { first, _ in first })
        }
    }

    private let last = Mutex<Opened?>(nil)

    public init() {}

    /// The bytes of the file that this path names in an archive; nil where the path leads into none. Threads that share
    /// a shelf unpack one after the other.
    func contents(_ path: String, limits: ReadingLimits) throws(DocumentError) -> [UInt8]? {
        guard let (file, name) = DocumentArchive.split(path), DocumentArchive.isPacked(file) else { return nil }
        return try last.withLock { (last) throws(DocumentError) in
            if last?.path != file || last?.stamp != Self.stamp(of: file) { last = try Opened(file, limits) }
            guard let index = last?.entries[name] else {
                let names = (last?.entries ?? [:]).sorted { $0.value < $1.value }.map(\.key)
                throw .notInArchive(archive: file, name: name, near: DocumentArchive.near(name, among: names))
            }
            return try last?.archive.read(at: index, name: name)
        }
    }

    /// What tells one state of a file from another.
    private static func stamp(of path: String) -> [Int] {
        var status = stat()
        guard stat(path, &status) == 0 else { return [] }
        let time = status.st_mtim
        return [Int(truncatingIfNeeded: status.st_ino), Int(status.st_size), time.tv_sec, time.tv_nsec]
    }
}
