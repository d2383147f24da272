import Glibc

/// A regular file, open and locked against other sessions until it is let go.
struct LockedFile: ~Copyable {
    private static let lockAttempts = 100
    private static let pauseInMicroseconds: UInt32 = 10_000

    private let descriptor: Int32
    /// The path with links followed, so that replacing the file leaves a link to it in place.
    private let path: String

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// Opens and locks; nil where there is no such file (and none is to be made) or it isn't a regular one, such as
    /// /dev/null. Gives up after a second if another session holds the lock.
    static func open(_ path: String, creating: Bool) throws(SystemError) -> LockedFile? {
        if creating { makeFolder(of: path) }
        for _ in 0..<lockAttempts {
            let descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK | (creating ? O_CREAT : 0), 0o600)
            guard descriptor >= 0 else {
                if errno == ENOENT, !creating { return nil }
                throw .last("open")
            }
            let file = LockedFile(descriptor: descriptor, path: resolved(path))
            guard file.isRegular else { return nil }
            if file.lock(), file.isStillNamed { return file }
            usleep(pauseInMicroseconds)
        }
        throw SystemError(operation: "flock", code: EWOULDBLOCK)
    }

    // MARK: Contents

    func size() throws(SystemError) -> Int {
        guard let status else { throw .last("fstat") }
        return Int(status.st_size)
    }

    func read(from offset: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = pread(descriptor, &buffer, buffer.count, off_t(offset + bytes.count))
            if count == 0 { return bytes }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw .last("read")
            }
            bytes += buffer[..<count]
        }
    }

    /// Writes at the end, `size`; what a full disk cut short is taken back.
    func append(_ bytes: [UInt8], at size: Int) throws(SystemError) {
        _ = fchmod(descriptor, 0o600)
        _ = lseek(descriptor, off_t(size), SEEK_SET)
        guard let error = Self.write(bytes, to: descriptor) else { return }
        _ = ftruncate(descriptor, off_t(size))
        throw error
    }

    /// Puts another file in the place of this one, all or nothing.
    func replace(with bytes: [UInt8]) throws(SystemError) {
        let draft = path + ".new"
        let target = Glibc.open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard target >= 0 else { throw .last("open") }
        let error = Self.write(bytes, to: target) ?? (fsync(target) == 0 ? nil : .last("fsync"))
        close(target)
        guard error == nil, rename(draft, path) == 0 else {
            let reason = error ?? .last("rename")
            unlink(draft)
            throw reason
        }
    }

    // MARK: State

    private var status: stat? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? status : nil
    }

    private var isRegular: Bool { status.map { $0.st_mode & S_IFMT == S_IFREG } ?? false }

    private func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    private var isStillNamed: Bool {
        var named = stat()
        guard let status, stat(path, &named) == 0 else { return false }
        return named.st_ino == status.st_ino && named.st_dev == status.st_dev
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> SystemError? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return .last("write") }
            rest = rest.dropFirst(count)
        }
        return nil
    }

    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func makeFolder(of path: String) {
        for slash in path.indices.dropFirst() where path[slash] == "/" { mkdir(String(path[..<slash]), 0o700) }
    }
}
