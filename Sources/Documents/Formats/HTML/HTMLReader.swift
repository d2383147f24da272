import Glibc

/// Reads an HTML page in one pass: a tokenizer by the rules of HTML, 13.2.5, that feeds `HTMLTree`.
struct HTMLReader: ~Copyable {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0
    private let elements = HTMLElement.all
    private var tree: HTMLTree
    private var lines = LineCounter()
    private var title: String?
    private var properties: [String: String] = [:]
    /// Elements whose end tag has been looked for in vain once: it won't be looked for again.
    private var unclosed: Set<UInt64> = []
    private let knowsStyles: Bool
    /// An element that may hold style sheets came, and they are not known.
    private var metStyles = false

    /// Reads what a page shows. Where that holds no table and little text, the blocks that it keeps invisible are read too:
    /// articles of WeChat are published so, and made visible by a script.
    static func read(_ text: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) throws(DocumentError) -> Document {
        let (document, holdsInvisible) = try read(text, revealing: [], limits: limits)
        guard holdsInvisible, !document.showsCells else { return document }
        var whole = try read(text, revealing: .invisible, limits: limits).document
        guard whole.showsCells, whole.textLength > shareOfArticle * document.textLength else { return document }
        whole.notices.append(.invisibleContent)
        return whole
    }

    /// How many times as long a page is with its invisible blocks, where these are its article.
    private static let shareOfArticle = 4

    private static func read(
        _ text: UnsafeBufferPointer<UInt8>, revealing: HTMLStyle.Hiding, limits: ReadingLimits
    ) throws(DocumentError) -> (document: Document, holdsInvisible: Bool) {
        var reader = HTMLReader(text, rules: nil, revealing: revealing, limits: limits)
        try reader.run()
        guard reader.metStyles else { return (try reader.finish(), reader.tree.holdsInvisible) }
        // They hold for what stands above them too: the page is read once more.
        var knowing = HTMLReader(
            text, rules: HTMLStyleElements.rules(in: text), revealing: revealing, limits: limits)
        try knowing.run()
        return (try knowing.finish(), knowing.tree.holdsInvisible)
    }

    private init(
        _ bytes: UnsafeBufferPointer<UInt8>, rules: CSSRules?, revealing: HTMLStyle.Hiding, limits: ReadingLimits
    ) {
        self.bytes = bytes
        knowsStyles = rules != nil
        tree = HTMLTree(bytes, rules: rules ?? CSSRules(), revealing: revealing, limits: limits)
    }

    private mutating func run() throws(DocumentError) {
        while offset < bytes.count, !metStyles {
            if bytes[offset] != UInt8(ascii: "<") {
                readText()
            }
            if offset < bytes.count { try readMarkup() }
        }
    }

    private mutating func finish() throws(DocumentError) -> Document {
        try tree.closeAll()
        var document = tree.builder.document(format: .html, title: title)
        document.properties = properties
        return document
    }

    private mutating func readMarkup() throws(DocumentError) {
        guard offset + 1 < bytes.count else { return addLiteralBracket() }
        switch bytes[offset + 1] {
        case let byte where isASCIILetter(byte): try readStartTag()
        case UInt8(ascii: "/"): try readEndTag()
        case UInt8(ascii: "!"): skipDeclaration()
        case UInt8(ascii: "?"): skipBogusComment()
        default: addLiteralBracket()
        }
    }

    private mutating func addLiteralBracket() {
        addLiteral(offset..<offset + 1)
        offset += 1
    }
}

// MARK: Tags

extension HTMLReader {
    private mutating func readStartTag() throws(DocumentError) {
        let start = offset
        if let end = tree.tags.recall(at: start, in: bytes) {
            offset = end
        } else if try !readNewTag(at: start) {
            return
        }
        let element = tree.tags.element
        if element.tag == .inline, tree.takesPlain() { return try readPlain(element) }
        let hasLine = element.tag == .table || element.tag == .cell
        try tree.start(element, line: hasLine ? lines.line(at: start, in: bytes) : 0)
    }

    /// Reads a start tag that is none of the last ones. Returns whether it opens an element, and no more.
    private mutating func readNewTag(at start: Int) throws(DocumentError) -> Bool {
        let name = HTMLName(bytes, from: start + 1)
        let end = tree.readTag(name, at: start, in: bytes, elements)
        offset = end ?? bytes.count
        guard end != nil else { return false }
        guard tree.tags.element.isReadByItsTag else { return true }
        try readContent(of: tree.tags.element, named: name, from: start)
        return false
    }

    /// Reads an inline element that changes nothing. Most hold only text: those are never opened.
    @inline(__always)
    private mutating func readPlain(_ element: HTMLElement) throws(DocumentError) {
        if offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { readText() }
        if bytes.has("</", at: offset) {
            let name = HTMLName(bytes, from: offset + 2)
            if name.key == element.key, bytes.has(">", at: name.end) { return offset = name.end + 1 }
        }
        tree.openPlain(element)
    }

    /// Reads what belongs to the start tag of an element that is none of the tree's alone.
    private mutating func readContent(
        of element: HTMLElement, named name: HTMLName, from start: Int
    ) throws(DocumentError) {
        switch element.tag {
        case .raw where element.key == Self.styleKey && !knowsStyles: metStyles = true
        case .raw where element.key == Self.textAreaKey: readTextArea(nameLength: name.end - start - 1)
        case .raw: skipRawText(element.key, nameLength: name.end - start - 1)
        case .foreign: skipForeign(element.key, nameLength: name.end - start - 1)
        case .title: readTitle()
        case .meta: readMeta(bytes.part(name.end..<offset))
        default:
            try tree.start(element, line: 0)
            addValue()
        }
    }

    private static let styleKey = HTMLName.key("style")
    private static let textAreaKey = HTMLName.key("textarea")

    /// What a field of a form shows is text of the page, set off from what is beside it.
    private mutating func addValue() {
        let type = bytes.part(tree.attributes.typePlace)
        let isShown =
            type.isEmpty || Self.shownTypes.contains { type.count == $0.utf8CodeUnitCount && type.hasASCII($0, at: 0) }
        if isShown, tree.attributes.style.hiding.isEmpty { addField(tree.attributes.valuePlace) }
    }

    private mutating func addField(_ range: Range<Int>) {
        guard tree.showsText else { return }
        tree.builder.appendSpace()
        if !range.isEmpty { addLiteral(range) }
        tree.builder.appendSpace()
    }

    /// Markup in such a field is there to be copied.
    private mutating func readTextArea(nameLength: Int) {
        let start = offset
        let end = endOfRawText(Self.textAreaKey, nameLength: nameLength)
        offset = end?.after ?? bytes.count
        guard let end, tree.attributes.style.hiding.isEmpty else { return }
        let hasMarkup = bytes.part(start..<end.start).contains(UInt8(ascii: "<"))
        addField(start..<(hasMarkup ? start : end.start))
    }

    private static let shownTypes: [StaticString] = ["text", "number", "tel", "search", "email", "url"]

    private mutating func readEndTag() throws(DocumentError) {
        guard offset + 2 < bytes.count, isASCIILetter(bytes[offset + 2]) else { return skipBogusEndTag() }
        let name = HTMLName(bytes, from: offset + 2)
        let end = bytes.has(">", at: name.end) ? name.end + 1 : HTMLAttributes.end(bytes, from: name.end)
        offset = end ?? bytes.count
        guard end != nil else { return }
        if tree.isTop(name) { try tree.pop() } else { try tree.end(HTMLElement.of(name, in: elements)) }
    }

    /// `</>` is nothing; `</` before anything but a letter starts a comment; at the very end it is text.
    private mutating func skipBogusEndTag() {
        if offset + 2 >= bytes.count {
            addLiteral(offset..<bytes.count)
            offset = bytes.count
        } else {
            skipBogusComment()
        }
    }

    private mutating func skipBogusComment() {
        offset = bytes.firstOffset(of: UInt8(ascii: ">"), from: offset).map { $0 + 1 } ?? bytes.count
    }

    private mutating func skipDeclaration() {
        guard bytes.hasASCII("<!--", at: offset) else { return skipBogusComment() }
        // "<!-->" and "<!--->" are whole comments.
        if bytes.hasASCII(">", at: offset + 4) {
            offset += 5
            return
        }
        if bytes.hasASCII("->", at: offset + 4) {
            offset += 6
            return
        }
        var index = offset + 4
        while let dash = bytes.firstOffset(of: UInt8(ascii: "-"), from: index) {
            if bytes.hasASCII("-->", at: dash) {
                offset = dash + 3
                return
            }
            if bytes.hasASCII("--!>", at: dash) {
                offset = dash + 4
                return
            }
            index = dash + 1
        }
        offset = bytes.count
    }
}

// MARK: Text

extension HTMLReader {
    /// Takes the text up to the next tag.
    @inline(__always)
    private mutating func readText() {
        guard tree.showsText else {
            offset = bytes.nextOffset(of: UInt8(ascii: "<"), from: offset) ?? bytes.count
            return
        }
        if tree.builder.startsParagraph {
            // The line is that of the first character that is no whitespace.
            let start = endOfWhitespace(from: offset, to: bytes.count)
            if start == bytes.count || bytes[start] == UInt8(ascii: "<") { return offset = start }
            startParagraph(at: start)
        }
        let start = offset
        offset = HTMLText.add(bytes, from: start, preserving: tree.preservesBlanks, to: &tree.builder)
        if tree.isDoubtful { markDoubt(about: start..<offset) }
    }

    /// Adds text that brackets do not end.
    private mutating func addLiteral(_ range: Range<Int>) {
        guard tree.showsText else { return }
        if tree.builder.startsParagraph {
            let start = endOfWhitespace(from: range.lowerBound, to: range.upperBound)
            guard start < range.upperBound else { return }
            startParagraph(at: start)
        }
        let text = bytes.part(range)
        var index = 0
        while index < text.count {
            index = HTMLText.add(text, from: index, preserving: tree.preservesBlanks, to: &tree.builder)
            if index < text.count { tree.builder.append("<") }
            index += 1
        }
        if tree.isDoubtful { markDoubt(about: range) }
    }

    @inline(__always)
    private func endOfWhitespace(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, isASCIIWhitespace(bytes[index]) { index &+= 1 }
        return index
    }

    @inline(__always)
    private mutating func startParagraph(at place: Int) {
        tree.builder.startParagraph(line: lines.line(at: place, in: bytes))
    }

    /// A mark that belongs to no number makes one that is not certain unreadable.
    private mutating func markDoubt(about range: Range<Int>) {
        if bytes.part(range).contains(where: isASCIIDigit) { tree.builder.append("\u{FFFD}") }
    }

    /// Text up to the element's end tag is no text of the page; without an end tag all of the rest is.
    private mutating func skipRawText(_ key: UInt64, nameLength: Int) {
        offset = endOfRawText(key, nameLength: nameLength)?.after ?? bytes.count
    }

    /// SVG and MathML are pictures. Without an end tag their start tag is passed over.
    private mutating func skipForeign(_ key: UInt64, nameLength: Int) {
        guard !unclosed.contains(key) else { return }
        guard let end = endOfRawText(key, nameLength: nameLength) else {
            unclosed.insert(key)
            return
        }
        if !knowsStyles, HTMLStyleElements.mayStand(in: bytes.part(offset..<end.start)) { metStyles = true }
        offset = end.after
        if tree.showsText { tree.builder.appendImage() }
    }

    /// Of a page's own remarks on itself; hostile ones may hold very many.
    private mutating func readMeta(_ tag: UnsafeBufferPointer<UInt8>) {
        guard properties.count < 100 else { return }
        let meta = HTMLMeta(tag)
        if !meta.name.isEmpty, !meta.content.isEmpty, properties[meta.name] == nil {
            properties[meta.name] = meta.content
        }
    }

    private mutating func readTitle() {
        let start = offset
        let end = endOfRawText(HTMLName.key("title"), nameLength: 5)
        offset = end?.after ?? bytes.count
        guard title == nil else { return }
        var text = ByteBuffer()
        HTMLText.collapse(bytes.part(start..<(end?.start ?? bytes.count)), into: &text)
        let content = text.bytes.trimmed
        if !content.isEmpty { title = content.string }
    }

    /// The next end tag of this name.
    private func endOfRawText(_ key: UInt64, nameLength: Int) -> (start: Int, after: Int)? {
        var index = offset
        while let start = bytes.firstOffset(of: UInt8(ascii: "<"), from: index) {
            index = start + 1
            guard index < bytes.count, bytes[index] == UInt8(ascii: "/") else { continue }
            let name = bytes.part(index + 1..<min(index + 2 + nameLength, bytes.count))
            let found = HTMLName(name, from: 0)
            guard found.key == key, found.end == nameLength, found.end < name.count else { continue }
            return HTMLAttributes.end(bytes, from: index + 1 + nameLength).map { (start, $0) }
        }
        return nil
    }
}
