import CLibZip
import Glibc

/// A zip container in memory, read by libzip within limits.
struct ZipArchive: ~Copyable {
    private let archive: OpaquePointer
    private let limits: ReadingLimits

    /// Opens the container; the bytes must outlive it.
    /// - Throws: `damaged(.zip, …)` where it is cut off or no zip, `limitExceeded` for too many entries.
    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) throws(DocumentError) {
        archive = try Self.open(bytes, limits: limits)
        self.limits = limits
    }

    /// Opens the container in a file, of which only the parts that are asked for are read.
    init(path: String, limits: ReadingLimits) throws(DocumentError) {
        try Self.checkLibrary()
        var code: Int32 = 0
        var opened = zip_open(path, ZIP_RDONLY, &code)
        if opened == nil, code == ZIP_ER_INCONS {
            let contents = try FileContents(path: path, limit: limits.fileBytes)
            opened = contents.bytes.withUnsafeBufferPointer { Self.openRepaired($0) }
        }
        guard let opened else {
            var failure = zip_error_t()
            zip_error_init_with_code(&failure, code)
            defer { zip_error_fini(&failure) }
            throw .damaged(.zip, detail: String(cString: zip_error_strerror(&failure)))
        }
        try Self.checkCount(opened, limits)
        archive = opened
        self.limits = limits
    }

    private static func checkLibrary() throws(DocumentError) {
        if !libzip_is_installed() { throw .damaged(.zip, detail: "libzip is not installed") }
    }

    private static func open(
        _ bytes: UnsafeBufferPointer<UInt8>, limits: ReadingLimits
    ) throws(DocumentError) -> OpaquePointer {
        try checkLibrary()
        var failure = zip_error_t()
        zip_error_init(&failure)
        defer { zip_error_fini(&failure) }
        let opened = open(bytes.baseAddress, count: bytes.count, isOwned: false, &failure)
        let isInconsistent = zip_error_code_zip(&failure) == ZIP_ER_INCONS
        guard let archive = opened ?? (isInconsistent ? openRepaired(bytes) : nil) else {
            throw .damaged(.zip, detail: String(cString: zip_error_strerror(&failure)))
        }
        try checkCount(archive, limits)
        return archive
    }

    private static func open(
        _ bytes: UnsafeRawPointer?, count: Int, isOwned: Bool, _ failure: inout zip_error_t
    ) -> OpaquePointer? {
        guard let source = zip_source_buffer_create(bytes, UInt64(count), isOwned ? 1 : 0, &failure) else { return nil }
        if let archive = zip_open_from_source(source, ZIP_RDONLY, &failure) { return archive }
        zip_source_free(source)
        return nil
    }

    /// Opens a copy whose names are no longer said to be UTF-8 where they are not; nil where that is not what is wrong.
    private static func openRepaired(_ bytes: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
        let places = ZipNameFlags.misleading(in: bytes)
        guard !places.isEmpty, let base = bytes.baseAddress, let copy = malloc(bytes.count) else { return nil }
        copy.copyMemory(from: base, byteCount: bytes.count)
        for place in places {
            let flags = copy.load(fromByteOffset: place, as: UInt8.self)
            copy.storeBytes(of: flags & ~ZipNameFlags.mark, toByteOffset: place, as: UInt8.self)
        }
        var failure = zip_error_t()
        zip_error_init(&failure)
        defer { zip_error_fini(&failure) }
        return open(copy, count: bytes.count, isOwned: true, &failure)
    }

    private static func checkCount(_ archive: OpaquePointer, _ limits: ReadingLimits) throws(DocumentError) {
        if zip_get_num_entries(archive, 0) <= limits.entries { return }
        zip_discard(archive)
        throw .limitExceeded(what: "entries", limit: limits.entries)
    }

    deinit {
        zip_discard(archive)
    }

    private var entryCount: Int { Int(zip_get_num_entries(archive, 0)) }

    func contains(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// The first entry whose name has this form.
    func firstName(prefix: String, suffix: String) -> String? {
        for index in 0..<entryCount {
            guard let raw = zip_get_name(archive, UInt64(index), 0) else { continue }
            let name = String(cString: raw)
            if name.hasPrefix(prefix), name.hasSuffix(suffix) { return name }
        }
        return nil
    }

    /// The names of all entries as their writer's bytes, in the container's order.
    var rawNames: [[UInt8]] {
        (0..<entryCount).map { index in
            guard let name = zip_get_name(archive, UInt64(index), zip_flags_t(ZIP_FL_ENC_RAW)) else { return [] }
            return Array(UnsafeBufferPointer(start: name, count: strlen(name))).map(UInt8.init(bitPattern:))
        }
    }

    /// Whether the entry of this number needs a password.
    func isLocked(at index: Int) -> Bool {
        var entry = zip_stat_t()
        zip_stat_init(&entry)
        return zip_stat_index(archive, UInt64(index), 0, &entry) == 0 && entry.encryption_method != ZIP_EM_NONE
    }

    /// The unpacked part, nil where the container has none of this name.
    ///
    /// The declared size is judged before unpacking and never trusted while unpacking. The checksum is compared on both
    /// ways: by `Inflating` where a part is unpacked at once, else by libzip when it is read to the end.
    func read(_ name: String) throws(DocumentError) -> [UInt8]? {
        let index = zip_name_locate(archive, name, 0)
        return index >= 0 ? try read(at: Int(index), name: name) : nil
    }

    /// The unpacked entry of this number; the name is for what is said of it.
    func read(at index: Int, name: String) throws(DocumentError) -> [UInt8] {
        var entry = zip_stat_t()
        zip_stat_init(&entry)
        guard zip_stat_index(archive, UInt64(index), 0, &entry) == 0 else { throw damage(name) }
        if entry.encryption_method != ZIP_EM_NONE { throw .encrypted(.zip) }
        let size = Int(clamping: entry.size)
        if size > limits.unpackedBytes { throw .limitExceeded(what: "unpackedBytes", limit: limits.unpackedBytes) }
        let packed = max(Int(clamping: entry.comp_size), 1)
        if size / packed > limits.ratio { throw .limitExceeded(what: "ratio", limit: limits.ratio) }
        // What can't be unpacked at once libzip reads, and tells what is wrong with it.
        if let bytes = inflate(entry, at: index, size: size) { return bytes }
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw damage(name) }
        defer { zip_fclose(file) }
        return try unpack(file, name: name, size: size)
    }

    /// A part that is deflated whole, which nearly all are; nil for any other and for a damaged one.
    private func inflate(_ entry: zip_stat_t, at index: Int, size: Int) -> [UInt8]? {
        let isDeflated = entry.comp_method == UInt16(ZIP_CM_DEFLATE)
        guard isDeflated, size > 0, let packedSize = Int(exactly: entry.comp_size), packedSize <= limits.fileBytes,
            let file = zip_fopen_index(archive, UInt64(index), zip_flags_t(ZIP_FL_COMPRESSED))
        else { return nil }
        defer { zip_fclose(file) }
        let packed = [UInt8](unsafeUninitializedCapacity: packedSize) { buffer, filled in
            filled = max(Int(zip_fread(file, buffer.baseAddress, UInt64(packedSize))), 0)
        }
        guard packed.count == packedSize, let inflating = Inflating() else { return nil }
        return packed.withUnsafeBufferPointer { inflating.unpack($0, size: size, checksum: entry.crc) }
    }

    private func unpack(_ file: OpaquePointer, name: String, size: Int) throws(DocumentError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
            while filled <= size {
                let got = zip_fread(file, buffer.baseAddress.map { $0 + filled }, UInt64(size + 1 - filled))
                failed = got < 0
                guard got > 0 else { return }
                filled += Int(got)
            }
        }
        if failed {
            throw .damaged(.zip, detail: name + ": " + String(cString: zip_error_strerror(zip_file_get_error(file))))
        }
        guard bytes.count == size else { throw .damaged(.zip, detail: name + ": size") }
        return bytes
    }

    private func damage(_ name: String) -> DocumentError {
        .damaged(.zip, detail: name + ": " + String(cString: zip_error_strerror(zip_get_error(archive))))
    }
}

extension DocumentError {
    /// Damage of a container told as damage of the format that it holds.
    func inside(_ format: DocumentFormat) -> DocumentError {
        if case .damaged(.zip, let detail) = self { return .damaged(format, detail: detail) }
        return self
    }
}
