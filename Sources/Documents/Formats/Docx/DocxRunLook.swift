/// How the run that is being read looks: by its paragraph's style, its own style and its own properties.
struct DocxRunLook {
    let styles: DocxStyles
    /// How many paragraphs are open: a text box stands within one.
    private var openParagraphs = 0
    /// The styles of those that name one.
    private var paragraphStyles: [(paragraph: Int, id: String)] = []
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

    /// What follows text that nobody may see.
    func mark(behind text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? { format.mark(behind: text) }

    /// Takes the run's color. Nearly all are black on top of black, and change nothing.
    mutating func setColor(_ value: String?) {
        let isWhite = value.map(TextLook.isWhite) ?? false
        guard isWhite || format.white == true else { return }
        own.white = isWhite
        update()
    }

    var position: TextPosition { outer ?? format.position }

    mutating func startParagraph() {
        if isStyled { isPlain = false }
        openParagraphs += 1
    }

    /// Whether the innermost paragraph names a style.
    private var isStyled: Bool { !paragraphStyles.isEmpty && paragraphStyles.last?.paragraph == openParagraphs }

    mutating func setParagraphStyle(_ id: String?) {
        isPlain = false
        guard openParagraphs > 0 else { return }
        if isStyled { paragraphStyles.removeLast() }
        if let id { paragraphStyles.append((openParagraphs, id)) }
    }

    mutating func endParagraph() {
        guard openParagraphs > 0 else { return }
        if isStyled {
            paragraphStyles.removeLast()
            isPlain = false
        }
        openParagraphs -= 1
        if isStyled { isPlain = false }
    }

    mutating func startRun() {
        if isPlain { return }
        own = TextLook()
        setRunStyle(nil)
        isPlain = true
    }

    mutating func setRunStyle(_ id: String?) {
        base = styles.format(paragraph: isStyled ? paragraphStyles.last?.id : nil, run: id)
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
