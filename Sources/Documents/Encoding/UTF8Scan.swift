/// What a strict look at bytes as UTF-8 finds.
struct UTF8Scan: Equatable {
    /// Maximal ill-formed parts, each of which becomes one U+FFFD (Unicode, section 3.9, table 3-8).
    var invalid = 0
    var firstInvalid = 0
    /// Well-formed sequences of two and more bytes.
    var multibyte = 0

    var isValid: Bool { invalid == 0 }

    /// Whether all bytes are well-formed.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        UTF8Glance(bytes).isCertainlyValid || UTF8Scan(exactly: bytes).isValid
    }

    /// Counts through all bytes.
    init(exactly bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index = Self.skipASCII(bytes, from: index)
                continue
            }
            let usual = Self.skipUsual(bytes, from: index)
            if usual > index {
                multibyte += (usual - index) / 3
                index = usual
                continue
            }
            let length = Self.sequenceLength(bytes, at: index)
            if length > 0 {
                multibyte += 1
                index += length
            } else {
                if invalid == 0 { firstInvalid = index }
                invalid += 1
                index -= length
            }
        }
    }

    private static func skipASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while let word = ByteWord(bytes, at: index) {
            let width = word.firstNonASCIIIndex
            index += width
            if width < 8 { return index }
        }
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        return index
    }

    /// Behind the characters of three bytes, Han among them, that all second and third bytes fit.
    private static func skipUsual(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let raw = UnsafeRawBufferPointer(bytes)
        while index + 4 <= bytes.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt32.self).littleEndian
            let lead = word & 0xFF
            guard word & 0xC0_C0_F0 == 0x80_80_E0, lead != 0xE0, lead != 0xED else { return index }
            index += 3
        }
        return index
    }

    /// Length of the well-formed sequence that starts with a byte over 0x7F; negative is the length of an ill-formed
    /// part.
    @inline(__always)
    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        if lead < 0xC2 || lead > 0xF4 { return -1 }
        guard index + 1 < bytes.count, secondByteFits(lead, bytes[index + 1]) else { return -1 }
        if lead < 0xE0 { return 2 }
        guard index + 2 < bytes.count, bytes[index + 2] & 0xC0 == 0x80 else { return -2 }
        if lead < 0xF0 { return 3 }
        guard index + 3 < bytes.count, bytes[index + 3] & 0xC0 == 0x80 else { return -3 }
        return 4
    }

    @inline(__always)
    private static func secondByteFits(_ lead: UInt8, _ second: UInt8) -> Bool {
        switch lead {
        case 0xE0: second >= 0xA0 && second <= 0xBF
        case 0xED: second >= 0x80 && second <= 0x9F
        case 0xF0: second >= 0x90 && second <= 0xBF
        case 0xF4: second >= 0x80 && second <= 0x8F
        default: second & 0xC0 == 0x80
        }
    }
}
