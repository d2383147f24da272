/// What the styles of a Word document do to text ([MS-DOC] 2.9.271 "STSH").
struct DocStyles {
    private struct Style {
        var parent: UInt16
        var look: TextLook
    }

    private var styles: [UInt16: Style] = [:]

    /// Whether no style does anything to text.
    var isEmpty: Bool { styles.values.allSatisfy { $0.look == TextLook() } }

    /// Styles of a sheet that is missing or broken off are plain: what they do to text is mostly repeated in it.
    init(_ table: [UInt8], part: WordHeader.Part) {
        guard part.range.upperBound <= table.count else { return }
        let sheet = table[part.range]
        guard let header = sheet.uint16(at: 0), let count = sheet.uint16(at: 2), let base = sheet.uint16(at: 4) else {
            return
        }
        var offset = 2 + Int(header)
        for id in 0..<count {
            guard let length = sheet.uint16(at: offset).map(Int.init), offset + 2 + length <= sheet.count else {
                return
            }
            let start = sheet.startIndex + offset + 2
            if length > 0 { styles[id] = Self.style(sheet[start..<start + length], base: Int(base)) }
            offset += 2 + length
        }
        if isEmpty { styles = [:] }
    }

    func look(of id: UInt16) -> TextLook {
        var generations: [TextLook] = []
        var next = id
        // A circle of parents ends too.
        while let style = styles[next], generations.count < 32 {
            generations.append(style.look)
            next = style.parent
        }
        return generations.reversed().reduce(into: TextLook()) { $0.change(by: $1) }
    }

    /// A style's fixed part, its name with the length before and a zero behind, then lists of properties, each at an even
    /// place behind its length: for paragraphs theirs and that of their characters, for characters that alone.
    private static func style(_ bytes: ArraySlice<UInt8>, base: Int) -> Style? {
        guard let kind = bytes.uint16(at: 2), let name = bytes.uint16(at: base).map(Int.init) else { return nil }
        var offset = base + 2 + name * 2 + 2
        if kind & 0xF == 1, let length = bytes.uint16(at: offset).map(Int.init) { offset += 2 + length + length % 2 }
        guard kind & 0xF == 1 || kind & 0xF == 2, let length = bytes.uint16(at: offset).map(Int.init),
            offset + 2 + length <= bytes.count
        else { return Style(parent: kind >> 4, look: TextLook()) }
        let list = bytes.dropFirst(offset + 2).prefix(length)
        return Style(parent: kind >> 4, look: CharacterFormats.look(list, on: TextLook()))
    }
}
