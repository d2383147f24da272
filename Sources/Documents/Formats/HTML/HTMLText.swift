/// Text between tags: character references decoded, whitespace collapsed as browsers do.
enum HTMLText {
    /// Adds the text; `preserving` keeps blanks and makes lines of line feeds (`<pre>`).
    static func add(
        _ text: UnsafeBufferPointer<UInt8>, preserving: Bool, to builder: inout DocumentBuilder
    ) {
        var index = 0
        while index < text.count {
            let start = index
            index = firstSpecial(text, from: index)
            if index > start { builder.append(text.part(start..<index)) }
            guard index < text.count else { return }
            switch text[index] {
            case UInt8(ascii: "&"):
                index = addReference(text, at: index, to: &builder)
            case 0x00:
                index += 1
            default:
                addBlank(text.part(index..<index + 1), preserving: preserving, to: &builder)
                index += 1
            }
        }
    }

    /// Appends text without a builder (a title): blanks become single spaces.
    static func collapse(_ text: UnsafeBufferPointer<UInt8>, into buffer: inout ByteBuffer) {
        var index = 0
        while index < text.count {
            if text[index] == UInt8(ascii: "&"), let entity = HTMLEntity(text, at: index) {
                buffer.append(entity.scalar)
                index = entity.end
                continue
            }
            let isBlank = isASCIIWhitespace(text[index])
            if !isBlank { buffer.append(text[index]) }
            if isBlank, buffer.last != 0x20 { buffer.append(0x20) }
            index += 1
        }
    }

    @inline(__always)
    private static func firstSpecial(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while let word = ByteWord(text, at: index) {
            let width = word.firstIndex(below: UInt8(ascii: "&") + 1)
            index += width
            if width < 8 {
                if isSpecial(text[index]) { return index }
                index += 1
            }
        }
        while index < text.count, !isSpecial(text[index]) { index += 1 }
        return index
    }

    /// Whitespace, an ampersand or a zero byte.
    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte <= UInt8(ascii: "&") && (byte == UInt8(ascii: "&") || byte == 0 || isASCIIWhitespace(byte))
    }

    private static func addReference(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int, to builder: inout DocumentBuilder
    ) -> Int {
        guard let entity = HTMLEntity(text, at: index) else {
            builder.append(text.part(index..<index + 1))
            return index + 1
        }
        switch entity.scalar {
        case " ", "\t", "\n", "\r", "\u{C}": builder.appendSpace()
        default: builder.append(entity.scalar)
        }
        return entity.end
    }

    private static func addBlank(
        _ blank: UnsafeBufferPointer<UInt8>, preserving: Bool, to builder: inout DocumentBuilder
    ) {
        guard preserving else { return builder.appendSpace() }
        switch blank[0] {
        case 0x0A: builder.breakLine()
        case 0x0D: break
        default: builder.append(blank)
        }
    }
}
