/// How the cells of a workbook look, by the number that each cell names: as far as that changes what is read.
struct XlsxStyles: XMLEvents {
    struct Look {
        var format = XlsxNumberFormat.general
        /// All of the cell's text is struck out.
        var isStruck = false
        /// Nobody sees it on paper.
        var isWhite = false
    }

    private var looks: [Look] = []
    private var formats: [Int: XlsxNumberFormat] = [:]
    private var struckFonts: Set<Int> = []
    private var whiteFonts: Set<Int> = []
    private var fontCount = 0
    private var list: List?

    subscript(number: Int) -> Look { looks.indices.contains(number) ? looks[number] : Look() }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch (Self.elements[name.key], list) {
        case (.list(let list), nil): self.list = list
        case (.font, .fonts): fontCount += 1
        case (.strike, .fonts): if XlsxText.isOn(attributes) { struckFonts.insert(fontCount - 1) }
        case (.color, .fonts): if XlsxText.isWhite(attributes) { whiteFonts.insert(fontCount - 1) }
        case (.look, .looks): addLook(attributes)
        case (.format, .formats):
            guard let id = Self.number("numFmtId", attributes), let code = attributes.value("formatCode") else {
                return
            }
            formats[id] = XlsxNumberFormat(code)
        default: break
        }
    }

    mutating func end(_ name: XMLName) {
        if case .list(let ended) = Self.elements[name.key], ended == list { list = nil }
    }

    private mutating func addLook(_ attributes: XMLAttributes) {
        let id = Self.number("numFmtId", attributes) ?? 0
        let font = Self.number("fontId", attributes)
        looks.append(
            Look(
                format: formats[id] ?? .builtIn(id), isStruck: font.map(struckFonts.contains) ?? false,
                isWhite: font.map(whiteFonts.contains) ?? false))
    }

    private static func number(_ name: StaticString, _ attributes: XMLAttributes) -> Int? {
        attributes.value(name).flatMap { Int($0) }
    }

    /// The part's lists. Only some of them are about cells: `dxfs` has fonts and formats too.
    private enum List { case formats, fonts, looks, other }

    private enum Element { case list(List), format, font, strike, color, look }

    private static let elements = NameTable<Element>([
        (NameKey.of("numFmts"), .list(.formats)), (NameKey.of("fonts"), .list(.fonts)),
        (NameKey.of("cellXfs"), .list(.looks)), (NameKey.of("cellStyleXfs"), .list(.other)),
        (NameKey.of("dxfs"), .list(.other)), (NameKey.of("numFmt"), .format), (NameKey.of("font"), .font),
        (NameKey.of("strike"), .strike), (NameKey.of("color"), .color), (NameKey.of("xf"), .look),
    ])
}
