import Glibc
import Wording

/// The bytes of a file, with the system's refusals as `DocumentError`.
struct FileContents {
    let bytes: [UInt8]

    /// Reads the whole file. Its size is judged before anything is read, and again while reading, since a
    /// pipe or a growing file has no size to ask for.
    init(path: String, limit: Int) throws(DocumentError) {
        let descriptor = OpenedFile.descriptor(path)
        guard descriptor >= 0 else { throw Self.refusal(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.refusal(errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
        let size = Int(status.st_size)
        if size > limit { throw .tooLarge(bytes: size, limit: limit) }
        let isRegular = status.st_mode & S_IFMT == S_IFREG
        bytes = try Self.readAll(descriptor, expecting: size, isRegular: isRegular, limit: limit)
    }

    private static func readAll(
        _ descriptor: Int32, expecting size: Int, isRegular: Bool, limit: Int
    ) throws(DocumentError) -> [UInt8] {
        var bytes: [UInt8] = []
        var wanted = size + 1
        while true {
            let chunk = try readChunk(descriptor, count: wanted)
            if chunk.isEmpty { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if bytes.count > limit { throw .tooLarge(bytes: bytes.count, limit: limit) }
            // One byte more than the file has was asked for, and did not come.
            if isRegular, size > 0, bytes.count == size { return bytes }
            wanted = max(4_096, wanted - chunk.count)
        }
    }

    private static func readChunk(_ descriptor: Int32, count: Int) throws(DocumentError) -> [UInt8] {
        var failure: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var got = Glibc.read(descriptor, buffer.baseAddress, count)
            while got < 0 && errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, count) }
            failure = got < 0 ? errno : 0
            filled = max(got, 0)
        }
        if failure != 0 { throw refusal(failure) }
        return chunk
    }

    private static func refusal(_ code: Int32) -> DocumentError {
        switch code {
        case ENOENT, ENOTDIR: .notFound
        case EISDIR: .isDirectory
        case EACCES, EPERM: .notPermitted
        case ENXIO: .isPipe
        default: .unreadable(reason: SystemReason.of(code))
        }
    }
}
