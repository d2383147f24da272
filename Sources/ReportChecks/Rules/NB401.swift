import ReportModel

extension Rule {
    /// 二 of this year = 四 of last year, in each column. Held in every chain of years that was seen.
    static let nb401 = Rule(code: "NB401", title: CheckMessages.titleNB401, severity: .error, needs: [.previousYear]) {
        subject, observations in
        guard let previous = subject.previous else { return }
        let report = subject.report
        for field in report.form.fields where "\(field.tableKey).\(field.rowKey)" == "requests.carried_in" {
            let origin = "requests.carried_out.\(field.columnKey)"
            guard let number = report.cells[field.index].number else {
                observations.notAssessable(.number(field: field.id, kind: report.cells[field.index].kind))
                continue
            }
            guard let before = previous.number(origin) else {
                observations.notAssessable(.previousField(origin))
                continue
            }
            let sides = CheckMessages.Carried(
                column: field.columnName, year: previous.year ?? 0, before: before, now: number)
            observations.compareCarried(sides, field, in: report)
        }
    }
}

extension Observations {
    fileprivate mutating func compareCarried(_ sides: CheckMessages.Carried, _ field: Field, in report: Report) {
        let places = report.places(of: [field.index])
        guard sides.before != sides.now else {
            return pass(
                Evidence(
                    CheckMessages.carriedMatches(sides), fields: [field.id], places: places,
                    arithmetic: "\(sides.now) = \(sides.before)"))
        }
        fail(
            Finding(
                code: "NB401", severity: .error, fields: [field.id], message: CheckMessages.carriedDiffers(sides),
                places: places, expected: sides.before, actual: sides.now,
                arithmetic: "\(sides.now) ≠ \(sides.before)"))
    }
}
