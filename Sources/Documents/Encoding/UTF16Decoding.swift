/// UTF-16 to UTF-8, unpaired surrogates becoming U+FFFD.
struct UTF16Decoding {
    private(set) var bytes: [UInt8] = []
    private(set) var invalid = 0
    private(set) var firstInvalid = 0

    init(_ source: UnsafeBufferPointer<UInt8>, bigEndian: Bool) {
        bytes.reserveCapacity(source.count / 2 * 3)
        var index = 0
        while index + 1 < source.count {
            let unit = Self.unit(source, at: index, bigEndian: bigEndian)
            let next = index + 3 < source.count ? Self.unit(source, at: index + 2, bigEndian: bigEndian) : 0
            if UTF16.isLeadSurrogate(unit), UTF16.isTrailSurrogate(next) {
                append(UTF16.decode(UTF16.EncodedScalar([unit, next])), at: index)
                index += 4
            } else {
                appendUnit(unit, at: index)
                index += 2
            }
        }
        if index < source.count { appendReplacement(at: index) }
    }

    /// Whether bytes without a mark are UTF-16 all the same: zero bytes on one side only, and the characters
    /// that Chinese text is made of.
    static func guessBigEndian(_ source: UnsafeBufferPointer<UInt8>) -> Bool? {
        guard source.count >= 4, source.count % 2 == 0 else { return nil }
        let sample = source.head(4_096)
        guard sample.firstOffset(of: 0) != nil else { return nil }
        for bigEndian in [false, true] where isPlausible(sample, bigEndian: bigEndian) { return bigEndian }
        return nil
    }

    private static func isPlausible(_ sample: UnsafeBufferPointer<UInt8>, bigEndian: Bool) -> Bool {
        var good = 0
        var index = 0
        while index + 1 < sample.count {
            let unit = unit(sample, at: index, bigEndian: bigEndian)
            if isUsual(unit) { good += 1 }
            index += 2
        }
        return good * 20 >= (sample.count / 2) * 19
    }

    private static func isUsual(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xFF, 0x2000...0x26FF, 0x3000...0x30FF, 0x4E00...0x9FA5,
            0xD800...0xDFFF,
            0xFF00...0xFFEF:
            true
        default: false
        }
    }

    private static func unit(_ source: UnsafeBufferPointer<UInt8>, at index: Int, bigEndian: Bool) -> UInt16 {
        let (first, second) = (UInt16(source[index]), UInt16(source[index + 1]))
        return bigEndian ? first << 8 | second : second << 8 | first
    }

    private mutating func appendUnit(_ unit: UInt16, at index: Int) {
        guard let scalar = Unicode.Scalar(unit) else { return appendReplacement(at: index) }
        append(scalar, at: index)
    }

    private mutating func append(_ scalar: Unicode.Scalar, at index: Int) {
        guard let encoded = UTF8.encode(scalar) else { return appendReplacement(at: index) }
        bytes.append(contentsOf: encoded)
    }

    private mutating func appendReplacement(at index: Int) {
        if invalid == 0 { firstInvalid = index }
        invalid += 1
        bytes += [0xEF, 0xBF, 0xBD]
    }
}
