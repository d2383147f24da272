import Documents
import Wording

/// Renders a manuscript as a Word document (Office Open XML, ECMA-376 part 1), set as official documents are
/// (GB/T 9704—2012); `WordStyles` has the typography. The same manuscript gives the same bytes.
public enum WordFormat {
    /// Empty when libzip runs out of memory.
    public static func bytes(_ manuscript: Manuscript) -> [UInt8] {
        ZipFile.bytes(of: WordPackage.parts(manuscript), deflated: true)
    }

    /// The paragraphs and tables of blocks, in the styles of `WordStyles`.
    public static func body(_ blocks: [Manuscript.Block], _ language: Language) -> String {
        blocks.map { block($0, language) }.joined()
    }

    private static func block(_ block: Manuscript.Block, _ language: Language) -> String {
        switch block {
        case .heading(let level, let text): paragraph(RichText(text), style: "Heading\(min(level, 3))")
        case .paragraph(let text): paragraph(text, style: language == .zh ? "BodyText" : "Normal")
        case .list(let items): items.map { paragraph(RichText([.init("· ")] + $0.runs), style: "ListItem") }.joined()
        case .table(let table): caption(table) + WordTable(table).xml + gap
        case .callout(let callout): self.callout(callout)
        case .figures(let figures): WordTable(figures: figures).xml + gap
        }
    }

    static func paragraph(_ text: RichText, style: String, properties: String = "") -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>\(WordText.runs(text))</w:p>"
    }

    private static func caption(_ table: ManuscriptTable) -> String {
        table.caption.map { paragraph(RichText($0), style: "Caption") } ?? ""
    }

    /// Word joins tables that nothing stands between.
    private static let gap =
        "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"exact\"/></w:pPr></w:p>"

    private static func callout(_ callout: Callout) -> String {
        let color = WordStyles.color(of: callout.tone) ?? WordStyles.line
        let edge = "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"\(color)\"/></w:pBdr>"
        return ([RichText(callout.title, .strong)] + callout.lines)
            .map { paragraph($0, style: "Callout", properties: edge) }.joined()
    }
}
