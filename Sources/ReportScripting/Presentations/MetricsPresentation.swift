import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

enum MetricsPresentation {
    static func manuscript(_ metrics: ReportMetrics, _ language: Language) -> Manuscript {
        let lines = metrics.values.map { metric, value in
            [
                ManuscriptTable.Cell(RichText(metric.name[language]), .label),
                ManuscriptTable.Cell(RichText(value.ratio?.percent() ?? "—"), .number),
                ManuscriptTable.Cell(
                    RichText(MetricsObject.reason(value, language) ?? metric.caveat?[language] ?? "", .muted), .text),
            ]
        }
        let words = [PresentationWords.metric, PresentationWords.value, PresentationWords.note]
        return .list(
            title: ReportPresentation.name(of: metrics.report, language), heads: words.map { $0[language] }, lines,
            language)
    }
}
