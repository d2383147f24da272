/// The charset that an HTML page or an XML prolog says it is written in.
enum DeclaredCharset {
    /// The label after the first `charset=` of a `<meta>` or `encoding=` of an XML prolog within the first 4,096
    /// bytes. Browsers look at 1,024; pages of some content systems put styles and comments first.
    static func label(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let head = bytes.head(4_096)
        var start = 0
        while let tag = head.firstOffset(of: UInt8(ascii: "<"), from: start) {
            let end = head.firstOffset(of: UInt8(ascii: ">"), from: tag) ?? head.count
            if let label = label(inTag: head.part(tag..<end)) { return label }
            start = tag + 1
        }
        return nil
    }

    private static func label(inTag tag: UnsafeBufferPointer<UInt8>) -> String? {
        if tag.hasASCII("<meta", at: 0) { return value(after: "charset", in: tag) }
        if tag.hasASCII("<?xml", at: 0) { return value(after: "encoding", in: tag) }
        return nil
    }

    private static func value(after name: StaticString, in tag: UnsafeBufferPointer<UInt8>) -> String? {
        for offset in 0..<tag.count where tag.hasASCII(name, at: offset) {
            var index = offset + name.utf8CodeUnitCount
            while index < tag.count, isASCIIWhitespace(tag[index]) { index += 1 }
            guard index < tag.count, tag[index] == UInt8(ascii: "=") else { continue }
            index += 1
            while index < tag.count, isASCIIWhitespace(tag[index]) || isQuote(tag[index]) { index += 1 }
            let start = index
            while index < tag.count, isLabelByte(tag[index]) { index += 1 }
            if index > start { return tag.part(start..<index).string }
        }
        return nil
    }

    private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        isASCIILetter(byte) || isASCIIDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: ":")
    }
}
