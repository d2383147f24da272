import ReportModel
import Wording

extension Rule {
    /// A rule that all sums of one kind hold.
    static func sums(
        _ kind: Identity.Kind, code: String, title: Bilingual,
        failure: @escaping @Sendable (_ name: String, _ left: ExactNumber, _ right: ExactNumber) -> Bilingual
    ) -> Rule {
        Rule(code: code, title: title, severity: .error) { subject, observations in
            let report = subject.report
            for check in subject.sums where check.identity.kind == kind {
                guard case .sides(let left, let right) = check.result else {
                    for input in check.missingInputs(in: report) { observations.notAssessable(input) }
                    continue
                }
                let name = check.name(in: report.form)
                if left == right {
                    observations.pass(check.evidence(name, in: report))
                } else {
                    observations.fail(check.finding(code, failure(name, left, right), in: report))
                }
            }
        }
    }
}

extension SumCheck {
    /// What keeps the sum from being assessed.
    func missingInputs(in report: Report) -> [MissingInput] {
        switch result {
        case .sides: []
        case .missing(let gaps):
            gaps.map { .number(field: report.form.fields[$0].id, kind: report.cells[$0].kind) }
        case .overflow: [.exactSum(fields: report.ids(identity.fields))]
        }
    }

    /// The column of a sum over rows, the row of a sum over columns.
    func name(in form: Form) -> String {
        guard let first = identity.left.first else { return "" }
        let field = form.fields[first]
        switch identity.kind {
        case .balance, .handledTotal: return field.columnName
        case .rowTotal, .proceedingsTotal: return field.rowName
        }
    }

    func evidence(_ name: String, in report: Report) -> Evidence {
        Evidence(
            CheckMessages.holds(name, identity.kind), fields: report.ids(identity.fields),
            places: report.places(of: identity.fields), arithmetic: SumArithmetic.text(self, in: report))
    }

    /// The balance expects of its right side what came in; the other sums expect of their total what the parts give.
    func finding(_ code: String, _ message: Bilingual, in report: Report) -> Finding {
        var finding = Finding(
            code: code, severity: .error, fields: report.ids(identity.fields), message: message,
            places: report.places(of: identity.fields), arithmetic: SumArithmetic.text(self, in: report))
        if case .sides(let left, let right) = result {
            finding.expected = identity.kind == .balance ? left : right
            finding.actual = identity.kind == .balance ? right : left
        }
        return finding
    }
}
