import Wording

/// Cuts a document into the sheets of a workbook.
struct ManuscriptPages {
    private typealias Cell = Workbook.Cell

    private static let shortLead = 5

    private let title: String
    private let summary: String
    private let language: Language
    private var sheets: [Workbook.Sheet] = []
    /// Lines that wait for their table or their end, and where among them the last heading stands.
    private var prose: [[Cell]]
    private var heading: Int?
    /// What the next table is named by.
    private var name: String
    /// Whether more than the title waits.
    private var isBegun = false

    init(_ manuscript: Manuscript) {
        title = manuscript.title
        prose = [[Cell(.text(manuscript.title), .title)]]
        if let subtitle = manuscript.subtitle { prose.append([Cell(.text(subtitle), .text)]) }
        language = manuscript.language
        summary = WritingMessages.summarySheet[manuscript.language]
        name = summary
    }

    mutating func add(_ block: Manuscript.Block, lines: [String]) {
        switch block {
        case .table(let table): add(table)
        case .figures(let figures): add(figures)
        case .heading(let level, let text):
            // A part of its own begins a sheet of its own; what stands before the first one stays with it.
            if level == 1, isBegun { endProse() }
            (heading, name, isBegun) = (prose.count, text, true)
            prose.append([Cell(.text(text), .head)])
        default:
            prose += lines.map { [Cell(.text($0), .text)] }
            isBegun = true
        }
    }

    private mutating func add(_ table: ManuscriptTable) {
        if heading == nil, sheets.isEmpty { name = table.caption ?? title }
        let lead = prose[leadStart...].map { $0.map(\.value.text).joined() }
        prose.removeLast(lead.count)
        endProse()
        sheets.append(Workbook.Sheet(table, name: name, lead: lead + (table.caption.map { [$0] } ?? [])))
        (prose, heading, isBegun) = ([], nil, false)
    }

    /// Figures are a table below all that waits.
    private mutating func add(_ figures: [HeadlineFigure]) {
        let head = WritingMessages.figureColumns.map { ManuscriptTable.Cell(RichText($0[language]), .head) }
        let rows = figures.map { figure -> [ManuscriptTable.Cell] in
            [
                .init(RichText(figure.label), .label), .init(RichText(figure.value), .number),
                .init(RichText(figure.change ?? ""), .text),
            ]
        }
        let lead = prose.map { $0.map(\.value.text).joined() }
        sheets.append(Workbook.Sheet(ManuscriptTable(rows: [head] + rows), name: name, lead: lead))
        (prose, heading, isBegun) = ([], nil, false)
    }

    /// What stands above a table: all that waits where it is short, else what the last heading begins.
    private var leadStart: Int {
        if !isBegun || !sheets.isEmpty && prose.count <= Self.shortLead { return 0 }
        return heading ?? prose.count
    }

    private mutating func endProse() {
        guard !prose.isEmpty else { return }
        let first = prose.first { $0.first?.role == .head }?.first?.value.text
        sheets.append(Workbook.Sheet(name: first ?? summary, rows: prose, headRows: 1, isProse: true))
        (prose, heading, isBegun) = ([], nil, false)
    }

    var finished: [Workbook.Sheet] {
        var whole = self
        whole.endProse()
        if whole.sheets.count == 1, heading == nil { whole.sheets[0].name = title }
        return whole.sheets
    }
}
