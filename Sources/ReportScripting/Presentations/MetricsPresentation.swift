import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

enum MetricsPresentation {
    static func manuscript(_ metrics: ReportMetrics, _ language: Language) -> Manuscript {
        let lines = metrics.values.map { metric, reading in
            [
                ManuscriptTable.Cell(RichText(metric.name[language]), .label),
                ManuscriptTable.Cell(RichText(shown(reading)), .number),
                ManuscriptTable.Cell(
                    RichText(reading.reason?[language] ?? metric.caveat?[language] ?? "", .muted), .text),
            ]
        }
        let words = [PresentationWords.metric, PresentationWords.value, PresentationWords.note]
        return .list(
            title: ReportPresentation.name(of: metrics.report, language), heads: words.map { $0[language] }, lines,
            language)
    }

    private static func shown(_ reading: MetricReading) -> String {
        switch reading {
        case .ratio(let ratio): ratio.percent()
        case .rate(let rate): FramePresentation.percent(rate)
        case .number(let value): FramePresentation.text(value)
        case .missing, .failed: "—"
        }
    }
}
