/// Turns the events of a Word document's body into blocks.
struct DocxBody: XMLEvents, ~Copyable {
    private let limits: ReadingLimits
    private(set) var isStopped = false
    private(set) var failure: DocumentError? { didSet { isStopped = true } }
    private var builder: DocumentBuilder
    private var depth = 0
    /// The depth of the element that is left out with all it holds; 0 for none.
    private var skipDepth = 0
    private var isInText = false
    private var isInParagraphProperties = false
    private var look: DocxRunLook
    private var fields = DocFields()
    /// The row of the innermost table, and those of the tables around it.
    private var row = Row()
    private var outerRows: [Row] = []
    private var homes: [DocxElement.Home?] = [nil]

    private struct Row {
        var isOpen = false
        var isDeleted = false
        var skippedColumns = 0
        var continuesAbove = false
    }

    init(styles: DocxStyles, limits: ReadingLimits) {
        self.limits = limits
        look = DocxRunLook(styles: styles)
        builder = DocumentBuilder(limits: limits)
    }

    consuming func document(title: String?) -> Document {
        builder.document(format: .docx, title: title)
    }

    mutating func declare(_ namespace: XMLNamespace, uri: String) {
        homes.append(DocxElement.Home(uri))
    }

    func meaning(of name: XMLName) -> UInt8 {
        homes[name.namespace.number].flatMap { DocxElement.of(name.key, in: $0) }?.meaning ?? 0
    }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        guard skipDepth == 0, let element = DocxElement(meaning: name.meaning) else { return }
        switch element {
        case .skipped: skipDepth = depth
        case .deleted: noteDeletion()
        case .table, .row, .cell: startTablePart(element)
        case .span, .gridBefore, .verticalMerge: noteTableProperty(element, attributes)
        case .format: setFormat(name.key, attributes)
        case .color: if !isInParagraphProperties { look.setColor(attributes.value("val")) }
        default: startText(element, attributes)
        }
    }

    mutating func end(_ name: XMLName) {
        defer { depth -= 1 }
        if skipDepth > 0 {
            if skipDepth == depth { skipDepth = 0 }
            return
        }
        switch DocxElement(meaning: name.meaning) {
        case .text: isInText = false
        case .paragraph: endParagraph()
        case .paragraphProperties: isInParagraphProperties = false
        case .run: startRun()
        case .raised, .lowered: move(within: nil)
        case .cell: endCell()
        case .row: endRow()
        case .table: endTable()
        default: break
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isInText, isShown, skipDepth == 0 else { return }
        builder.append(bytes)
        look.mark(behind: bytes).map { builder.append($0) }
    }
}

// MARK: Paragraphs and runs

extension DocxBody {
    private var isShown: Bool { !look.isHidden && !fields.isInCode }

    private mutating func startText(_ element: DocxElement, _ attributes: XMLAttributes) {
        switch element {
        case .paragraph:
            builder.breakLine()
            look.startParagraph()
        case .paragraphProperties: isInParagraphProperties = true
        case .style:
            let style = attributes.value("val")
            look.setParagraphStyle(style)
            setHeading(style.flatMap(look.styles.level(of:)))
        case .outline: setHeading(attributes.value("val").flatMap(DocxStyles.level(ofOutline:)))
        case .field: startField(attributes)
        case .text: isInText = true
        case .image: builder.appendImage()
        default:
            if !isInParagraphProperties { startRunPart(element, attributes) }
        }
    }

    private mutating func startRunPart(_ element: DocxElement, _ attributes: XMLAttributes) {
        switch element {
        case .run: startRun()
        case .runStyle: look.setRunStyle(attributes.value("val"))
        case .note: look.raise()
        case .raised: look.outer = .raised
        case .lowered: look.outer = .lowered
        case .denominator: builder.append("/")
        default: if isShown { addMark(element, attributes) }
        }
        builder.move(to: look.position)
    }

    private mutating func addMark(_ element: DocxElement, _ attributes: XMLAttributes) {
        switch element {
        case .tab: builder.append("\t")
        case .lineBreak: builder.breakLine()
        case .hyphen: builder.append("-")
        case .symbol: DocxSymbol.scalar(attributes).map { builder.append($0) }
        default: break
        }
    }

    /// Takes a property of the run, which its element's name tells.
    private mutating func setFormat(_ key: UInt64, _ attributes: XMLAttributes) {
        guard !isInParagraphProperties else { return }
        look.read(key, attributes)
        builder.move(to: look.position)
    }

    /// Runs are set off from each other: what one has, hidden or struck or raised, ends with it.
    private mutating func startRun() {
        look.startRun()
        builder.move(to: look.position)
    }

    private mutating func move(within outer: TextPosition?) {
        look.outer = outer
        builder.move(to: look.position)
    }

    private mutating func endParagraph() {
        builder.breakLine()
        builder.headingLevel = 0
        fields.endParagraph()
        look.endParagraph()
    }

    private mutating func startField(_ attributes: XMLAttributes) {
        switch attributes.value("fldCharType") {
        case "begin":
            do throws(DocumentError) { try fields.begin(limits: limits) } catch { failure = error }
        case "separate": fields.separate()
        case "end": fields.end()
        default: break
        }
    }

    private mutating func setHeading(_ level: Int?) {
        guard let level else { return }
        builder.headingLevel = level <= 6 ? level : 0
    }
}

// MARK: Tables

extension DocxBody {
    private mutating func startTablePart(_ element: DocxElement) {
        switch element {
        case .table:
            outerRows.append(row)
            row = Row()
            attempt { (builder: inout DocumentBuilder) throws(DocumentError) in try builder.openTable(line: 0) }
        case .row: row = Row()
        default: startCell()
        }
    }

    private var isInTable: Bool { !outerRows.isEmpty }

    /// The row's own properties come before its cells: it opens with the first of them.
    private mutating func startCell() {
        guard isInTable else { return }
        if row.isDeleted {
            skipDepth = depth
            return
        }
        openRow()
        row.continuesAbove = false
        builder.openCell(columnSpan: 1, rowSpan: 1, line: 0)
    }

    private mutating func openRow() {
        guard isInTable, !row.isOpen else { return }
        builder.openRow()
        builder.skipColumns(row.skippedColumns)
        row.isOpen = true
    }

    private mutating func noteTableProperty(_ element: DocxElement, _ attributes: XMLAttributes) {
        guard isInTable else { return }
        let value = attributes.value("val")
        let number = min(max(value.flatMap { Int($0) } ?? 1, 0), 1_000)
        switch element {
        case .span: builder.spanColumns(max(number, 1))
        case .gridBefore: row.skippedColumns = number
        case .verticalMerge: row.continuesAbove = value != "restart"
        default: break
        }
    }

    /// A deletion around runs is left out; one among a row's properties deletes the row.
    private mutating func noteDeletion() {
        if isInTable, !row.isOpen { row.isDeleted = true }
        skipDepth = depth
    }

    private mutating func endCell() {
        guard isInTable, row.isOpen else { return }
        let continuesAbove = row.continuesAbove
        attempt { (builder: inout DocumentBuilder) throws(DocumentError) in
            try builder.closeCell(continuesAbove: continuesAbove)
        }
    }

    private mutating func endRow() {
        guard isInTable, !row.isOpen, !row.isDeleted else { return }
        openRow()
    }

    private mutating func endTable() {
        guard let outer = outerRows.popLast() else { return }
        row = outer
        builder.closeTable()
    }

    private mutating func attempt(_ step: (inout DocumentBuilder) throws(DocumentError) -> Void) {
        do { try step(&builder) } catch { failure = error }
    }
}
