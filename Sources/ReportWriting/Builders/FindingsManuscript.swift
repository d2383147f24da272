import ReportModel
import Wording

extension Manuscript {
    /// What the reader and the checks noticed about a report: the verdict, then the findings, the heaviest first.
    /// `unassessed` rules could not be judged for want of numbers.
    public init(findings: [Finding], unassessed: Int = 0, of report: Report, language: Language) {
        let name = WritingMessages.reportTitle(report.agency, report.year)[language]
        self.init(
            title: WritingMessages.findingsTitle[language], subtitle: name, language: language,
            blocks: [.callout(Self.verdict(on: findings, unassessed: unassessed, language))]
                + Self.blocks(of: findings, in: report, language))
    }

    /// Findings of one report as blocks of a larger document.
    static func blocks(of findings: [Finding], in report: Report, _ language: Language) -> [Block] {
        let ordered = findings.enumerated().sorted {
            ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
        }
        return ToldFindings.of(ordered.map(\.element), in: report).map {
            .callout(callout(for: $0, in: report, language))
        }
    }

    static func verdict(on findings: [Finding], unassessed: Int, _ language: Language) -> Callout {
        let counts = Severity.allCases.reversed().map { severity in findings.count { $0.severity == severity } }
        let tone: Tone = counts[0] > 0 ? .error : counts[1] > 0 ? .warning : unassessed > 0 ? .note : .good
        return Callout(
            tone, title: WritingMessages.verdict(counts[0], counts[1], counts[2], unassessed: unassessed)[language])
    }

    private static func callout(for finding: Finding, in report: Report, _ language: Language) -> Callout {
        var lines: [RichText] = []
        if let arithmetic = finding.arithmetic { lines.append(RichText(arithmetic, .strong)) }
        if let proposal = finding.proposal {
            let label = report.form.field(proposal.field)?.wording ?? Bilingual(zh: proposal.field, en: proposal.field)
            lines.append(RichText(WritingMessages.proposal(label, proposal.value.description)[language]))
        }
        if let place = finding.places.first(where: \.isKnown) {
            lines.append(RichText(WritingMessages.place(place)[language], .muted))
        }
        let title = WritingMessages.heading(of: finding)[language]
        return Callout(tone(of: finding.severity), title: title, lines: lines)
    }

    private static func tone(of severity: Severity) -> Tone {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
}
