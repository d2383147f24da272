/// The elements of WordprocessingML that mean something to a reader of text and tables.
enum DocxElement: UInt8 {
    case paragraph, paragraphProperties, style, outline, run, runStyle, format, color, note, field, symbol
    case text, tab, lineBreak, hyphen, image, raised, lowered, denominator
    case table, row, cell, span, gridBefore, verticalMerge
    /// A tracked deletion, or the old place of moved text.
    case deleted
    /// Left out with all that it holds.
    case skipped

    /// The number that stands for an element in a name of XML, where 0 is none.
    var meaning: UInt8 { rawValue + 1 }

    @inline(__always)
    init?(meaning: UInt8) {
        guard meaning > 0 else { return nil }
        self.init(rawValue: meaning - 1)
    }

    /// The element of this name, nil for one without meaning.
    static func of(_ key: UInt64, in home: Home) -> DocxElement? {
        guard let element = elements[key] else { return nil }
        switch (home, element) {
        case (.word, .image), (.word, .raised), (.word, .lowered), (.word, .denominator): return nil
        case (.word, _): return element
        case (.math, .text), (.math, .run), (.math, .raised), (.math, .lowered), (.math, .denominator): return element
        case (_, .image), (_, .skipped): return element
        case (.math, _), (.other, _): return nil
        }
    }

    /// WordprocessingML or its formulas, in their transitional or strict form, or another vocabulary within it.
    enum Home {
        case word, math, other

        init(_ uri: String) {
            let isWord = uri.hasSuffix("/wordprocessingml/2006/main") || uri.hasSuffix("/wordprocessingml/main")
            let isMath = uri.hasSuffix("/officeDocument/2006/math") || uri.hasSuffix("/officeDocument/math")
            self = isWord ? .word : isMath ? .math : .other
        }
    }

    private static let elements = NameTable<DocxElement>(
        [
            ("p", .paragraph), ("pPr", .paragraphProperties), ("pStyle", .style), ("outlineLvl", .outline),
            ("r", .run), ("rStyle", .runStyle), ("vanish", .format), ("strike", .format), ("dstrike", .format),
            ("vertAlign", .format), ("position", .format), ("color", .color), ("footnoteReference", .note),
            ("endnoteReference", .note),
            ("fldChar", .field), ("sym", .symbol), ("t", .text), ("sup", .raised), ("sub", .lowered),
            ("den", .denominator),
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
