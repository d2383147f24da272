import CLibZip

/// The entries of a zip container, unpacked.
struct ZipParts {
    var entries: [(name: String, bytes: [UInt8])] = []

    /// Nil for what is no sound container.
    init?(_ bytes: [UInt8]) {
        guard libzip_is_installed() else { return nil }
        var entries: [(name: String, bytes: [UInt8])] = []
        let isRead = bytes.withUnsafeBytes { buffer in
            guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil) else {
                return false
            }
            guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
                zip_source_free(source)
                return false
            }
            defer { zip_discard(archive) }
            for index in 0..<UInt64(max(zip_get_num_entries(archive, 0), 0)) {
                guard let name = zip_get_name(archive, index, 0) else { return false }
                entries.append((String(cString: name), Self.content(of: archive, at: index)))
            }
            return true
        }
        guard isRead else { return nil }
        self.entries = entries
    }

    private static func content(of archive: OpaquePointer, at index: UInt64) -> [UInt8] {
        guard let file = zip_fopen_index(archive, index, 0) else { return [] }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let got = zip_fread(file, &chunk, UInt64(chunk.count)), got > 0 { bytes += chunk[..<Int(got)] }
        return bytes
    }
}
