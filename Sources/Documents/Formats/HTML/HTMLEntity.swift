/// A character reference: `&nbsp;`, `&#12288;`, `&#x3000;` (HTML, 13.2.5.72 to 13.2.5.80).
struct HTMLEntity {
    let scalar: Unicode.Scalar
    /// The offset behind the reference.
    let end: Int

    /// Reads the reference that starts with the ampersand at `start`; nil where the ampersand stands for itself.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        guard start + 1 < bytes.count else { return nil }
        if bytes[start + 1] == UInt8(ascii: "#") {
            self.init(number: bytes, from: start + 2)
        } else {
            self.init(name: bytes, from: start + 1)
        }
    }

    private init?(number bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        let isHex = start < bytes.count && bytes[start] | 0x20 == UInt8(ascii: "x")
        let first = isHex ? start + 1 : start
        var index = first
        var value: UInt32 = 0
        while index < bytes.count, let digit = Self.digit(bytes[index], hex: isHex) {
            value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
            index += 1
        }
        guard index > first else { return nil }
        if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
        scalar = Self.scalar(value)
        end = index
    }

    private static func digit(_ byte: UInt8, hex: Bool) -> UInt32? {
        if isASCIIDigit(byte) { return UInt32(byte - 0x30) }
        let lower = byte | 0x20
        return hex && lower >= 0x61 && lower <= 0x66 ? UInt32(lower - 0x57) : nil
    }

    /// The numbers 128 to 159 mean what windows-1252 has there; nonsense means U+FFFD.
    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        if value >= 0x80, value <= 0x9F { return windows1252[Int(value - 0x80)] }
        guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
        return scalar
    }

    private init?(name bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        var index = start
        while index < bytes.count, index - start < 14, isASCIILetter(bytes[index]) || isASCIIDigit(bytes[index]) {
            index += 1
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ";"),
            let scalar = Self.named[bytes.part(start..<index).string]
        {
            self.scalar = scalar
            end = index + 1
            return
        }
        // Old names work without a semicolon too, and as the beginning of a longer word.
        while index > start + 1 {
            if let scalar = Self.unterminated[bytes.part(start..<index).string] {
                self.scalar = scalar
                end = index
                return
            }
            index -= 1
        }
        return nil
    }

    private static let unterminated: [String: Unicode.Scalar] = [
        "nbsp": "\u{A0}", "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "LT": "<", "GT": ">", "AMP": "&",
        "QUOT": "\"", "middot": "\u{B7}", "times": "\u{D7}", "divide": "\u{F7}", "plusmn": "\u{B1}",
        "copy": "\u{A9}", "reg": "\u{AE}", "sect": "\u{A7}", "deg": "\u{B0}", "yen": "\u{A5}", "laquo": "\u{AB}",
        "raquo": "\u{BB}", "para": "\u{B6}", "shy": "\u{AD}", "cent": "\u{A2}", "pound": "\u{A3}",
    ]

    private static let named: [String: Unicode.Scalar] = unterminated.merging(
        [
            "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
            "lrm": "\u{200E}", "rlm": "\u{200F}", "ZeroWidthSpace": "\u{200B}", "NoBreak": "\u{2060}",
            "hairsp": "\u{200A}",
            "ndash": "\u{2013}", "mdash": "\u{2014}", "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}",
            "rdquo": "\u{201D}", "sbquo": "\u{201A}", "bdquo": "\u{201E}", "hellip": "\u{2026}", "bull": "\u{2022}",
            "permil": "\u{2030}", "lsaquo": "\u{2039}", "rsaquo": "\u{203A}", "apos": "'", "minus": "\u{2212}",
            "le": "\u{2264}", "ge": "\u{2265}", "ne": "\u{2260}", "larr": "\u{2190}", "rarr": "\u{2192}",
            "uarr": "\u{2191}", "darr": "\u{2193}", "trade": "\u{2122}", "euro": "\u{20AC}", "radic": "\u{221A}",
            "lpar": "(", "rpar": ")", "lsqb": "[", "rsqb": "]", "num": "#", "percnt": "%", "ast": "*", "plus": "+",
            "comma": ",", "period": ".", "sol": "/", "colon": ":", "semi": ";", "equals": "=", "quest": "?",
            "lowbar": "_", "vert": "|", "Tab": "\t", "NewLine": "\n", "hyphen": "\u{2010}", "dash": "\u{2010}",
            "squ": "\u{25A1}", "star": "\u{2606}", "starf": "\u{2605}", "check": "\u{2713}", "frac12": "\u{BD}",
        ], uniquingKeysWith: { old, _ in old })

    private static let windows1252: [Unicode.Scalar] =
        Array(
            "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}"
                .unicodeScalars)
        + Array(
            "\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}"
                .unicodeScalars)
}
