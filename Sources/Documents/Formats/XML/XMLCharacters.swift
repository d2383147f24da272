/// The characters that no XML document may hold (section 2.2), by their bytes in UTF-8.
enum XMLCharacters {
    /// Where the first one stands: a control character, or one of the two that are no characters.
    static func firstForbidden(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index + 8 <= bytes.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if mayHoldForbidden(word), let found = (index..<index + 8).first(where: { isForbidden(bytes, at: $0) }) {
                return found
            }
            index += 8
        }
        return (index..<bytes.count).first { isForbidden(bytes, at: $0) }
    }

    /// Whether one of eight bytes is below 0x20 or is 0xEF: sometimes yes for no reason, never no where there is one.
    @inline(__always)
    private static func mayHoldForbidden(_ word: UInt64) -> Bool {
        let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        let isLow = (word &- ones &* 0x20) & ~word & tops
        let difference = word ^ (ones &* 0xEF)
        return isLow | ((difference &- ones) & ~difference & tops) != 0
    }

    private static func isForbidden(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
        return byte == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }
}
