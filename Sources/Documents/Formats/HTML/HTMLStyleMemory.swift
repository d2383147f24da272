/// The `style` attribute that was read last: tags that differ in other attributes have mostly the same.
struct HTMLStyleMemory {
    private var place = 0..<0
    private var style = HTMLStyle()

    mutating func style(at place: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> HTMLStyle {
        let declarations = bytes.part(place)
        if declarations.equals(bytes.part(self.place)) { return style }
        self.place = place
        style = HTMLStyle()
        style.read(declarations)
        return style
    }
}
