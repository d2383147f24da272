import ReportModel
import Wording

extension Rule {
    /// A rule that all sums of one kind hold.
    static func sums(
        _ kind: Identity.Kind, code: String, title: Bilingual,
        failure: @escaping @Sendable (_ name: Bilingual, _ left: ExactNumber, _ right: ExactNumber) -> Bilingual
    ) -> Rule {
        Rule(code: code, title: title, severity: .error) { subject, observations in
            subject.sums.forEach(kind) { check in
                guard case .sides(let left, let right) = check.result else {
                    return check.missingInputs.forEach { observations.notAssessable($0) }
                }
                if left == right {
                    observations.pass(Evidence(check))
                } else {
                    observations.fail(check.finding(code, failure(check.name, left, right)))
                }
            }
        }
    }
}

extension SumCheck {
    /// What keeps the sum from being assessed.
    var missingInputs: [MissingInput] {
        switch result {
        case .sides: []
        case .missing:
            identity.fields.filter { report.cells[$0].number == nil }.map {
                .number(field: report.form.fields[$0].id, kind: report.cells[$0].kind)
            }
        case .overflow: [.exactSum(fields: fieldIDs)]
        }
    }

    /// The column of a sum over rows, the row of a sum over columns.
    var name: Bilingual {
        guard let first = identity.left.first else { return Bilingual(zh: "", en: "") }
        let field = report.form.fields[first]
        switch identity.kind {
        case .balance, .handledTotal: return field.columnName
        case .rowTotal, .proceedingsTotal: return field.rowName
        }
    }

    var fieldIDs: [String] { report.ids(identity.fields) }

    var places: [Place] { report.places(of: identity.fields) }

    /// The balance expects of its right side what came in; the other sums expect of their total what the parts give.
    func finding(_ code: String, _ message: Bilingual) -> Finding {
        var finding = Finding(
            code: code, severity: .error, fields: fieldIDs, message: message, places: places,
            arithmetic: SumArithmetic.text(self))
        if case .sides(let left, let right) = result {
            finding.expected = identity.kind == .balance ? left : right
            finding.actual = identity.kind == .balance ? right : left
        }
        return finding
    }
}
