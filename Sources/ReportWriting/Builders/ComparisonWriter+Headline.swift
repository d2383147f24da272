import ReportAnalysis
import ReportModel
import Wording

extension ComparisonWriter {
    /// The figures that a reader wants to see first; those that an edition does not have are left out.
    var headline: [Manuscript.Block] {
        let figures = WritingMessages.headlines.compactMap { entry in
            comparison.cell(entry.field).flatMap { figure($0, label: entry.label[language]) }
        }
        return [.figures(figures + [disclosureRate].compactMap { $0 } + [reuse])]
    }

    private func figure(_ change: CellChange, label: String) -> HeadlineFigure? {
        guard change.old != nil, let new = change.new else { return nil }
        let wording = ChangeWording(change, language: language)
        return HeadlineFigure(
            label: label, value: new.number == nil ? wording.new : "\(wording.new) \(change.unit.rawValue)",
            change: wording.headline, direction: wording.direction)
    }

    private var disclosureRate: HeadlineFigure? {
        guard let metric = Metric.named("公开率（含部分公开）"),
            let new = metric.value(of: comparison.new).ratio
        else { return nil }
        let difference = metric.value(of: comparison.old).ratio.flatMap { new.subtracting($0) }
        let points = difference.map { $0.points() }
        return HeadlineFigure(
            label: metric.name[language], value: new.percent(),
            change: points.map { WritingMessages.percentagePoints($0)[language] },
            direction: points.map { $0.hasPrefix("+") ? .up : $0.hasPrefix("-") ? .down : .level } ?? .unknown)
    }

    private var reuse: HeadlineFigure {
        HeadlineFigure(
            label: WritingMessages.reuse[language],
            value: comparison.reuse.ratio?.percent() ?? WritingMessages.noProse[language])
    }
}
