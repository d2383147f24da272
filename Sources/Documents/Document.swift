/// What every file format becomes: headings, paragraphs and tables in reading order, with their places.
///
/// A document knows no reports. It keeps the characters as they stand (full-width digits, odd brackets and
/// inner spaces included): folding is the business of whoever reads meaning into them.
public struct Document: Sendable {
    public var format: DocumentFormat
    /// The title that the file carries outside its text: HTML `<title>`, a docx core property.
    public var title: String?
    /// What the file says of itself outside its text, by name in small letters: HTML `<meta name=… content=…>`.
    public var properties: [String: String] = [:]
    public var blocks: [Block]
    /// The characters that the texts of the blocks are parts of.
    public var characters: TextStore
    /// What was noticed while decoding and did not stop it.
    public var notices: [DocumentNotice]

    public init(
        format: DocumentFormat, title: String? = nil, blocks: [Block] = [], characters: TextStore = TextStore(),
        notices: [DocumentNotice] = []
    ) {
        self.format = format
        self.title = title
        self.blocks = blocks
        self.characters = characters
        self.notices = notices
    }

    /// What a text of this document says.
    public func string(_ text: TextSpan) -> String { characters.string(text) }

    var holdsTable: Bool {
        blocks.contains { if case .table = $0 { true } else { false } }
    }

    /// The bytes of all its texts.
    var textLength: Int {
        blocks.reduce(0) { length, block in
            switch block {
            case .heading(let text, _), .paragraph(let text): length + text.text.count
            case .table(let table): length + table.cells.reduce(0) { $0 + $1.text.count }
            }
        }
    }

    /// Whether some cell of a table is not blank.
    var showsCells: Bool {
        blocks.contains { block in
            guard case .table(let table) = block else { return false }
            return table.cells.contains { !$0.text.isEmpty }
        }
    }
}

/// One piece of a document, in reading order.
public enum Block: Sendable {
    /// Marked as a heading by the format itself (`<h2>`, a heading style, `##`), level 1…6.
    case heading(TextBlock, level: Int)
    case paragraph(TextBlock)
    case table(Table)
}

/// A heading or paragraph. In text formats a paragraph is one line of the file, with its inner spaces.
public struct TextBlock: Sendable {
    public var text: TextSpan
    public var location: Location

    public init(_ text: TextSpan, at location: Location) {
        self.text = text
        self.location = location
    }
}

/// Where something stands in its file. What a format can't tell is 0; all others count from 1.
public struct Location: Sendable, Hashable {
    public var line: Int32
    public var page: Int32
    /// Number of the table in the document, and the row and column of the grid.
    public var table: Int32
    public var row: Int32
    public var column: Int32

    public init(line: Int = 0, page: Int = 0, table: Int = 0, row: Int = 0, column: Int = 0) {
        self.line = Int32(clamping: line)
        self.page = Int32(clamping: page)
        self.table = Int32(clamping: table)
        self.row = Int32(clamping: row)
        self.column = Int32(clamping: column)
    }
}
