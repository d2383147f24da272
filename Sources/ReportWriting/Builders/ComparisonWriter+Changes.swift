import ReportAnalysis
import ReportModel
import Wording

extension ComparisonWriter {
    /// Every cell that changed, and every cell that only one of the editions has.
    var changes: [Manuscript.Block] {
        let changed = comparison.changed
        let oneSided = comparison.cells.filter { $0.kind == .onlyOld || $0.kind == .onlyNew }
        var blocks: [Manuscript.Block] = [
            .heading(level: 1, WritingMessages.changesTitle[language]),
            .paragraph(RichText(WritingMessages.changeCount(changed.count, of: comparison.cells.count)[language])),
        ]
        if !changed.isEmpty { blocks.append(.table(table(of: changed))) }
        if !oneSided.isEmpty {
            blocks.append(.heading(level: 2, WritingMessages.oneSidedTitle[language]))
            blocks.append(.table(table(of: oneSided)))
        }
        let caveats = comparison.caveatBlocks(on: comparison.cells, language)
        if !caveats.isEmpty { blocks.append(.heading(level: 2, WritingMessages.caveatsTitle[language])) }
        return blocks + caveats
    }

    private func table(of changes: [CellChange]) -> ManuscriptTable {
        let head = WritingMessages.changeColumns(comparison.sideNames).map {
            ManuscriptTable.Cell(RichText($0[language]), .head)
        }
        return ManuscriptTable(rows: [head] + changes.map(row))
    }

    private func row(_ change: CellChange) -> [ManuscriptTable.Cell] {
        let wording = ChangeWording(change, language: language)
        let figures = [wording.old, wording.new, wording.delta, wording.percent, wording.share]
        return [ManuscriptTable.Cell(comparison.label(of: change, language), .label)]
            + figures.map { ManuscriptTable.Cell(RichText($0), .number) }
    }
}
