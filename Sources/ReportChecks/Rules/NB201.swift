import ReportModel

extension Rule {
    /// Counts are whole and not negative; only the change columns of the 2019 form may carry a sign.
    static let nb201 = Rule(code: "NB201", title: CheckMessages.titleNB201, severity: .error) { subject, observations in
        let report = subject.report
        var numbers = 0
        for (index, cell) in report.cells.enumerated() {
            guard let number = cell.number else { continue }
            numbers += 1
            guard number.isNegative || number.integer == nil else { continue }
            let field = report.form.fields[index]
            let isNegative = number.isNegative && !field.isSigned
            let isBroken = number.integer == nil && field.unit != .tenThousandYuan
            guard isNegative || isBroken else { continue }
            observations.fail(
                Finding(
                    code: "NB201", severity: .error, fields: [field.id],
                    message: CheckMessages.notACount(field.cellName, number, isNegative: isNegative),
                    places: report.places(of: [field.index]), actual: number))
        }
        guard numbers > 0 else { return observations.addNumberless(report) }
        observations.pass(Evidence(CheckMessages.countsAreWhole(numbers)))
    }
}

extension Observations {
    /// A report without a single number: its first cell stands for all.
    mutating func addNumberless(_ report: Report) {
        guard let first = report.form.fields.first else { return }
        notAssessable(.number(field: first.id, kind: report.cells[first.index].kind))
    }
}
