/// The properties of runs in a Word document, Open XML.
extension TextLook {
    /// Takes the property if it is one that matters here.
    mutating func read(_ key: UInt64, _ attributes: XMLAttributes) {
        guard let property = Self.properties[key] else { return }
        let value = attributes.value("val")
        switch property {
        case .vanish: vanish = Self.isOn(value)
        case .strike: strike = Self.isOn(value)
        case .doubleStrike: doubleStrike = Self.isOn(value)
        case .aligned: aligned = value == "superscript" ? .raised : value == "subscript" ? .lowered : .line
        case .color: white = value.map(Self.isWhite)
        case .moved: move(by: value.flatMap { Int($0) } ?? 0)
        }
    }

    /// On/off properties are on where they stand without a value.
    private static func isOn(_ value: String?) -> Bool {
        switch value {
        case "0", "false", "off": false
        default: true
        }
    }

    private enum Property { case vanish, strike, doubleStrike, aligned, moved, color }

    private static let properties = NameTable<Property>([
        (NameKey.of("vanish"), .vanish), (NameKey.of("strike"), .strike), (NameKey.of("dstrike"), .doubleStrike),
        (NameKey.of("vertAlign"), .aligned), (NameKey.of("position"), .moved), (NameKey.of("color"), .color),
    ])
}
