import ReportModel

extension Rule {
    /// 现行有效 of this year = 现行有效 of last year + 制发 − 废止. A warning at most: it broke in three honest years of
    /// one county.
    static let nb402 = Rule(
        code: "NB402", title: CheckMessages.titleNB402, severity: .warning,
        needs: [.edition(["2021"]), .previousYear]
    ) { subject, observations in
        guard let previous = subject.previous else { return }
        let report = subject.report
        for field in report.form.fields where field.tableKey == "disclosure" && field.columnKey == "in_force" {
            let row = "disclosure.\(field.rowKey)"
            guard let before = previous.number(field.id) else {
                observations.notAssessable(.previousField(field.id))
                continue
            }
            guard let now = report.cells[field.index].number, let issued = report.number("\(row).issued"),
                let repealed = report.number("\(row).repealed")
            else {
                observations.addMissing([field.id, "\(row).issued", "\(row).repealed"], in: report)
                continue
            }
            let expected = try before + issued - repealed
            let terms = "\(before) + \(issued) - \(repealed)"
            if expected == now {
                observations.pass(
                    Evidence(
                        CheckMessages.inForceChains(field.rowName), fields: [field.id],
                        places: report.places(of: [field.index]), arithmetic: "\(terms) = \(now)"))
            } else {
                observations.fail(
                    Finding(
                        code: "NB402", severity: .warning, fields: [field.id],
                        message: CheckMessages.inForceBreaks(field.rowName, expected: expected, now: now),
                        places: report.places(of: [field.index]), expected: expected, actual: now,
                        arithmetic: "\(terms) = \(expected) ≠ \(now)"))
            }
        }
    }
}

extension Observations {
    /// Names those of these cells that hold no number.
    mutating func addMissing(_ fields: [String], in report: Report) {
        for id in fields {
            guard let cell = report.cell(id), cell.number == nil else { continue }
            notAssessable(.number(field: id, kind: cell.kind))
        }
    }
}
