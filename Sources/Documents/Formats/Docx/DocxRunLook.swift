/// How the run that is being read looks: by its paragraph's style, its own style and its own properties.
struct DocxRunLook {
    let styles: DocxStyles
    /// The styles of the paragraphs that are open, nil for that of plain ones: a text box stands within a paragraph.
    private var paragraphs: [String?] = []
    private var base = TextLook()
    private var own = TextLook()
    private var format = TextLook()
    /// Where a formula puts the run.
    var outer: TextPosition?

    init(styles: DocxStyles) {
        self.styles = styles
    }

    var isHidden: Bool { format.isHidden }

    var position: TextPosition { outer ?? format.position }

    mutating func startParagraph() { paragraphs.append(nil) }

    mutating func setParagraphStyle(_ id: String?) {
        if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1] = id }
    }

    mutating func endParagraph() { _ = paragraphs.popLast() }

    mutating func startRun() {
        own = TextLook()
        setRunStyle(nil)
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
    }
}
