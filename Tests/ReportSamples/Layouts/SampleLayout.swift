import ReportModel

/// A way in which published reports reach their readers.
public enum SampleLayout: String, Sendable, CaseIterable {
    /// A grid with tabs and trailing tabs, as Word-to-text extractors leave it.
    case tabs
    /// The same, with table 三 cut in two places and one row shifted to the left margin.
    case tabsCut
    /// A grid with tabs, merged labels repeated in each cell they cover, as a script that joins a Word table's cells.
    case tabsRepeated
    /// Markdown tables, merged labels once.
    case pipes
    /// Markdown tables, merged labels repeated in each cell they cover.
    case pipesRepeated
    /// One cell a line.
    case cells
    /// One cell a line with a blank line after each.
    case cellsSpaced
    /// `w3m -dump`: boxes, in which cells wrap.
    case boxes
    /// `links -dump`: the same boxes of pipes, dashes and crosses.
    case dashedBoxes
    /// pandoc's plain text: strokes of dashes above and below the columns.
    case dashed
    /// pandas' `to_string`: cells that end where their column does, merged labels repeated.
    case aligned
    /// MediaWiki's tables.
    case wiki
    case asciiDoc
    /// No separators at all, one line.
    case glued
    /// `pdftotext -layout`: labels over several lines, page numbers inside, the group label set vertically.
    case pdfLayout
    /// `pdftotext -raw`.
    case pdfRaw
    case html
    /// Word's markup inside a portal's page, in GB18030 declared as gb2312, end tags missing.
    case htmlWord
    /// `html` inside a portal's page of about 90 KB.
    case htmlLarge
    /// The same page with a style sheet, which says how most of its elements look and hides some.
    case htmlStyled
    /// Word, entries stored: the bytes don't depend on the version of zlib.
    case docx
    /// Word, entries deflated as Word does.
    case docxDeflated

    public var fileExtension: String {
        switch self {
        case .pipes, .pipesRepeated: "md"
        case .html, .htmlWord, .htmlLarge, .htmlStyled: "html"
        case .docx, .docxDeflated: "docx"
        default: "txt"
        }
    }

    /// Whether digits of neighbouring cells run together, so that a reader may honestly call them unreadable.
    public var losesCellBounds: Bool { self == .glued }

    public func document(_ sample: SampleReport) -> SampleDocument {
        let page = SamplePage(sample)
        var report = sample.report
        if [.htmlWord, .htmlLarge, .htmlStyled].contains(self) {
            report.publicationDate = WordHTML.publicationDate(sample)
        }
        return SampleDocument(bytes: bytes(page, sample), layout: self, report: report)
    }

    private func bytes(_ page: SamplePage, _ sample: SampleReport) -> [UInt8] {
        switch self {
        case .tabs: TabText.text(page)
        case .tabsCut: TabText.text(page, cut: true)
        case .tabsRepeated: TabText.repeated(page)
        case .pipes: PipeText.text(page, merged: .blank)
        case .pipesRepeated: PipeText.text(page, merged: .repeated)
        case .cells: CellText.text(page, gap: "\n")
        case .cellsSpaced: CellText.text(page, gap: "\n\n")
        case .boxes: BoxText.text(page)
        case .dashedBoxes: BoxText.text(page, .dashes)
        case .dashed: DashedText.text(page)
        case .aligned: AlignedText.text(page)
        case .wiki: MarkupText.wiki(page)
        case .asciiDoc: MarkupText.asciiDoc(page)
        case .glued: GluedText.text(page)
        case .pdfLayout: PDFLayoutText.text(page)
        case .pdfRaw: PDFRawText.text(page)
        case .html: CleanHTML.page(page, sample)
        case .htmlWord: WordHTML.page(page, sample)
        case .htmlLarge: CleanHTML.largePage(page, sample)
        case .htmlStyled: CleanHTML.largePage(page, sample, styles: PortalFrame.styleSheet)
        case .docx: WordDocument.bytes(page, deflated: false)
        case .docxDeflated: WordDocument.bytes(page, deflated: true)
        }
    }
}

/// A report in one layout, with the truth.
public struct SampleDocument: Sendable {
    public let bytes: [UInt8]
    public let layout: SampleLayout
    /// What a perfect reader reads from the bytes.
    public let report: Report
    public var fileExtension: String { layout.fileExtension }
}
