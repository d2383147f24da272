/// Reads a Word document of 97 to 2003 ([MS-DOC]), which WPS writes too: its body and its text boxes, not headers,
/// footers and notes.
///
/// Rows end where the paragraph properties say, and columns are where the row definitions draw their lines; what Word
/// lists in fast-saved pieces on top of that is not looked at.
struct DocReader {
    private let stream: [UInt8]
    /// Lists of properties that are too long for their page.
    private let overflow: [UInt8]
    private let pieces: PieceTable
    private let paragraphs: PropertyRuns
    private let characters: CharacterFormats

    static func read(_ bytes: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) throws(DocumentError) -> Document {
        let file = try CompoundFile(bytes)
        guard let stream = try file.stream("WordDocument") else { throw .damaged(.doc, detail: "WordDocument") }
        let header = try WordHeader(stream)
        let reader = try DocReader(stream, header, in: file)
        var body = DocBody(limits: limits)
        for text in [header.mainText, header.textBoxes] where !text.isEmpty { try reader.read(text, into: &body) }
        return body.document(format: .doc)
    }

    private init(_ stream: [UInt8], _ header: WordHeader, in file: CompoundFile) throws(DocumentError) {
        guard let table = try file.stream(header.tableStream) else {
            throw .damaged(.doc, detail: header.tableStream)
        }
        self.stream = stream
        overflow = try file.stream("Data") ?? []
        pieces = try PieceTable(table, header.pieces, streamSize: stream.count)
        guard header.mainText.upperBound <= pieces.length else { throw .damaged(.doc, detail: "piece table") }
        paragraphs = try PropertyRuns(.paragraphs, stream: stream, table: table, part: header.paragraphPages)
        characters = CharacterFormats(
            styles: DocStyles(table, part: header.styles),
            characters: try PropertyRuns(.characters, stream: stream, table: table, part: header.characterPages),
            paragraphs: paragraphs)
    }

    private func read(_ range: Range<Int>, into body: inout DocBody) throws(DocumentError) {
        var stretch = CharacterFormats.Stretch(text: 0..<0, look: TextLook())
        try pieces.forEachUnit(of: range, in: stream) { (unit, offset) throws(DocumentError) in
            if DocBody.endsParagraph(unit) {
                try body.endParagraph(unit, properties(at: offset))
                return
            }
            if !stretch.text.contains(offset) { stretch = characters.stretch(at: offset, in: stream) }
            if !stretch.look.isHidden { try body.take(unit, look: stretch.look) }
        }
        try body.endText()
    }

    private func properties(at offset: Int) -> ParagraphProperties {
        guard let run = paragraphs.run(at: offset) else { return ParagraphProperties() }
        return ParagraphProperties(stream[run.properties], overflow: overflow)
    }
}
