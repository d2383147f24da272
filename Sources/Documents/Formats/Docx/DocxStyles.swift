/// What the styles of a Word document say: which are headings and of which level, and how they hide or raise text.
struct DocxStyles: XMLEvents {
    private struct Style {
        var level: Int?
        var parent: String?
        var format = TextLook()
    }

    private var styles: [String: Style] = [:]
    private var current: String?
    private var isInParagraphProperties = false
    /// The style of paragraphs that name none.
    private var paragraphStyle: String?

    /// The level, 1 to 6, of a heading style; nil for others. A style inherits its parent's level.
    func level(of id: String) -> Int? {
        var next: String? = id
        for _ in 0..<Self.generationLimit {
            guard let id = next else { return nil }
            guard let style = styles[id] else { return Self.level(named: id) }
            if let level = style.level { return level <= 6 ? level : nil }
            next = style.parent
        }
        return nil
    }

    /// How a run looks before what is said of it alone: by its paragraph's style, nil for that of plain paragraphs, and
    /// by its own. Both hiding the text show it again (ECMA-376 part 1, 17.7.3).
    func format(paragraph: String?, run: String?) -> TextLook {
        guard !styles.isEmpty else { return TextLook() }
        var format = (paragraph ?? paragraphStyle).map(format(of:)) ?? TextLook()
        if let run { format.toggle(by: self.format(of: run)) }
        return format
    }

    private func format(of id: String) -> TextLook {
        var generations: [TextLook] = []
        var next: String? = id
        while let id = next, let style = styles[id], generations.count < Self.generationLimit {
            generations.append(style.format)
            next = style.parent
        }
        return generations.reversed().reduce(into: TextLook()) { $0.change(by: $1) }
    }

    /// A circle of parents ends too.
    private static let generationLimit = 32

    /// Whether a style in this part may hide, strike or raise text, or write it in white.
    static func changesText(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
        [":vanish", ":strike", ":dstrike", ":vertAlign", ":position", "=\"FF", "=\"ff"].contains { mark in
            part.firstOffset(of: Array(mark.utf8), from: 0) != nil
        }
    }

    /// Whether the body uses a style whose id alone does not tell whether it is a heading. Word in Chinese and WPS
    /// number their styles ("2", "a3"), whereas English ids repeat the name.
    static func isNeeded(by body: UnsafeBufferPointer<UInt8>) -> Bool {
        let mark = [UInt8]("<w:pStyle w:val=\"".utf8)
        var start = 0
        while let found = body.firstOffset(of: mark, from: start) {
            start = found + mark.count
            let end = body.firstOffset(of: UInt8(ascii: "\""), from: start) ?? body.count
            let id = body.part(start..<end)
            if id.count <= 3 || (level(named: id.string) == nil && !isPlain(id.string)) { return true }
        }
        return false
    }

    private static func isPlain(_ id: String) -> Bool {
        ["Normal", "Title", "Subtitle", "BodyText", "ListParagraph", "TableParagraph", "NormalWeb"].contains(id)
    }

    /// The level that a name tells: `heading 2`, `Heading2`, `标题 2`.
    private static func level(named name: String) -> Int? {
        let compact = name.lowercased().filter { $0 != " " }
        for prefix in ["heading", "标题"] where compact.hasPrefix(prefix) {
            guard let level = Int(compact.dropFirst(prefix.count)), (1...9).contains(level) else { continue }
            return level
        }
        return nil
    }

    /// The level of `w:outlineLvl`, which counts from 0. 9 is body text (level 10); more there are not.
    static func level(ofOutline value: String) -> Int? {
        Int(value).flatMap { (0...9).contains($0) ? $0 + 1 : nil }
    }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch Self.elements[name.key] {
        case .style: startStyle(attributes)
        case .name: note { $0.level = $0.level ?? attributes.value("val").flatMap(Self.level(named:)) }
        case .parent: note { $0.parent = attributes.value("val") }
        case .outline: note { $0.level = attributes.value("val").flatMap(Self.level(ofOutline:)) }
        case .paragraphProperties: isInParagraphProperties = true
        case nil:
            if !isInParagraphProperties { note { $0.format.read(name.key, attributes) } }
        }
    }

    mutating func end(_ name: XMLName) {
        switch Self.elements[name.key] {
        case .style: current = nil
        case .paragraphProperties: isInParagraphProperties = false
        default: break
        }
    }

    private mutating func startStyle(_ attributes: XMLAttributes) {
        current = attributes.value("styleId")
        let isDefault = attributes.value("default").map { $0 == "1" || $0 == "true" } ?? false
        if isDefault, attributes.value("type") == "paragraph" { paragraphStyle = current }
    }

    private mutating func note(_ change: (inout Style) -> Void) {
        guard let current else { return }
        change(&styles[current, default: Style()])
    }

    private enum Element { case style, name, parent, outline, paragraphProperties }

    private static let elements = NameTable<Element>([
        (NameKey.of("style"), .style), (NameKey.of("name"), .name), (NameKey.of("basedOn"), .parent),
        (NameKey.of("outlineLvl"), .outline), (NameKey.of("pPr"), .paragraphProperties),
    ])
}
