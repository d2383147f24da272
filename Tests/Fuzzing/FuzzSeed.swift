/// A sound file that mutants are made from.
public struct FuzzSeed: Sendable {
    /// Its name, whose ending a reader may look at.
    public var name: String
    public var bytes: [UInt8]

    public init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    init(_ name: String, _ text: String) {
        self.init(name, Array(text.utf8))
    }
}

/// What is fuzzed: one for each decoder, one for the encodings of text.
public enum FuzzTarget: String, Sendable, CaseIterable {
    case text, markdown, html, mhtml, docx, doc, rtf, xlsx, zip, pdf, encodings

    /// Pieces that mean something to the decoder and are put in at random places.
    var words: [String] {
        switch self {
        case .text, .encodings: ["\t", "\t\t", "\n", "\u{C}", "│", "|", "总计", "本年新收", "\u{2028}", "\u{FEFF}", "0", "—"]
        case .markdown: ["|", "\n|", "|---|", "# ", "\n\n", "`", "\\|", "｜", "\t", ":-:"]
        case .html, .mhtml: Self.htmlWords
        case .docx: Self.docxWords
        case .xlsx: Self.xlsxWords
        case .zip: Self.htmlWords + ["PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}"]
        case .rtf: Self.rtfWords
        case .doc: ["\u{7}", "\r", "\u{13}", "\u{14}", "\u{15}", "\0\0\0\0", "\u{B}", "\u{C}"]
        case .pdf:
            ["endobj", "stream", "endstream", "BT", "ET", " Tj", "<<", ">>", " 0 R", "[", "]", "-1", "99999999 "]
        }
    }

    private static let htmlWords = [
        "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td colspan=1000 rowspan=65534>", "<tbody>",
        "<tfoot>",
        "<caption>", "<p>", "</p>", "<div hidden>", "</div>", "<pre>", "<select>", "<form>", "</form>", "<button>",
        "<script>", "<!--", "-->", "<svg>", "<title>", "&#x110000;", "&nbsp", "&", "<sup>", "</sup>", "<s>", "\"", "'",
        "=",
        "<span style='font-size:0'>", "<b style='visibility:visible'>", "<![CDATA[", "</", "<", ">", "\0", "=C4",
        "--b\r\n",
    ]
    private static let docxWords = [
        "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:gridSpan w:val=\"1000\"/>", "<w:vMerge/>",
        "<w:gridBefore w:val=\"999\"/>", "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:del>", "<w:tab/>",
        "<w:vertAlign w:val=\"superscript\"/>", "<w:strike/>", "<w:outlineLvl w:val=\"-1\"/>", "<!DOCTYPE a>", "&#0;",
        "&a;",
    ]
    private static let xlsxWords = [
        "<row r=\"1048576\">", "<row>", "</row>", "<c r=\"XFD1048576\">", "<c r=\"A0\">", "<c t=\"s\">", "<v>", "</v>",
        "</c>",
        "<v>-1</v>", "<v>1E308</v>", "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"B2:A1\"/>",
        "<col min=\"1\" max=\"99999\"/>",
        "hidden=\"1\"", "<si>", "</si>", "<t>", "</t>",
    ]
    private static let rtfWords = [
        "{", "}", "\\", "\\trowd", "\\cellx-1", "\\cellx99999999", "\\cell ", "\\row", "\\intbl", "\\itap200",
        "\\nestcell",
        "\\nestrow", "\\bin2147483647 ", "\\u-1 ", "\\uc99", "\\'c4", "\\'", "\\super ", "\\plain", "\\v ", "\\clmrg",
        "\\clvmrg",
        "\\ansicpg0", "\\pard", "{\\*", "\\outlinelevel-1",
    ]
}
