import Glibc
import Wording

/// Why a file was not written.
enum FileCreationError: Error, Equatable {
    case exists
    /// The system's reason.
    case failed(Bilingual)
}

/// A file that does not exist yet: what a user keeps is only replaced on request.
enum NewFile {
    /// Whether it is a file of its own, and neither a link nor a device.
    static func isReplaceable(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Puts a file in the place of another, which stays where that fails.
    static func replace(_ path: String, with text: String) throws(FileCreationError) {
        let new = "\(path).\(getpid()).new"
        try write(text, to: new)
        guard rename(new, path) == 0 else {
            let error = lastError()
            unlink(new)
            throw error
        }
    }

    static func write(_ text: String, to path: String) throws(FileCreationError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw errno == EEXIST ? .exists : lastError() }
        defer { close(file) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let error = lastError()
                unlink(path)
                throw error
            }
            rest = rest.dropFirst(count)
        }
    }

    private static func lastError() -> FileCreationError { .failed(SystemReason.of(errno)) }
}

/// A script of the user's.
enum TextFile {
    /// Its text with a first line for the shell made a comment; nil where it can't be read.
    static func contents(_ path: String) -> String? {
        guard !isNamedPipe(path), let file = fopen(path, "rbe") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.hasPrefix("#") ? "--" + text : text
    }

    /// To open one waits for whoever writes to it, maybe for ever; those of shells, in `/dev`, have somebody.
    private static func isNamedPipe(_ path: String) -> Bool {
        var status = stat()
        return !path.hasPrefix("/dev/") && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
    }
}

/// `~` in front of a path, as shells read it.
enum HomeFolder {
    static func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
        return String(cString: home) + path.dropFirst()
    }
}
