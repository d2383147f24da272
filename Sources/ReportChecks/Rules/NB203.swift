import ReportModel

extension Rule {
    /// A cell holds words, or digits that can't be told apart.
    static let nb203 = Rule(code: "NB203", title: CheckMessages.titleNB203, severity: .error) { subject, observations in
        let report = subject.report
        guard report.cells.cells.contains(where: { $0.kind != .absent }) else {
            return observations.addNumberless(report)
        }
        for field in report.form.fields {
            let kind = report.cells[field.index].kind
            guard kind == .text || kind == .unreadable else { continue }
            let text = report.text(of: field.index)
            observations.fail(
                Finding(
                    code: "NB203", severity: .error, fields: [field.id],
                    message: CheckMessages.noNumber(field.cellName, text, isText: kind == .text),
                    places: report.places(of: [field.index])))
        }
        if observations.failures.isEmpty { observations.pass(Evidence(CheckMessages.allReadable)) }
    }
}
