/// The elements of WordprocessingML that mean something to a reader of text and tables.
enum DocxElement {
    case paragraph, paragraphProperties, style, outline, run, hidden, position, text, tab, lineBreak, hyphen, image
    case table, row, cell, span, gridBefore, verticalMerge
    /// A tracked deletion, or the old place of moved text.
    case deleted
    /// Left out with all that it holds.
    case skipped

    /// The element of this name, nil for one without meaning.
    static func of(_ key: UInt64, in home: Home) -> DocxElement? {
        guard let element = elements[key] else { return nil }
        switch (home, element) {
        case (.word, .image), (.other, _): return element == .image || element == .skipped ? element : nil
        case (.word, _): return element
        }
    }

    /// WordprocessingML in its transitional or strict form, or another vocabulary within it.
    enum Home {
        case word, other

        init(_ uri: String) {
            let isWord = uri.hasSuffix("/wordprocessingml/2006/main") || uri.hasSuffix("/wordprocessingml/main")
            self = isWord ? .word : .other
        }
    }

    private static let elements = NameTable<DocxElement>(
        [
            ("p", .paragraph), ("pPr", .paragraphProperties), ("pStyle", .style), ("outlineLvl", .outline),
            ("r", .run), ("vanish", .hidden),
            ("strike", .hidden), ("dstrike", .hidden), ("vertAlign", .position), ("position", .position), ("t", .text),
            ("tab", .tab),
            ("ptab", .tab), ("br", .lineBreak),
            ("cr", .lineBreak), ("noBreakHyphen", .hyphen), ("blip", .image), ("imagedata", .image),
            ("tbl", .table), ("tr", .row), ("tc", .cell), ("gridSpan", .span), ("gridBefore", .gridBefore),
            ("vMerge", .verticalMerge),
            ("del", .deleted), ("moveFrom", .deleted), ("Fallback", .skipped), ("rt", .skipped),
            ("sectPr", .skipped), ("pPrChange", .skipped), ("rPrChange", .skipped), ("tcPrChange", .skipped),
            ("trPrChange", .skipped), ("tblPrChange", .skipped), ("tblPrExChange", .skipped),
        ].map { (NameKey.of($0), $1) })
}
