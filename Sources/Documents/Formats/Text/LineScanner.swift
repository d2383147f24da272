/// One line of a text, without its end.
struct TextLine {
    var bytes: UnsafeBufferPointer<UInt8>
    /// As editors count: LF, CR and CRLF start a new one.
    var number: Int
    /// From 1 where the text has form feeds, else 0.
    var page: Int
}

/// Splits text into lines at LF, CR, CRLF, VT, FF, U+0085, U+2028 and U+2029, in one pass.
struct LineScanner: Sequence, IteratorProtocol {
    private let text: UnsafeBufferPointer<UInt8>
    private var offset = 0
    private var number = 1
    private var page: Int

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        page = text.firstOffset(of: 0x0C) == nil ? 0 : 1
    }

    mutating func next() -> TextLine? {
        guard offset < text.count else { return nil }
        let start = offset
        var index = start
        while index < text.count {
            let end = Swift.min(index + ByteBlock.width, text.count)
            if end - index == ByteBlock.width {
                index += Self.firstPossibleBreak(text, at: index)
                if index == end { continue }
            }
            while index < end {
                let width = breakWidth(at: index)
                if width > 0 {
                    defer { pass(text[index], width: width, at: index) }
                    return TextLine(bytes: text.part(start..<index), number: number, page: page)
                }
                index += 1
            }
        }
        offset = text.count
        return TextLine(bytes: text.part(start..<index), number: number, page: page)
    }

    /// Which of the sixteen bytes that start here is the first that a line may end at, 16 where none is.
    @inline(__always)
    private static func firstPossibleBreak(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        guard let base = text.baseAddress else { return 0 }
        let bytes = ByteBlock.load(base + index)
        let isBreak = bytes .< ByteBlock.Bytes(repeating: 0x0E) .& (bytes .!= ByteBlock.Bytes(repeating: 0x09))
        let leads = bytes .== ByteBlock.Bytes(repeating: 0xC2) .| (bytes .== ByteBlock.Bytes(repeating: 0xE2))
        return ByteBlock.firstTopBit(ByteBlock.tops(isBreak .| leads))
    }

    private mutating func pass(_ byte: UInt8, width: Int, at index: Int) {
        offset = index + width
        if byte == 0x0A || byte == 0x0D { number += 1 }
        if byte == 0x0C { page += 1 }
    }

    /// Bytes of the line break that stands here, 0 for none.
    @inline(__always)
    private func breakWidth(at index: Int) -> Int {
        let byte = text[index]
        if byte > 0x0D && byte != 0xC2 && byte != 0xE2 { return 0 }
        switch byte {
        case 0x0A, 0x0B, 0x0C: return 1
        case 0x0D: return index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1
        case 0xC2: return index + 1 < text.count && text[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            guard index + 2 < text.count, text[index + 1] == 0x80 else { return 0 }
            return text[index + 2] == 0xA8 || text[index + 2] == 0xA9 ? 3 : 0
        default: return 0
        }
    }
}
