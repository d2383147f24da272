/// A character reference of XML: `&#25919;`, `&#x653F;`, or one of the five that need no declaration.
struct XMLReference {
    let scalar: Unicode.Scalar
    /// Behind its semicolon.
    let end: Int

    private static let longest = 10
    private static let named: [(StaticString, Unicode.Scalar)] = [
        ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'"),
    ]

    /// What a carriage return stands for.
    static let lineFeed = XMLReference(scalar: "\n", end: 0)

    private init(scalar: Unicode.Scalar, end: Int) {
        self.scalar = scalar
        self.end = end
    }

    /// Nil where no reference stands that means anything.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        for (name, scalar) in Self.named where bytes.has(name, at: start) {
            self.scalar = scalar
            end = start + name.utf8CodeUnitCount
            return
        }
        guard bytes.has("&#", at: start), let close = bytes.firstOffset(of: UInt8(ascii: ";"), from: start),
            close - start <= Self.longest, let digits = Optional(bytes.part(start + 2..<close).string),
            !digits.utf8.contains(UInt8(ascii: "+")),
            let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
            let scalar = Unicode.Scalar(value),
            Self.isCharacter(scalar)
        else { return nil }
        self.scalar = scalar
        end = close + 1
    }

    /// Whether XML may hold the character at all (section 2.2).
    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: true
        default: false
        }
    }

    func withUTF8(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var text = String(Character(scalar))
        text.withUTF8(body)
    }

    /// Whether a value may stand in a tag: no bracket opens in it, and its references mean something.
    static func areSound(in value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.firstOffset(of: UInt8(ascii: "<"), from: 0) == nil else { return false }
        return value.firstOffset(of: UInt8(ascii: "&"), from: 0) == nil || decoded(value) != nil
    }

    /// Text with its references resolved; nil where one means nothing.
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard bytes.firstOffset(of: UInt8(ascii: "&"), from: 0) != nil else { return bytes.string }
        var text = ByteBuffer()
        var start = 0
        while let place = bytes.firstOffset(of: UInt8(ascii: "&"), from: start) {
            guard let reference = XMLReference(bytes, at: place) else { return nil }
            text.append(bytes.part(start..<place))
            text.append(reference.scalar)
            start = reference.end
        }
        text.append(bytes.part(start..<bytes.count))
        return text.bytes.string
    }
}
