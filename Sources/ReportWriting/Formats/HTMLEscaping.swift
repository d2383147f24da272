/// Text inside HTML.
public enum HTMLEscaping {
    /// `& < > " '` as entities: safe as element content and inside quoted attributes. Control characters, which no page
    /// may hold, are left out.
    public static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case _ where isControl(scalar): break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Those of C1 begin with the byte 0xC2.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        [0x26, 0x3c, 0x3e, 0x22, 0x27, 0x7f, 0xc2].contains(byte) || byte < 0x20
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (0x7F...0x9F).contains(scalar.value) || scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar)
    }
}
