/// Reading of declarations: `display: none; color: red`. Of those of one property the last counts.
extension HTMLStyle {
    /// Reads all of a `style` attribute.
    mutating func read(_ style: UnsafeBufferPointer<UInt8>) {
        read(style, important: false)
        if style.firstOffset(of: UInt8(ascii: "!"), from: 0) != nil { read(style, important: true) }
        settle()
    }

    /// Reads the declarations that are marked as important, or those that are not.
    mutating func read(_ style: UnsafeBufferPointer<UInt8>, important: Bool) {
        var start = 0
        while start < style.count {
            let end = style.firstOffset(of: UInt8(ascii: ";"), from: start) ?? style.count
            while start < end, isASCIIWhitespace(style[start]) { start += 1 }
            if start < end { readDeclaration(style.part(start..<end), important) }
            start = end + 1
        }
    }

    private mutating func readDeclaration(_ text: UnsafeBufferPointer<UInt8>, _ important: Bool) {
        var (key, index) = (UInt64(0), 0)
        while index < text.count, text[index] != UInt8(ascii: ":"), !isASCIIWhitespace(text[index]) {
            key = NameKey.extend(key, by: text[index] | 0x20)
            index += 1
        }
        guard let property = Self.properties[key], let colon = text.firstOffset(of: UInt8(ascii: ":"), from: index)
        else {
            return
        }
        var value = text.part(colon + 1..<text.count)
        if let mark = value.firstOffset(of: UInt8(ascii: "!"), from: 0) {
            guard important else { return }
            value = value.part(0..<mark)
        } else if important {
            return
        }
        value = value.trimmed
        if !value.isEmpty { set(property, CSSValue(value)) }
    }

    private mutating func set(_ property: Property, _ value: CSSValue) {
        switch property {
        case .display: setDisplay(value)
        case .visibility: setVisibility(value)
        case .align: setAlignment(value)
        case .raise: raise = Self.position(up: value.number)
        case .opacity: setOpacity(value)
        case .color: setColor(value)
        case .size: setSize(value)
        case .font: if let size = value.fontSize { setSize(size) }
        case .decoration: set(.struck, value.contains("line-through"))
        case .indent: setIndent(value)
        case .bidi: set(.order, value.contains("override"))
        case .wordHide: set(.word, value.starts("all"))
        case .content: addsNumber = value.holdsNumber
        case .float: floats = !value.starts("none") && !value.starts("in")
        case .position:
            placing =
                value.starts("absolute") || value.starts("fixed") ? .free : value.starts("static") ? .still : .relative
        default: setPlace(property, value)
        }
    }

    private mutating func setPlace(_ property: Property, _ value: CSSValue) {
        let number = value.number ?? 0
        switch property {
        case .top:
            shift = Self.position(up: -number)
            set(.top, value.isFarBack(Self.farAway))
        case .bottom:
            shiftFromBelow = Self.position(up: number)
            set(.bottom, value.isFarBack(Self.farAway))
        case .left: set(.left, value.isFarBack(Self.farAway))
        case .right: set(.right, value.isFarBack(Self.farAway))
        case .margin: set(.margin, number <= -Self.farAway)
        case .overflow: set(.overflow, value.starts("hidden") || value.starts("clip"))
        case .height: set(.height, value.number.map { $0 <= 1 } ?? false)
        case .width: set(.width, value.number.map { $0 <= 1 && !value.contains("%") } ?? false)
        case .clip: set(.clip, value.starts("rect") && value.numbers.allSatisfy { $0 <= 1 })
        case .clipPath: set(.path, value.starts("inset(50%") || value.starts("inset(100%") || value.starts("circle(0"))
        case .transform: set(.scale, value.starts("scale(0)") || value.starts("scale(0,"))
        default: break
        }
    }

    /// Pixels, or whatever unit: nothing is moved as far as that to be seen.
    private static var farAway: Double { 500 }

    private static func position(up number: Double?) -> TextPosition {
        guard let number, number != 0 else { return .line }
        return number > 0 ? .raised : .lowered
    }

    private mutating func set(_ flag: Hiding, _ isOn: Bool) {
        if isOn { hiding.insert(flag) } else { hiding.remove(flag) }
    }

    private mutating func set(_ flag: Doubts, _ isOn: Bool) {
        if isOn { doubts.insert(flag) } else { doubts.remove(flag) }
    }

    private mutating func set(_ flag: Far, _ isOn: Bool) {
        if isOn { far.insert(flag) } else { far.remove(flag) }
    }

    private mutating func set(_ flag: Cut, _ isOn: Bool) {
        if isOn { cut.insert(flag) } else { cut.remove(flag) }
    }

    private mutating func setColor(_ value: CSSValue) {
        guard let color = value.color else { return }
        set(.invisible, color == .transparent)
        set(.color, color == .doubtful)
        setsColor = true
    }

    /// Below a tenth, nobody sees it on any ground for certain.
    private mutating func setOpacity(_ value: CSSValue) {
        guard let number = value.number else { return }
        let share = value.contains("%") ? number / 100 : number
        set(.invisible, share <= 0)
        set(.faint, share > 0 && share < 0.1)
    }

    private mutating func setDisplay(_ value: CSSValue) {
        setsDisplay = true
        set(.box, value.starts("none"))
        display = Self.displays.first { value.starts($0.0) }?.1 ?? .natural
    }

    /// Longer words before those that they start with.
    private static let displays: [(StaticString, Display)] = [
        ("inline-", .inlineBlock), ("table-cell", .cell), ("table-row-group", .rowGroup),
        ("table-header-group", .rowGroup),
        ("table-footer-group", .rowGroup), ("table-row", .row), ("table-caption", .block), ("table", .table),
        ("flex", .flex), ("grid", .flex), ("-webkit-box", .flex), ("-webkit-flex", .flex), ("block", .block),
        ("list-item", .block), ("flow-root", .block),
    ]

    private mutating func setVisibility(_ value: CSSValue) {
        hiding.subtract([.invisible, .collapsed])
        showing.formUnion([.invisible, .collapsed])
        if value.starts("hidden") { hiding.insert(.invisible) }
        if value.starts("collapse") { hiding.formUnion([.invisible, .collapsed]) }
    }

    private mutating func setAlignment(_ value: CSSValue) {
        let isHigh = value.starts("super") || value.starts("text-top")
        let isLow = value.starts("sub") || value.starts("text-bottom")
        alignment = isHigh ? .raised : isLow ? .lowered : Self.position(up: value.number)
    }

    /// A relative size of nothing is nothing: only lengths that stand for themselves show text again.
    private mutating func setSize(_ value: CSSValue) {
        set(.tiny, value.number == 0)
        set(.small, value.pixels.map { $0 > 0 && $0 < Self.leastSize } ?? false)
        showing.subtract([.tiny, .small])
        if let number = value.number, number != 0, value.isRelative { return }
        if value.number != 0 { showing.formUnion([.tiny, .small]) }
    }

    /// Pixels below which characters can't be read.
    private static var leastSize: Double { 3 }

    private mutating func setIndent(_ value: CSSValue) {
        let isFar = value.isFarBack(Self.farAway)
        set(.indented, isFar)
        if isFar { showing.remove(.indented) } else { showing.insert(.indented) }
    }

    private enum Property {
        case display, visibility, align, raise, opacity, color, size, font, decoration, indent, float, position, bidi,
            content, wordHide
        case top, bottom, left, right, margin, overflow, height, width, clip, clipPath, transform
    }

    private static let properties = NameTable<Property>(
        [
            ("display", .display), ("visibility", .visibility), ("vertical-align", .align), ("mso-text-raise", .raise),
            ("opacity", .opacity), ("color", .color), ("font-size", .size), ("font", .font),
            ("text-decoration", .decoration), ("text-decoration-line", .decoration), ("text-indent", .indent),
            ("float", .float), ("position", .position), ("unicode-bidi", .bidi),
            ("content", .content), ("mso-hide", .wordHide), ("top", .top), ("bottom", .bottom), ("left", .left),
            ("right", .right), ("margin-left", .margin), ("margin-top", .margin), ("overflow", .overflow),
            ("overflow-y", .overflow), ("overflow-x", .overflow), ("height", .height), ("max-height", .height),
            ("width", .width), ("max-width", .width), ("clip", .clip), ("clip-path", .clipPath),
            ("transform", .transform),
        ].map { (NameKey.of($0), $1) })
}
