/// Folds characters that extractors, fonts and input methods exchange for each other, so that labels can be
/// compared: full-width forms, brackets, quotation marks, Kangxi radicals.
public enum LabelFolding {
    /// The scalar that stands for `scalar` in folded text, nil for white space and invisible characters.
    @inlinable
    public static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let value = scalar.value
        if value >= 0x4E00 && value <= 0x9FFF { return scalar }
        if value < 0x80 { return value > 0x20 && value != 0x7F ? scalar : nil }
        return foldRare(scalar)
    }

    /// All of `text` folded, without white space.
    public static func fold(_ text: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let kept = fold(scalar) { folded.append(kept) }
        }
        return String(folded)
    }

    /// Only the Han characters and letters of folded `text`: what a label means without numbers and punctuation.
    public static func core(_ text: some StringProtocol) -> String {
        var core = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let kept = fold(scalar), isWord(kept) { core.append(kept) }
        }
        return String(core)
    }

    /// Whether a folded scalar is a Han character or a letter.
    @inlinable
    public static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F: true
        default: false
        }
    }

    /// Whether a scalar that folds to nothing takes no room either: what stands on both sides of it is one word. A mark that
    /// turns the direction of writing may have moved it, and is none.
    public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200E, 0x202A, 0x202C, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    @usableFromInline
    static func foldRare(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x80...0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202D, 0x202F, 0x205F...0x206F, 0x3000, 0xFEFF,
            0xFE00...0xFE0F:
            nil
        case 0x3001...0x3007: scalar
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
        case 0x2F00...0x2FD5: KangxiRadicals.unified(scalar)
        case 0x2E80...0x2EF3: KangxiRadicals.supplement[scalar] ?? scalar
        default: punctuation[scalar] ?? scalar
        }
    }

    private static let punctuation: [Unicode.Scalar: Unicode.Scalar] = [
        "〔": "(", "﹝": "(", "【": "(", "［": "(", "〖": "(", "︵": "(", "〕": ")", "﹞": ")", "】": ")", "］": ")", "〗": ")",
        "︶": ")", "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "「": "\"", "」": "\"", "『": "\"", "』": "\"", "‘": "\"",
        "’": "\"", "《": "\"", "》": "\"", "〈": "\"", "〉": "\"", "﹙": "(", "﹚": ")", "﹣": "-", "﹒": ".", "﹑": "、",
        "⁄": "/", "∕": "/", "−": "-", "–": "-", "‐": "-", "‑": "-", "‒": "-", "—": "—", "―": "—", "─": "—", "•": "·",
        "・": "·", "︰": ":", "∶": ":",
    ]
}
