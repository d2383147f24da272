import ReportModel
import Wording

extension Rule {
    /// Where failing sums cross in one cell and one value repairs them all, names the cell, the value that was read
    /// and the value that fits. Speaks only where the sums allow one repair; always a proposal.
    static let nb105 = Rule(code: "NB105", title: CheckMessages.titleNB105, severity: .warning) {
        subject, observations in
        let report = subject.report
        guard subject.sums.results.contains(where: \.isAssessed) else {
            for input in subject.sums.all.flatMap(\.missingInputs) { observations.notAssessable(input) }
            return
        }
        let isWrong = subject.sums.results.contains(where: \.fails)
        for table in report.form.tables where isWrong {
            let sums = subject.sums.all.filter { sum in
                sum.identity.left.first.map(report.form.range(of: table).contains) ?? false
            }
            guard let search = RepairSearch(sums, in: report) else { continue }
            if let repair = search.only() {
                observations.fail(repair.finding(in: report))
            } else {
                observations.uncertain(search.openFinding(in: report))
            }
        }
        if observations.failures.isEmpty, observations.uncertainties.isEmpty {
            observations.pass(Evidence(CheckMessages.nothingToDiagnose))
        }
    }
}

extension Repair {
    fileprivate func finding(in report: Report) -> Finding {
        let readings = cells.compactMap { cell -> CheckMessages.Reading? in
            guard let read = report.cells[cell].number, let fits = values[cell] else { return nil }
            return CheckMessages.Reading(cell: report.form.fields[cell].cellName, read: read, fits: fits)
        }
        var finding = Finding(
            code: "NB105", severity: .warning, fields: report.ids(cells),
            message: CheckMessages.repair(
                cause, readings, row: cells.first.map { report.form.fields[$0].rowName } ?? Bilingual(zh: "", en: "")),
            places: report.places(of: cells))
        if let cell = cells.first, cells.count == 1, let value = values[cell] {
            finding.expected = value
            finding.actual = report.cells[cell].number
            finding.proposal = Finding.Proposal(field: report.form.fields[cell].id, value: value)
        }
        return finding
    }
}

extension RepairSearch {
    fileprivate func openFinding(in report: Report) -> Finding {
        let fields = Set(failingSums.flatMap(\.identity.left)).sorted()
        return Finding(
            code: "NB105", severity: .note, fields: report.ids(fields),
            message: CheckMessages.noSingleRepair(failingSums.count), places: report.places(of: fields))
    }
}
