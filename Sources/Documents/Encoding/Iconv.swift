import Glibc

/// Conversion to UTF-8 by the C library, which goes on after bytes that it cannot decode.
struct Iconv {
    private(set) var bytes: [UInt8] = []
    /// Bytes that were replaced by U+FFFD, and where the first stood.
    private(set) var invalid = 0
    private(set) var firstInvalid = 0
    private var offset = 0

    /// Nil where the C library lacks the converter (a container without the gconv modules).
    init?(_ source: UnsafeBufferPointer<UInt8>, from charset: Charset) {
        let descriptor = iconv_open("UTF-8", charset.iconvName)
        guard Int(bitPattern: descriptor) != -1, let descriptor else { return nil }
        defer { iconv_close(descriptor) }
        convert(source, with: descriptor)
    }

    /// Stops early at garbage: more than every fifth byte in the way.
    private mutating func convert(_ source: UnsafeBufferPointer<UInt8>, with descriptor: iconv_t) {
        // Two bytes become three in the usual case.
        bytes.reserveCapacity(source.count / 2 * 3 + 64)
        let scratch = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 1 << 14)
        defer { scratch.deallocate() }
        while offset < source.count, invalid * 5 <= source.count {
            let blocked = convertPiece(source, into: scratch, with: descriptor)
            if blocked { replaceByte() }
        }
    }

    /// Converts until the scratch space is full or a byte is in the way; true for the latter.
    private mutating func convertPiece(
        _ source: UnsafeBufferPointer<UInt8>, into scratch: UnsafeMutableBufferPointer<CChar>, with descriptor: iconv_t
    ) -> Bool {
        // iconv takes its input as mutable by tradition and does not write to it.
        var input = UnsafeMutableRawPointer(mutating: source.baseAddress.map { $0 + offset })?
            .assumingMemoryBound(to: CChar.self)
        var left = source.count - offset
        var target = scratch.baseAddress
        var room = scratch.count
        let failed = iconv(descriptor, &input, &left, &target, &room) == -1
        let code = errno
        bytes.append(contentsOf: UnsafeRawBufferPointer(scratch)[..<(scratch.count - room)])
        offset = source.count - left
        return failed && code != E2BIG
    }

    private mutating func replaceByte() {
        if invalid == 0 { firstInvalid = offset }
        invalid += 1
        offset += 1
        bytes += [0xEF, 0xBF, 0xBD]
    }
}
