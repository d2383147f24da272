/// How the run that is being read looks: by its paragraph's style, its own style and its own properties.
struct DocxRunLook {
    let styles: DocxStyles
    /// The styles of the paragraphs that are open, nil for that of plain ones: a text box stands within a paragraph.
    private var paragraphs: [String?] = []
    private var base = TextLook()
    private var own = TextLook()
    private var format = TextLook()
    /// Nothing but the paragraph's style says how the run looks.
    private var isPlain = false
    /// Where a formula puts the run.
    var outer: TextPosition?

    init(styles: DocxStyles) {
        self.styles = styles
    }

    var isHidden: Bool { format.isHidden }

    var position: TextPosition { outer ?? format.position }

    mutating func startParagraph() {
        if paragraphs.last.flatMap({ $0 }) != nil { isPlain = false }
        paragraphs.append(nil)
    }

    mutating func setParagraphStyle(_ id: String?) {
        if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1] = id }
        isPlain = false
    }

    mutating func endParagraph() {
        let ended = paragraphs.popLast().flatMap { $0 }
        if ended != nil || paragraphs.last.flatMap({ $0 }) != nil { isPlain = false }
    }

    mutating func startRun() {
        if isPlain { return }
        own = TextLook()
        setRunStyle(nil)
        isPlain = true
    }

    mutating func setRunStyle(_ id: String?) {
        base = styles.format(paragraph: paragraphs.last ?? nil, run: id)
        update()
    }

    /// Takes a property of the run itself if it is one that matters.
    mutating func read(_ key: UInt64, _ attributes: XMLAttributes) {
        own.read(key, attributes)
        update()
    }

    /// The run holds the mark of a note: digits in it are no part of a number.
    mutating func raise() {
        own.aligned = .raised
        update()
    }

    private mutating func update() {
        format = base
        format.change(by: own)
        isPlain = false
    }
}
