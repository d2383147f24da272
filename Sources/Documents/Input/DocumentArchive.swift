import Glibc

/// Zip archives that hold documents as folders do: `reports.zip/2021/某局.html` is the path of a file in one.
public enum DocumentArchive {
    /// The files in the archive at `path`, in its order, without folders and what systems add of their own. Empty where
    /// the file is no archive: no zip, none that can be opened within the limits, or one that is itself a document.
    public static func names(at path: String, limits: ReadingLimits = ReadingLimits()) -> [String] {
        guard isPacked(path), let archive = try? ZipArchive(path: path, limits: limits) else { return [] }
        guard ZipContent.format(of: archive) == .zip else { return [] }
        return files(in: archive).map(\.name)
    }

    /// The two halves of a path that leads into an archive; nil for all others.
    public static func split(_ path: String) -> (archive: String, name: String)? {
        var end = path.startIndex
        while let slash = path[end...].firstIndex(of: "/") {
            end = path.index(after: slash)
            var status = stat()
            guard slash > path.startIndex, end < path.endIndex else { continue }
            guard stat(String(path[..<slash]), &status) == 0 else { return nil }
            if status.st_mode & S_IFMT == S_IFREG { return (String(path[..<slash]), String(path[end...])) }
        }
        return nil
    }

    /// The bytes of the file that this path names in an archive; nil where the path leads into none.
    static func contents(_ path: String, limits: ReadingLimits) throws(DocumentError) -> [UInt8]? {
        guard let (file, name) = split(path), isPacked(file) else { return nil }
        let archive = try ZipArchive(path: file, limits: limits)
        guard let entry = files(in: archive).first(where: { $0.name == name }) else { throw .notFound }
        return try archive.read(at: entry.index, name: name)
    }

    /// Whether the file starts as a zip container does.
    private static func isPacked(_ path: String) -> Bool {
        guard let file = fopen(path, "r") else { return false }
        defer { fclose(file) }
        var start: [UInt8] = [0, 0]
        return fread(&start, 1, 2, file) == 2 && start == [0x50, 0x4B]
    }

    private static func files(in archive: borrowing ZipArchive) -> [(index: Int, name: String)] {
        var found: [String: Int] = [:]
        var files: [(index: Int, name: String)] = []
        for (index, raw) in archive.rawNames.enumerated() {
            guard let name = ArchiveName.path(raw) else { continue }
            // Two files of one name are two files.
            found[name, default: 0] += 1
            let count = found[name, default: 1]
            files.append((index, count == 1 ? name : "\(name)#\(count)"))
        }
        return files
    }
}

/// The names that archives have for their files.
enum ArchiveName {
    /// The path in the archive, with `/` between folders; nil for a folder and for what systems add of their own.
    static func path(_ raw: [UInt8]) -> String? {
        let name = text(raw).replacingScalars {
            $0 == "\\" ? "/" : $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0
        }
        let parts = name.split(separator: "/").filter { $0 != "." }
        guard let last = parts.last, name.last != "/", last != "Thumbs.db", last != "desktop.ini" else { return nil }
        if parts.contains(where: { $0 == "__MACOSX" || ($0.hasPrefix(".") && $0 != "..") }) { return nil }
        return parts.joined(separator: "/")
    }

    /// UTF-8 where the bytes are that, flagged as such or not; else what Windows in Chinese writes, which flags nothing.
    private static func text(_ raw: [UInt8]) -> String {
        raw.withUnsafeBufferPointer { bytes in
            if UTF8Scan(bytes).isValid { return bytes.string }
            return Iconv(bytes, from: .gb18030).map { String(decoding: $0.bytes, as: UTF8.self) } ?? bytes.string
        }
    }
}

extension String {
    fileprivate func replacingScalars(_ change: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: unicodeScalars.map(change))
        return String(scalars)
    }
}
