/// Sentences made of a template and names: in Chinese, Latin letters stand apart by a space, and Chinese does not.
public enum ChineseSpacing {
    /// The parts behind each other; a space between two of them goes where Chinese stands on both of its sides.
    public static func joined(_ parts: [String]) -> String {
        var text = ""
        for part in parts {
            var part = part[...]
            if text.hasSuffix(" "), isChinese(text.dropLast().last), isChinese(part.first) { text.removeLast() }
            if part.hasPrefix(" "), isChinese(text.last), isChinese(part.dropFirst().first) { part.removeFirst() }
            text += part
        }
        return text
    }

    private static func isChinese(_ character: Character?) -> Bool {
        (character?.unicodeScalars.first?.value).map { (0x2e80...0xffef).contains($0) } ?? false
    }
}
