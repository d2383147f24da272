/// Turns the events of a Word document's body into blocks.
struct DocxBody: XMLEvents, ~Copyable {
    private let styles: DocxStyles
    private(set) var isStopped = false
    private(set) var failure: DocumentError? { didSet { isStopped = true } }
    private var builder: DocumentBuilder
    private var depth = 0
    /// The depth of the element that is left out with all it holds; 0 for none.
    private var skipDepth = 0
    private var isInText = false
    private var isInParagraphProperties = false
    private var isHidden = false
    private var rows: [Row] = []
    private var homes: [DocxElement.Home?] = [nil]

    /// The row that is open in each open table.
    private struct Row {
        var isOpen = false
        var isDeleted = false
        var skippedColumns = 0
        var continuesAbove = false
    }

    init(styles: DocxStyles, limits: ReadingLimits) {
        self.styles = styles
        builder = DocumentBuilder(limits: limits)
    }

    consuming func document(title: String?) -> Document {
        builder.document(format: .docx, title: title)
    }

    mutating func declare(_ namespace: XMLNamespace, uri: String) {
        homes.append(DocxElement.Home(uri))
    }

    private func element(_ name: XMLName) -> DocxElement? {
        homes[name.namespace.number].flatMap { DocxElement.of(name.key, in: $0) }
    }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        guard skipDepth == 0, let element = element(name) else { return }
        switch element {
        case .skipped: skipDepth = depth
        case .deleted: noteDeletion()
        case .table, .row, .cell: startTablePart(element)
        case .span, .gridBefore, .verticalMerge: noteTableProperty(element, attributes)
        default: startText(element, attributes)
        }
    }

    mutating func end(_ name: XMLName) {
        defer { depth -= 1 }
        if skipDepth > 0 {
            if skipDepth == depth { skipDepth = 0 }
            return
        }
        switch element(name) {
        case .text: isInText = false
        case .paragraph:
            builder.breakLine()
            builder.headingLevel = 0
        case .paragraphProperties: isInParagraphProperties = false
        case .run: startRun()
        case .cell: endCell()
        case .row: endRow()
        case .table: endTable()
        default: break
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInText, !isHidden, skipDepth == 0 { builder.append(bytes) }
    }
}

// MARK: Paragraphs and runs

extension DocxBody {
    private mutating func startText(_ element: DocxElement, _ attributes: XMLAttributes) {
        switch element {
        case .paragraph: builder.breakLine()
        case .paragraphProperties: isInParagraphProperties = true
        case .style: setHeading(attributes.value("val").flatMap(styles.level(of:)))
        case .outline: setHeading(attributes.value("val").flatMap(DocxStyles.level(ofOutline:)))
        case .run: startRun()
        case .hidden: if !isInParagraphProperties, isOn(attributes) { isHidden = true }
        case .position: if !isInParagraphProperties { move(attributes) }
        case .text: isInText = true
        case .image: builder.appendImage()
        default: if !isHidden { addMark(element) }
        }
    }

    private mutating func addMark(_ element: DocxElement) {
        switch element {
        case .tab: if !isInParagraphProperties { builder.append("\t") }
        case .lineBreak: builder.breakLine()
        case .hyphen: builder.append("-")
        default: break
        }
    }

    /// Runs are set off from each other: what one has, hidden or struck or raised, ends with it.
    private mutating func startRun() {
        isHidden = false
        builder.move(to: .line)
    }

    /// Raised or lowered by `w:vertAlign`, or by half points in `w:position`.
    private mutating func move(_ attributes: XMLAttributes) {
        let value = attributes.value("val") ?? ""
        let points = Int(value) ?? 0
        if value == "superscript" || points > 0 { builder.move(to: .raised) }
        if value == "subscript" || points < 0 { builder.move(to: .lowered) }
    }

    private mutating func setHeading(_ level: Int?) {
        guard let level else { return }
        builder.headingLevel = level <= 6 ? level : 0
    }

    /// On/off properties are on where they stand without a value.
    private func isOn(_ attributes: XMLAttributes) -> Bool {
        switch attributes.value("val") {
        case "0", "false", "off": false
        default: true
        }
    }
}

// MARK: Tables

extension DocxBody {
    private mutating func startTablePart(_ element: DocxElement) {
        switch element {
        case .table:
            rows.append(Row())
            attempt { (builder: inout DocumentBuilder) throws(DocumentError) in try builder.openTable(line: 0) }
        case .row: if !rows.isEmpty { rows[rows.count - 1] = Row() }
        default: startCell()
        }
    }

    /// The row's own properties come before its cells: it opens with the first of them.
    private mutating func startCell() {
        guard let row = rows.last else { return }
        if row.isDeleted {
            skipDepth = depth
            return
        }
        openRow()
        rows[rows.count - 1].continuesAbove = false
        builder.openCell(columnSpan: 1, rowSpan: 1, line: 0)
    }

    private mutating func openRow() {
        guard let row = rows.last, !row.isOpen else { return }
        builder.openRow()
        builder.skipColumns(row.skippedColumns)
        rows[rows.count - 1].isOpen = true
    }

    private mutating func noteTableProperty(_ element: DocxElement, _ attributes: XMLAttributes) {
        guard !rows.isEmpty else { return }
        let value = attributes.value("val")
        let number = min(max(value.flatMap { Int($0) } ?? 1, 0), 1_000)
        switch element {
        case .span: builder.spanColumns(max(number, 1))
        case .gridBefore: rows[rows.count - 1].skippedColumns = number
        case .verticalMerge: rows[rows.count - 1].continuesAbove = value != "restart"
        default: break
        }
    }

    /// A deletion around runs is left out; one among a row's properties deletes the row.
    private mutating func noteDeletion() {
        if let row = rows.last, !row.isOpen { rows[rows.count - 1].isDeleted = true }
        skipDepth = depth
    }

    private mutating func endCell() {
        guard let row = rows.last, row.isOpen else { return }
        attempt { (builder: inout DocumentBuilder) throws(DocumentError) in
            try builder.closeCell(continuesAbove: row.continuesAbove)
        }
    }

    private mutating func endRow() {
        guard let row = rows.last, !row.isOpen, !row.isDeleted else { return }
        openRow()
    }

    private mutating func endTable() {
        guard rows.popLast() != nil else { return }
        builder.closeTable()
    }

    private mutating func attempt(_ step: (inout DocumentBuilder) throws(DocumentError) -> Void) {
        do { try step(&builder) } catch { failure = error }
    }
}
