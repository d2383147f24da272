/// The characters that no XML document may hold (section 2.2), by their bytes in UTF-8.
enum XMLCharacters {
    /// Where the first one stands: a control character, or one of the two that are no characters.
    static func firstForbidden(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        // The two that are no characters begin with two bytes that nearly no other has.
        while let base = bytes.baseAddress, index + ByteBlock.width < bytes.count {
            let end = index + ByteBlock.width
            if mayHoldForbidden(UnsafeRawPointer(base + index)),
                let found = (index..<end).first(where: { isForbidden(bytes, at: $0) })
            {
                return found
            }
            index = end
        }
        return (index..<bytes.count).first { isForbidden(bytes, at: $0) }
    }

    /// Whether one of sixteen bytes is below 0x20 or 0xEF with 0xBF behind it.
    @inline(__always)
    private static func mayHoldForbidden(_ place: UnsafeRawPointer) -> Bool {
        let (bytes, next) = (ByteBlock.load(place), ByteBlock.load(place, 1))
        let isLow = bytes .< ByteBlock.Bytes(repeating: 0x20)
        let begins = (bytes .== ByteBlock.Bytes(repeating: 0xEF)) .& (next .== ByteBlock.Bytes(repeating: 0xBF))
        return ByteBlock.holdsTopBit(ByteBlock.tops(isLow .| begins))
    }

    private static func isForbidden(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
        return byte == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }
}
