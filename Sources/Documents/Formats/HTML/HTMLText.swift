/// Text between tags: character references decoded, whitespace collapsed as browsers do.
enum HTMLText {
    /// Adds what stands from an offset on, up to a `<` or the end, and returns where that is; `preserving` keeps blanks
    /// and makes lines of line feeds (`<pre>`).
    @inline(__always)
    static func add(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, preserving: Bool, to builder: inout DocumentBuilder
    ) -> Int {
        var index = start
        // Most texts have nothing but characters that stand for themselves.
        if !isSpecial(text[index]) { builder.append { index = copy(text, from: start, to: &$0) } }
        if index < text.count, text[index] == UInt8(ascii: "<") { return index }
        return addRest(text, from: index, preserving: preserving, to: &builder)
    }

    private static func addRest(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, preserving: Bool, to builder: inout DocumentBuilder
    ) -> Int {
        var index = start
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "<"):
                return index
            case UInt8(ascii: "&"):
                index = addReference(text, at: index, to: &builder)
            case 0x00:
                index &+= 1
            case let byte where isASCIIWhitespace(byte):
                addBlank(byte, preserving: preserving, to: &builder)
                index &+= 1
            default:
                builder.append { index = copy(text, from: index, to: &$0) }
            }
        }
        return index
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

    /// Copies the characters that stand for themselves, and returns where the first other one stands.
    @inline(__always)
    private static func copy(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, to buffer: inout ByteBuffer
    ) -> Int {
        var index = start
        while let word = ByteWord(text, at: index) {
            let width = word.firstIndex(below: UInt8(ascii: "&") + 1, or: UInt8(ascii: "<"))
            buffer.append(word, width)
            index &+= width
            if width < 8 {
                if isSpecial(text[index]) { return index }
                buffer.append(text[index])
                index &+= 1
            }
        }
        while index < text.count, !isSpecial(text[index]) {
            buffer.append(text[index])
            index &+= 1
        }
        return index
    }

    /// Whitespace, the start of a tag or of a reference, or a zero byte.
    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == 0 || isASCIIWhitespace(byte)
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

    @inline(__always)
    private static func addBlank(_ blank: UInt8, preserving: Bool, to builder: inout DocumentBuilder) {
        guard preserving else { return builder.appendSpace() }
        switch blank {
        case 0x0A: builder.breakLine()
        case 0x0D: break
        default: builder.append(Unicode.Scalar(blank))
        }
    }
}
