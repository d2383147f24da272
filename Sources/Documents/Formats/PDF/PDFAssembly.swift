/// Puts the pages of a document together: paragraphs and tables go on from page to page.
struct PDFAssembly {
    private var paragraphs = ParagraphRun()
    private var blocks: [Block] = []
    private var openTable: RuledTable?
    private var tableCount = 0

    /// The blocks of all pages.
    static func blocks(of pages: [PageContent]) -> [Block] {
        var assembly = PDFAssembly()
        var margins: [Int: ParagraphRun.Margins] = [:]
        for page in pages { margins[page.width, default: ParagraphRun.Margins()].include(page) }
        for page in pages { assembly.append(page, within: margins[page.width, default: ParagraphRun.Margins()]) }
        assembly.closeTable()
        assembly.closeParagraphs()
        return assembly.blocks
    }

    private mutating func append(_ page: PageContent, within margins: ParagraphRun.Margins) {
        var lineNumber = 0
        for item in page.items {
            switch item {
            case .line(let line):
                lineNumber += 1
                closeTable()
                paragraphs.append(line, within: margins, at: Location(line: lineNumber, page: page.number))
            case .table(let table):
                append(table)
            }
        }
    }

    /// Joins a table to the one before, with nothing between them, on the page before.
    private mutating func append(_ table: RuledTable) {
        closeParagraphs()
        if openTable != nil, openTable?.lastPage == table.page - 1, openTable?.continues(with: table) == true { return }
        closeTable()
        openTable = table
    }

    private mutating func closeTable() {
        guard let table = openTable else { return }
        tableCount += 1
        blocks.append(table.block(number: tableCount))
        openTable = nil
    }

    private mutating func closeParagraphs() {
        paragraphs.close()
        blocks += paragraphs.blocks
        paragraphs = ParagraphRun()
    }
}
