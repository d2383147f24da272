/// A character that a run names by its font and number (`w:sym`).
enum DocxSymbol {
    /// Nil for a picture of a font of pictures. Fonts of symbols have their characters in a private area, in the order of
    /// ASCII; what stands elsewhere is that character.
    static func scalar(_ attributes: XMLAttributes) -> Unicode.Scalar? {
        guard let value = attributes.value("char").flatMap({ UInt32($0, radix: 16) }) else { return nil }
        guard (0xF000...0xF0FF).contains(value) else { return value < 0x20 ? nil : Unicode.Scalar(value) }
        let font = attributes.value("font")?.lowercased() ?? ""
        let holdsPictures = font.isEmpty || font.contains("dings")
        let code = value - 0xF000
        return holdsPictures || code <= 0x20 || code >= 0x7F ? nil : Unicode.Scalar(code)
    }
}
