/// What the properties of a run, or of a style, do to text: hide or strike it, or put it above or below the line. What
/// they say nothing of is nil.
struct DocxFormat: Equatable {
    private var vanish: Bool?
    private var strike: Bool?
    private var doubleStrike: Bool?
    private var aligned: TextPosition?
    private var moved: TextPosition?

    /// Struck text is no text of the document, as hidden text isn't.
    var isHidden: Bool { vanish == true || strike == true || doubleStrike == true }

    /// Where the text stands: by `w:vertAlign`, else by half points in `w:position`.
    var position: TextPosition {
        if let aligned, aligned != .line { return aligned }
        return moved ?? .line
    }

    /// Takes the property if it is one that matters here.
    mutating func read(_ key: UInt64, _ attributes: XMLAttributes) {
        guard let property = Self.properties[key] else { return }
        let value = attributes.value("val")
        switch property {
        case .vanish: vanish = Self.isOn(value)
        case .strike: strike = Self.isOn(value)
        case .doubleStrike: doubleStrike = Self.isOn(value)
        case .aligned: aligned = value == "superscript" ? .raised : value == "subscript" ? .lowered : .line
        case .moved:
            let points = value.flatMap { Int($0) } ?? 0
            moved = points > 0 ? .raised : points < 0 ? .lowered : .line
        }
    }

    /// Text that a note's mark stands in is raised, whatever its style.
    mutating func raise() { aligned = .raised }

    /// What the other says counts.
    mutating func change(by other: DocxFormat) {
        vanish = other.vanish ?? vanish
        strike = other.strike ?? strike
        doubleStrike = other.doubleStrike ?? doubleStrike
        aligned = other.aligned ?? aligned
        moved = other.moved ?? moved
    }

    /// What a character style says on top of a paragraph's: two that are on take each other back.
    mutating func toggle(by other: DocxFormat) {
        let (vanished, struck) = (vanish == true, strike == true)
        change(by: other)
        vanish = vanished != (other.vanish == true)
        strike = struck != (other.strike == true)
    }

    /// On/off properties are on where they stand without a value.
    private static func isOn(_ value: String?) -> Bool {
        switch value {
        case "0", "false", "off": false
        default: true
        }
    }

    private enum Property { case vanish, strike, doubleStrike, aligned, moved }

    private static let properties = NameTable<Property>([
        (NameKey.of("vanish"), .vanish), (NameKey.of("strike"), .strike), (NameKey.of("dstrike"), .doubleStrike),
        (NameKey.of("vertAlign"), .aligned), (NameKey.of("position"), .moved),
    ])
}
