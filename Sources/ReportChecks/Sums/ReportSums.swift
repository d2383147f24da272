import ReportModel

/// The sums of a form added up in one report: once, for all rules and for the evidence that shows them.
final class ReportSums: Sendable {
    let report: Report
    let identities: [Identity]
    /// For each identity.
    let results: [SumCheck.Result]

    init(_ identities: [Identity], in report: Report) {
        self.report = report
        self.identities = identities
        let cells = report.cells
        results = identities.indices.map { position in
            SumCheck.Result(
                left: cells.total(at: identities[position].left), right: cells.total(at: identities[position].right))
        }
    }

    var all: [SumCheck] { results.indices.map { SumCheck(self, at: $0) } }

    /// Hands over the sums of one kind.
    func forEach(_ kind: Identity.Kind, _ body: (SumCheck) -> Void) {
        for position in identities.indices where identities[position].kind == kind {
            body(SumCheck(self, at: position))
        }
    }
}
