import CLibZip

/// A zip archive in memory whose bytes depend on its entries only: the times are fixed, the order is given.
public enum ZipFile {
    /// 1980-01-01 00:00, the first moment that the format knows.
    private static let firstDate: UInt16 = 0x21

    /// Empty when libzip is not installed or runs out of memory.
    public static func bytes(of entries: [(name: String, bytes: [UInt8])], deflated: Bool) -> [UInt8] {
        guard libzip_is_installed() else { return [] }
        return written(from: zip_source_buffer_create(nil, 0, 0, nil), flags: ZIP_TRUNCATE) { archive in
            entries.allSatisfy { put($0.name, $0.bytes, into: archive, deflated: deflated) }
        }
    }

    /// The archive with these entries replaced where it has their names, and added where not. All others keep their
    /// packed bytes and their order. Empty when libzip can't write it.
    public static func bytes(
        _ archive: [UInt8], with entries: [(name: String, bytes: [UInt8])]
    ) -> [UInt8] {
        guard libzip_is_installed() else { return [] }
        return archive.withUnsafeBytes { bytes in
            written(from: zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil), flags: 0) {
                archive in
                entries.allSatisfy { put($0.name, $0.bytes, into: archive, deflated: true) }
            }
        }
    }

    private static func written(
        from source: OpaquePointer?, flags: Int32, _ change: (OpaquePointer) -> Bool
    ) -> [UInt8] {
        guard let source else { return [] }
        zip_source_keep(source)
        defer { zip_source_free(source) }
        guard let archive = zip_open_from_source(source, flags, nil) else {
            zip_source_free(source)
            return []
        }
        guard change(archive), zip_close(archive) == 0 else {
            zip_discard(archive)
            return []
        }
        return contents(of: source)
    }

    private static func put(_ name: String, _ content: [UInt8], into archive: OpaquePointer, deflated: Bool) -> Bool {
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(content.count, 1), alignment: 1)
        copy.copyMemory(from: content, byteCount: content.count)
        // libzip frees the copy with free(3), which Swift's allocator uses for this alignment.
        guard let source = zip_source_buffer(archive, copy, UInt64(content.count), 1) else { return false }
        let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE))
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        let method = deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE
        return zip_set_file_compression(archive, UInt64(index), method, 0) == 0
            && zip_file_set_dostime(archive, UInt64(index), 0, firstDate, 0) == 0
    }

    private static func contents(of source: OpaquePointer) -> [UInt8] {
        guard zip_source_open(source) == 0 else { return [] }
        defer { zip_source_close(source) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = zip_source_read(source, &chunk, UInt64(chunk.count))
            guard count > 0 else { return bytes }
            bytes += chunk[..<Int(count)]
        }
    }
}
