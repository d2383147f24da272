/// What the properties of characters do to the text of a Word document: hide it, or put it above or below the line.
struct CharacterFormats {
    /// Bytes of text that look the same.
    struct Stretch {
        var text: Range<Int>
        var look: TextLook
    }

    let styles: DocStyles
    let characters: PropertyRuns
    let paragraphs: PropertyRuns

    /// How the character looks whose bytes start here, and how far it is so.
    func stretch(at offset: Int, in stream: [UInt8]) -> Stretch {
        let run = characters.run(at: offset)
        var text = run?.text ?? offset..<offset + 1
        let own = stream[run?.properties ?? 0..<0]
        guard !styles.isEmpty else { return Stretch(text: text, look: Self.look(own, on: TextLook())) }
        let paragraph = paragraphs.run(at: offset)
        text = text.clamped(to: paragraph?.text ?? offset..<offset + 1)
        var look = paragraph.flatMap { stream[$0.properties].uint16(at: 0) }.map(styles.look(of:)) ?? TextLook()
        let named = PropertyModifiers(own).filter { $0.code == Self.styleCode }.last?.operand.uint16(at: 0)
        if let named { look.toggle(by: styles.look(of: named)) }
        return Stretch(text: text, look: Self.look(own, on: look))
    }

    private static let styleCode: UInt16 = 0x4A30

    /// Hidden is what is marked as hidden, as deleted while changes are tracked, or as struck out once or twice
    /// ([MS-DOC] 2.6.1: sprmCFVanish, sprmCFRMarkDel, sprmCFStrike, sprmCFDStrike, sprmCIss, sprmCHpsPos); colors are sprmCIco and sprmCCv. Switches of 128
    /// and 129 mean what the style has, and its contrary.
    static func look(_ list: ArraySlice<UInt8>, on style: TextLook) -> TextLook {
        var look = style
        for modifier in PropertyModifiers(list) {
            let byte = modifier.byte
            func on(_ styled: Bool?) -> Bool { byte & 0x80 == 0 ? byte & 1 != 0 : (byte & 1 != 0) != (styled == true) }
            switch modifier.code {
            case 0x083C: look.vanish = on(style.vanish)
            case 0x0800: look.deleted = on(style.deleted)
            case 0x0837: look.strike = on(style.strike)
            case 0x2A53: look.doubleStrike = on(style.doubleStrike)
            case 0x2A42: look.setColor(isWhite: byte == 8)
            case 0x6870: look.setColor(isWhite: Self.isWhite(modifier.operand))
            case 0x2A48: look.aligned = TextPosition(rawValue: byte) ?? .line
            case 0x4845: look.move(by: Int(Int16(bitPattern: modifier.operand.uint16(at: 0) ?? 0)))
            default: break
            }
        }
        return look
    }

    /// Red, green, blue, and whether the color is automatic.
    private static func isWhite(_ color: ArraySlice<UInt8>) -> Bool {
        color.count == 4 && color.last == 0 && color.dropLast().allSatisfy { TextLook.isWhite(Int($0), 255, 255) }
    }
}
