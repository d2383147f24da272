import ReportWriting
import Wording

enum CheckPresentation {
    static func manuscript(_ checked: CheckedReports, _ language: Language) -> Manuscript {
        let lines = checked.findings.map { finding in
            [
                ManuscriptTable.Cell(RichText(finding.code), .label),
                ManuscriptTable.Cell(RichText(PresentationWords.severity(finding.severity)[language]), .text),
                ManuscriptTable.Cell(RichText(finding.message[language]), .text),
            ]
        }
        let title = checked.results.map { $0.result.verdict[language] }.joined(separator: "\n")
        guard !lines.isEmpty else { return Manuscript(title: title, language: language) }
        let heads = [PresentationWords.code, PresentationWords.severity, PresentationWords.message].map { $0[language] }
        return .list(title: title, heads: heads, lines, limit: 200, language)
    }
}
