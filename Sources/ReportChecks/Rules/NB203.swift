import ReportModel

extension Rule {
    /// A cell holds words. Digits that the reader could not tell apart are its own doubt, not the report's mistake.
    static let nb203 = Rule(code: "NB203", title: CheckMessages.titleNB203, severity: .error) { subject, observations in
        let report = subject.report
        guard report.cells.contains(where: { $0.kind != .absent }) else {
            return observations.addNumberless(report)
        }
        for (index, cell) in report.cells.enumerated() where cell.kind == .text || cell.kind == .unreadable {
            let (field, kind) = (report.form.fields[index], cell.kind)
            let text = report.text(of: field.index)
            let finding = Finding(
                code: "NB203", severity: kind == .text ? .error : .warning, fields: [field.id],
                message: CheckMessages.noNumber(field.cellName, text, isText: kind == .text),
                places: report.places(of: [field.index]))
            if kind == .text { observations.fail(finding) } else { observations.uncertain(finding) }
        }
        if observations.failures.isEmpty, observations.uncertainties.isEmpty {
            observations.pass(Evidence(CheckMessages.allReadable))
        }
    }
}
