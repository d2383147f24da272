import FoundationEssentials
import ReportModel

/// One report against its truth.
struct Measurement {
    let path: String
    var error: String?
    /// The last two parts of its path.
    var name: String { path.split(separator: "/").suffix(2).joined(separator: "/") }
    var right = 0
    /// Another number than the true one, or a number where the source has none.
    var wrong: [String] = []
    /// No number where the source has one.
    var missed: [String] = []
    /// No number on both sides, of another kind.
    var otherKind: [String] = []
    var metadata: [String] = []

    init(path: String, error: String) {
        self.path = path
        self.error = error
    }

    init(path: String, truth: TruthCase.Truth, report: Report) {
        self.path = path
        if report.agency != truth.agency { metadata.append("agency \(report.agency ?? "—")") }
        if report.year != truth.year { metadata.append("year \(report.year.map(String.init) ?? "—")") }
        let edition = report.isEditionKnown ? report.form.edition : nil
        if edition != truth.edition { metadata.append("edition \(edition ?? "—")") }
        for (id, expected) in truth.cells.sorted(by: { $0.key < $1.key }) { compare(id, expected, truth, report) }
    }

    private mutating func compare(_ id: String, _ expected: Decimal?, _ truth: TruthCase.Truth, _ report: Report) {
        let actual = report.number(id).flatMap { Decimal(string: $0.description) }
        let kind = report.cell(id)?.kind.name ?? "absent"
        switch (expected, actual) {
        case (let expected?, let actual?) where expected == actual: right += 1
        case (nil, let actual?) where truth.alsoOK?[id] == actual: right += 1
        case (_, let actual?): wrong.append("\(id)=\(actual)")
        case (_?, nil): missed.append("\(id):\(kind)")
        case (nil, nil) where truth.kinds?[id] == kind: right += 1
        case (nil, nil): otherKind.append("\(id):\(kind)≠\(truth.kinds?[id] ?? "?")")
        }
    }
}
