import ReportAnalysis
import ReportModel
import Wording

extension ComparisonWriter {
    /// The sections in two columns, each with its own reuse; removed text is shown as well as added.
    var prose: [Manuscript.Block] {
        [
            .heading(level: 1, WritingMessages.proseTitle[language]),
            .paragraph(RichText(TextReuse.definition[language], .muted)),
        ] + comparison.sections.filter { !$0.paragraphs.isEmpty }.flatMap(blocks)
    }

    private func blocks(of section: SectionChange) -> [Manuscript.Block] {
        let heading = section.newHeading ?? section.oldHeading ?? ""
        let reuse = section.reuse.ratio.map { WritingMessages.reuse($0.percent())[language] }
        let head = [comparison.old, comparison.new].map { report in
            ManuscriptTable.Cell(RichText(WritingMessages.year(report.year)[language]), .head)
        }
        let rows = section.paragraphs.map { paragraph in
            [side(.removed, of: paragraph), side(.added, of: paragraph)].map { ManuscriptTable.Cell($0, .text) }
        }
        return [
            .heading(level: 2, heading),
            .table(ManuscriptTable(caption: reuse, rows: [head] + rows)),
        ]
    }

    /// The paragraph on one side: what only that side has is marked, a moved paragraph says so.
    private func side(_ own: TextRun.Kind, of paragraph: ParagraphChange) -> RichText {
        let style: RichText.Style = own == .removed ? .removed : .added
        var runs = paragraph.sentences.flatMap(\.runs).filter { $0.kind == .equal || $0.kind == own }
            .map { RichText.Run($0.text, $0.kind == .equal ? .plain : style) }
        if paragraph.kind == .moved, own == .added {
            runs.insert(RichText.Run(WritingMessages.moved[language], .muted), at: 0)
        }
        return RichText(runs)
    }
}
