import ReportAnalysis
import ReportModel

extension Rule {
    /// The same numbers as last year in every cell, or a total that is more than ten times what it was, or less than
    /// a tenth.
    static let nb403 = Rule(
        code: "NB403", title: CheckMessages.titleNB403, severity: .warning, needs: [.previousYear]
    ) { subject, observations in
        guard let previous = subject.previous else { return }
        let report = subject.report
        switch Repetition(of: report, and: previous) {
        case .same(let nonzero):
            observations.fail(
                Finding(code: "NB403", severity: .warning, message: CheckMessages.repeatsLastYear(nonzero)))
        case .allZero: observations.pass(Evidence(CheckMessages.bothYearsEmpty))
        case .different(let cells): observations.pass(Evidence(CheckMessages.cellsDiffer(cells)))
        case .notComparable: observations.addNumberless(report)
        }
        for field in report.form.fields where isLeading(field) {
            guard let now = report.cells[field.index].number, let before = previous.number(field.id),
                jumps(before, now)
            else { continue }
            observations.fail(
                Finding(
                    code: "NB403", severity: .warning, fields: [field.id],
                    message: CheckMessages.jumps(field.cellName, from: before, to: now),
                    places: report.places(of: [field.index]), expected: before, actual: now))
        }
    }

    /// The figures that are looked at for jumps: what the reader of a report looks at first.
    private static func isLeading(_ field: Field) -> Bool {
        field.tableKey == "disclosure" || field.id == "requests.new.total" || field.id == "requests.handled_total.total"
    }

    /// Over a factor of ten, either way, between numbers of which the greater is at least 100: 1 → 12 is no news.
    private static func jumps(_ before: ExactNumber, _ now: ExactNumber) -> Bool {
        let (less, more) = (min(before, now), max(before, now))
        guard less > .zero, more >= ExactNumber(100), let factor = Ratio(more, over: less) else { return false }
        return factor > Ratio(integer: 10)
    }
}
