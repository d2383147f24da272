import ReportChecks
import ReportModel
import ReportWriting
import Wording

/// What a check found: of one report its verdict and the findings, of several which of them have any.
enum CheckPresentation {
    private typealias Cell = ManuscriptTable.Cell

    private static let mostFindings = 200

    /// What is shown: the first findings.
    static func manuscript(_ checked: CheckedReports, _ language: Language) -> Manuscript {
        list(checked, limit: mostFindings, language)
    }

    /// What is written: all of them.
    static func document(_ checked: CheckedReports, _ language: Language) -> Manuscript {
        list(checked, limit: .max, language)
    }

    private static func list(_ checked: CheckedReports, limit: Int, _ language: Language) -> Manuscript {
        let isOne = checked.results.count == 1
        let groups = groups(checked)
        let title = isOne ? checked.results[0].result.verdict : summary(checked, groups)
        let words = [
            PresentationWords.report, PresentationWords.code, PresentationWords.severity, PresentationWords.message,
        ]
        let heads = words.dropFirst(isOne ? 1 : 0).map { $0[language] }
        let rows = rows(groups, limit, named: isOne ? nil : names(groups, language), language)
        guard !rows.isEmpty else { return Manuscript(title: title[language], language: language) }
        return .list(
            title: title[language], heads: heads, rows, limit: limit, of: groups.reduce(0) { $0 + $1.findings.count },
            language)
    }

    private struct Group {
        let report: Report
        /// As people read them: one may stand for several.
        let findings: [Finding]
    }

    /// All findings with the reports they belong to: those of a report follow each other.
    private static func groups(_ checked: CheckedReports) -> [Group] {
        let entries = Dictionary(grouping: checked.entries, by: \.report)
        return checked.results.indices.compactMap { index in
            let report = checked.results[index].report
            return entries[index].map {
                Group(report: report, findings: ToldFindings.of($0.map(\.finding), in: report))
            }
        }
    }

    /// What each group is called: by body and year, and by its file too where another has the same.
    private static func names(_ groups: [Group], _ language: Language) -> [RichText] {
        let names = groups.map { ReportPresentation.name(of: $0.report, language) }
        let counts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return zip(names, groups).map { name, group in
            let isAlone = counts[name] == 1 || group.report.source.isEmpty
            return RichText([RichText.Run(name)] + (isAlone ? [] : [RichText.Run("  \(group.report.source)", .muted)]))
        }
    }

    /// The lines of the first findings.
    private static func rows(
        _ groups: [Group], _ limit: Int, named names: [RichText]?, _ language: Language
    ) -> [[Cell]] {
        groups.enumerated().reduce(into: []) { rows, entry in
            let findings = Array(entry.element.findings.prefix(limit - rows.count))
            rows += lines(findings, of: names?[entry.offset], language)
        }
    }

    private static func summary(_ checked: CheckedReports, _ groups: [Group]) -> Bilingual {
        func count(_ severity: Severity) -> Int { checked.findings.count { $0.severity == severity } }
        return PresentationWords.checked(
            checked.results.count, withFindings: groups.count, errors: count(.error), warnings: count(.warning),
            notes: count(.note), unassessed: checked.results.count { $0.result.count(.notAssessable) > 0 })
    }

    private static func lines(_ findings: [Finding], of name: RichText?, _ language: Language) -> [[Cell]] {
        findings.enumerated().map { number, finding in
            let line = [
                Cell(RichText(finding.code), .label),
                Cell(
                    RichText(PresentationWords.severity(finding.severity)[language]), .text,
                    tone: tone(finding.severity)),
                Cell(message(finding, language), .text),
            ]
            guard let name, number == 0 else { return line }
            return [Cell(name, .label, rows: findings.count)] + line
        }
    }

    /// The sentence, and where to look.
    private static func message(_ finding: Finding, _ language: Language) -> RichText {
        let place = finding.places.first.flatMap { PlaceWording.text($0, source: "", language) }
        let sentence = RichText.Run(finding.message[language])
        return RichText([sentence] + (place.map { [RichText.Run(PlaceWording.behind($0)[language], .muted)] } ?? []))
    }

    private static func tone(_ severity: Severity) -> Tone {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
}
