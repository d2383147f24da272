/// The stack of open elements and the part of HTML's tree construction (13.2.6) that decides where text and
/// cells go: implied end tags, table modes, foster parenting, scopes. No tree is built.
struct HTMLTree: ~Copyable {
    /// The insertion modes that matter for tables. The numbers are the depth in a table's skeleton.
    enum Mode: UInt8 { case body, table, section, row, cell, caption }

    var builder: DocumentBuilder
    /// The start tags that were read last.
    var tags: HTMLTagMemory
    private(set) var stack = HTMLOpenElements()
    private(set) var preservesBlanks = false
    private var openTables = 0 { didSet { room = Self.ordinaryDepth + 8 * openTables } }
    /// How many elements may be open before another that is no part of a table.
    private var room = ordinaryDepth
    private var openParagraphs = 0
    /// A table that style sheets alone make one is open.
    private var isInStyledTable = false
    private var cascade: CSSCascade
    /// What hides no text in this reading of the page.
    private let revealed: HTMLStyle.Hiding
    /// Whether a block outside of tables was met whose content a script may make visible.
    private(set) var holdsInvisible = false
    /// Elements other than a table's skeleton that may be open at once; more are not nested further, as in browsers.
    private static let ordinaryDepth = 512

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, rules: CSSRules, revealing: HTMLStyle.Hiding, limits: ReadingLimits
    ) {
        revealed = revealing
        cascade = CSSCascade(bytes, rules)
        tags = HTMLTagMemory(hasRules: !rules.isEmpty)
        builder = DocumentBuilder(limits: limits)
    }

    var top: HTMLOpenElement {
        @inline(__always) get { stack.top }
    }

    /// Those of the tag that is being read.
    var attributes: HTMLAttributes {
        @inline(__always) get { tags.attributes }
    }

    /// Reads a start tag that is none of the last ones. Returns the offset behind it, nil where the file ends within it.
    mutating func readTag(
        _ name: HTMLName, at place: Int, in bytes: UnsafeBufferPointer<UInt8>, _ elements: NameTable<HTMLElement>
    ) -> Int? {
        tags.read(name, at: place, in: bytes, elements, &cascade)
    }

    var showsText: Bool { !top.textHiding.hidesText }

    /// Whether it is not certain that the text which stands here is shown, and as it is.
    var isDoubtful: Bool { top.textHiding.isDoubtful }

    /// Ends everything that the file left open.
    mutating func closeAll() throws(DocumentError) {
        while stack.count > 1 { try pop() }
    }
}

// MARK: Start tags

extension HTMLTree {
    /// Takes a start tag. The line is that of tables and cells.
    mutating func start(
        _ element: HTMLElement, line: Int32
    ) throws(DocumentError) {
        if top.tag == .select, try !leavesSelect(element) { return }
        if element.traits.contains(.table) { return try startTablePart(element, line: line) }
        switch element.tag {
        case .inline, .unknown, .override, .select, .raised, .lowered, .struck: try pushOrdinary(element)
        case .lineBreak: breakLine()
        case .rule:
            try closeParagraph()
            breakLine()
        case .image: if showsText { builder.appendImage() }
        case .input, .void, .document, .raw, .foreign, .title, .meta: break
        default: try startBlock(element)
        }
    }

    private mutating func startBlock(_ element: HTMLElement)
        throws(DocumentError)
    {
        switch element.tag {
        case .listItem, .definition: try closeItem(like: element)
        case .heading where top.tag == .heading: try pop()
        case .block where element.traits.contains(.button):
            try endElement(where: { $0.key == element.key }, until: .scope)
        case .form where stack.contains { $0.tag == .form }: return
        default: break
        }
        if element.traits.contains(.block) { try closeParagraph() }
        try pushOrdinary(element)
    }

    /// Within `<select>` only options count. A field ends it, so does a part of a table that it stands in, and so
    /// does another select, which is then passed over.
    private mutating func leavesSelect(_ element: HTMLElement) throws(DocumentError) -> Bool {
        let isPart = element.traits.contains(.table) && element.tag != .column && top.mode != .body
        guard isPart || element.tag == .input || element.tag == .select else { return false }
        try pop()
        return element.tag != .select
    }

    private mutating func breakLine() {
        if showsText { builder.breakLine() }
    }

    /// Ends an open `<p>`, unless it lies beyond a cell or the like.
    mutating func closeParagraph() throws(DocumentError) {
        guard openParagraphs > 0,
            let index = index(from: stack.count - 1, where: { $0.tag == .paragraph }, until: [.scope, .button])
        else { return }
        try pop(downTo: index)
    }

    /// Ends the item before: `<li>` ends an open `<li>` of the same list, `<dd>` a `<dt>`.
    private mutating func closeItem(like element: HTMLElement) throws(DocumentError) {
        var index = stack.count - 1
        while index > 0 {
            let open = stack[index]
            if open.tag == element.tag { return try pop(downTo: index) }
            // A div within an item does not shield it; a list does.
            if open.traits.contains(.special), open.tag != .paragraph, open.key != Self.divKey { return }
            index -= 1
        }
    }

    /// Written out: looking up a value that is worked out when first asked for would take longer than the comparison.
    private static let divKey: UInt64 = 0x64_69_76
}

// MARK: End tags

extension HTMLTree {
    /// Whether this is the name of the innermost element.
    @inline(__always)
    func isTop(_ name: HTMLName) -> Bool { top.key == name.key && stack.count > 1 }

    /// Takes the end tag of an element that is not the innermost.
    mutating func end(_ element: HTMLElement) throws(DocumentError) {
        if element.traits.contains(.table) { return try endTablePart(element) }
        if top.tag == .select { return }
        switch element.tag {
        case .lineBreak: breakLine()
        case .heading: try endElement(where: { $0.tag == .heading }, until: .scope)
        case .inline, .override, .raised, .lowered, .struck, .unknown:
            try endElement(where: { $0.key == element.key }, until: .special)
        case .form: endForm()
        default:
            let found = try endElement(where: { $0.key == element.key }, until: .scope)
            // An end tag without its paragraph makes an empty one.
            if !found, element.tag == .paragraph { breakLine() }
        }
    }

    /// A form ends alone: what is open within it stays open.
    private mutating func endForm() {
        guard let index = index(from: stack.count - 1, where: { $0.tag == .form }, until: .scope) else { return }
        stack.remove(at: index) { cascade.newContext() }
    }

    @discardableResult
    private mutating func endElement(
        where matches: (HTMLOpenElement) -> Bool, until bound: HTMLElement.Traits
    ) throws(DocumentError) -> Bool {
        guard let index = index(from: stack.count - 1, where: matches, until: bound) else { return false }
        try pop(downTo: index)
        return true
    }

    /// The innermost open element that matches, not looking beyond one with the bounding trait.
    private func index(
        from start: Int, where matches: (HTMLOpenElement) -> Bool, until bound: HTMLElement.Traits
    ) -> Int? {
        var index = start
        while index > 0 {
            if matches(stack[index]) { return index }
            if !stack[index].traits.isDisjoint(with: bound) { return nil }
            index -= 1
        }
        return nil
    }
}

// MARK: The stack

extension HTMLTree {
    private mutating func pushOrdinary(
        _ element: HTMLElement
    ) throws(DocumentError) {
        if element.traits.contains(.block), isPlain(within: top.textHiding), !top.textHiding.contains(.box) {
            return pushPlainBlock(element)
        }
        let style = style()
        var hiding = top.textHiding.subtracting(style.showing).union(style.hiding)
        if openTables == 0, hiding.contains(.invisible), element.traits.contains(.block) {
            holdsInvisible = true
            hiding.subtract(revealed)
        }
        if element.tag == .select {
            // The choices are no text of the page; which of them a cell shows can't be told for certain.
            if top.mode == .cell, !hiding.hidesText { noteNumber() }
            hiding.insert(.box)
        }
        if element.tag == .struck { hiding.insert(.struck) }
        // It turns the order of its characters around.
        if element.tag == .override || (attributes.isWhite && !style.setsColor) { hiding.insert(.doubtful) }
        let isFree = openTables == 0 && !isInStyledTable
        let box = hiding.contains(.box) ? .inline : HTMLBox(element, style, within: top.box, isFree: isFree)
        if box.breaksLines || element.traits.contains(.block) { breakLine() }
        guard hasRoom else { return }
        if box == .inlineBlock, showsText { builder.appendSpace() }
        let isRaised = attributes.marksNote && !box.breaksLines
        let position = isRaised ? .raised : TextPosition(of: element, style, within: top.position)
        if position != top.position { builder.move(to: position) }
        stack.push(
            HTMLOpenElement(
                element, mode: top.mode, hiding: hiding, textHiding: hiding, position: position, box: box,
                place: place()))
        note(element)
        try open(box)
        if style.addsNumber { noteNumber() }
    }

    /// Opens a block that does nothing but end a line.
    private mutating func pushPlainBlock(_ element: HTMLElement) {
        breakLine()
        guard hasRoom else { return }
        let hiding = top.textHiding
        stack.push(
            HTMLOpenElement(
                element, mode: top.mode, hiding: hiding, textHiding: hiding, position: top.position, box: .block,
                place: place()))
        note(element)
    }

    /// Remembers what an element that was opened means for what it holds.
    @inline(__always)
    private mutating func note(_ element: HTMLElement) {
        switch element.tag {
        case .paragraph: openParagraphs += 1
        case .preformatted: preservesBlanks = true
        case .heading: if showsText { builder.headingLevel = Int(element.level) }
        default: break
        }
    }

    /// Whether an inline element of the tag that is being read changes nothing, as most do: links, and spans that only
    /// set a font.
    @inline(__always)
    mutating func takesPlain() -> Bool {
        isPlain(within: top.textHiding) && top.box != .flex && top.tag != .select && hasRoom
    }

    /// Whether nothing says of the element of the tag that is being read how its text looks.
    @inline(__always)
    private mutating func isPlain(within hiding: HTMLStyle.Hiding) -> Bool {
        guard attributes.isPlain else { return false }
        if tags.mayBeStyled { return looksPlain(within: hiding) }
        return hiding.isEmpty || attributes.style.showing.isEmpty
    }

    private mutating func looksPlain(within hiding: HTMLStyle.Hiding) -> Bool {
        let style = style()
        return style.isNeutral && (hiding.isEmpty || style.showing.isEmpty)
    }

    private var hasRoom: Bool {
        @inline(__always) get { stack.count < room }
    }

    /// Opens an inline element that changes nothing.
    @inline(__always)
    mutating func openPlain(_ element: HTMLElement) {
        stack.push(
            HTMLOpenElement(
                element, mode: top.mode, hiding: top.textHiding, textHiding: top.textHiding, position: top.position,
                place: place()))
    }

    /// A number stands here that is not in the text: what stands beside it can't be read.
    private mutating func noteNumber() {
        if showsText { builder.append("\u{FFFD}") }
    }

    private mutating func open(_ box: HTMLBox) throws(DocumentError) {
        switch box {
        case .table:
            isInStyledTable = true
            try builder.openTable(line: 0)
        case .row: builder.openRow()
        case .cell: builder.openCell(columnSpan: 1, rowSpan: 1, line: 0)
        default: break
        }
    }

    private mutating func close(_ box: HTMLBox) throws(DocumentError) {
        switch box {
        case .inline: break
        case .inlineBlock: builder.appendSpace()
        case .table:
            isInStyledTable = false
            builder.closeTable()
        case .cell: try builder.closeCell()
        default: builder.breakLine()
        }
    }

    mutating func push(_ element: HTMLElement, line: Int32) throws(DocumentError) {
        if isPlain(within: top.hiding) {
            return try push(
                element, hiding: top.hiding, place: place(), line: line)
        }
        let style = style()
        try push(element, style, place: place(), line: line)
    }

    /// Where the element of the tag that is being read stands for style sheets.
    @inline(__always)
    private mutating func place() -> CSSPlace { tags.place(by: &cascade, within: top.place) }

    /// How the element of the tag that is being read looks.
    @inline(__always)
    private mutating func style() -> HTMLStyle { tags.style(by: &cascade, within: stack) }

    /// A tag that the page takes for granted has no attributes.
    mutating func pushImplied(_ element: HTMLElement) throws(DocumentError) {
        let attributes = HTMLAttributes()
        var rules = cascade.isEmpty ? TagRules() : cascade.rules(of: element.key, attributes)
        let style = cascade.style(attributes, of: &rules, within: stack)
        var place = CSSPlace()
        if !cascade.isEmpty { place.context = cascade.context(within: rules.kind, in: top.place.context) }
        try push(element, style, place: place, line: 0)
    }

    private mutating func push(
        _ element: HTMLElement, _ style: HTMLStyle, place: CSSPlace, line: Int32
    ) throws(DocumentError) {
        var hiding = top.hiding.subtracting(style.showing).union(style.hiding)
        let mode = Mode(of: element.tag)
        let collapses = style.hiding.contains(.collapsed)
        if collapses, mode == .row || mode == .section { hiding.insert(.box) }
        try push(element, hiding: hiding, place: place, line: line)
        let isShownText = (mode == .cell || mode == .caption) && !hiding.contains(.box)
        if style.addsNumber, isShownText { noteNumber() }
    }

    /// Opens a part of a table whose look is known.
    private mutating func push(
        _ element: HTMLElement, hiding: HTMLStyle.Hiding, place: CSSPlace, line: Int32
    ) throws(DocumentError) {
        let mode = Mode(of: element.tag)
        let holdsText = mode == .cell || mode == .caption
        stack.push(
            HTMLOpenElement(
                element, mode: mode, hiding: hiding, textHiding: holdsText ? hiding : top.textHiding,
                position: top.position, place: place))
        if mode == .table { openTables += 1 }
        guard !hiding.contains(.box) else { return }
        switch mode {
        case .table: try builder.openTable(line: line)
        case .row: builder.openRow()
        case .cell: builder.openCell(columnSpan: attributes.columnSpan, rowSpan: attributes.rowSpan, line: line)
        case .section, .caption, .body: builder.breakLine()
        }
    }

    private mutating func pop(downTo index: Int) throws(DocumentError) {
        while stack.count > index { try pop() }
    }

    mutating func pop() throws(DocumentError) {
        let closed = top
        stack.pop()
        if closed.position != top.position { builder.move(to: top.position) }
        if closed.tag == .inline, closed.box == .inline { return }
        if closed.tag == .paragraph { openParagraphs -= 1 }
        if closed.traits.contains(.table) { return try closeSkeleton(closed) }
        if closed.box == .table || closed.box == .cell || !closed.hiding.hidesText { try close(closed.box) }
        if closed.tag == .heading, !closed.hiding.hidesText { builder.headingLevel = 0 }
        if closed.tag == .preformatted { preservesBlanks = stack.contains { $0.tag == .preformatted } }
    }

    private static let footKey = HTMLName.key("tfoot")

    private mutating func closeSkeleton(_ closed: HTMLOpenElement) throws(DocumentError) {
        if closed.tag == .table { openTables -= 1 }
        guard !closed.hiding.contains(.box) else { return }
        switch closed.tag {
        case .table: builder.closeTable()
        case .cell: try builder.closeCell()
        case .section: builder.endRowGroup(isFoot: closed.key == Self.footKey)
        case .caption: builder.breakLine()
        default: break
        }
    }
}
