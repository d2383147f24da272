/// Space, tab, line feed, form feed, carriage return: what HTML calls whitespace.
@inline(__always)
func isASCIIWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B)
}

extension UnsafeBufferPointer<UInt8> {
    /// A part of this buffer as a buffer of its own.
    @inline(__always)
    func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: self[range])
    }

    /// Without blanks at both ends: ASCII whitespace, U+00A0, U+3000 and a stray U+FEFF.
    @inline(__always)
    var trimmed: UnsafeBufferPointer<UInt8> {
        guard let first, let last, mayBeBlank(first, butNotIn: 0xE4...0xE9) || mayBeBlank(last, butNotIn: 0x81...0x9F)
        else { return self }
        return trimmedAtBothEnds
    }

    /// Whether a blank may begin or end with a byte that is neither printed ASCII nor one of these.
    @inline(__always)
    private func mayBeBlank(_ byte: UInt8, butNotIn others: ClosedRange<UInt8>) -> Bool {
        byte &- 0x21 >= 0x5E && !others.contains(byte)
    }

    private var trimmedAtBothEnds: UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = count
        while start < end, let width = blankWidth(at: start, end: end) { start += width }
        while end > start, let width = blankWidth(before: end, start: start) { end -= width }
        return part(start..<end)
    }

    /// The bytes as a string; what is not UTF-8 becomes U+FFFD.
    @inline(__always)
    var string: String { String(decoding: self, as: UTF8.self) }

    private func blankWidth(at index: Int, end: Int) -> Int? {
        let byte = self[index]
        if byte < 0x80 { return isASCIIWhitespace(byte) || byte == 0x0B ? 1 : nil }
        if byte == 0xC2 { return index + 1 < end && self[index + 1] == 0xA0 ? 2 : nil }
        guard byte == 0xE3 || byte == 0xEF, index + 2 < end else { return nil }
        return isWideBlank(at: index) ? 3 : nil
    }

    private func blankWidth(before end: Int, start: Int) -> Int? {
        let byte = self[end - 1]
        if byte < 0x80 { return isASCIIWhitespace(byte) || byte == 0x0B ? 1 : nil }
        if byte == 0xA0, end - 2 >= start, self[end - 2] == 0xC2 { return 2 }
        guard byte == 0x80 || byte == 0xBF, end - 3 >= start else { return nil }
        return isWideBlank(at: end - 3) ? 3 : nil
    }

    /// U+3000 (E3 80 80) or U+FEFF (EF BB BF).
    private func isWideBlank(at index: Int) -> Bool {
        switch (self[index], self[index + 1], self[index + 2]) {
        case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): true
        default: false
        }
    }
}
