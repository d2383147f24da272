import Glibc
import Wording

/// Zip archives that hold documents as folders do: `reports.zip/2021/某局.html` is the path of a file in one.
public enum DocumentArchive {
    /// The files in the archive at `path`, in its order, without folders and what systems add of their own. Empty where
    /// the file is no archive: no zip, none that can be opened within the limits, one that is itself a document, or one of
    /// which every file needs a password.
    public static func names(at path: String, limits: ReadingLimits = ReadingLimits()) -> [String] {
        guard isPacked(path), let archive = try? ZipArchive(path: path, limits: limits) else { return [] }
        guard ZipContent.format(of: archive) == .zip else { return [] }
        return isLocked(archive) ? [] : files(in: archive).map(\.name)
    }

    /// Whether there are files in an archive, and each of them needs a password.
    static func isLocked(_ archive: borrowing ZipArchive) -> Bool {
        let files = files(in: archive)
        for file in files where !archive.isLocked(at: file.index) { return false }
        return !files.isEmpty
    }

    /// The names that are near to one that an archive does not have: the whole, or the file in whatever folder.
    static func near(_ name: String, among names: [String]) -> [String] {
        let whole = Suggestions.nearest(to: name, in: names)
        guard whole.isEmpty, let file = name.split(separator: "/").last else { return whole }
        let near = Suggestions.nearest(to: String(file), in: names.map { String($0.split(separator: "/").last ?? "") })
        return Array(names.filter { name in near.contains { name == $0 || name.hasSuffix("/" + $0) } }.prefix(3))
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

    /// Whether the file starts as a zip container does.
    static func isPacked(_ path: String) -> Bool {
        let file = OpenedFile.descriptor(path)
        guard file >= 0 else { return false }
        defer { close(file) }
        var start: [UInt8] = [0, 0]
        return read(file, &start, 2) == 2 && start == [0x50, 0x4B]
    }

    /// The files of an archive that are one to its readers, by their numbers in it.
    static func files(in archive: borrowing ZipArchive) -> [(index: Int, name: String)] {
        var taken: [String: Int] = [:]
        var files: [(index: Int, name: String)] = []
        for (index, raw) in archive.rawNames.enumerated() {
            guard let name = ArchiveName.path(raw) else { continue }
            files.append((index, ArchiveName.unique(name, among: &taken)))
        }
        return files
    }
}

/// The names that archives have for their files.
enum ArchiveName {
    /// The path in the archive, with `/` between folders; nil for a folder and for what systems add of their own.
    static func path(_ raw: [UInt8]) -> String? {
        let plain = text(raw)
        let name = plain.utf8.contains(where: isDoubtful) ? withoutControls(plain) : plain
        let parts = name.split(separator: "/").filter { $0 != "." }
        guard let last = parts.last, name.last != "/", last != "Thumbs.db", last != "desktop.ini" else { return nil }
        if parts.contains(where: { $0 == "__MACOSX" || ($0.hasPrefix(".") && $0 != "..") }) { return nil }
        return parts.joined(separator: "/")
    }

    /// UTF-8 where the bytes are that, flagged as such or not; else what Windows in Chinese writes, which flags nothing.
    private static func text(_ raw: [UInt8]) -> String {
        raw.withUnsafeBufferPointer { bytes in
            if UTF8Scan.isValid(bytes) { return bytes.string }
            return Iconv(bytes, from: .gb18030).map { String(decoding: $0.bytes, as: UTF8.self) } ?? bytes.string
        }
    }

    /// Two files of one name are two files: the second of `a.html` is `a#2.html`. `taken`: up to which number files have
    /// each name.
    static func unique(_ name: String, among taken: inout [String: Int]) -> String {
        var (unique, number) = (name, taken[name] ?? 0)
        let slash = name.lastIndex(of: "/") ?? name.startIndex
        let dot = name[slash...].lastIndex(of: ".") ?? name.endIndex
        while taken[unique] != nil {
            number += 1
            unique = "\(name[..<dot])#\(number)\(name[dot...])"
        }
        taken[name] = max(number, 1)
        if number > 1 { taken[unique] = 1 }
        return unique
    }

    private static func isDoubtful(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F || byte == 0x5C }

    /// With `/` where Windows has `\`, and on one line.
    private static func withoutControls(_ name: String) -> String {
        name.replacing("\\", with: "/").replacing("\n", with: "\u{FFFD}").replacing("\t", with: "\u{FFFD}")
            .withoutControls
    }
}
