import Documents
import Glibc
import LuaRuntime
import Wording

/// Texts that the user wrote: scripts, templates, lists of names. UTF-8, with or without a byte order mark.
enum UserText {
    /// Far above any script; keeps a device or a mistaken file from filling the memory.
    private static let largest = 64 << 20

    /// Reads a text, or says why it is none.
    static func read(_ path: String) throws(LuaFailure) -> String {
        let bytes = try bytes(path)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard let text = String(validating: bytes.starts(with: mark) ? bytes[3...] : bytes[...], as: UTF8.self) else {
            throw ScriptMessages.notUTF8(path)
        }
        return text
    }

    /// Reads a file of the user's whole.
    static func bytes(_ path: String) throws(LuaFailure) -> [UInt8] {
        guard access(path, F_OK) == 0 else { throw ScriptMessages.noFile(path) }
        guard !RealPath.isDirectory(path) else { throw ScriptMessages.isFolder(path) }
        let file = OpenedFile.descriptor(path)
        guard file >= 0 else {
            throw errno == ENXIO
                ? ScriptMessages.notAFile(path) : ScriptMessages.notOpened(path, SystemReason.of(errno))
        }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = Glibc.read(file, &chunk, chunk.count), count > 0 {
            bytes += chunk[..<count]
            guard bytes.count <= largest else { throw ScriptMessages.tooLong(path, megabytes: largest >> 20) }
        }
        return bytes
    }
}
