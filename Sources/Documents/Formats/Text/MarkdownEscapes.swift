/// Backslashes that keep a sign from being a mark of Markdown: `1\.属于国家秘密`, `\|`.
enum MarkdownEscapes {
    static func areIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool { text.firstOffset(of: UInt8(ascii: "\\")) != nil }

    /// CommonMark: a backslash before a sign of ASCII's is left out, any other is one.
    static func removed(from text: UnsafeBufferPointer<UInt8>) -> String {
        var kept: [UInt8] = []
        kept.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let escapes = text[index] == UInt8(ascii: "\\") && index + 1 < text.count && isSign(text[index + 1])
            if escapes { index += 1 }
            kept.append(text[index])
            index += 1
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
