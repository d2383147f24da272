import Glibc
import LuaRuntime
import Wording

/// Decides which files a script reaches: it reads what it was given, and writes below one folder.
struct FileAccess: Sendable {
    private let readable: [String]
    private let outputFolder: String
    /// Folders within each other that a script may make: each is looked at with all above it.
    private static let deepest = 100

    init(_ configuration: ScriptConfiguration) {
        readable = configuration.readable.map(ArchiveInputs.file).compactMap(RealPath.expected)
        outputFolder = configuration.outputFolder
    }

    /// Throws for a path outside of what the script was given, `..` and links resolved: whether anything is there is none
    /// of its business. A file in an archive is where the archive is.
    func checkReadable(_ path: String) throws(LuaFailure) {
        // No file has a name as long; to look for it would take long too.
        guard path.utf8.count < PATH_MAX, !path.utf8.contains(0) else {
            throw ScriptMessages.noFile(path.prefix(40) + "…")
        }
        guard let real = RealPath.expected(ArchiveInputs.file(of: path)) else { return }
        guard readable.contains(where: { RealPath.isInside(real, $0) }) else { throw ScriptMessages.notReadable(path) }
        // To open a pipe waits for whoever writes to it, maybe for ever.
        guard !RealPath.isDevice(real) else { throw ScriptMessages.notAFile(path) }
    }

    /// The place of an output file. Makes the folders between, and refuses anything outside the output folder.
    private func outputPath(_ name: String) throws(LuaFailure) -> String {
        guard name.utf8.count < PATH_MAX else {
            throw ScriptMessages.notWritten(name.prefix(40) + "…", SystemReason.of(ENAMETOOLONG))
        }
        let parts = name.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        guard parts.count <= Self.deepest else {
            throw ScriptMessages.notWritten(name.prefix(40) + "…", SystemReason.of(ENAMETOOLONG))
        }
        guard let file = parts.last, !name.hasPrefix("/"), !parts.contains(".."), !name.utf8.contains(0) else {
            throw ScriptMessages.noOutputPath(name)
        }
        mkdir(outputFolder, 0o777)
        guard let root = RealPath.of(outputFolder) else { throw ScriptMessages.noOutputFolder(outputFolder) }
        var folder = root
        for part in parts.dropLast() where part != "." {
            folder += "/" + part
            mkdir(folder, 0o777)
            guard let real = RealPath.of(folder), RealPath.isInside(real, root) else {
                throw ScriptMessages.outsideOutput(name)
            }
        }
        let path = folder + "/" + file
        // A file would take the place of the device: for every program, where the user may do so.
        guard folder != "/dev", !RealPath.isDevice(path) else {
            throw ScriptMessages.notAFile(RealPath.join(outputFolder, name))
        }
        return path
    }

    /// Writes a file whole or not at all: into a file beside it, which then takes its name.
    /// Gives its path, as the output folder is named.
    func write(_ bytes: [UInt8], to name: String) throws(LuaFailure) -> String {
        let path = try outputPath(name)
        let draft = path + ".\(getpid()).part"
        guard Self.store(bytes, at: draft), rename(draft, path) == 0 else {
            let reason = SystemReason.of(errno)
            unlink(draft)
            throw ScriptMessages.notWritten(name, reason)
        }
        return outputFolder == "." ? name : RealPath.join(outputFolder, name)
    }

    private static func store(_ bytes: [UInt8], at path: String) -> Bool {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_TRUNC | O_NOFOLLOW, 0o644)
        guard file >= 0 else { return false }
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes {
                Glibc.write(file, $0.baseAddress?.advanced(by: done), $0.count - done)
            }
            guard written > 0 else { break }
            done += written
        }
        return close(file) == 0 && done == bytes.count
    }

    /// The text of a file that a script names: a template.
    func readText(_ path: String) throws(LuaFailure) -> String {
        try checkReadable(path)
        return try UserText.read(path)
    }

    /// The bytes of a file that a script names: a Word template.
    func readBytes(_ path: String) throws(LuaFailure) -> [UInt8] {
        try checkReadable(path)
        return try UserText.bytes(path)
    }
}
