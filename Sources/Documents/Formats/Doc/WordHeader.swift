/// The file information block of a Word document ([MS-DOC] 2.5): which parts lie where.
struct WordHeader {
    /// A part of the table stream.
    struct Part {
        var offset: Int
        var length: Int

        var range: Range<Int> { offset..<offset + length }
    }

    /// The stream that holds the parts.
    let tableStream: String
    let styles: Part
    let pieces: Part
    let characterPages: Part
    let paragraphPages: Part
    /// Character positions: the document's text, and that of its text boxes, which lies behind notes and headers.
    let mainText: Range<Int>
    let textBoxes: Range<Int>

    /// - Throws: `damaged` for what is no Word document, `encrypted`, `oldVersion` for Word before 97.
    init(_ stream: [UInt8]) throws(DocumentError) {
        guard let magic = stream.uint16(at: 0), let version = stream.uint16(at: 2), let flags = stream.uint16(at: 10)
        else { throw .damaged(.doc, detail: "WordDocument") }
        if Self.oldMagics.contains(magic) || (magic == 0xA5EC && version < 0xC0) {
            throw .oldVersion(.doc, version: "Word 6/95")
        }
        guard magic == 0xA5EC else { throw .damaged(.doc, detail: "WordDocument") }
        if flags & 0x0100 != 0 { throw .encrypted(.doc) }
        tableStream = flags & 0x0200 != 0 ? "1Table" : "0Table"
        let tables = try Tables(stream)
        styles = try tables.part(1)
        pieces = try tables.part(33)
        characterPages = try tables.part(12)
        paragraphPages = try tables.part(13)
        mainText = 0..<(try tables.count(3))
        var start = mainText.upperBound
        // Footnotes, headers, macros (unused), comments, endnotes.
        for index in 4...8 { start += try tables.count(index) }
        textBoxes = start..<start + (try tables.count(9))
    }

    /// Word 1 and 2, Word 6 and 95.
    private static let oldMagics: Set<UInt16> = [0xA59B, 0xA5DB, 0xA5DC]
}

/// The block's arrays, each with its own count before it.
private struct Tables {
    private let stream: [UInt8]
    private let counts: Int
    private let parts: Int
    private let partCount: Int

    init(_ stream: [UInt8]) throws(DocumentError) {
        guard let words = stream.uint16(at: 32), let longs = stream.uint16(at: 34 + Int(words) * 2)
        else { throw Self.damage }
        counts = 36 + Int(words) * 2
        guard let pairs = stream.uint16(at: counts + Int(longs) * 4) else { throw Self.damage }
        parts = counts + Int(longs) * 4 + 2
        partCount = Int(pairs)
        self.stream = stream
    }

    func count(_ index: Int) throws(DocumentError) -> Int {
        guard let count = stream.int32(at: counts + index * 4), count <= stream.count else { throw Self.damage }
        return count
    }

    func part(_ index: Int) throws(DocumentError) -> WordHeader.Part {
        guard index < partCount, let offset = stream.int32(at: parts + index * 8),
            let length = stream.int32(at: parts + index * 8 + 4)
        else { throw Self.damage }
        return WordHeader.Part(offset: offset, length: length)
    }

    private static let damage = DocumentError.damaged(.doc, detail: "WordDocument: file information block")
}
