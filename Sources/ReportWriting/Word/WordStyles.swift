/// The typography of official documents, after GB/T 9704—2012: title in 小标宋 2号, text in 仿宋 3号 with lines of
/// 28 points, headings in 黑体 and 楷体, margins of 3.7, 3.5, 2.8 and 2.6 cm. `fonts` names what stands in for a
/// font that a machine does not have.
enum WordStyles {
    static let line = "C9CED6"
    static let faint = "6B7380"
    /// A4 less both margins, in twentieths of a point.
    static let textWidth = 11_906 - 1_587 - 1_474

    static let section = """
        <w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>\
        <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" \
        w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>
        """

    static let tableLines: String = {
        let edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
        }
        return "<w:tblBorders>\(edges.joined())</w:tblBorders>"
    }()

    static let cellMargins = """
        <w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar>
        """

    static func color(of tone: Tone) -> String? {
        switch tone {
        case .neutral: nil
        case .good: "157347"
        case .note: "1D4ED8"
        case .warning: "A15C00"
        case .error: "B3261E"
        }
    }

    static func shade(of cell: ManuscriptTable.Cell) -> String? {
        switch cell.tone {
        case .neutral, .good: nil
        case .note: "E8EEFB"
        case .warning: "FBF0DF"
        case .error: "FBE4E2"
        }
    }

    /// `w:altName` is what a word processor takes instead.
    static let fonts = [
        ("方正小标宋简体", "FZXiaoBiaoSong-B05S,Noto Serif CJK SC,SimSun,宋体"),
        ("仿宋_GB2312", "仿宋,FangSong,STFangsong,Noto Serif CJK SC,SimSun"),
        ("楷体_GB2312", "楷体,KaiTi,STKaiti,Noto Serif CJK SC"), ("黑体", "SimHei,Noto Sans CJK SC"),
        ("宋体", "SimSun,Noto Serif CJK SC"),
    ]

    static let sheet: String = [
        style("Normal", "Normal", runs: "", isDefault: true),
        style("Title", "Title", paragraphs: spacing(after: 560, line: 700) + centred, runs: font("方正小标宋简体", 44)),
        style(
            "Subtitle", "Subtitle", paragraphs: spacing(after: 280, line: 560) + centred, runs: font("楷体_GB2312", 32)),
        heading(1, "黑体"), heading(2, "楷体_GB2312"), heading(3, "仿宋_GB2312"),
        style("BodyText", "Body Text", paragraphs: spacing(line: 560) + indent + "<w:jc w:val=\"both\"/>"),
        style("ListItem", "List Item", paragraphs: spacing(line: 560) + "<w:ind w:left=\"640\" w:hanging=\"320\"/>"),
        style(
            "Callout", "Callout", paragraphs: shaded + spacing(line: 400) + "<w:ind w:left=\"240\"/>",
            runs: font("宋体", 24)),
        style("Caption", "caption", paragraphs: "<w:keepNext/>" + spacing(line: 480), runs: font("黑体", 24)),
    ].joined()

    private static let centred = "<w:jc w:val=\"center\"/>"
    private static let shaded = "<w:shd w:val=\"clear\" w:fill=\"F6F7F9\"/>"
    private static let indent = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"

    private static func spacing(before: Int = 0, after: Int = 0, line: Int) -> String {
        "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\" w:line=\"\(line)\" w:lineRule=\"exact\"/>"
    }

    private static func heading(_ level: Int, _ name: String) -> String {
        let paragraphs = "<w:keepNext/>" + spacing(line: 560) + indent + "<w:outlineLvl w:val=\"\(level - 1)\"/>"
        return style("Heading\(level)", "heading \(level)", paragraphs: paragraphs, runs: font(name, 32))
    }

    /// `size` in half points.
    static func font(_ name: String, _ size: Int) -> String {
        "<w:rFonts w:eastAsia=\"\(name)\"/><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"
    }

    private static func style(
        _ id: String, _ name: String, paragraphs: String = "", runs: String = "", isDefault: Bool = false
    ) -> String {
        "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
            + (isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>")
            + "<w:qFormat/><w:pPr>\(paragraphs)</w:pPr><w:rPr>\(runs)</w:rPr></w:style>"
    }
}
