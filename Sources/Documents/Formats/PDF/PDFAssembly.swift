/// Puts the pages of a document together: paragraphs and tables go on from page to page.
struct PDFAssembly {
    private var paragraphs = ParagraphRun()
    private var blocks: [Block] = []
    private var characters = TextStore()
    private var openTable: RuledTable?
    private var tableCount = 0
    /// Lines with no ruled table between them, on one page or several.
    private var lines: [PlacedLine] = []
    private let margins: [Int: ParagraphRun.Margins]
    private let pages: [PageContent]

    private init(_ pages: [PageContent]) {
        var margins: [Int: ParagraphRun.Margins] = [:]
        for page in pages { margins[page.width, default: ParagraphRun.Margins()].include(page) }
        self.margins = margins
        self.pages = pages
    }

    /// The document that the pages make.
    static func document(of pages: [PageContent], notices: [DocumentNotice]) -> Document {
        var assembly = PDFAssembly(pages)
        for page in pages { assembly.append(page) }
        assembly.closeTable()
        assembly.closeLines()
        return Document(
            format: .pdf, blocks: assembly.blocks, characters: assembly.characters, notices: notices)
    }

    private mutating func append(_ page: PageContent) {
        var lineNumber = 0
        for item in page.items {
            switch item {
            case .line(let line):
                lineNumber += 1
                closeTable()
                lines.append(PlacedLine(line, on: page, number: lineNumber))
            case .table(let table):
                append(table)
            }
        }
    }

    /// Joins a table to the one before, with nothing between them, on the page before.
    private mutating func append(_ table: RuledTable) {
        closeLines()
        if openTable != nil, openTable?.lastPage == table.page - 1, openTable?.continues(with: table) == true { return }
        closeTable()
        openTable = table
    }

    private mutating func closeTable() {
        guard let table = openTable else { return }
        tableCount += 1
        blocks.append(table.block(number: tableCount, in: &characters))
        openTable = nil
    }

    /// Paragraphs, and tables without ruling lines, of the lines so far.
    private mutating func closeLines() {
        let width = margins.values.map { $0.right - $0.left }.max() ?? 0
        for item in GapTables.items(of: lines, width: width) {
            switch item {
            case .line(let line): append(line)
            case .table(let table):
                closeParagraphs()
                tableCount += 1
                blocks.append(table.block(number: tableCount, in: &characters))
            }
        }
        closeParagraphs()
        lines = []
    }

    private mutating func append(_ line: PlacedLine) {
        let margins = margins[pages[line.page - 1].width, default: ParagraphRun.Margins()]
        paragraphs.append(line.line, within: margins, at: line.location)
    }

    private mutating func closeParagraphs() {
        paragraphs.close()
        blocks += paragraphs.paragraphs.map { .paragraph(TextBlock(characters.add($0.text), at: $0.location)) }
        paragraphs = ParagraphRun()
    }
}
