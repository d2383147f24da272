/// Keeps what would move the cursor, recolour the screen or turn the writing direction out of shown text.
enum SafeText {
    /// The text without what is unsafe; each tab becomes `tab`.
    static func cleaned(_ text: String, tab: String = "    ") -> String {
        guard text.utf8.contains(where: isSuspect) else { return text }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r": result.append("\n")
            case "\t": result.append(contentsOf: tab.unicodeScalars)
            case _ where isDropped(scalar): break
            default: result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    /// ASCII controls; the lead bytes of U+0080–U+00BF and of U+2000–U+2FFF (direction marks).
    private static func isSuspect(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
    }

    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
