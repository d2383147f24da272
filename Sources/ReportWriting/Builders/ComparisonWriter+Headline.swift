import ReportAnalysis
import ReportModel
import Wording

extension ComparisonWriter {
    /// Fields whose change a reader wants to see first. Those that the edition does not have are left out.
    private static let fields = [
        "requests.new.total", "requests.handled_total.total", "requests.granted.total", "requests.carried_out.total",
        "proceedings.review.total", "proceedings.litigation_direct.total", "disclosure.normative_documents.in_force",
        "disclosure.fees.amount",
    ]

    var headline: [Manuscript.Block] {
        let figures = Self.fields.compactMap { comparison.cell($0) }.filter { $0.old != nil && $0.new != nil }
            .map(figure)
        return [.figures(figures + [disclosureRate].compactMap { $0 } + [reuse])]
    }

    private func figure(_ change: CellChange) -> HeadlineFigure {
        let wording = ChangeWording(change, language: language)
        let unit = change.new?.number == nil ? "" : " \(change.unit.rawValue)"
        return HeadlineFigure(
            label: Self.shortened(change.label), value: wording.new + unit, change: wording.headline,
            direction: wording.direction)
    }

    /// A card has no room for 总计 and explanations.
    private static func shortened(_ label: String) -> String {
        label.hasSuffix("·总计") ? String(label.dropLast("·总计".count)) : label
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
