import ReportModel

extension Rule {
    /// Blank cells, a finding for each row. The form asks for 0 where there is nothing to report.
    static let nb204 = Rule(code: "NB204", title: CheckMessages.titleNB204, severity: .warning) {
        subject, observations in
        let report = subject.report
        guard report.cells.contains(where: { $0.kind != .absent }) else {
            return observations.addNumberless(report)
        }
        let blanks = report.cells.indices.filter { report.cells[$0].kind == .blank }.map { report.form.fields[$0] }
        let rows = Dictionary(grouping: blanks) { "\($0.tableKey).\($0.rowKey)" }
        for row in rows.values.sorted(by: { $0[0].index < $1[0].index }) {
            observations.fail(
                Finding(
                    code: "NB204", severity: .warning, fields: row.map(\.id),
                    message: CheckMessages.blank(row[0].rowName, row.map(\.columnName)),
                    places: report.places(of: row.map(\.index))))
        }
        if blanks.isEmpty { observations.pass(Evidence(CheckMessages.noBlanks)) }
    }
}
