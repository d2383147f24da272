import Wording

/// The digits of a Chinese input method, which are no digits in a number that a script or a user gives.
enum WideDigits {
    static func are(in text: String) -> Bool { text.unicodeScalars.contains { (0xFF10...0xFF19).contains($0.value) } }

    /// What to do about them; nil where there are none.
    static func hint(_ text: String) -> Bilingual? {
        are(in: text) ? Bilingual(zh: "数字是全角的，请改成半角", en: "its digits are full width; type ASCII ones") : nil
    }
}
