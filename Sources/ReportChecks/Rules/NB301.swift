import ReportModel
import Wording

extension Rule {
    /// Sections that are missing, doubled, out of order or empty, and headings that were altered.
    static let nb301 = Rule(
        code: "NB301", title: CheckMessages.titleNB301, severity: .error, needs: [.statutoryForm, .sections]
    ) {
        subject, observations in
        let report = subject.report
        for expected in report.form.sections {
            let found = report.sections.filter { $0.number == expected.number }
            for finding in sectionProblems(expected, found, in: report) { observations.fail(finding) }
        }
        let order = report.sections.map(\.number).filter { $0 > 0 }
        if let late = zip(order, order.dropFirst()).first(where: { $0 > $1 }) {
            observations.fail(sectionFinding(CheckMessages.sectionOrder(late.1, after: late.0), nil))
        }
        if observations.failures.isEmpty {
            observations.pass(Evidence(CheckMessages.sectionsComplete(report.form.sections.count)))
        }
    }

    private static func sectionProblems(_ expected: FormSection, _ found: [TextSection], in report: Report) -> [Finding]
    {
        guard let first = found.first else {
            return [sectionFinding(CheckMessages.sectionMissing(expected), nil)]
        }
        var findings: [Finding] = []
        if found.count > 1 {
            findings.append(sectionFinding(CheckMessages.sectionDoubled(expected, found.count), found[1].place))
        }
        let isEmpty = found.allSatisfy {
            $0.paragraphs.allSatisfy { $0.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
        }
        if isEmpty, !hasTable(expected.number, in: report) {
            findings.append(sectionFinding(CheckMessages.sectionEmpty(expected), first.place))
        }
        if FormLabel.withoutNumber(first.heading) == expected.heading { return findings }
        let heading = FormLabel.withoutNumber(LabelFolding.fold(first.heading))
        if LabelFolding.core(heading) != LabelFolding.core(expected.heading) {
            var finding = sectionFinding(CheckMessages.headingAltered(expected, heading), first.place)
            finding.severity = .note
            findings.append(finding)
        }
        return findings
    }

    /// Whether a table stands in the section with anything in it.
    private static func hasTable(_ section: Int, in report: Report) -> Bool {
        report.form.fields.contains { $0.section == section && report.cells[$0.index].kind != .absent }
    }

    private static func sectionFinding(_ message: Bilingual, _ place: Place?) -> Finding {
        Finding(code: "NB301", severity: .error, message: message, places: [place].compactMap { $0 }.filter(\.isKnown))
    }
}
