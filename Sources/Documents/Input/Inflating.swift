import CDeflate

/// Unpacks what Office programs and archivers pack nearly always: one whole run of deflated bytes whose size and
/// checksum are written beside it.
///
/// Two thirds of the time that libzip takes for such a part goes to its stream by stream reading and its checksum.
struct Inflating: ~Copyable {
    private let decompressor: OpaquePointer

    /// Nil where memory is short.
    init?() {
        guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
        self.decompressor = decompressor
    }

    deinit {
        libdeflate_free_decompressor(decompressor)
    }

    /// The unpacked bytes, nil where they are not just this many or don't have this checksum.
    func unpack(_ packed: UnsafeBufferPointer<UInt8>, size: Int, checksum: UInt32) -> [UInt8]? {
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            guard let source = packed.baseAddress, let target = buffer.baseAddress else { return }
            // Without a place for the size that came out, any other size is a failure.
            let result = libdeflate_deflate_decompress(decompressor, source, packed.count, target, size, nil)
            guard result == LIBDEFLATE_SUCCESS else { return }
            filled = size
            isWhole = libdeflate_crc32(0, target, size) == checksum
        }
        return isWhole ? bytes : nil
    }
}
