import ReportModel
import Wording

extension Rule {
    /// Tables that are missing, and an edition that does not fit the year reported on.
    static let nb302 = Rule(code: "NB302", title: CheckMessages.titleNB302, severity: .error, needs: [.statutoryForm]) {
        subject, observations in
        let report = subject.report
        for table in report.form.tables {
            let range = report.form.range(of: table)
            guard report.cells[range].allSatisfy({ $0.kind == .absent }) else { continue }
            observations.fail(
                Finding(
                    code: "NB302", severity: .error, fields: report.ids(Array(range)),
                    message: CheckMessages.tableMissing(section: table.section)))
        }
        guard let year = report.year else { return observations.notAssessable(.year) }
        if let expected = prescribedEdition(for: year), expected != report.form.builtInEdition {
            observations.fail(
                Finding(
                    code: "NB302", severity: .warning,
                    message: CheckMessages.wrongEdition(year, expected: expected, found: report.form.edition)))
        } else if year < Form.firstYear, report.cells.contains(where: { $0.number != nil }) {
            observations.fail(
                Finding(code: "NB302", severity: .warning, message: CheckMessages.tablesBeforeTheirTime(year)))
        }
        if observations.failures.isEmpty { observations.pass(Evidence(CheckMessages.tablesComplete)) }
    }

    /// 国办公开办函〔2019〕60号 for 2019 and 2020, 〔2021〕30号 from 2021 on; no form of cells before.
    private static func prescribedEdition(for year: Int) -> String? {
        year < Form.firstYear ? nil : year < 2021 ? Form.edition2019.edition : Form.edition2021.edition
    }
}
