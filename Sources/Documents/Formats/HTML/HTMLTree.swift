/// The stack of open elements and the part of HTML's tree construction (13.2.6) that decides where text and
/// cells go: implied end tags, table modes, foster parenting, scopes. No tree is built.
struct HTMLTree: ~Copyable {
    /// The insertion modes that matter for tables. The numbers are the depth in a table's skeleton.
    enum Mode: UInt8 { case body, table, section, row, cell, caption }

    var builder: DocumentBuilder
    /// The start tags that were read last.
    var tags = HTMLTagMemory()
    private var stack = HTMLOpenElements()
    private(set) var preservesBlanks = false
    private var openTables = 0
    private var openParagraphs = 0
    /// A table that style sheets alone make one is open.
    private var isInStyledTable = false
    private var cascade: CSSCascade
    /// Elements other than a table's skeleton that may be open at once; more are not nested further, as in browsers.
    private static let ordinaryDepth = 512

    init(_ bytes: UnsafeBufferPointer<UInt8>, rules: CSSRules, limits: ReadingLimits) {
        cascade = CSSCascade(bytes, rules)
        builder = DocumentBuilder(limits: limits)
    }

    private var top: HTMLOpenElement {
        @inline(__always) get { stack.top }
    }

    /// Those of the tag that is being read.
    var attributes: HTMLAttributes {
        @inline(__always) get { tags.attributes }
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
        case .inline where isPlain: pushPlain(element)
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
    private mutating func closeParagraph() throws(DocumentError) {
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

    private static let divKey = HTMLName.key("div")
}

// MARK: End tags

extension HTMLTree {
    /// Behind the tag that ends the innermost element, where one stands that is written as most are.
    @inline(__always)
    func endOfTop(in bytes: UnsafeBufferPointer<UInt8>, at name: Int) -> Int? {
        guard let word = ByteWord(bytes, at: name), let tag = HTMLEndTag(of: top.key), tag.stands(at: word) else {
            return nil
        }
        return name + tag.count
    }

    @inline(__always)
    mutating func endTop() throws(DocumentError) { try pop() }

    /// Takes the end tag of any element.
    mutating func end(_ element: HTMLElement) throws(DocumentError) {
        if top.key == element.key, stack.count > 1 { return try pop() }
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
        stack.remove(at: index)
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

// MARK: Tables

extension HTMLTree {
    private mutating func startTablePart(
        _ element: HTMLElement, line: Int32
    ) throws(DocumentError) {
        switch element.tag {
        case .table: return try startTable(element, line: line)
        case _ where top.mode == .body: return
        case .cell:
            try unwind(to: .row)
            try imply(upTo: .row)
        case .row:
            try unwind(to: .section)
            try imply(upTo: .section)
        default: try unwind(to: .table)
        }
        guard element.tag != .column else { return }
        try push(element, line: line)
    }

    /// A table within a cell nests; one between cells ends the table before it.
    private mutating func startTable(
        _ element: HTMLElement, line: Int32
    ) throws(DocumentError) {
        switch top.mode {
        case .table, .section, .row:
            try unwind(to: .table)
            try pop()
        default: try closeParagraph()
        }
        try push(element, line: line)
    }

    /// Opens the section and the row that a tag takes for granted.
    private mutating func imply(upTo mode: Mode) throws(DocumentError) {
        if top.mode == .table { try pushImplied(Self.impliedSection) }
        if mode == .row, top.mode == .section { try pushImplied(Self.impliedRow) }
    }

    private mutating func endTablePart(_ element: HTMLElement) throws(DocumentError) {
        switch (element.tag, top.mode) {
        case (_, .body), (.column, _): return
        case (.cell, .row): return builder.endLostCell()
        case (.table, _): try unwind(to: .table)
        case (.cell, .cell), (.caption, .caption):
            guard skeletonKey(at: top.mode) == element.key else { return }
            try unwind(to: top.mode)
        case (.row, .row), (.row, .cell): try unwind(to: .row)
        case (.section, .section), (.section, .row), (.section, .cell):
            guard skeletonKey(at: .section) == element.key else { return }
            try unwind(to: .section)
        default: return
        }
        try pop()
    }

    /// Pops until the top is a part of the table's skeleton that is no deeper than this.
    private mutating func unwind(to mode: Mode) throws(DocumentError) {
        while !(top.traits.contains(.table) && top.mode.rawValue <= mode.rawValue) { try pop() }
    }

    /// The element of the innermost table that stands for this depth.
    private func skeletonKey(at mode: Mode) -> UInt64? {
        stack.last { $0.traits.contains(.table) && $0.mode == mode }?.key
    }

    private static let footKey = HTMLName.key("tfoot")
    private static let impliedSection = HTMLElement(
        key: HTMLName.key("tbody"), tag: .section, traits: [.special, .table])
    private static let impliedRow = HTMLElement(key: HTMLName.key("tr"), tag: .row, traits: [.special, .table])
}

// MARK: The stack

extension HTMLTree {
    private mutating func pushOrdinary(
        _ element: HTMLElement
    ) throws(DocumentError) {
        let style = style(of: element)
        var hiding = top.textHiding.subtracting(style.showing).union(style.hiding)
        // The choices of a form field are no text of the page.
        if element.tag == .select { hiding.insert(.box) }
        if element.tag == .struck { hiding.insert(.struck) }
        // It turns the order of its characters around.
        if element.tag == .override || (attributes.isWhite && !style.setsColor) { hiding.insert(.doubtful) }
        let isFree = openTables == 0 && !isInStyledTable
        let box = hiding.contains(.box) ? .inline : HTMLBox(element, style, within: top.box, isFree: isFree)
        if box.breaksLines || element.traits.contains(.block) { breakLine() }
        guard stack.count < Self.ordinaryDepth + 8 * openTables else { return }
        if box == .inlineBlock, showsText { builder.appendSpace() }
        let isRaised = attributes.marksNote && !box.breaksLines
        let position = isRaised ? .raised : TextPosition(of: element, style, within: top.position)
        if position != top.position { builder.move(to: position) }
        stack.push(
            HTMLOpenElement(
                element, mode: top.mode, hiding: hiding, textHiding: hiding, position: position, box: box,
                classPlace: attributes.classPlace, idPlace: attributes.idPlace))
        if element.tag == .paragraph { openParagraphs += 1 }
        if element.tag == .preformatted { preservesBlanks = true }
        if element.tag == .heading, showsText { builder.headingLevel = Int(element.level) }
        try open(box)
        if style.addsNumber { noteNumber() }
    }

    /// Whether an inline element changes nothing, as most do: links and spans without a style.
    @inline(__always)
    private var isPlain: Bool {
        attributes.isPlain && cascade.isEmpty && top.box != .flex
    }

    @inline(__always)
    private mutating func pushPlain(_ element: HTMLElement) {
        guard stack.count < Self.ordinaryDepth + 8 * openTables else { return }
        stack.push(
            HTMLOpenElement(
                element, mode: top.mode, hiding: top.textHiding, textHiding: top.textHiding, position: top.position))
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

    private mutating func push(_ element: HTMLElement, line: Int32) throws(DocumentError) {
        let style = style(of: element)
        try push(element, style, classPlace: attributes.classPlace, idPlace: attributes.idPlace, line: line)
    }

    /// How the element of the tag that is being read looks.
    @inline(__always)
    private mutating func style(of element: HTMLElement) -> HTMLStyle {
        cascade.isEmpty ? attributes.style : cascade.style(element.key, attributes, within: stack)
    }

    /// A tag that the page takes for granted has no attributes.
    private mutating func pushImplied(_ element: HTMLElement) throws(DocumentError) {
        let style = cascade.isEmpty ? HTMLStyle() : cascade.style(element.key, HTMLAttributes(), within: stack)
        try push(element, style, classPlace: 0..<0, idPlace: 0..<0, line: 0)
    }

    private mutating func push(
        _ element: HTMLElement, _ style: HTMLStyle, classPlace: Range<Int>, idPlace: Range<Int>, line: Int32
    ) throws(DocumentError) {
        var hiding = top.hiding.subtracting(style.showing).union(style.hiding)
        let mode = Mode(of: element.tag)
        let collapses = style.hiding.contains(.collapsed)
        if collapses, mode == .row || mode == .section { hiding.insert(.box) }
        let holdsText = mode == .cell || mode == .caption
        stack.push(
            HTMLOpenElement(
                element, mode: mode, hiding: hiding, textHiding: holdsText ? hiding : top.textHiding,
                position: top.position, classPlace: classPlace, idPlace: idPlace))
        if mode == .table { openTables += 1 }
        guard !hiding.contains(.box) else { return }
        switch mode {
        case .table: try builder.openTable(line: line)
        case .row: builder.openRow()
        case .cell: builder.openCell(columnSpan: attributes.columnSpan, rowSpan: attributes.rowSpan, line: line)
        case .section, .caption, .body: builder.breakLine()
        }
        if style.addsNumber, holdsText { noteNumber() }
    }

    private mutating func pop(downTo index: Int) throws(DocumentError) {
        while stack.count > index { try pop() }
    }

    private mutating func pop() throws(DocumentError) {
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
