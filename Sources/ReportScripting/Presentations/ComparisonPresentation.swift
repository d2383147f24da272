import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

enum ComparisonPresentation {
    static func manuscript(_ comparison: Comparison, _ language: Language) -> Manuscript {
        let lines = comparison.changed.map { change in
            let wording = ChangeWording(change, language: language)
            return [
                ManuscriptTable.Cell(comparison.label(of: change, language), .label), side(change.old, language),
                side(change.new, language),
                ManuscriptTable.Cell(RichText(wording.delta), .number),
                ManuscriptTable.Cell(RichText(wording.percent), .number),
            ]
        }
        let words = PresentationWords.self
        let title = [comparison.old, comparison.new].map { ReportPresentation.name(of: $0, language) }.joined(
            separator: " → ")
        guard !lines.isEmpty else {
            let sentence = Manuscript.Block.paragraph(RichText(unchanged(comparison)[language]))
            return Manuscript(
                title: title, language: language, blocks: comparison.cautionBlocks(language) + [sentence])
        }
        let sides = comparison.sideNames
        let heads = [words.item, sides.old, sides.new, words.delta, words.percent].map { $0[language] }
        var manuscript = Manuscript.list(title: title, heads: heads, lines, limit: 200, language)
        manuscript.blocks =
            comparison.cautionBlocks(language) + manuscript.blocks
            + comparison.caveatBlocks(on: comparison.changed, language)
        return manuscript
    }

    /// What to say where no number is another: the text may be, and a number may have nothing to be compared with.
    private static func unchanged(_ comparison: Comparison) -> Bilingual {
        let sections = comparison.sections.filter(\.isChanged).map(\.number)
        guard sections.isEmpty else { return PresentationWords.textChange(in: sections) }
        let isSame = comparison.cells.allSatisfy { $0.kind == .unchanged }
        return isSame ? PresentationWords.noChange : PresentationWords.noSharedChange
    }

    private static func side(_ cell: Cell?, _ language: Language) -> ManuscriptTable.Cell {
        cell.map { ReportPresentation.number($0, language) } ?? ManuscriptTable.Cell("", .number)
    }
}
